import type { Text } from '../../core/text';

export const TITLE: Text = { ko: '1. 자료 가져오기', zh: '1. 导入资料', en: '1. Bring in the records' };
export const TITLE_HINT: Text = {
  ko: '차트 프로그램에서 내보낸 파일을 환자와 내원 시트에 담습니다. 같은 파일을 다시 넣어도 늘어나지 않습니다.',
  zh: '将病历程序导出的文件存入患者表和就诊表。重复导入同一文件不会增加记录。',
  en: 'Puts an export of the chart program into the sheets of patients and visits. The same file twice adds nothing.',
};

export const SUMMARY: Text = {
  ko: '{rows}줄: {accepted}줄 들어옴, {unchanged}줄 이미 있음, {rejected}줄 확인.',
  zh: '{rows}行：导入{accepted}行，已有{unchanged}行，待核对{rejected}行。',
  en: '{rows} {rows|row|rows}: {accepted} taken, {unchanged} there already, {rejected} to check.',
};
export const REJECTED_HINT: Text = {
  ko: '확인할 줄은 차트 프로그램에서 고친 뒤 다시 내보내 주세요.',
  zh: '待核对的行请在病历程序中更正后重新导出。',
  en: 'Please correct those in the chart program and export again.',
};

export const NO_ROLE_COLUMN: Text = {
  ko: '직원 파일에 직책 칸이 없습니다. 찾은 제목: {found}',
  zh: '员工文件中没有职务列。找到的标题：{found}',
  en: 'The staff list has no column for the role. Headers found: {found}',
};
export const ROLE_TIP: Text = {
  ko: '제목을 "이름, 직책, 이메일, 휴대폰"으로 적어 주세요.',
  zh: '请将标题写为“姓名、职务、邮箱、手机”。',
  en: 'Please call the columns Name, Role, E-mail, Mobile.',
};

export const RESIDENT_NUMBERS_REFUSED: Text = {
  ko: '주민등록번호 칸({columns})은 읽지 않았어요.',
  zh: '身份证件号码列（{columns}）未读取。',
  en: 'Resident numbers ({columns}) were not read.',
};
export const DIAGNOSES_REFUSED: Text = {
  ko: '진단 칸({columns})은 가져오지 않았어요.',
  zh: '诊断列（{columns}）未导入。',
  en: 'Diagnoses ({columns}) were not taken.',
};
export const COLUMNS_LEFT_OUT: Text = {
  ko: '뜻이 같은 칸이 또 있어 쓰지 않은 칸: {columns}',
  zh: '因有含义相同的列而未使用：{columns}',
  en: 'Left out because another column means the same: {columns}',
};
export const FIRST_VISIT_AS_DATE: Text = {
  ko: '내원일 칸이 없어 최초내원일을 내원일로 보았어요.',
  zh: '没有就诊日期列，已将首诊日期作为就诊日期。',
  en: 'There is no visit date, so the first visit was taken for it.',
};
export const EARLIEST_ROW: Text = {
  ko: '최초내원일과 신환/구환 표시가 없는 {count}명은 자료에서 가장 이른 내원을 첫 내원으로 보았어요.',
  zh: '有{count}人没有首诊日期和新患/老患标记，已将资料中最早的就诊作为首诊。',
  en: '{count} {count|patient has|patients have} neither a first-visit date nor a new/existing mark: the earliest row counts as the first visit.',
};
export const BILLING_ONLY: Text = {
  ko: '그중 {count}명은 초진 표시뿐이고 차트번호 차례로도 가릴 수 없었어요. 오래 쉬었다 오신 분이 섞여 있을 수 있어요.',
  zh: '其中{count}人只有初诊标记，从病历号的先后也无法判断，可能包含间隔较久再来的老患者。',
  en: 'Of these, {count} {count|is|are} only billed as first, and the order of chart numbers does not tell either: old patients may be among them.',
};
export const PHONES_UNREAD: Text = {
  ko: '{count}줄은 휴대폰 번호를 읽을 수 없어 비워 두었어요.',
  zh: '有{count}行的手机号码无法识别，已留空。',
  en: 'In {count} {count|row|rows} the phone could not be read and was left blank.',
};
export const EMAILS_UNREAD: Text = {
  ko: '{count}줄은 이메일 주소를 읽을 수 없어 비워 두었어요.',
  zh: '有{count}行的电子邮箱无法识别，已留空。',
  en: 'In {count} {count|row|rows} the e-mail address could not be read and was left blank.',
};
export const TEXTS_SHORTENED: Text = {
  ko: '{count}줄은 글이 너무 길어 앞의 10,000자만 담았어요.',
  zh: '有{count}行文字过长，只保留前10,000字。',
  en: 'In {count} {count|row|rows} a text was too long; its first 10,000 characters were kept.',
};
export const WITHOUT_CONTACT: Text = {
  ko: '차트번호도 휴대폰도 없는 {count}명은 이름과 생년월일이 같은 줄끼리만 묶었어요.',
  zh: '有{count}人既无病历号也无手机，仅将姓名和出生日期相同的行归在一起。',
  en: '{count} {count|person has|people have} neither chart number nor phone: only rows of one name and birth date were put together.',
};
export const ERASED_LEFT_OUT: Text = {
  ko: '정보를 삭제한 환자의 줄 {count}개는 들이지 않았어요.',
  zh: '已删除患者的{count}行未导入。',
  en: '{count} {count|row|rows} of deleted patients {count|was|were} left out.',
};
export const ERASED_UNKNOWN: Text = {
  ko: '이 파일은 복사본이라 전에 삭제한 환자 {count}명을 알아보지 못해요. 다시 들어왔으면 한 번 더 삭제해 주세요.',
  zh: '此文件是副本，无法识别以前删除的{count}位患者。如又被导入，请再次删除。',
  en: 'This file is a copy and cannot tell the {count} {count|patient|patients} deleted before: if they came in again, delete them again.',
};
