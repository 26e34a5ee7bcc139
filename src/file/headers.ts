import { AppError } from '../core/app-error';
import type { Text } from '../core/text';

/** What a column of an export can mean to the program. */
export const COLUMN_IDS = [
  'name',
  'chart',
  'phone',
  'birth',
  'visitDate',
  'firstVisit',
  'newMark',
  'billingMark',
  'route',
  'referrer',
  'memo',
  'doctor',
  'treatment',
  'paid',
  'owed',
  'consent',
  'optOut',
  'appointmentDate',
  'appointmentStatus',
  'address',
  'postcode',
  'email',
  'guardian',
  'branch',
  'role',
  'joined',
  'left',
] as const;

/** What a column of an export means to the program. */
export type ColumnId = (typeof COLUMN_IDS)[number];

/** Which report of the clinic a table seems to be. */
export type ReportKind = 'visits' | 'staff' | 'patients' | 'appointments' | 'consents';

/** Where a column of the input stands and what it is called there. */
export interface NamedColumn {
  /** From 0. */
  readonly index: number;
  readonly header: string;
}

/** What the columns of a table mean. */
export interface RecognisedColumns {
  /** One entry a column, in the table's order; `null` = not imported. Referrer, memo, treatment and address may stand on several. */
  readonly mapping: readonly (ColumnId | null)[];
  /** Of name and visit date, those that no column holds; a first-visit date serves where no visit date is given. */
  readonly missing: readonly ('name' | 'visitDate')[];
  /** Columns that must not be read: resident numbers, diagnoses. */
  readonly refused: readonly (NamedColumn & { readonly reason: 'residentNumber' | 'diagnosis' })[];
  /** Columns left out because a better one of the same meaning is there. */
  readonly duplicates: readonly (NamedColumn & { readonly meaning: ColumnId })[];
  /** Indexes of columns worth a look: the heading says it in part only, or is a word for several things; and the duplicates. */
  readonly doubtful: readonly number[];
}

/**
 * Headers by meaning, spaces, brackets and marks left out; the better ones first, for tables with two of a kind.
 * Source: the exports that clinics showed; section 2 of the domain's rules.
 */
