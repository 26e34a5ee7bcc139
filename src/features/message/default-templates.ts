import type { Language } from '../../core/text';
import type { MessageTemplate } from './message';

/** What a default text is, whatever its language. */
type Kind = Pick<MessageTemplate, 'id' | 'occasion' | 'class' | 'channel' | 'active'>;

/** In the order of the season. The short and the long form of a greeting stand side by side; staff tick the one they want. */
const KINDS = {
  yearEnd: { id: 'year-end', occasion: 'season', class: 'greeting', channel: 'sms', active: true },
  yearEndShort: {
    id: 'year-end-short',
    occasion: 'season',
    class: 'greeting',
    channel: 'sms',
    active: false,
  },
  card: { id: 'card', occasion: 'season', class: 'greeting', channel: 'card', active: true },
  newYear: { id: 'new-year', occasion: 'season', class: 'greeting', channel: 'sms', active: true },
  newYearLong: { id: 'new-year-long', occasion: 'season', class: 'greeting', channel: 'sms', active: false },
  call: { id: 'call', occasion: 'season', class: 'greeting', channel: 'call', active: true },
} as const satisfies Readonly<Record<string, Kind>>;

type Wording = Pick<MessageTemplate, 'name' | 'subject' | 'text'>;

/**
 * The texts that a new 문구함 holds, in one language.
 *
 * They thank and ask for nothing: no gift, no price, no condition. They are true for everybody, also for somebody who was
 * last here years ago: no visit of this year is spoken of. Whoever asked that his name be kept secret is not betrayed: the
 * passage on referring stands only where it may (소개감사). Tier A is thanked more warmly and promised nothing more.
 */
export function defaultTemplates(language: Language): MessageTemplate[] {
  const wordings = WORDINGS[language];
  return (Object.keys(KINDS) as (keyof typeof KINDS)[]).map((kind) => ({
    ...KINDS[kind],
    ...wordings[kind],
    tier: '',
    language,
  }));
}

