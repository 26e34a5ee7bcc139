import type { Text } from '../../core/text';
import type { ColumnId } from '../../file/headers';

/** What the columns of a file mean, in the words of staff. */
export const COLUMN_WORDS: Readonly<Record<ColumnId, Text>> = {
  name: { ko: '환자명', zh: '姓名', en: 'Name' },
  chart: { ko: '차트번호', zh: '病历号', en: 'Chart number' },
  phone: { ko: '휴대폰', zh: '手机', en: 'Mobile' },
  birth: { ko: '생년월일', zh: '出生日期', en: 'Birth date' },
  visitDate: { ko: '내원일', zh: '就诊日期', en: 'Visit date' },
  firstVisit: { ko: '최초내원일', zh: '首诊日期', en: 'First visit' },
  newMark: { ko: '신환/구환', zh: '新患/老患', en: 'New / existing' },
  billingMark: { ko: '초진/재진', zh: '初诊/复诊', en: 'First / repeat' },
  route: { ko: '내원경로', zh: '来源渠道', en: 'Route' },
  referrer: { ko: '소개자', zh: '介绍人', en: 'Referrer' },
  memo: { ko: '메모', zh: '备注', en: 'Memo' },
  doctor: { ko: '담당의', zh: '主治医生', en: 'Doctor' },
  treatment: { ko: '진료내역', zh: '诊疗项目', en: 'Treatment' },
  paid: { ko: '수납액', zh: '实收', en: 'Paid' },
  owed: { ko: '미수금', zh: '欠费', en: 'Unpaid balance' },
  consent: { ko: '수신동의', zh: '短信同意', en: 'Consent' },
  optOut: { ko: '수신거부', zh: '短信拒收', en: 'Opt-out' },
  appointmentDate: { ko: '예약일', zh: '预约日期', en: 'Appointment' },
  appointmentStatus: { ko: '예약상태', zh: '预约状态', en: 'Appointment status' },
  address: { ko: '주소', zh: '地址', en: 'Address' },
  postcode: { ko: '우편번호', zh: '邮编', en: 'Postcode' },
  email: { ko: '이메일', zh: '电子邮箱', en: 'E-mail' },
  guardian: { ko: '보호자', zh: '监护人', en: 'Guardian' },
  branch: { ko: '지점', zh: '分院', en: 'Branch' },
  role: { ko: '직책', zh: '职务', en: 'Role' },
  joined: { ko: '입사일', zh: '入职日期', en: 'From' },
  left: { ko: '퇴사일', zh: '离职日期', en: 'Until' },
};

/** Said of a column that is left out. */
export const NOT_IMPORTED: Text = { ko: '가져오지 않음', zh: '不导入', en: 'Leave out' };

/** What a column can be taken for, by report, in the order in which people choose. */
export const MEANINGS: Readonly<Record<'visits' | 'staff', readonly ColumnId[]>> = {
  visits: [
    'name',
    'chart',
    'phone',
    'visitDate',
    'firstVisit',
    'newMark',
    'billingMark',
    'referrer',
    'route',
    'memo',
    'birth',
    'doctor',
    'treatment',
    'paid',
    'owed',
    'consent',
    'optOut',
    'appointmentDate',
    'guardian',
    'email',
    'postcode',
    'address',
    'branch',
  ],
  staff: ['name', 'role', 'phone', 'email', 'joined', 'left'],
};

/** Meanings that several columns may share; their cells are read together. */
export const SHARED_MEANINGS: readonly ColumnId[] = ['referrer', 'memo', 'treatment', 'address'];
