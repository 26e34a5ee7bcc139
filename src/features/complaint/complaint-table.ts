import { choice, date, text } from '../../workbook/codec';
import { type Row, table } from '../../workbook/table';
import { consentTable } from '../consent/consent-table';

/** What a complaint is about. */
export const COMPLAINT_KINDS = {
  text: { ko: '문자', zh: '短信', en: 'a text' },
  care: { ko: '진료', zh: '诊疗', en: 'treatment' },
  service: { ko: '응대', zh: '接待', en: 'service' },
  cost: { ko: '비용', zh: '费用', en: 'cost' },
  other: { ko: '그 밖', zh: '其他', en: 'other' },
} as const;
/** A code of {@link COMPLAINT_KINDS}. */
export type ComplaintKind = keyof typeof COMPLAINT_KINDS;

/** How it reached the clinic. */
export const COMPLAINT_CHANNELS = {
  call: { ko: '전화', zh: '电话', en: 'call' },
  desk: { ko: '창구', zh: '前台', en: 'at the desk' },
  reply: { ko: '문자 답장', zh: '短信回复', en: 'reply to a text' },
  review: { ko: '인터넷 글', zh: '网上评论', en: 'online' },
  other: { ko: '그 밖', zh: '其他', en: 'other' },
} as const;
/** A code of {@link COMPLAINT_CHANNELS}. */
export type ComplaintChannel = keyof typeof COMPLAINT_CHANNELS;

const whose = consentTable.columns;

/** 컴플레인: who was unhappy about what, and when it was put right. */
export const complaintTable = table({
  id: 'complaints',
  since: 4,
  name: { ko: '컴플레인', zh: '投诉登记', en: 'Complaints' },
  purpose: {
    ko: '받은 컴플레인과 해결한 날입니다. 해결되기 전에는 그분께 안부와 광고를 보내지 않습니다.',
    zh: '收到的投诉和解决日期。解决之前不向本人发送问候和广告。',
    en: 'Complaints and when they were resolved. Until then no greeting and no advertising goes to the person.',
  },
  key: 'id',
  columns: {
    id: {
      header: { ko: '접수 번호', zh: '登记编号', en: 'Complaint id' },
      owner: 'program',
      codec: text(),
      note: { ko: '프로그램이 씁니다.', zh: '由程序使用。', en: 'For the program.' },
      width: 80,
    },
    receivedOn: {
      header: { ko: '받은 날', zh: '收到日', en: 'Received on' },
      owner: 'program',
      codec: date(),
      note: { ko: '컴플레인을 받은 날입니다.', zh: '收到投诉的日期。', en: 'When it came in.' },
      width: 95,
      recorded: true,
    },
    name: whose.name,
    phone: whose.phone,
    kind: {
      header: { ko: '무엇에 대해', zh: '投诉内容', en: 'About' },
      owner: 'proposed',
      codec: choice(COMPLAINT_KINDS),
      note: { ko: '목록에서 고릅니다.', zh: '从列表中选择。', en: 'Choose from the list.' },
      width: 95,
    },
    channel: {
      header: { ko: '받은 경로', zh: '投诉途径', en: 'Came by' },
      owner: 'proposed',
      codec: choice(COMPLAINT_CHANNELS),
      note: { ko: '어떻게 들어왔는지 고릅니다.', zh: '选择投诉途径。', en: 'How it reached the clinic.' },
      width: 120,
    },
    summary: {
      header: { ko: '내용', zh: '内容', en: 'What was said' },
      owner: 'proposed',
      codec: text(),
      note: {
        ko: '짧게 적습니다. 진단명이나 주민등록번호는 적지 마세요.',
        zh: '简要填写，请勿写诊断或身份证件号码。',
        en: 'In short; no diagnoses, no resident numbers.',
      },
      width: 300,
      wrap: true,
    },
    owner: {
      header: { ko: '담당', zh: '负责人', en: 'Owner' },
      owner: 'proposed',
      codec: text(),
      note: { ko: '누가 맡았는지입니다.', zh: '由谁负责。', en: 'Who takes care of it.' },
      width: 95,
    },
    resolution: {
      header: { ko: '어떻게 풀었는지', zh: '处理结果', en: 'How it was resolved' },
      owner: 'staff',
      codec: text(),
      note: { ko: '자유롭게 적습니다.', zh: '可自由填写。', en: 'Yours to write.' },
      width: 240,
      wrap: true,
    },
    resolvedOn: {
      header: { ko: '해결한 날', zh: '解决日', en: 'Resolved on' },
      owner: 'staff',
      codec: date(),
      note: {
        ko: '적으면 그분께 다시 보낼 수 있습니다.',
        zh: '填写后可再次向本人发送。',
        en: 'Once filled in, the person may be written to again.',
      },
      width: 95,
      recorded: true,
    },
    patient: whose.patient,
  },
  tab: { order: 100, colour: '#e6a5a0', hidden: true },
  whenEmpty: {
    ko: '아직 컴플레인이 없어요.',
    zh: '还没有投诉。',
    en: 'No complaints yet.',
  },
  frozenColumns: 3,
  highlights: [],
});

/** A row of {@link complaintTable}. */
export type Complaint = Row<typeof complaintTable>;
