import { choice, date, integer, text } from '../../workbook/codec';
import { type Row, table } from '../../workbook/table';
import { patientTable } from '../intake/table';
import { CHANGES, TIERS, VIP_DECISIONS, VIP_STATE } from './words';

/** Up to version 3 the team decided in VIP 명단 itself. */
export const RETIRED = {
  decision: {
    header: { ko: '결정', zh: '决定', en: 'Decision' },
    owner: 'staff',
    codec: choice(VIP_DECISIONS),
    note: {
      ko: '회의에서 고릅니다. 다시 뽑아도 그대로 둡니다.',
      zh: '会议中选择。重新生成名单时保留。',
      en: "The team's choice; it stays when the list is drawn again.",
    },
    width: 70,
    recorded: true,
  },
  decidedBy: {
    header: { ko: '확인한 사람', zh: '确认人', en: 'Decided by' },
    owner: 'staff',
    codec: text(),
    note: { ko: '누가 정했는지 적습니다.', zh: '填写决定人。', en: 'Who decided.' },
    width: 90,
  },
} as const;

/** VIP 명단: who is thanked this season; provisional until the team has signed. */
export const vipTable = table({
  id: 'vips',
  name: { ko: 'VIP 명단', zh: 'VIP名单', en: 'VIP list' },
  purpose: {
    ko: '소개를 많이 해 주신 분들입니다. 확정 전까지는 예비 명단이에요.',
    zh: '介绍患者较多的VIP。确定之前为预备名单。',
    en: 'Those who brought the most patients. Provisional until the team has signed.',
  },
  key: 'patient',
  columns: {
    patient: {
      header: { ko: '환자ID', zh: '患者ID', en: 'Patient ID' },
      owner: 'program',
      holds: 'patient',
      codec: text(),
      note: {
        ko: '프로그램이 붙인 번호입니다. 직접 넣는 줄은 비워 두세요.',
        zh: '程序分配的编号。自行添加的行请留空。',
        en: "The program's own number. Leave it blank in rows of your own.",
      },
      width: 70,
      hidden: true,
    },
    tier: {
      header: { ko: '등급', zh: '等级', en: 'Tier' },
      owner: 'program',
      codec: choice(TIERS),
      note: {
        ko: '누적 소개로 정합니다. 기준은 설정에 있습니다.',
        zh: '按累计介绍确定，标准见“设置”。',
        en: 'By the total; the figures stand in the settings.',
      },
      width: 50,
    },
    name: {
      header: { ko: '환자명', zh: '姓名', en: 'Patient name' },
      owner: 'program',
      holds: 'name',
      codec: text(),
      note: { ko: '환자 이름입니다.', zh: '患者姓名。', en: 'Who it is.' },
      width: 90,
    },
    chart: {
      header: { ko: '차트번호', zh: '病历号', en: 'Chart number' },
      owner: 'program',
      holds: 'chart',
      codec: text(),
      note: { ko: '차트 프로그램의 번호입니다.', zh: '病历程序中的编号。', en: 'As in the chart program.' },
      width: 80,
    },
    phone: {
      header: { ko: '휴대폰', zh: '手机', en: 'Mobile' },
      owner: 'program',
      holds: 'phone',
      codec: text(),
      note: { ko: '차트의 번호입니다.', zh: '病历中的号码。', en: 'As in the chart.' },
      width: 115,
    },
    totalReferrals: {
      header: { ko: '누적 소개', zh: '累计介绍', en: 'Referrals, total' },
      owner: 'program',
      codec: integer(),
      note: {
        ko: '기준일까지 모신 분의 수입니다. 이월 소개를 더합니다.',
        zh: '截至基准日介绍的总人数，含历史结转。',
        en: 'All up to the as-of date, carried-over ones included.',
      },
      width: 92,
    },
    lastYearReferrals: {
      header: { ko: '최근 1년 소개', zh: '近1年介绍', en: 'Referrals, 1 year' },
      owner: 'program',
      codec: integer(),
      note: {
        ko: '기준일까지 1년 동안 모신 분의 수입니다.',
        zh: '截至基准日一年内介绍的人数。',
        en: 'Those who first came in the year up to the as-of date.',
      },
      width: 92,
    },
    familyReferrals: {
      header: { ko: '가족 소개', zh: '家属介绍', en: 'Of which family' },
      owner: 'program',
      codec: integer(),
      note: {
        ko: '모신 분 가운데 가족의 수입니다.',
        zh: '所介绍患者中家属的人数。',
        en: 'How many of them are family.',
      },
      width: 70,
    },
    attendant: {
      header: { ko: '전담', zh: '专属负责人', en: 'Attendant' },
      owner: 'proposed',
      codec: text(),
      note: {
        ko: '이분을 맡는 직원입니다. 작년에 맡은 분, 아는 분 순서로 고르고 나머지는 고르게 나눕니다.',
        zh: '负责这位VIP的员工。优先去年的负责人和熟悉的人，其余平均分配。',
        en: "Who looks after them: last season's attendant, else whom they know, else spread evenly.",
      },
      width: 90,
      since: 4,
    },
    benefits: {
      header: { ko: '혜택', zh: '礼遇', en: 'Benefits' },
      owner: 'program',
      codec: text(),
      note: {
        ko: '등급에 따른 혜택입니다. 설정에서 바꿉니다.',
        zh: '按等级的礼遇，在“设置”中修改。',
        en: 'By tier; they stand in the settings.',
      },
      width: 210,
      wrap: true,
      since: 4,
    },
    brought: {
      header: { ko: '모신 분', zh: '所介绍患者', en: 'Whom they brought' },
      owner: 'program',
      holds: 'others',
      codec: text(),
      note: {
        ko: '누가 언제 오셨는지, 최근 순서입니다. 밖으로 말하지 마세요.',
        zh: '何人何时来诊，由近到远。请勿对外透露。',
        en: 'Who came when, the latest first. Never to be told outside.',
      },
      width: 280,
      wrap: true,
    },
    warnings: {
      header: { ko: '살펴볼 점', zh: '注意事项', en: 'Points to look at' },
      owner: 'program',
      codec: text(),
      note: {
        ko: '연락하기 전에 살펴볼 점입니다.',
        zh: '联系前需注意的事项。',
        en: 'What to look at before anybody calls.',
      },
      width: 220,
      wrap: true,
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
      width: 180,
      wrap: true,
    },
    traits: {
      header: { ko: '특징', zh: '特点', en: 'Traits' },
      owner: 'program',
      codec: text(),
      note: {
        ko: '첫 내원, 다음 예약, 가족입니다.',
        zh: '首诊、下次预约、家属。',
        en: 'First visit, next appointment, family.',
      },
      width: 220,
      wrap: true,
    },
    lastVisit: {
      header: { ko: '최근내원일', zh: '最近就诊日', en: 'Last visit' },
      owner: 'program',
      codec: date(),
      note: { ko: '마지막으로 오신 날입니다.', zh: '最近一次就诊日期。', en: 'The last day they came.' },
      width: 95,
    },
    spendBand: {
      header: { ko: '수납 구간', zh: '消费档次', en: 'Spend band' },
      owner: 'program',
      codec: patientTable.columns.spendBand.codec,
      note: {
        ko: '상·중·하로만 적습니다.',
        zh: '只以上、中、下表示。',
        en: 'High, middle or low only.',
      },
      width: 75,
    },
    consent: {
      header: { ko: '수신동의', zh: '短信同意', en: 'Consent' },
      owner: 'program',
      codec: patientTable.columns.consent.codec,
      note: {
        ko: '자료에 적힌 문자 수신동의입니다.',
        zh: '资料中的短信同意。',
        en: 'Consent to texts as the records have it.',
      },
      width: 75,
    },
    lastTier: {
      header: { ko: '작년 등급', zh: '去年等级', en: "Last season's tier" },
      owner: 'program',
      codec: choice(TIERS),
      note: { ko: '지난 시즌의 등급입니다.', zh: '上一季的等级。', en: 'Of the season before.' },
      width: 70,
    },
    change: {
      header: { ko: '작년과 비교', zh: '与去年相比', en: 'Change' },
      owner: 'program',
      codec: choice(CHANGES),
      note: {
        ko: '지난 시즌 명단과 견준 것입니다. 지난 시즌이 없으면 비어 있습니다.',
        zh: '与上一季名单相比。没有上一季则为空。',
        en: 'Against the season before; blank where there is none.',
      },
      width: 90,
      since: 4,
    },
    state: {
      header: { ko: '상태', zh: '状态', en: 'Status' },
      owner: 'program',
      codec: choice(VIP_STATE),
      note: {
        ko: '원장님과 데스크 실장이 서명하기 전까지는 예비입니다.',
        zh: '院长和前台主管签字之前为预备。',
        en: 'Provisional until the director and the head of desk have signed.',
      },
      width: 85,
    },
  },
  retired: RETIRED,
  tab: { order: 20, colour: '#d9b45b', hidden: false },
  whenEmpty: {
    ko: '아직 명단이 없어요. 자료를 가져와 소개를 확인한 뒤, 메뉴에서 "VIP 명단 뽑기"를 눌러 주세요.',
    zh: '还没有名单。导入资料并确认转介绍后，请在菜单中点“生成VIP名单”。',
    en: 'No list yet. Import the records, settle the referrals, then choose “Draw the VIP list” in the menu.',
  },
  // Tier A has three benefits, a line each.
  rowHeight: 56,
  frozenColumns: 3,
  highlights: [
    {
      when: { column: 'state', is: 'droppedOut' },
      over: 'row',
      background: '#f1f1f1',
      fontColour: '#5c6166',
      italic: true,
    },
    { when: { column: 'state', is: 'final' }, over: 'state', background: '#d9ead3', fontColour: '#1e5b12' },
    {
      when: { column: 'state', is: 'reopened' },
      over: 'state',
      background: '#fce5cd',
      fontColour: '#7f4f00',
    },
    {
      when: { column: 'tier', is: 'A' },
      over: 'tier',
      background: '#d9ad4a',
      fontColour: '#2b2110',
      bold: true,
    },
    // A and B differ in lightness and weight, not in hue alone: a grey printer and a colour-blind reader tell them apart.
    {
      when: { column: 'tier', is: 'A' },
      over: 'row',
      background: '#f6e3b4',
      bold: true,
    },
    { when: { column: 'tier', is: 'B' }, over: 'row', background: '#fdf8ea' },
  ],
});

/** A row of {@link vipTable}. */
export type VipRow = Row<typeof vipTable>;
