import { choice, date, integer, mark, text, won } from '../../workbook/codec';
import { type Row, table, type Writable } from '../../workbook/table';
import { SPEND_BANDS } from './spend-band';

const DATA_TAB_COLOUR = '#9aa0a6';

/** Everybody who ever came, one row a person; most of it derived from {@link visitTable}. */
export const patientTable = table({
  id: 'patients',
  name: { ko: '환자', zh: '患者', en: 'Patients' },
  purpose: {
    ko: '가져온 자료에서 만든 환자 목록입니다. 상태·이월 소개·쓰는 말·메모만 직접 적습니다.',
    zh: '由导入资料生成的患者名单。只有状态、历史结转、使用语言和备注由员工填写。',
    en: 'The patients found in the imported exports. Staff fill in status, carried over, language and note only.',
  },
  key: 'id',
  columns: {
    id: {
      header: { ko: '환자ID', zh: '患者ID', en: 'Patient ID' },
      owner: 'program',
      codec: text(),
      note: {
        ko: '프로그램이 붙인 번호입니다. 바꾸지 마세요.',
        zh: '程序分配的编号，请勿修改。',
        en: "The program's own number for this patient. Please leave it as it is.",
      },
      width: 80,
    },
    branch: {
      header: { ko: '지점', zh: '分院', en: 'Branch' },
      owner: 'program',
      codec: text(),
      note: {
        ko: '지점이 여럿일 때만 채워집니다. 차트번호는 지점마다 따로 봅니다.',
        zh: '仅在有多家分院时填写。病历号按分院区分。',
        en: 'Filled where the clinic has several branches; chart numbers are told apart by it.',
      },
      width: 80,
    },
    chart: {
      header: { ko: '차트번호', zh: '病历号', en: 'Chart number' },
      owner: 'program',
      codec: text(),
      note: {
        ko: '차트 프로그램의 번호입니다. 비어 있으면 이름과 휴대폰으로 같은 분인지 봅니다.',
        zh: '病历程序中的编号。为空时按姓名和手机识别。',
        en: 'As in the chart program. Where it is blank, name and mobile tell who it is.',
      },
      width: 90,
    },
    name: {
      header: { ko: '환자명', zh: '姓名', en: 'Name' },
      owner: 'program',
      codec: text(),
      note: {
        ko: '가장 최근 자료의 이름입니다.',
        zh: '最近一次资料中的姓名。',
        en: 'The name in the newest record.',
      },
      width: 100,
    },
    aliases: {
      header: { ko: '이전 이름', zh: '曾用名', en: 'Former names' },
      owner: 'program',
      codec: text(),
      note: {
        ko: '같은 차트에 적혀 있던 다른 이름입니다. 쉼표로 나눕니다.',
        zh: '同一病历中出现过的其他姓名，用逗号分隔。',
        en: 'Other names found on the same chart, separated by commas.',
      },
      width: 100,
    },
    birth: {
      header: { ko: '생년월일', zh: '出生日期', en: 'Birth date' },
      owner: 'program',
      codec: date(),
      note: {
        ko: '자료에 적힌 생년월일입니다.',
        zh: '资料中的出生日期。',
        en: 'The birth date in the records.',
      },
      width: 95,
    },
    guardian: {
      header: { ko: '보호자', zh: '监护人', en: 'Guardian' },
      owner: 'program',
      codec: text(),
      note: {
        ko: '어린이 환자의 보호자 이름입니다. 어린이에게는 직접 보내지 않습니다.',
        zh: '儿童患者的监护人姓名。不直接联系儿童。',
        en: 'Who answers for a child. Nothing is addressed to a child.',
      },
      width: 90,
    },
    phone: {
      header: { ko: '휴대폰', zh: '手机', en: 'Mobile' },
      owner: 'program',
      codec: text(),
      note: {
        ko: '가장 최근 자료의 번호입니다. 차트에서 고치면 다음에 가져올 때 바뀝니다.',
        zh: '最近一次资料中的号码。请在病历程序中修改，下次导入时更新。',
        en: 'The number in the newest record. Correct it in the chart; the next import brings it here.',
      },
      width: 120,
    },
    phoneOn: {
      header: { ko: '번호 기준일', zh: '号码日期', en: 'Mobile as of' },
      owner: 'program',
      codec: date(),
      note: {
        ko: '번호가 적힌 자료 가운데 가장 최근 날짜입니다.',
        zh: '号码所依据的最新资料日期。',
        en: 'The date of the record that the mobile was taken from.',
      },
      width: 95,
      hidden: true,
    },
    household: {
      header: { ko: '가족', zh: '家庭', en: 'Household' },
      owner: 'program',
      codec: text(),
      note: {
        ko: '휴대폰이 같거나 보호자로 이어진 분들은 같은 값입니다.',
        zh: '手机相同或由监护人关联的患者，此值相同。',
        en: 'The same for people who share a mobile or are joined by a guardian.',
      },
      width: 80,
    },
    lastVisit: {
      header: { ko: '최근내원일', zh: '最近就诊日', en: 'Last visit' },
      owner: 'program',
      codec: date(),
      note: { ko: '가장 최근에 오신 날입니다.', zh: '最近一次就诊的日期。', en: 'The newest visit.' },
      width: 95,
    },
    visitCount: {
      header: { ko: '내원 횟수', zh: '就诊次数', en: 'Visits' },
      owner: 'program',
      codec: integer(),
      note: {
        ko: '가져온 자료 안의 내원 횟수입니다.',
        zh: '导入资料中的就诊次数。',
        en: 'The number of visits in the imported records.',
      },
      width: 75,
    },
    spendBand: {
      header: { ko: '수납 구간', zh: '消费档次', en: 'Spend band' },
      owner: 'program',
      codec: choice(SPEND_BANDS),
      note: {
        ko: '수납액을 모두 더한 크기를 상·중·하로만 적습니다.',
        zh: '累计实收只以上、中、下表示。',
        en: 'All payments together, as high, middle or low only.',
      },
      width: 80,
    },
    firstVisit: {
      header: { ko: '최초내원일', zh: '首诊日期', en: 'First visit' },
      owner: 'program',
      codec: date(),
      note: {
        ko: '처음 오신 날입니다. 비어 있으면 자료가 시작되기 전부터 다니신 분입니다.',
        zh: '第一次来诊的日期。为空表示资料开始之前已是患者。',
        en: 'The day of the first visit ever. Blank: was a patient before the records begin.',
      },
      width: 95,
    },
    firstVisitFrom: {
      header: { ko: '최초내원 근거', zh: '首诊依据', en: 'First visit known from' },
      owner: 'program',
      codec: choice({
        stated: { ko: '자료에 적힘', zh: '资料中注明', en: 'stated in the records' },
        newMark: { ko: '신환 표시', zh: '新患标记', en: 'marked as new' },
        chartSequence: { ko: '차트번호 순서', zh: '病历号顺序', en: 'order of chart numbers' },
        earliestRow: { ko: '가장 이른 내원', zh: '最早就诊记录', en: 'earliest visit' },
        before: { ko: '자료 이전부터', zh: '资料开始之前', en: 'before the records begin' },
      }),
      note: {
        ko: '최초내원일을 무엇으로 알았는지입니다. 초진은 청구 용어라 그대로 믿지 않습니다.',
        zh: '首诊日期的依据。"初诊"是收费用语，不直接采信。',
        en: 'How the first visit is known. A billing mark alone (초진) is not trusted.',
      },
      width: 165,
    },
    nextAppointment: {
      header: { ko: '다음 예약', zh: '下次预约', en: 'Next appointment' },
      owner: 'program',
      codec: date(),
      note: {
        ko: '자료에 적힌 다음 예약일입니다.',
        zh: '资料中的下次预约日期。',
        en: 'The next appointment in the records.',
      },
      width: 95,
    },
    consent: {
      header: { ko: '수신동의', zh: '短信同意', en: 'Consent' },
      owner: 'program',
      codec: choice({
        yes: { ko: '동의', zh: '同意', en: 'yes' },
        no: { ko: '거부', zh: '拒绝', en: 'no' },
        unknown: { ko: '모름', zh: '不详', en: 'unknown' },
      }),
      note: {
        ko: '자료의 문자 수신동의 칸에서 읽었습니다. 비어 있으면 자료에 없었습니다.',
        zh: '读自资料中的短信同意栏。为空表示资料中没有。',
        en: "From the export's own consent column. Blank where it had none.",
      },
      width: 80,
    },
    oldPhones: {
      header: { ko: '이전 번호', zh: '旧号码', en: 'Former numbers' },
      owner: 'program',
      codec: text(),
      note: {
        ko: '전에 쓰던 번호입니다. 이 번호로는 보내지 않습니다.',
        zh: '以前使用的号码，不再向其发送。',
        en: 'Numbers used before. Nothing is sent to them.',
      },
      width: 120,
    },
    email: {
      header: { ko: '이메일', zh: '电子邮箱', en: 'E-mail' },
      owner: 'program',
      codec: text(),
      note: {
        ko: '가장 최근 자료의 주소입니다. 차트에서 고치면 다음에 가져올 때 바뀝니다.',
        zh: '最近一次资料中的地址。请在病历程序中修改，下次导入时更新。',
        en: 'The address in the newest record. Correct it in the chart; the next import brings it here.',
      },
      width: 170,
      since: 4,
    },
    postcode: {
      header: { ko: '우편번호', zh: '邮编', en: 'Postcode' },
      owner: 'program',
      codec: text(),
      note: {
        ko: '가장 최근 자료의 우편번호입니다.',
        zh: '最近一次资料中的邮编。',
        en: 'The postcode in the newest record.',
      },
      width: 80,
      since: 4,
    },
    address: {
      header: { ko: '주소', zh: '地址', en: 'Address' },
      owner: 'program',
      codec: text(),
      note: {
        ko: '가장 최근 자료의 우편 주소입니다. 카드 봉투에 붙이는 주소입니다.',
        zh: '最近一次资料中的通信地址，用于贺卡信封。',
        en: 'The postal address in the newest record, for the envelopes of cards.',
      },
      width: 260,
      since: 4,
    },
    before: {
      header: { ko: '되돌리기용', zh: '撤销用', en: 'For undo' },
      owner: 'program',
      codec: text(),
      note: {
        ko: '가져오기를 되돌릴 때 쓰는, 바뀌기 전 이름과 번호입니다. 바꾸지 마세요.',
        zh: '撤销导入时使用的更改前的姓名和号码，请勿修改。',
        en: 'Name and number before the last change, for taking an import back. Please leave it as it is.',
      },
      width: 80,
      hidden: true,
      since: 3,
    },
    lastYearReferrals: {
      header: { ko: '최근 1년 소개', zh: '近1年介绍', en: 'Referrals, 1 year' },
      owner: 'program',
      codec: integer(),
      note: {
        ko: '기준일까지 1년 동안 이분 소개로 처음 오신 분의 수입니다.',
        zh: '截至基准日一年内由其介绍首次来诊的人数。',
        en: 'People who first came through this patient in the year up to the reference date.',
      },
      width: 92,
    },
    totalReferrals: {
      header: { ko: '누적 소개', zh: '累计介绍', en: 'Referrals, total' },
      owner: 'program',
      codec: integer(),
      note: {
        ko: '기준일까지 이분 소개로 오신 분의 수입니다. 이월 소개를 더합니다.',
        zh: '截至基准日由其介绍来诊的总人数，含历史结转。',
        en: 'All people who came through this patient, carried-over ones included.',
      },
      width: 92,
    },
    familyReferrals: {
      header: { ko: '가족 소개', zh: '家属介绍', en: 'Of which family' },
      owner: 'program',
      codec: integer(),
      note: {
        ko: '누적 소개 가운데 가족의 수입니다.',
        zh: '累计介绍中的家属人数。',
        en: 'How many of the total are family.',
      },
      width: 80,
    },
    carriedOver: {
      header: { ko: '이월 소개', zh: '历史结转', en: 'Carried over' },
      owner: 'staff',
      codec: integer(0),
      note: {
        ko: '이전 프로그램에서 세던 소개 수를 직접 적습니다.',
        zh: '手动填写旧程序中已统计的介绍人数。',
        en: 'Fill in: referrals counted in an earlier program.',
      },
      width: 80,
    },
    status: {
      header: { ko: '상태', zh: '状态', en: 'Status' },
      owner: 'staff',
      codec: choice({
        normal: { ko: '정상', zh: '正常', en: 'normal' },
        doNotContact: { ko: '연락 금지', zh: '停止联系', en: 'do not contact' },
        checkNumber: { ko: '번호 확인', zh: '号码待核', en: 'check number' },
        moved: { ko: '이사·전원', zh: '搬迁·转院', en: 'moved away' },
        deceased: { ko: '사망', zh: '已故', en: 'deceased' },
        care: { ko: '주의', zh: '特别注意', en: 'handle with care' },
      }),
      note: {
        ko: '직접 고릅니다. 비어 있으면 정상입니다. 연락 금지·사망이면 모든 연락이 바로 멈춥니다.',
        zh: '由员工选择。为空即正常。停止联系、已故时立即停止一切联系。',
        en: 'Choose from the list; blank means normal. "Do not contact" and "deceased" stop everything at once.',
      },
      width: 115,
      recorded: true,
    },
    language: {
      header: { ko: '쓰는 말', zh: '使用语言', en: 'Writes in' },
      owner: 'staff',
      codec: choice({
        ko: { ko: '한국어', zh: '韩语', en: 'Korean' },
        zh: { ko: '중국어', zh: '中文', en: 'Chinese' },
        en: { ko: '영어', zh: '英语', en: 'English' },
      }),
      note: {
        ko: '이분께 어느 말로 쓸지 고릅니다. 비어 있으면 병원에서 쓰는 말입니다.',
        zh: '选择用哪种语言给本人写信。为空则用诊所的语言。',
        en: 'In which language to write to this person; blank means the language of the clinic.',
      },
      width: 85,
      since: 4,
    },
    staffNote: {
      header: { ko: '메모(직원)', zh: '备注(员工)', en: 'Note (staff)' },
      owner: 'staff',
      codec: text(),
      note: {
        ko: '자유롭게 적습니다. 프로그램은 건드리지 않습니다.',
        zh: '可自由填写，程序不会改动。',
        en: 'Yours to write; the program never touches it.',
      },
      width: 200,
    },
  },
  tab: { order: 140, colour: DATA_TAB_COLOUR, hidden: true },
  whenEmpty: {
    ko: '아직 환자가 없어요. 차트 프로그램에서 내보낸 접수 자료를 가져오면 채워집니다.',
    zh: '还没有患者。导入病历程序导出的接诊资料后会自动填入。',
    en: 'No patients yet. They come with the reception records that you import.',
  },
  frozenColumns: 4,
  grows: true,
  highlights: [
    { when: { column: 'status', is: 'doNotContact' }, over: 'row', background: '#f3e3e1', italic: true },
    {
      when: { column: 'status', is: 'deceased' },
      over: 'row',
      background: '#e4e4e4',
      fontColour: '#6b6b6b',
      strikethrough: true,
    },
    { when: { column: 'status', is: 'checkNumber' }, over: 'phone', background: '#fdf0c8', bold: true },
    { when: { column: 'status', is: 'care' }, over: 'name', background: '#fbe5cf', bold: true },
  ],
});