const SYNONYMS: readonly (readonly [ColumnId, string])[] = [
  [
    'name',
    '환자명 환자이름 환자성명 수진자명 수진자 성명 이름 성함 고객명 고객이름 고객성함 환자 患者姓名 病人姓名 姓名 患者 客户姓名 name patientname patient fullname customername',
  ],
  [
    'chart',
    '차트번호 차트no 차트 챠트번호 환자번호 환자등록번호 등록번호 환자no 환자id 고객번호 病历号 病历编号 病案号 患者编号 患者号 就诊卡号 档案号 chartno chartnumber chart chartid chartnum patientno patientnumber patientid recordno mrn',
  ],
  [
    'phone',
    '휴대폰 휴대폰번호 핸드폰 핸드폰번호 휴대전화 휴대전화번호 휴대번호 모바일 hp hp번호 h.p 이동전화 手机 手机号 手机号码 移动电话 mobile mobileno mobilenumber mobilephone cellphone cell 연락처 연락처1 환자연락처 고객연락처 联系电话 联系方式 phone phonenumber phoneno contact contactnumber 전화번호 전화 tel telephone 电话 电话号码',
  ],
  [
    'birth',
    '생년월일 생일 출생일 출생일자 생년 출생년월일 出生日期 出生年月 出生年月日 生日 birthdate birthday dateofbirth dob birth',
  ],
  [
    'visitDate',
    '내원일 내원일자 내원날짜 내원일시 방문일 방문일자 진료일 진료일자 진료일시 진료날짜 접수일 접수일자 접수일시 수납일 수납일자 날짜 일자 就诊日期 就诊日 就诊时间 来院日期 来诊日期 到诊日期 接诊日期 诊疗日期 挂号日期 挂号时间 日期 visitdate dateofvisit visit visitedon appointmentvisitdate servicedate treatmentdate date',
  ],
  [
    'firstVisit',
    '최초내원일 최초내원 최초내원일자 최초방문일 최초진료일 첫내원일 첫방문일 신환일 신환일자 신환등록일 등록일 등록일자 최초등록일 차트생성일 首诊日期 首诊日 首次就诊 首次就诊日期 初次就诊日期 建档日期 登记日期 firstvisit firstvisitdate dateoffirstvisit registered registrationdate registeredon',
  ],
  [
    'newMark',
    '신환구환 신구환 신구 신환여부 신환 구환 신규기존 신규구분 신환구분 환자구분 고객구분 내원구분 구분 新患老患 新老患者 新老 新旧患者 患者类型 是否新患 新患 newreturning newexisting newold neworreturning neworexisting newpatient patienttype isnew type',
  ],
  [
    'billingMark',
    '초진재진 초재진 초진재진구분 초재진구분 초진 재진 초진여부 진료구분 初诊复诊 初复诊 初诊 复诊 就诊类型 firstrepeat firstfollowup initialfollowup visittype',
  ],
  [
    'route',
    '내원경로 유입경로 내원동기 내원사유경로 소개경로 방문경로 내원계기 알게된경로 경로 채널 유입 来源 来源渠道 渠道 客户来源 患者来源 来院途径 来院渠道 了解途径 source route channel leadsource howheard howdidyouhear howtheyheard referralsource marketingsource',
  ],
  [
    'referrer',
    '소개자 소개자명 소개인 소개인명 소개환자 소개환자명 소개해주신분 추천인 추천인명 추천자 소개자차트번호 소개자번호 소개자환자번호 소개자연락처 소개자휴대폰 소개자전화번호 介绍人 介绍人姓名 推荐人 推荐人姓名 转介绍人 介绍人病历号 介绍人电话 referrer referredby referrername referredfrom referral recommendedby introducedby introducer referrerchart referrerphone referrerchartno',
  ],
  [
    'memo',
    '메모 차트메모 환자메모 상담메모 접수메모 예약메모 진료메모 메모내용 상담내용 상담내역 상담기록 비고 특이사항 특이점 참고사항 전달사항 备注 备忘 备注信息 咨询内容 咨询记录 说明 特殊说明 附注 memo memos note notes remark remarks comment comments',
  ],
  [
    'doctor',
    '담당의 담당의사 담당원장 담당의명 주치의 진료의 진료의사 진료원장 담당 의사 원장 主治医生 主治医师 医生 医师 接诊医生 接诊医师 责任医生 doctor dentist provider physician',
  ],
  [
    'treatment',
    '진료내역 진료내용 치료내용 치료내역 치료 진료항목 치료항목 시술 시술명 수가명 처치내용 诊疗项目 治疗项目 治疗内容 诊疗内容 项目 treatment treatments procedure procedures service',
  ],
  [
    'paid',
    '총수납액 수납액 수납금액 총수납금액 실수납액 총수납 수납 결제금액 결제액 총진료비 진료비 총금액 본인부담금 납부액 금액 实收 实收金额 实付 实付金额 收费 收费金额 缴费金额 金额 费用 totalpaid paid paidamount amountpaid payment amount total fee fees',
  ],
  [
    'owed',
    '미수금 미수 미수액 미수금액 미납액 미납금 欠费 欠款 未付 欠费金额 owed unpaidbalance balance outstanding unpaid balancedue amountdue',
  ],
  [
    'consent',
    '문자수신동의 문자수신동의여부 수신동의 수신동의여부 문자동의 sms수신동의 sms동의 sms수신 문자수신 문자수신여부 수신여부 마케팅동의 마케팅수신동의 광고수신동의 短信同意 接收同意 同意接收短信 是否接收短信 consent smsconsent marketingconsent optin smsoptin',
  ],
  [
    'optOut',
    '수신거부 문자수신거부 수신거부여부 sms수신거부 문자거부 拒收 拒收短信 短信拒收 optout smsoptout donotcontact unsubscribed',
  ],
  [
    'appointmentDate',
    '예약일시 예약일 예약일자 예약날짜 다음예약 다음예약일 차기예약 차기예약일 预约日期 预约时间 下次预约 appointment appointmentdate appointmenttime nextappointment nextvisit bookingdate',
  ],
  ['appointmentStatus', '예약상태 예약구분 예약현황 预约状态 appointmentstatus bookingstatus'],
  [
    'address',
    '주소 자택주소 집주소 도로명주소 기본주소 주소1 주소2 상세주소 나머지주소 地址 家庭住址 住址 通信地址 详细地址 address homeaddress mailingaddress address1 address2 addressline1 addressline2',
  ],
  ['postcode', '우편번호 邮编 邮政编码 postcode zip zipcode postalcode'],
  ['email', '이메일 이메일주소 메일 전자우편 邮箱 电子邮箱 电子邮件 email emailaddress mail'],
  [
    'guardian',
    '보호자 보호자명 보호자이름 보호자성명 부모 监护人 监护人姓名 家长 guardian guardianname parent',
  ],
  ['branch', '지점 지점명 병원 병원명 분원 분점 分院 门诊 院区 门店 branch clinic location site'],
  ['role', '직책 직위 직급 직무 역할 직종 담당업무 职务 职位 岗位 职称 role position jobtitle title'],
  ['joined', '입사일 입사일자 입사 근무시작일 入职日期 入职 joined joinedon startdate hiredate hired'],
  ['left', '퇴사일 퇴사일자 퇴사 퇴직일 퇴직일자 근무종료일 离职日期 离职 left lefton enddate leavingdate'],
];

