import type { SeasonWords } from './delivered';

/** What is delivered in English for the season, and what every call and letter shares. */
export const ENGLISH_SEASON: SeasonWords = {
  callOpening: `[Greeting]
Hello {{name}}, this is {% if byDirector %}{{attendant}}, the director of{% else %}{{attendant | default:'the front desk'}} at{% endif %} {{clinic}}. Do you have a moment?
(If busy) Of course. When would be a better time? I will call back then.
(If somebody else answers) I will call back another time. * Say nothing about treatment.`,
  callSecret: `[To know]
We never say who came through whom, or whether they came.
(If asked) That is private, so I cannot say. Thank you for caring.`,
  words: {
    'year-end': {
      name: 'Year-end thanks',
      subject: 'With our warm thanks',
      text: `Dear {{name}},

As {{year}} draws to a close, we would like to thank you for placing your trust in us.{% if thanksForReferral %}
Thank you, too, for speaking kindly of us to people you care about. We do not take it for granted.{% endif %}{% if tier == 'A' %}
Your steady confidence has meant a great deal to all of us.{% endif %}

Please keep warm and well. We wish you and your family a peaceful end of the year.

{{clinic}}`,
    },
    'year-end-short': {
      name: 'Year-end thanks (short)',
      subject: 'With our warm thanks',
      text: 'Warm thanks, {{name}}!',
    },
    card: {
      name: 'Year-end card',
      text: `Dear {{name}},

At the end of the year we think of the people we are grateful to, and you are among the first.

Every time you come to us, you trust us with your care, and that means a great deal to us.{% if thanksForReferral %}
That you thought of us when speaking to people dear to you was the kindest encouragement.{% endif %}{% if tier == 'A' %}
We know what such trust is worth, and we will never take it lightly.{% endif %}

May the new year bring you good meals, good health and many reasons to smile. We will be here for you.

With warm thanks,
{% if director %}{{director}}, {% endif %}{{clinic}}`,
    },
    'new-year': {
      name: 'New Year greeting',
      subject: 'Happy New Year',
      text: 'Happy New Year, {{name}}!',
    },
    'new-year-long': {
      name: 'New Year greeting (long)',
      subject: 'Happy New Year {{newYear}}',
      text: `Dear {{name}},

Happy New Year {{newYear}}! Thank you for the trust you have placed in us.
We will go on taking good care of you at every visit, and we wish you good health, good meals and many reasons to smile.

{{clinic}}`,
    },
    call: {
      name: 'Thank-you call',
      text: `[Thanks]
I am calling to thank you personally for the trust you have placed in us.{% if thanksForReferral %}
We are also very grateful that you have spoken kindly of us.{% endif %}{% if tier == 'A' and byDirector %}
Your steady confidence means a great deal to me.{% elsif tier == 'A' %}
The director asked me to pass on sincere thanks as well.{% endif %}

[How are you]
Is everything comfortable where you were treated? Any trouble when chewing?
(If there is) I see. I will {% if byDirector %}look at it myself{% else %}let the director know right away{% endif %} and find you the earliest time that suits you.

[Closing]
Whenever you would like to come in, just give us a call, and we will do our best to find a time that suits you.
Please keep warm, and all the best for the new year. Thank you.`,
    },
    invitation: {
      name: 'New Year invitation',
      subject: 'We would love to see you',
      text: `Dear {{name}},

A new year has begun, and we would love to thank you in person.
Tell us which day in January suits you. We will keep the time for you, so that you need not wait long.{% if coupon and validUntil %}

Your priority booking card is number {{coupon}}, valid until {{validUntil}}.{% endif %}{% if clinicPhone %}

To book or ask: {{clinicPhone}}{% endif %}

{{clinic}}`,
    },
    'invitation-short': {
      name: 'New Year invitation (short)',
      subject: 'We would love to see you',
      text: '{{name}}, we hope to see you.',
    },
    'invitation-card': {
      name: 'New Year invitation card',
      text: `Dear {{name}},

With our wishes for the new year comes an invitation: we would be so glad to see you.
Tell us which day suits you, and that time will be yours.{% if coupon and validUntil %}

Priority booking card {{coupon}} (until {{validUntil}}){% endif %}{% if clinicPhone %}
To book: {{clinicPhone}}{% endif %}

With warm wishes,
{% if director %}{{director}}, {% endif %}{{clinic}}`,
    },
    'invitation-call': {
      name: 'New Year invitation call',
      text: `[Invitation]
We would love to see you in the new year and thank you in person. Is there a day in January that suits you?
(If a day is named) Lovely. We will keep that time for you, so that you need not wait long. May I call the day before to confirm?
(If unsure) Please take your time, and just call us whenever you like.
(If declined) Of course. I simply wanted you to know how grateful we are.

[Closing]
Please keep warm, and a happy new year to you. Thank you.`,
    },
  },
};
