import { choice, date, integer, mark, text } from '../../workbook/codec';
import { table } from '../../workbook/table';
import { GROUNDS } from './advertising';
import { CALL_OUTCOMES } from './call-outcome';
import { DRAFT_STATUS, FORMER_STATUS } from './draft-status';
import { CHANNELS, TIERS } from './message';

const FORM_WORDS = {
  SMS: { ko: '단문', zh: '短信', en: 'SMS' },
  LMS: { ko: '장문', zh: '长短信', en: 'LMS' },
} as const;

const RED = { background: '#f4cccc', fontColour: '#990000' } as const;
const AMBER = { background: '#fce5cd', fontColour: '#7f4f00' } as const;
const GREEN = { background: '#d9ead3', fontColour: '#1e5b12' } as const;
const BLUE = { background: '#d0e3f5', fontColour: '#1c4587' } as const;
const VIOLET = { background: '#ece6f4', fontColour: '#4c3a73' } as const;
const GREY = { background: '#efefef', fontColour: '#757575' } as const;

/** 문자·카드: one row a person, season, text and channel. */
export const draftTable = table({
  id: 'drafts',
  name: { ko: '문자·카드', zh: '短信·贺卡', en: 'Texts and cards' },
  purpose: {
    ko: 'VIP마다 보낼 문자, 카드 글, 전화 대본입니다. 제목과 내용은 고쳐도 되고, 고친 글은 그대로 둡니다.',
    zh: '给每位VIP的短信、贺卡文字和电话稿。标题和内容可以修改，修改后会保留。',
    en: 'Texts, cards and call scripts for each VIP. Subject and text may be changed; what you change stays.',
  },
  key: 'id',
  settledBy: 'status',
  columns: {
    id: {
      header: { ko: '문자 번호', zh: '消息编号', en: 'Message id' },
      owner: 'program',
      holds: 'keys',
      codec: text(),
      note: { ko: '프로그램이 씁니다.', zh: '由程序使用。', en: 'For the program.' },
      width: 120,
      hidden: true,
    },
    status: {
      header: { ko: '상태', zh: '状态', en: 'Status' },
      owner: 'program',
      codec: choice(DRAFT_STATUS, FORMER_STATUS),
      note: {
        ko: '초안을 업무창에서 확인하면 보낼 준비가 됩니다. 고칠 것이 있으면 이유를 보고 고쳐 주세요.',
        zh: '“草稿”在工作窗确认后即可发送。“待修改”请查看原因并修改。',
        en: 'A draft goes out once it is approved in the work panel. One to be mended says why.',
      },
      width: 140,
      recorded: true,
      computed: ['draft', 'blocked', 'needsDirector', 'skipped'],
    },
    season: {
      header: { ko: '시즌', zh: '季度', en: 'Season' },
      owner: 'program',
      codec: text(),
      note: { ko: '12월이 시작되는 해', zh: '十二月所在的年份', en: 'The year of its December' },
      width: 72,
    },
    patient: {
      header: { ko: '환자 번호', zh: '患者编号', en: 'Patient id' },
      owner: 'program',
      holds: 'patient',
      codec: text(),
      note: { ko: '프로그램이 씁니다.', zh: '由程序使用。', en: 'For the program.' },
      width: 80,
      hidden: true,
    },
    name: {
      header: { ko: '환자명', zh: '姓名', en: 'Name' },
      owner: 'program',
      holds: 'name',
      codec: text(),
      note: { ko: '받는 분', zh: '收件人', en: 'Who gets it' },
      width: 90,
    },
    tier: {
      header: { ko: '등급', zh: '等级', en: 'Tier' },
      owner: 'program',
      codec: choice(TIERS),
      note: { ko: 'VIP 명단의 등급', zh: 'VIP名单中的等级', en: 'As on the VIP list' },
      width: 50,
    },
    template: {
      header: { ko: '문구 번호', zh: '文案编号', en: 'Wording id' },
      owner: 'program',
      codec: text(),
      note: { ko: '문구함의 번호', zh: '文案库中的编号', en: 'Its id in the sheet of wordings' },
      width: 100,
      hidden: true,
    },
    wording: {
      header: { ko: '문구', zh: '文案', en: 'Wording' },
      owner: 'program',
      codec: text(),
      note: { ko: '문구함의 이름', zh: '文案库中的名称', en: 'Its name in the sheet of wordings' },
      width: 130,
    },
    channel: {
      header: { ko: '방법', zh: '方式', en: 'By' },
      owner: 'program',
      codec: choice(CHANNELS),
      note: {
        ko: '문자, 이메일, 카드, 전화',
        zh: '短信、电子邮件、贺卡、电话',
        en: 'Text, e-mail, card or call',
      },
      width: 66,
    },
    phone: {
      header: { ko: '휴대폰', zh: '手机', en: 'Mobile' },
      owner: 'program',
      holds: 'phone',
      codec: text(),
      note: { ko: '차트의 번호', zh: '病历中的号码', en: 'As in the chart' },
      width: 120,
    },
    subject: {
      header: { ko: '제목', zh: '标题', en: 'Subject' },
      owner: 'proposed',
      codec: text(),
      note: {
        ko: '장문 문자의 제목 (40바이트까지). 고치면 그대로 둡니다.',
        zh: '长短信的标题（最多40字节）。修改后会保留。',
        en: 'Of a long text, up to 40 bytes. What you change stays.',
      },
      width: 160,
    },
    text: {
      header: { ko: '내용', zh: '内容', en: 'Text' },
      owner: 'proposed',
      codec: text(),
      note: {
        ko: '보낼 글입니다. 고치면 그대로 두고, 다시 살펴봅니다.',
        zh: '要发送的内容。修改后会保留并重新检查。',
        en: 'What goes out. What you change stays and is checked anew.',
      },
      width: 420,
      wrap: true,
    },
    form: {
      header: { ko: '종류', zh: '类型', en: 'Form' },
      owner: 'program',
      codec: choice(FORM_WORDS),
      note: {
        ko: '90바이트까지 단문, 2,000바이트까지 장문',
        zh: '90字节以内为短信，2,000字节以内为长短信',
        en: 'SMS up to 90 bytes, LMS up to 2,000',
      },
      width: 60,
    },
    bytes: {
      header: { ko: '바이트', zh: '字节', en: 'Bytes' },
      owner: 'program',
      codec: integer(),
      note: { ko: '한글 2, 영문·숫자 1', zh: '韩文2，英文数字1', en: 'Hangul 2, Latin and digits 1' },
      width: 70,
    },
    ground: {
      header: { ko: '보낼 근거', zh: '发送依据', en: 'Ground' },
      owner: 'program',
      codec: choice(GROUNDS),
      note: {
        ko: '광고로 보는 글을 보내도 되는 근거',
        zh: '可发送广告类内容的依据',
        en: 'Why it may be sent',
      },
      width: 165,
    },
    reason: {
      header: { ko: '이유', zh: '原因', en: 'Why' },
      owner: 'program',
      codec: text(),
      note: {
        ko: '보낼 수 없거나 보내지 않는 까닭',
        zh: '不能发送或不发送的原因',
        en: 'Why it cannot or will not be sent',
      },
      width: 240,
      wrap: true,
    },
    warnings: {
      header: { ko: '살펴볼 점', zh: '注意事项', en: 'To look at' },
      owner: 'program',
      codec: text(),
      note: {
        ko: '고쳐야 할 점, 원장님이 볼 점, 참고할 점. 법률 자문은 아닙니다.',
        zh: '须修改、需院长确认及供参考的事项。不构成法律意见。',
        en: 'What must change, what the director decides, hints. Not legal advice.',
      },
      width: 300,
      wrap: true,
    },
    codes: {
      header: { ko: '점검 번호', zh: '检查编号', en: 'Check codes' },
      owner: 'program',
      codec: text(),
      note: { ko: '프로그램이 씁니다.', zh: '由程序使用。', en: 'For the program.' },
      width: 70,
      hidden: true,
    },
    made: {
      header: { ko: '제안 표시', zh: '建议标记', en: 'Proposal mark' },
      owner: 'program',
      codec: text(),
      note: { ko: '프로그램이 씁니다.', zh: '由程序使用。', en: 'For the program.' },
      width: 70,
      hidden: true,
    },
    approvedBy: {
      header: { ko: '확인한 사람', zh: '确认人', en: 'Approved by' },
      owner: 'staff',
      codec: text(),
      note: {
        ko: '업무창에서 확인하면 저절로 적힙니다. 여기에 적는다고 확인되지는 않아요.',
        zh: '在工作窗确认后自动填写，仅在此填写不算确认。',
        en: 'Filled in when it is approved in the work panel; writing here approves nothing.',
      },
      width: 90,
    },
    approvedOn: {
      header: { ko: '확인일', zh: '确认日', en: 'Approved on' },
      owner: 'staff',
      codec: date(),
      note: { ko: '확인한 날', zh: '确认日期', en: 'When it was approved' },
      width: 100,
    },
    staffNote: {
      header: { ko: '메모(직원)', zh: '备注(员工)', en: 'Staff note' },
      owner: 'staff',
      codec: text(),
      note: { ko: '자유롭게 적는 칸', zh: '可自由填写', en: 'Yours to write' },
      width: 200,
    },
    email: {
      header: { ko: '이메일', zh: '电子邮箱', en: 'E-mail' },
      owner: 'program',
      holds: 'email',
      codec: text(),
      note: { ko: '차트의 주소', zh: '病历中的地址', en: 'As in the chart' },
      width: 160,
      since: 4,
    },
    edited: {
      header: { ko: '직접 고침', zh: '手动修改', en: 'By hand' },
      owner: 'program',
      codec: mark(),
      note: {
        ko: '제목이나 내용을 사람이 고친 글입니다. 다시 만들어도 그대로 둡니다.',
        zh: '标题或内容由人修改过，重新制作时保留。',
        en: 'Somebody changed its words; they stay when drafts are made again.',
      },
      width: 75,
      since: 4,
    },
    batch: {
      header: { ko: '발송 묶음', zh: '发送批次', en: 'Batch' },
      owner: 'program',
      codec: text(),
      note: {
        ko: '같은 발송파일에 담긴 글은 번호가 같습니다.',
        zh: '同一发送文件中的内容编号相同。',
        en: 'The same for all that went into one file.',
      },
      width: 110,
      since: 4,
      recorded: true,
    },
    sentOn: {
      header: { ko: '보낸 날', zh: '发送日期', en: 'Sent on' },
      owner: 'program',
      codec: date(),
      note: { ko: '보낸 것으로 표시한 날', zh: '标记为已发送的日期', en: 'When it was marked as sent' },
      width: 95,
      since: 4,
      recorded: true,
    },
    outcome: {
      header: { ko: '통화 결과', zh: '通话结果', en: 'Call outcome' },
      owner: 'staff',
      codec: choice(CALL_OUTCOMES),
      note: {
        ko: '전화한 뒤 고릅니다. 프로그램은 건드리지 않습니다.',
        zh: '通话后选择，程序不会改动。',
        en: 'Chosen after a call; the program never touches it.',
      },
      width: 125,
      since: 4,
      recorded: true,
    },
    nextTry: {
      header: { ko: '다음 전화일', zh: '下次拨打', en: 'Next try' },
      owner: 'staff',
      codec: date(),
      note: { ko: '다시 걸 날', zh: '再次拨打的日期', en: 'When to call again' },
      width: 95,
      since: 4,
    },
  },
  tab: { order: 40, colour: '#93c47d', hidden: false },
  rowHeight: 84,
  whenEmpty: {
    ko: '아직 초안이 없어요. VIP 명단을 뽑은 뒤 메뉴에서 "문자·카드 만들기"를 눌러 주세요.',
    zh: '还没有草稿。生成VIP名单后，请在菜单中点“制作短信·贺卡”。',
    en: 'No drafts yet. Draw the VIP list, then choose “Make texts and cards” in the menu.',
  },
  frozenColumns: 5,
  highlights: [
    { when: { column: 'status', is: 'blocked' }, over: 'status', ...RED, bold: true },
    { when: { column: 'status', is: 'needsDirector' }, over: 'status', ...AMBER, bold: true },
    { when: { column: 'status', is: 'approved' }, over: 'status', ...GREEN },
    { when: { column: 'status', is: 'exported' }, over: 'status', ...BLUE },
    { when: { column: 'status', is: 'failed' }, over: 'status', ...RED },
    { when: { column: 'status', is: 'held' }, over: 'status', ...VIOLET, bold: true },
    { when: { column: 'status', is: 'replied' }, over: 'status', ...GREEN, bold: true },
    { when: { column: 'status', is: 'sent' }, over: 'row', ...GREY },
    { when: { column: 'status', is: 'skipped' }, over: 'row', ...GREY, italic: true },
    { when: { column: 'tier', is: 'A' }, over: 'tier', background: '#f6e3b4', bold: true },
  ],
});