/** Columns in which several cells of one row are read together. */
const JOINED: ReadonlySet<ColumnId> = new Set(['referrer', 'memo', 'treatment', 'address']);

/** Rank of a meaning that only a part of the header tells: behind all others. */
const IN_PART = 1000;

/** Words inside a longer header that still tell its meaning; the first hit wins, so what must not match comes first. */
const PARTS: readonly (readonly [ColumnId | null, RegExp])[] = [
  ['referrer', /^(?:소개(?:해)?(?:준|주신)|소개자|소개인|소개환자|추천인|介绍人|推荐人|referrer|referredby)/],
  [null, /보호자(?:연락|전화|휴대|핸드)|guardian.*phone|비상연락|긴급연락/],
  [null, /담당자|작성자|입력자|수정|변경일|생성자|상태/],
  ['firstVisit', /최초.{0,20}(?:내원|방문|진료)|첫(?:내원|방문)|首[诊次]|firstvisit/],
  ['optOut', /수신거부|拒收|optout/],
  ['consent', /수신동의|동의여부|同意|consent/],
  ['billingMark', /초진.{0,3}재진|초재진|初诊.{0,3}复诊/],
  ['newMark', /신환.{0,3}구환|신구환|新患.{0,3}老患/],
  ['route', /(?:내원|유입|방문|소개).{0,3}경로|내원동기|来源|howdidyou/],
  ['appointmentDate', /예약일|다음예약|预约(?:日期|时间)/],
  ['visitDate', /(?:내원|진료|방문|접수)(?:일자|일시|일|날짜)$|就诊(?:日期|时间)$|visitdate/],
  ['chart', /차트번호|환자번호|病历号|chart(?:no|number|id)/],
  ['phone', /휴대폰|핸드폰|휴대전화|手机|mobile|cellphone/],
  ['birth', /생년월일|出生|birthdate|dateofbirth/],
  ['memo', /메모|비고|특이사항|备注|memo|remark/],
  ['owed', /미수금|欠费/],
  ['paid', /수납(?:금)?액|实收/],
  ['name', /환자(?:성)?명$|성명$|患者姓名|patientname/],
];

/** Headings that stand for one thing here and for another there. */
const VAGUE = new Set(
  '구분 type 담당 일자 날짜 日期 date 등록일 등록일자 登记日期 registered registeredon registrationdate 채널 channel 渠道 금액 金额 amount total'.split(
    ' ',
  ),
);

