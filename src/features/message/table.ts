import type { Language, Text } from '../../core/text';
import { choice, date, flag, integer, mark, text } from '../../workbook/codec';
import { table } from '../../workbook/table';
import { GROUNDS } from './advertising';
import { CHANNELS, CLASSES, OCCASIONS, TIERS } from './message';

const FORM_WORDS = {
  SMS: { ko: '단문', zh: '短信', en: 'SMS' },
  LMS: { ko: '장문', zh: '长短信', en: 'LMS' },
} as const;

/** How far a draft has come, in the words staff use. */
export const DRAFT_STATUS = {
  draft: { ko: '초안', zh: '草稿', en: 'draft' },
  blocked: { ko: '빈칸 있음', zh: '有空项', en: 'to be mended' },
  needsDirector: { ko: '원장 확인', zh: '待院长确认', en: 'needs the director' },
  approved: { ko: '보낼 준비 됨', zh: '待发送', en: 'approved' },
  exported: { ko: '발송파일 만듦', zh: '已导出', en: 'handed to the sender' },
  sent: { ko: '보냄', zh: '已发送', en: 'sent' },
  failed: { ko: '못 보냄', zh: '发送失败', en: 'failed' },
  replied: { ko: '답 옴', zh: '已回复', en: 'replied' },
  held: { ko: '보류', zh: '暂缓', en: 'on hold' },
  skipped: { ko: '보내지 않음', zh: '不发送', en: 'not sent' },
} as const;
export type DraftStatus = keyof typeof DRAFT_STATUS;

/** What came of a call, in the words staff use. */
export const CALL_OUTCOMES = {
  spoke: { ko: '통화함', zh: '已接通', en: 'spoke' },
  noAnswer: { ko: '부재', zh: '无人接听', en: 'no answer' },
  callAgain: { ko: '다시 걸기', zh: '稍后再打', en: 'call again' },
  leftText: { ko: '문자 남김', zh: '已留短信', en: 'left a text' },
  wrongNumber: { ko: '결번·다른 사람', zh: '空号·错号', en: 'wrong number' },
  refused: { ko: '연락 원치 않음', zh: '拒绝联系', en: 'refused' },
  replied: { ko: '답 옴', zh: '已回复', en: 'replied' },
} as const;
export type CallOutcome = keyof typeof CALL_OUTCOMES;

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
  columns: {
    id: {
      header: { ko: '문자 번호', zh: '消息编号', en: 'Message id' },
      owner: 'program',
      codec: text(),
      note: { ko: '프로그램이 씁니다.', zh: '由程序使用。', en: 'For the program.' },
      width: 120,
      hidden: true,
    },
    status: {
      header: { ko: '상태', zh: '状态', en: 'Status' },
      owner: 'program',
      codec: choice(DRAFT_STATUS),
      note: {
        ko: '초안이면 보낼 수 있는 글입니다. 빈칸 있음은 이유를 보고 고쳐 주세요.',
        zh: '“草稿”可以发送。“有空项”请查看原因并修改。',
        en: 'A draft is ready. One to be mended says why.',
      },
      width: 140,
      recorded: true,
    },
    season: {
      header: { ko: '시즌', zh: '季度', en: 'Season' },
      owner: 'program',
      codec: text(),
      note: { ko: '12월이 시작되는 해', zh: '十二月所在的年份', en: 'The year of its December' },
      width: 60,
    },
    patient: {
      header: { ko: '환자 번호', zh: '患者编号', en: 'Patient id' },
      owner: 'program',
      codec: text(),
      note: { ko: '프로그램이 씁니다.', zh: '由程序使用。', en: 'For the program.' },
      width: 80,
      hidden: true,
    },
    name: {
      header: { ko: '환자명', zh: '姓名', en: 'Name' },
      owner: 'program',
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
      note: { ko: '보내도 된다고 확인한 분', zh: '确认可以发送的人', en: 'Who approved it' },
      width: 90,
      stamps: { column: 'approvedOn' },
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
    {
      when: { column: 'status', is: 'blocked' },
      over: 'status',
      background: '#f4cccc',
      fontColour: '#990000',
      bold: true,
    },
    {
      when: { column: 'status', is: 'needsDirector' },
      over: 'status',
      background: '#fce5cd',
      fontColour: '#7f4f00',
      bold: true,
    },
    {
      when: { column: 'status', is: 'approved' },
      over: 'status',
      background: '#d9ead3',
      fontColour: '#1e5b12',
    },
    { when: { column: 'status', is: 'sent' }, over: 'row', background: '#efefef', fontColour: '#757575' },
    {
      when: { column: 'status', is: 'skipped' },
      over: 'row',
      background: '#efefef',
      fontColour: '#757575',
      italic: true,
    },
    { when: { column: 'tier', is: 'A' }, over: 'tier', background: '#f6e3b4', bold: true },
  ],
});

const LANGUAGE_WORDS = {
  ko: { ko: '한국어', zh: '韩语', en: 'Korean' },
  zh: { ko: '중국어', zh: '中文', en: 'Chinese' },
  en: { ko: '영어', zh: '英语', en: 'English' },
} as const satisfies Readonly<Record<Language, Text>>;

