import type { YearWords } from './delivered';

/** What is delivered in English for the rest of the year. */
export const ENGLISH_YEAR: YearWords = {
  'visit-thanks': {
    name: 'Thanks after a visit',
    subject: 'Thank you for coming',
    text: `Dear {{name}},

Thank you for making the time to come and see us. We hope that you are feeling well.
If anything is uncomfortable, or if you have a question, please call us at any time.{% if clinicPhone %} ({{clinicPhone}}){% endif %}

Have a lovely day.
{{clinic}}`,
  },
  'visit-thanks-short': {
    name: 'Thanks after a visit (short)',
    subject: 'Thank you for coming',
    text: '{{name}}, thanks for coming.',
  },
  'visit-thanks-call': {
    name: 'Call after a visit',
    text: `[How are you]
I am calling to ask how you have been since your visit. Is anything uncomfortable?
(If there is) I see. I will {% if byDirector %}look at it myself{% else %}let the director know right away{% endif %} and find you the earliest time that suits you.
(If all is well) I am glad to hear it. Was there anything we could have done better, while you waited or when things were explained?

[Next visit]
We will plan your next visit at a time that suits you. If you need to change it, just give us a call.

[Closing]
Thank you for coming. Have a good rest.`,
  },
  'after-care-call': {
    name: 'Call on the day after treatment',
    text: `[How are you]
I am calling to ask how the place is that was treated yesterday. Does it hurt? Is it swollen? Has the bleeding stopped?
(If all is well) I am glad to hear it. Please finish the medicine as prescribed, and follow the instructions for a few more days.
(If there is trouble) I see. {% if byDirector %}I will look at it myself.{% else %}I will tell the director right away and call you back.{% endif %} If it is bad, please do not wait: come in now.

[Closing]
See you at your next visit. If anything worries you before then, call us at any time.`,
  },
  'referral-thanks': {
    name: 'Thanks for a referral',
    subject: 'Thank you for your kindness',
    text: `Dear {{name}},

Thank you for the trust that you have always placed in us.{% if thanksForReferral %}

You spoke kindly of us to people dear to you, and we know how much that means.
We will take good care of everybody who comes to us, so that your trust is well placed.{% endif %}

We wish you good health and many reasons to smile.

{{clinic}}`,
  },
  'referral-thanks-short': {
    name: 'Thanks for a referral (short)',
    subject: 'Thank you for your kindness',
    text: '{{name}}, heartfelt thanks.',
  },
  'referral-thanks-card': {
    name: 'Card of thanks for a referral',
    text: `Dear {{name}},

Some thanks should not only be spoken, so here they are in writing.{% if thanksForReferral %}
That you thought of us when speaking to people dear to you encourages us more than any praise.{% endif %}

We will not forget your trust, and we will go on caring for you as we always have.

With warm thanks,
{% if director %}{{director}}, {% endif %}{{clinic}}`,
  },
  'referral-thanks-call': {
    name: 'Call of thanks for a referral',
    text: `[Thanks]
I am calling to thank you personally for the trust you have placed in us.{% if thanksForReferral %}
It has meant a great deal to all of us that you have spoken kindly of us.{% endif %}

[How are you]
Is everything comfortable when you eat or brush your teeth?
(If not) I see. I will {% if byDirector %}look at it myself{% else %}let the director know right away{% endif %} and find you the earliest time that suits you.

[Closing]
We wish you good health. Thank you.`,
  },
  'friend-thanks': {
    name: 'Thanks for a first visit',
    subject: 'It was good to meet you',
    text: `Dear {{name}},

Thank you for coming to us for the first time. A new place is never easy, and you trusted us with your care all the same.
We will always take the time to explain what you would like to know, and do our best to make every visit a comfortable one.
If there is anything you would still like to ask, please call us at any time.{% if clinicPhone %} ({{clinicPhone}}){% endif %}

{{clinic}}`,
  },
  'friend-thanks-short': {
    name: 'Thanks for a first visit (short)',
    subject: 'It was good to meet you',
    text: '{{name}}, nice to meet you.',
  },
  'friend-thanks-call': {
    name: 'Call after a first visit',
    text: `[Thanks]
I am calling to ask whether everything was comfortable on your first visit, and to thank you for coming.
(If something was not) Thank you for telling us. {% if byDirector %}We will{% else %}I will let the director know right away, and we will{% endif %} put it right.

[Questions]
Was anything left unexplained, or is there something you would like to know? I will find out and call you back.

[Closing]
Please call us whenever you like. Thank you.`,
  },
  birthday: {
    name: 'Birthday wishes',
    subject: 'Happy birthday',
    text: `Dear {{name}},

Happy birthday! May today bring you good company, a good meal and plenty of laughter.
We wish you health and happiness in the year ahead.

{{clinic}}`,
  },
  'birthday-short': {
    name: 'Birthday wishes (short)',
    subject: 'Happy birthday',
    text: 'Happy birthday, {{name}}!',
  },
  'birthday-card': {
    name: 'Birthday card',
    text: `Dear {{name}},

Happy birthday!
Your smile has brightened many of our days.
May you go on enjoying good meals, good health and many reasons to smile.

With warm wishes,
{% if director %}{{director}}, {% endif %}{{clinic}}`,
  },
  'check-in': {
    name: 'Quarterly check-in',
    subject: 'How have you been?',
    text: `Dear {{name}},

How have you been? We were thinking of you and wanted to ask.
If anything is uncomfortable when you eat or brush your teeth, please do not put up with it: give us a call.{% if clinicPhone %} ({{clinicPhone}}){% endif %}

We wish you good health.
{{clinic}}`,
  },
  'check-in-short': {
    name: 'Quarterly check-in (short)',
    subject: 'How have you been?',
    text: '{{name}}, we wish you well.',
  },
  'check-in-call': {
    name: 'Quarterly check-in call',
    text: `[How are you]
I am calling to ask how you have been. Is everything comfortable when you eat or brush your teeth?
(If not) I see. I will {% if byDirector %}look at it myself{% else %}let the director know right away{% endif %} and find you the earliest time that suits you.
(If all is well) I am glad to hear it. That is the reward of looking after them so well.

[Closing]
Please call us whenever you like. We wish you good health. Thank you.`,
  },
  recall: {
    name: 'Check-up reminder',
    subject: 'Your regular check-up',
    text: `Dear {{name}},

The time has come for the regular check-up that we spoke of at your last visit.
We would like to see that all is well where you were treated. Tell us which day suits you, and we will arrange it.{% if clinicPhone %}
To book: {{clinicPhone}}{% endif %}

{{clinic}}`,
  },
  'recall-short': {
    name: 'Check-up reminder (short)',
    subject: 'Your regular check-up',
    text: '{{name}}, your check-up is due.{% if clinicPhone %} To book: {{clinicPhone}}{% endif %}',
  },
  'recall-call': {
    name: 'Check-up call',
    text: `[Reminder]
The time has come for the regular check-up that we spoke of at your last visit. Is everything comfortable where you were treated?
Tell me which day and time suit you, and I will book it.
(If later) Of course. When would be a good time to call again?
(If seen elsewhere) I understand. I will not call you about this again.

[Closing]
See you then. Thank you.`,
  },
  'scaling-recall': {
    name: 'Cleaning reminder',
    subject: 'Your next dental cleaning',
    text: `Dear {{name}},

The time has come for the dental cleaning that we spoke of at your last visit.
We will also see how your gums have been. Tell us which day suits you, and we will arrange it.{% if clinicPhone %}
To book: {{clinicPhone}}{% endif %}

{{clinic}}`,
  },
  'scaling-recall-short': {
    name: 'Cleaning reminder (short)',
    subject: 'Your next dental cleaning',
    text: '{{name}}, your cleaning is due.{% if clinicPhone %} To book: {{clinicPhone}}{% endif %}',
  },
  apology: {
    name: 'Apology',
    subject: 'With our apologies',
    text: `Dear {{name}},

We are truly sorry for the upset that we have caused you, and grateful that you told us.
The director will go through everything you said together with us, and we will let you know what we have put right.
We would like to apologise in person. Tell us when it suits you, and we will call you.{% if clinicPhone %} ({{clinicPhone}}){% endif %}

{{clinic}}`,
  },
  'apology-card': {
    name: 'Letter of apology',
    text: `Dear {{name}},

We fell short, and we are truly sorry for the upset that it has caused you.
We take what you told us to heart. We will find out what went wrong, step by step, and put it right, so that it does not happen again.

We hope to earn your trust anew.

{% if director %}{{director}}, {% endif %}{{clinic}}`,
  },
  'apology-call': {
    name: 'Call of apology',
    text: `[Apology]
First of all, I am very sorry for the trouble. I am calling because I would like to hear exactly what went wrong.
* Listen to the end. Do not interrupt, and give no reasons.

[Understanding]
Let me say it back to you, to be sure that I have understood. (In their own words)

[Promise]
I will {% if byDirector %}look into it{% else %}tell the director{% endif %} today, and I will call you within two days to say what we have done about it.
* Do not bring up compensation or costs{% if byDirector != 'yes' %}; ask the director first{% endif %}.

[Closing]
Thank you for telling us. Once again, I am sorry.`,
  },
};