const RESIDENT_NUMBER =
  /주민(?:등록)?(?:번호|no)|주민등록|^주민$|외국인등록|身份证|residentregistration|residentno|residentnumber|socialsecurity|^(?:ssn|rrn)$/;
const DIAGNOSIS = /진단|상병|병명|诊断|病名|diagnos|^icd/;

let meanings: Map<string, { meaning: ColumnId; rank: number }> | undefined;

function meaningOf(key: string): { meaning: ColumnId; rank: number } | undefined {
  if (meanings === undefined) {
    meanings = new Map();
    for (const [meaning, words] of SYNONYMS) {
      words.split(' ').forEach((word, rank) => {
        const plain = headerKey(word);
        if (!meanings?.has(plain)) meanings?.set(plain, { meaning, rank });
      });
    }
  }
  const exact = meanings.get(key);
  if (exact) return exact;
  const part = PARTS.find(([, pattern]) => pattern.test(key));
  return part?.[0] ? { meaning: part[0], rank: IN_PART } : undefined;
}

/** Traditional characters of headings, each with its simplified form after it. */
const TRADITIONAL =
  '機机電电話话號号碼码診诊註注備备來来歷历檔档編编實实費费額额醫医師师療疗項项預预約约紹绍薦荐轉转聯联繫系絡络時时間间門门類类舊旧職职務务離离監监護护長长簡简詢询內内記记錄录說说產产單单種种復复斷断證证稱称';
let simplified: ReadonlyMap<string, string> | undefined;

function simplify(header: string): string {
  simplified ??= new Map(
    (TRADITIONAL.match(/../g) ?? []).map((pair) => [pair.charAt(0), pair.charAt(1)] as const),
  );
  const forms = simplified;
  return header.replace(/[\u4e00-\u9fff]/g, (character) => forms.get(character) ?? character);
}

/** A header without case, spaces, marks and what stands in brackets, Chinese simplified: '수납액 (원)' → '수납액'. */
function headerKey(header: string): string {
  const plain = simplify(header.normalize('NFKC'))
    .toLowerCase()
    .replace(/[\s\u200b-\u200f\u2060\ufeff]/g, '');
  const marks = /[^\p{L}\p{N}]/gu;
  return plain.replace(/[([{<][^()[\]{}<>]*[)\]}>]/g, '').replace(marks, '') || plain.replace(marks, '');
}

/**
 * Finds out what the columns of a table mean, by their headers in Korean, Chinese or English.
 * @example recogniseColumns(['진료일', '이름', '메모']).mapping // ['visitDate', 'name', 'memo']
 */
export function recogniseColumns(header: readonly string[]): RecognisedColumns {
  const mapping: (ColumnId | null)[] = header.map(() => null);
  const refused: (NamedColumn & { reason: 'residentNumber' | 'diagnosis' })[] = [];
  const duplicates: (NamedColumn & { meaning: ColumnId })[] = [];
  const doubtful = new Set<number>();
  const best = new Map<ColumnId, { index: number; rank: number }>();
  header.forEach((text, index) => {
    const key = headerKey(text);
    const reason = RESIDENT_NUMBER.test(key)
      ? 'residentNumber'
      : DIAGNOSIS.test(key)
        ? 'diagnosis'
        : undefined;
    if (reason) {
      refused.push({ index, header: text, reason });
      return;
    }
    const found = meaningOf(key);
    if (!found) return;
    const { meaning, rank } = found;
    if (rank === IN_PART || VAGUE.has(key)) doubtful.add(index);
    const rival = best.get(meaning);
    if (rival === undefined || JOINED.has(meaning)) {
      best.set(meaning, { index, rank });
      mapping[index] = meaning;
      return;
    }
    const worse = rank < rival.rank ? rival.index : index;
    duplicates.push({ index: worse, header: header[worse] ?? '', meaning });
    doubtful.add(rival.index).add(index);
    if (worse === index) return;
    mapping[rival.index] = null;
    mapping[index] = meaning;
    best.set(meaning, { index, rank });
  });
  const missing: ('name' | 'visitDate')[] = [];
  if (!best.has('name')) missing.push('name');
  if (!best.has('visitDate') && !best.has('firstVisit')) missing.push('visitDate');
  return { mapping, missing, refused, duplicates, doubtful: [...doubtful].sort((a, b) => a - b) };
}