const WORDINGS: Readonly<Record<Language, Readonly<Record<keyof typeof KINDS, Wording>>>> = {
  ko: {
    yearEnd: {
      name: '연말 감사',
      subject: '고마운 마음을 전합니다',
      text: `{{이름}}님, 어느덧 {{연도}}년이 저물어 갑니다.

그동안 저희를 믿고 찾아 주셔서 고맙습니다.{% if 소개감사 %}
아끼는 분들께 저희 이야기를 전해 주신 마음도 오래 기억하겠습니다.{% endif %}{% if 등급 == 'A' %}
늘 한결같이 보내 주시는 믿음이 저희 모두에게 큰 힘이 되었습니다.{% endif %}

추운 날 건강 잘 살피시고, 가족분들과 포근한 연말 보내시기를 바랍니다.

{{병원명}} 드림`,
    },
    yearEndShort: {
      name: '연말 감사 (단문)',
      subject: '고마운 마음을 전합니다',
      text: '{{이름}}님, 그동안의 믿음에 감사드립니다.',
    },
    card: {
      name: '연말 감사 카드',
      subject: '',
      text: `{{이름}}님께

한 해의 끝자락, 고마운 얼굴들을 떠올리며 펜을 듭니다.

오실 때마다 저희를 믿고 맡겨 주신 마음이 그동안 저희에게 큰 힘이 되었습니다.{% if 소개감사 %}
소중한 분들께 저희를 먼저 떠올려 주신 것도 더없이 고마운 격려였습니다.{% endif %}{% if 등급 == 'A' %}
그 한결같은 믿음, 가볍게 여기지 않겠습니다.{% endif %}

새해에도 즐겁게 드시고 환하게 웃으시도록 저희가 곁에서 살피겠습니다.
건강하고 평안한 새해 맞으세요.

{{연도}}년을 보내며
{{병원명}} {% if 원장 %}원장 {{원장}}{% else %}식구 모두{% endif %} 드림`,
    },
    newYear: {
      name: '새해 인사',
      subject: '새해 인사드립니다',
      text: '{{이름}}님, 건강하고 복된 새해 맞으세요.',
    },
    newYearLong: {
      name: '새해 인사 (장문)',
      subject: '새해 인사드립니다',
      text: `{{이름}}님, {{새해}}년 새해가 밝았습니다.

그동안 보내 주신 믿음에 감사드리며, 올해도 오실 때마다 편안하시도록 정성껏 살피겠습니다.
새해에는 맛있게 드시고 환하게 웃으실 일이 더 많아지기를 바랍니다.

새해 복 많이 받으세요.
{{병원명}} 드림`,
    },
    call: {
      name: '감사 전화',
      subject: '',
      text: `[인사]
안녕하세요, {{이름}}님. {{병원명}} {{담당자 | default:'데스크'}}입니다. 지금 잠깐 통화 괜찮으세요?
(바쁘시면) 네, 편하신 때를 알려 주시면 그때 다시 전화드리겠습니다.
(다른 분이 받으시면) 나중에 다시 전화드리겠습니다. ※ 진료 이야기는 하지 않습니다.

[감사]
그동안 믿고 찾아 주셔서 고맙다는 말씀을 직접 드리고 싶어 전화드렸습니다.{% if 소개감사 %}
주변 분들께 저희 이야기를 좋게 해 주신 것도 늘 감사하게 생각하고 있습니다.{% endif %}{% if 등급 == 'A' %}
원장님께서도 고마운 마음을 꼭 전해 달라고 하셨습니다.{% endif %}

[안부]
치료받으신 곳은 편안하세요? 씹으실 때 불편한 데는 없으시고요?
(불편하시면) 그러셨군요. 원장님께 바로 말씀드리고, 되도록 빨리 보실 수 있게 시간을 잡아 드리겠습니다.

[맺음]
오실 일이 있으면 언제든 편하게 전화 주세요. 되도록 편하신 시간에 맞춰 드리겠습니다.
추운 날씨에 건강 조심하시고, 새해에도 좋은 일 많으시길 바랍니다. 고맙습니다.

[알아 두기]
소개받아 오신 분이 누구인지, 다녀가셨는지는 말씀드리지 않습니다.
(물으시면) 개인정보라 말씀드리기 어려워요. 마음 써 주셔서 감사해요.`,
    },
  },
  zh: {
    yearEnd: {
      name: '岁末致谢',
      subject: '岁末致谢',
      text: `{{姓名}}，您好！{{年份}}年即将过去。

一直以来承蒙您的信任，我们由衷感谢。{% if 致谢介绍 %}
您愿意向身边的亲友提起我们，这份心意我们一直记在心里。{% endif %}{% if 等级 == 'A' %}
您始终如一的信赖，给了我们全体同仁莫大的鼓励。{% endif %}

天气寒冷，请多保重。祝您和家人岁末温暖、平安喜乐。

{{诊所名称}} 敬上`,
    },
    yearEndShort: {
      name: '岁末致谢（短）',
      subject: '岁末致谢',
      text: '{{姓名}}，感谢您的信任，岁末安康！',
    },
    card: {
      name: '岁末贺卡',
      subject: '',
      text: `{{姓名}}：

岁末将至，提笔写信时，首先想起的便是一直关照我们的您。

每一次就诊，您都放心地把自己交给我们，这份信任让我们倍感温暖。{% if 致谢介绍 %}
您在亲友面前想到我们，更是对我们难得的鼓励。{% endif %}{% if 等级 == 'A' %}
这份始终如一的信赖，我们定会珍惜。{% endif %}

新的一年，愿您吃得香、笑得开怀，我们会一直在您身边用心守护。
恭祝新年安康。

{{年份}}年岁末
{{诊所名称}} {% if 院长 %}院长 {{院长}}{% else %}全体同仁{% endif %} 敬上`,
    },
    newYear: {
      name: '新年问候',
      subject: '恭贺新年',
      text: '{{姓名}}，新年好！祝您健康，笑口常开。',
    },
    newYearLong: {
      name: '新年问候（长）',
      subject: '恭贺新年',
      text: `{{姓名}}，{{新年}}年新年好！

感谢您一直以来的信任。新的一年，我们会一如既往，用心照顾您的每一次就诊。
愿您吃得香、笑得开怀，万事顺心。

{{诊所名称}} 敬上`,
    },
    call: {
      name: '致谢电话',
      subject: '',
      text: `【问候】
{{姓名}}，您好！我是{{诊所名称}}的{{负责人 | default:'前台'}}。现在方便说几句话吗？
（若不方便）好的，您什么时候方便，我到时再给您打电话。
（若是他人接听）那我改时间再打来。※ 不谈任何诊疗内容。

【致谢】
一直以来承蒙您的信任，想亲口向您说声谢谢。{% if 致谢介绍 %}
您在亲友面前说起我们的好，我们也一直心怀感激。{% endif %}{% if 等级 == 'A' %}
院长也特意嘱咐我，一定要向您转达谢意。{% endif %}

【关心】
治疗过的地方现在舒服吗？吃东西有没有不方便？
（若有不适）我明白了。我马上告诉院长，尽快为您安排方便的时间。

【结束】
您要来的时候随时打电话给我们，我们会尽量安排在您方便的时间。
天冷请多保重，祝您新的一年一切顺利。谢谢您！

【须知】
不透露经介绍来的是谁、是否来过。
（若被问起）这属于个人信息，不便告知。谢谢您的关心。`,
    },
  },
  en: {
    yearEnd: {
      name: 'Year-end thanks',
      subject: 'With our warm thanks',
      text: `Dear {{name}},

As {{year}} draws to a close, we would like to thank you for placing your trust in us.{% if thanksForReferral %}
Thank you, too, for speaking kindly of us to people you care about. We do not take it for granted.{% endif %}{% if tier == 'A' %}
Your steady confidence has meant a great deal to all of us.{% endif %}

Please keep warm and well. We wish you and your family a peaceful end of the year.

{{clinic}}`,
    },
    yearEndShort: {
      name: 'Year-end thanks (short)',
      subject: 'With our warm thanks',
      text: '{{name}}, thank you for your trust.',
    },
    card: {
      name: 'Year-end card',
      subject: '',
      text: `Dear {{name}},

At the end of the year we think of the people we are grateful to, and you are among the first.

Every time you come to us, you trust us with your care, and that means a great deal to us.{% if thanksForReferral %}
That you thought of us when speaking to people dear to you was the kindest encouragement.{% endif %}{% if tier == 'A' %}
We know what such trust is worth, and we will never take it lightly.{% endif %}

May the new year bring you good meals, good health and many reasons to smile. We will be here for you.

With warm thanks,
{% if director %}{{director}}, {% endif %}{{clinic}}`,
    },
    newYear: {
      name: 'New Year greeting',
      subject: 'Happy New Year',
      text: 'Happy New Year, {{name}}!',
    },
    newYearLong: {
      name: 'New Year greeting (long)',
      subject: 'Happy New Year {{newYear}}',
      text: `Dear {{name}},

Happy New Year {{newYear}}! Thank you for the trust you have placed in us.
We will go on taking good care of you at every visit, and we wish you good health, good meals and many reasons to smile.

{{clinic}}`,
    },
    call: {
      name: 'Thank-you call',
      subject: '',
      text: `[Greeting]
Hello {{name}}, this is {{attendant | default:'the front desk'}} at {{clinic}}. Do you have a moment?
(If busy) Of course. When would be a better time? I will call back then.
(If somebody else answers) I will call back another time. * Say nothing about treatment.

[Thanks]
I am calling to thank you personally for the trust you have placed in us.{% if thanksForReferral %}
We are also very grateful that you have spoken kindly of us.{% endif %}{% if tier == 'A' %}
The director asked me to pass on sincere thanks as well.{% endif %}

[How are you]
Is everything comfortable where you were treated? Any trouble when chewing?
(If there is) I see. I will let the director know right away and find you the earliest time that suits you.

[Closing]
Whenever you would like to come in, just give us a call, and we will do our best to find a time that suits you.
Please keep warm, and all the best for the new year. Thank you.

[To know]
We never say who came through whom, or whether they came.
(If asked) That is private, so I cannot say. Thank you for caring.`,
    },
  },
};
