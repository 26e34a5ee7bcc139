import type { Language, Text } from '../../core/text';
import { choice, flag, text } from '../../workbook/codec';
import { table } from '../../workbook/table';
import { CHANNELS, CLASSES, OCCASIONS, TIERS } from './message';

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
      width: 130,
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