/** 문구함: the wordings that drafts are made from; staff may change every one. */
export const templateTable = table({
  id: 'templates',
  name: { ko: '문구함', zh: '文案库', en: 'Wordings' },
  purpose: {
    ko: "문자·카드·전화에 쓰는 글입니다. {{이름}}처럼 적은 자리는 사람마다 채워집니다. '쓰기'에 체크한 글만 만듭니다.",
    zh: '短信、贺卡和电话用的文字。{{姓名}}之类的位置会按每个人填写。只使用勾选“启用”的文案。',
    en: 'Wordings for texts, cards and calls. Places such as {{name}} are filled per person. Only ticked ones are used.',
  },
  key: 'id',
  columns: {
    id: {
      header: { ko: '문구 번호', zh: '文案编号', en: 'Wording id' },
      owner: 'program',
      codec: text(),
      note: {
        ko: '바꾸지 마세요. 새 글을 넣을 때는 겹치지 않는 이름을 영문으로 적습니다.',
        zh: '请勿修改。新增文案时请用不重复的英文名。',
        en: 'Leave as it is. For a wording of your own write a new short name.',
      },
      width: 110,
    },
    active: {
      header: { ko: '쓰기', zh: '启用', en: 'In use' },
      owner: 'proposed',
      codec: flag(),
      note: { ko: '체크한 글만 만듭니다.', zh: '只使用勾选的文案。', en: 'Only ticked wordings are used.' },
      width: 60,
    },
    name: {
      header: { ko: '문구 이름', zh: '文案名称', en: 'Name' },
      owner: 'proposed',
      codec: text(),
      note: { ko: '고를 때 보는 이름', zh: '选择时显示的名称', en: 'To choose it by' },
      width: 140,
    },
    occasion: {
      header: { ko: '쓰는 때', zh: '使用时机', en: 'Occasion' },
      owner: 'proposed',
      codec: choice(OCCASIONS),
      note: {
        ko: '비우면 연말 시즌입니다. 시즌 글은 VIP 명단 모두에게, 다른 글은 고른 분에게만 만듭니다.',
        zh: '留空表示年终答谢季。答谢季的文案发给全部VIP，其他文案只发给所选的人。',
        en: 'Blank: the season. Those of the season are made for the whole VIP list, others for whom you choose.',
      },
      width: 110,
      since: 4,
    },
    class: {
      header: { ko: '성격', zh: '类别', en: 'Kind' },
      owner: 'proposed',
      codec: choice(CLASSES),
      note: {
        ko: '안부와 광고에는 (광고) 표시와 수신거부 번호가 저절로 붙습니다.',
        zh: '问候和广告会自动加上(광고)标记和退订号码。',
        en: 'Greetings and advertising get (광고) and the opt-out number by themselves.',
      },
      width: 90,
    },
    channel: {
      header: { ko: '방법', zh: '方式', en: 'By' },
      owner: 'proposed',
      codec: choice(CHANNELS),
      note: {
        ko: '문자, 이메일, 카드, 전화',
        zh: '短信、电子邮件、贺卡、电话',
        en: 'Text, e-mail, card or call',
      },
      width: 70,
    },
    tier: {
      header: { ko: '등급', zh: '等级', en: 'Tier' },
      owner: 'proposed',
      codec: choice(TIERS),
      note: { ko: '비우면 모두', zh: '留空表示全部', en: 'Blank: both' },
      width: 50,
    },
    language: {
      header: { ko: '언어', zh: '语言', en: 'Language' },
      owner: 'proposed',
      codec: choice(LANGUAGE_WORDS),
      note: { ko: '글의 언어', zh: '文案的语言', en: 'Of the wording' },
      width: 75,
    },
    subject: {
      header: { ko: '제목', zh: '标题', en: 'Subject' },
      owner: 'proposed',
      codec: text(),
      note: {
        ko: '장문 문자(40바이트까지)와 이메일의 제목',
        zh: '长短信（最多40字节）和电子邮件的标题',
        en: 'Of a long text (up to 40 bytes) or an e-mail',
      },
      width: 200,
    },
    text: {
      header: { ko: '내용', zh: '内容', en: 'Text' },
      owner: 'proposed',
      codec: text(),
      note: {
        ko: "자리: {{이름}} {{병원명}} {{등급}} {{담당자}} {{원장}} {{연도}} {{새해}}. 조사: {{이름|josa:'을/를'}}",
        zh: '可用位置：{{姓名}} {{诊所名称}} {{等级}} {{负责人}} {{院长}} {{年份}} {{新年}}',
        en: 'Places: {{name}} {{clinic}} {{tier}} {{attendant}} {{director}} {{year}} {{newYear}}',
      },
      width: 600,
      wrap: true,
    },
  },
  tab: { order: 120, colour: '#93c47d', hidden: true },
  rowHeight: 84,
  whenEmpty: {
    ko: '아직 문구가 없어요. 문자·카드를 처음 만들 때 기본 문구가 들어옵니다.',
    zh: '还没有模板。首次制作短信和贺卡时会填入默认模板。',
    en: 'No templates yet. The first drafts bring the default ones.',
  },
  frozenColumns: 3,
  highlights: [],
});