/** The columns of a patient that an import writes; referral counts are the tally's. */
export const PATIENT_COLUMNS = [
  'branch',
  'chart',
  'name',
  'aliases',
  'phone',
  'oldPhones',
  'birth',
  'guardian',
  'household',
  'firstVisit',
  'firstVisitFrom',
  'lastVisit',
  'visitCount',
  'spendBand',
  'consent',
  'nextAppointment',
  'email',
  'postcode',
  'address',
  'phoneOn',
  'before',
] as const satisfies readonly Writable<typeof patientTable>[];

/** Every visit of the imported exports: patient + date + its ordinal that day. */
export const visitTable = table({
  id: 'visits',
  name: { ko: '내원', zh: '就诊', en: 'Visits' },
  purpose: {
    ko: '가져온 내원 자료입니다. 프로그램이 모두 채웁니다.',
    zh: '导入的就诊资料，全部由程序填写。',
    en: 'The imported visits. All of it is filled in by the program.',
  },
  key: 'id',
  // What referrals are read from stands first, so that a tally need not fetch the rest.
  columns: {
    id: {
      header: { ko: '내원ID', zh: '就诊ID', en: 'Visit ID' },
      owner: 'program',
      codec: text(),
      note: {
        ko: '환자·날짜·그날의 순서로 만든 번호입니다. 바꾸지 마세요.',
        zh: '由患者、日期和当日次序组成，请勿修改。',
        en: 'Patient, date and ordinal that day. Please leave it as it is.',
      },
      width: 150,
    },
    patient: {
      header: { ko: '환자ID', zh: '患者ID', en: 'Patient ID' },
      owner: 'program',
      codec: text(),
      note: { ko: '환자 시트의 번호입니다.', zh: '患者表中的编号。', en: 'As on the sheet of patients.' },
      width: 80,
    },
    date: {
      header: { ko: '내원일', zh: '就诊日期', en: 'Visit date' },
      owner: 'program',
      codec: date(),
      note: { ko: '오신 날입니다.', zh: '来诊日期。', en: 'The day of the visit.' },
      width: 95,
    },
    ordinal: {
      header: { ko: '그날 순서', zh: '当日次序', en: 'Ordinal that day' },
      owner: 'program',
      codec: integer(),
      note: {
        ko: '같은 날 여러 번 오셨으면 1, 2, 3입니다.',
        zh: '同一天多次就诊时为1、2、3。',
        en: '1, 2, 3 where somebody came several times on one day.',
      },
      width: 75,
    },
    referrer: {
      header: { ko: '소개자', zh: '介绍人', en: 'Referrer' },
      owner: 'program',
      codec: text(),
      note: {
        ko: '소개자 칸에 적혀 있던 말입니다.',
        zh: '介绍人栏中的原文。',
        en: 'The words of the referrer column.',
      },
      width: 110,
    },
    route: {
      header: { ko: '내원경로', zh: '来源渠道', en: 'Route' },
      owner: 'program',
      codec: text(),
      note: {
        ko: '내원경로 칸에 적혀 있던 말입니다.',
        zh: '来源渠道栏中的原文。',
        en: 'The words of the route column.',
      },
      width: 120,
    },
    memo: {
      header: { ko: '메모 원문', zh: '备注原文', en: 'Memo' },
      owner: 'program',
      codec: text(),
      note: {
        ko: '메모 칸에 적혀 있던 말입니다. 주민등록번호는 가립니다.',
        zh: '备注栏中的原文。身份证件号码会被遮盖。',
        en: 'The words of the memo column; resident numbers are masked.',
      },
      width: 300,
    },
    paidBand: {
      header: { ko: '수납 구간', zh: '消费档次', en: 'Spend band' },
      owner: 'program',
      codec: choice({ ...SPEND_BANDS, none: { ko: '없음', zh: '无', en: 'none' } }),
      note: {
        ko: '이날 수납액의 크기를 상·중·하로만 적습니다.',
        zh: '当日实收只以上、中、下表示。',
        en: "The day's payment, as high, middle or low only.",
      },
      width: 80,
    },
    file: {
      header: { ko: '파일', zh: '文件', en: 'File' },
      owner: 'program',
      codec: text(),
      note: {
        ko: '이 줄이 들어 있던 파일입니다.',
        zh: '该行所在的文件。',
        en: 'The file that this row came from.',
      },
      width: 140,
    },
    fileRow: {
      header: { ko: '파일의 줄', zh: '文件行号', en: 'Row in file' },
      owner: 'program',
      codec: integer(),
      note: {
        ko: '그 파일의 몇째 줄인지입니다. 제목 줄이 1입니다.',
        zh: '在该文件中的行号，标题行为1。',
        en: 'The row in that file; its header row is 1.',
      },
      width: 80,
    },
    newMark: {
      header: { ko: '신환/구환', zh: '新患/老患', en: 'New / existing' },
      owner: 'program',
      codec: choice({
        new: { ko: '신환', zh: '新患', en: 'new' },
        existing: { ko: '구환', zh: '老患', en: 'existing' },
      }),
      note: {
        ko: '자료의 신환·구환 표시입니다.',
        zh: '资料中的新患/老患标记。',
        en: 'Whether the export calls the patient new.',
      },
      width: 80,
    },
    billingMark: {
      header: { ko: '초진/재진', zh: '初诊/复诊', en: 'First / repeat (billing)' },
      owner: 'program',
      codec: choice({
        first: { ko: '초진', zh: '初诊', en: 'first' },
        repeat: { ko: '재진', zh: '复诊', en: 'repeat' },
      }),
      note: {
        ko: '청구할 때 쓰는 구분입니다. 오래 쉬었다 오시면 다시 초진이 됩니다.',
        zh: '收费用的区分，间隔较久再来会重新记为初诊。',
        en: 'A billing word: after a pause an old patient is billed as first again.',
      },
      width: 80,
    },
    firstVisitStated: {
      header: { ko: '최초내원일(자료)', zh: '首诊日期(资料)', en: 'First visit (stated)' },
      owner: 'program',
      codec: date(),
      note: {
        ko: '자료의 이 줄에 적혀 있던 최초내원일입니다.',
        zh: '资料该行中注明的首诊日期。',
        en: 'The first visit that this row of the export states.',
      },
      width: 120,
    },
    doctor: {
      header: { ko: '담당의', zh: '主治医生', en: 'Doctor' },
      owner: 'program',
      codec: text(),
      note: {
        ko: '그날 진료하신 원장님입니다.',
        zh: '当日的主治医生。',
        en: 'Who treated the patient that day.',
      },
      width: 90,
    },
    treatment: {
      header: { ko: '진료내역', zh: '诊疗项目', en: 'Treatment' },
      owner: 'program',
      codec: text(),
      note: {
        ko: '자료에 적힌 진료 이름입니다. 진단명은 가져오지 않습니다.',
        zh: '资料中的诊疗名称。不导入诊断。',
        en: 'The treatment as the export names it. Diagnoses are not imported.',
      },
      width: 120,
    },
    paid: {
      header: { ko: '수납액', zh: '实收', en: 'Paid' },
      owner: 'program',
      codec: won(),
      note: {
        ko: '설정에서 금액 저장을 켰을 때만 채워집니다.',
        zh: '仅在设置中开启保存金额后填写。',
        en: 'Filled only where the settings allow exact amounts.',
      },
      width: 90,
    },
    owed: {
      header: { ko: '미수금', zh: '欠费', en: 'Unpaid balance' },
      owner: 'program',
      codec: mark(),
      note: {
        ko: '미수금이 있었으면 체크됩니다.',
        zh: '有欠费时勾选。',
        en: 'Ticked where a balance was open.',
      },
      width: 70,
    },
    batch: {
      header: { ko: '가져온 묶음', zh: '导入批次', en: 'Batch' },
      owner: 'program',
      codec: text(),
      note: {
        ko: '같은 파일을 알아보는 표시입니다. 바꾸지 마세요.',
        zh: '用于识别同一文件，请勿修改。',
        en: 'Tells the same file from another. Please leave it as it is.',
      },
      width: 90,
      hidden: true,
    },
    addedBy: {
      header: { ko: '처음 묶음', zh: '首次批次', en: 'First batch' },
      owner: 'program',
      codec: text(),
      note: {
        ko: '이 줄을 처음 가져온 묶음입니다. 비어 있으면 왼쪽 묶음과 같습니다. 바꾸지 마세요.',
        zh: '最先导入该行的批次；为空则与左侧批次相同。请勿修改。',
        en: 'The batch that brought this row first; blank where it is the one on the left. Please leave it as it is.',
      },
      width: 90,
      hidden: true,
      since: 3,
    },
  },
  tab: { order: 150, colour: DATA_TAB_COLOUR, hidden: true },
  whenEmpty: {
    ko: '아직 내원 기록이 없어요. 차트 프로그램에서 내보낸 접수 자료를 가져오면 채워집니다.',
    zh: '还没有就诊记录。导入病历程序导出的接诊资料后会自动填入。',
    en: 'No visits yet. They come with the reception records that you import.',
  },
  frozenColumns: 3,
  grows: true,
  highlights: [],
});

/** A row of {@link patientTable}. */
export type Patient = Row<typeof patientTable>;

/** A row of {@link visitTable}. */
export type Visit = Row<typeof visitTable>;