const ROWS_SEARCHED = 10;

/**
 * Where the headers stand: the first of the first ten rows with at least two known headers, a name or a date among them.
 * @returns the row's index from 0
 * @throws AppError `intake.noHeader`
 */
export function findHeaderRow(rows: readonly (readonly string[])[]): number {
  const index = rows.slice(0, ROWS_SEARCHED).findIndex((row) => {
    const known = recogniseColumns(row).mapping.filter((meaning) => meaning !== null);
    return known.length >= 2 && known.some((meaning) => meaning === 'name' || meaning === 'visitDate');
  });
  if (index >= 0) return index;
  throw new AppError('intake.noHeader', NO_HEADER, {}, HEADER_TIP);
}

/** Which report a table is, by its columns. */
export function guessReport(mapping: readonly (ColumnId | null)[]): ReportKind {
  const has = (meaning: ColumnId) => mapping.includes(meaning);
  if (has('role') && !has('chart') && !has('visitDate')) return 'staff';
  if (has('visitDate')) return 'visits';
  if (has('appointmentDate')) return 'appointments';
  if ((has('consent') || has('optOut')) && !has('firstVisit') && !has('memo')) return 'consents';
  return 'patients';
}

/**
 * Makes sure that a table of visits can be read at all; a first-visit date serves where no visit date is given.
 * @throws AppError `intake.noNameColumn`, `intake.noDateColumn`, naming the headers that were found
 */
export function requireVisitColumns(header: readonly string[], mapping: readonly (ColumnId | null)[]): void {
  requireNameColumn(header, mapping);
  if (mapping.includes('visitDate') || mapping.includes('firstVisit')) return;
  throw new AppError('intake.noDateColumn', NO_DATE_COLUMN, { found: shownHeader(header) }, DATE_TIP);
}

/** @throws AppError `intake.noNameColumn`, naming the headers that were found */
export function requireNameColumn(header: readonly string[], mapping: readonly (ColumnId | null)[]): void {
  if (mapping.includes('name')) return;
  throw new AppError('intake.noNameColumn', NO_NAME_COLUMN, { found: shownHeader(header) }, NAME_TIP);
}

function shownHeader(header: readonly string[]): string {
  return header
    .filter((text) => text.trim() !== '')
    .join(', ')
    .slice(0, 300);
}

const NO_HEADER: Text = {
  ko: '처음 10줄에서 제목 줄(이름, 내원일 등)을 찾지 못했습니다.',
  zh: '在前10行中找不到标题行（姓名、就诊日期等）。',
  en: 'No header row (name, visit date …) was found in the first ten rows.',
};
const HEADER_TIP: Text = {
  ko: '차트 프로그램에서 제목 줄을 포함해 다시 내보내 주세요.',
  zh: '请在病历程序中连同标题行重新导出。',
  en: 'Please export it again with its header row.',
};
const NO_NAME_COLUMN: Text = {
  ko: '환자 이름 칸이 없습니다. 찾은 제목: {found}.',
  zh: '没有患者姓名列。找到的标题：{found}。',
  en: "There is no column for the patient's name. Headers found: {found}.",
};
const NAME_TIP: Text = {
  ko: '제목을 "환자명" 또는 "이름"으로 적어 주세요.',
  zh: '请将标题写为“姓名”。',
  en: 'Please call that column "Name".',
};
const NO_DATE_COLUMN: Text = {
  ko: '내원일 칸이 없습니다. 찾은 제목: {found}.',
  zh: '没有就诊日期列。找到的标题：{found}。',
  en: 'There is no column for the visit date. Headers found: {found}.',
};
const DATE_TIP: Text = {
  ko: '제목을 "내원일" 또는 "진료일"로 적어 주세요.',
  zh: '请将标题写为“就诊日期”。',
  en: 'Please call that column "Visit date".',
};
