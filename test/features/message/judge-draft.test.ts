import { describe, expect, it } from 'vitest';
import { judgeDraft } from '../../../src/features/message/judge-draft';
import type { MessageTemplate } from '../../../src/features/message/message';
import { prepareTemplates } from '../../../src/features/message/read-templates';
import { sayCause } from '../../../src/features/message/reason';
import type { Vip } from '../../../src/features/message/recipient';
import { openScene, type SceneFacts } from '../../../src/features/message/scene';
import { approve, factsOf, person, run, template, vip } from './drafting';

/** A clinic in which every draft that may be is approved. */
const approved = (vips: readonly Vip[], templates?: readonly MessageTemplate[]): SceneFacts => {
  const facts = factsOf(vips, templates);
  const existing = run(facts);
  return { ...facts, existing: approve({ ...facts, existing }) };
};

/** What each row comes to now, by patient: its status, and why. */
const judge = (facts: SceneFacts): Record<string, string> =>
  Object.fromEntries(
    facts.existing.map((row) => {
      const { status, cause } = judgeDraft(row, openScene(facts));
      return [row.patient, cause ? `${status}: ${sayCause(cause, 'ko')}` : status];
    }),
  );

/** The clinic with these people instead of those of the same id. */
const withPeople = (facts: SceneFacts, ...changed: Vip[]): SceneFacts => {
  const byId = new Map(changed.map((one) => [one.person.id, one]));
  const vips = facts.vips.map((one) => byId.get(one.person.id) ?? one);
  const others = facts.people.filter(({ id }) => !vips.some((one) => one.person.id === id));
  return { ...facts, vips, people: [...vips.map((one) => one.person), ...others] };
};

const WIFE = { id: 'P1', name: '김영희' };
const HUSBAND = { id: 'P2', name: '박철수' };
const couple = () => approved([vip(WIFE), vip(HUSBAND, 'A', 6)]);
const two = () => approved([vip(WIFE), vip({ ...HUSBAND, phone: '010-3333-4444' }, 'A', 6)]);

describe('an approved draft', () => {
  it('may go out as long as nothing has changed', () => {
    expect(judge(two())).toEqual({ P1: 'approved', P2: 'approved' });
    expect(run(two())).toEqual(two().existing);
  });

  it('goes back when its addressee has another name or number, but a card does not care about the number', () => {
    expect(judge(withPeople(two(), vip({ ...WIFE, name: '김새롬' }))).P1).toBe(
      'draft: 이름이 바뀌어 다시 확인',
    );
    expect(judge(withPeople(two(), vip({ ...WIFE, phone: '010-9999-0000' }))).P1).toBe(
      'draft: 휴대폰 번호가 바뀌어 다시 확인',
    );
    const card = approved([vip(WIFE)], [template({ id: 'card', channel: 'card' })]);
    expect(judge(withPeople(card, vip({ ...WIFE, phone: '010-9999-0000' }))).P1).toBe('approved');
  });

  it('does not mind how a desk tells namesakes apart', () => {
    expect(judge(withPeople(two(), vip({ ...WIFE, name: '김영희A' }))).P1).toBe('approved');
  });

  it('goes back when an e-mail goes elsewhere', () => {
    const mail = approved(
      [vip({ ...WIFE, email: 'a@example.com' })],
      [template({ channel: 'email', subject: '인사' })],
    );
    expect(judge(mail).P1).toBe('approved');
    expect(judge(withPeople(mail, vip({ ...WIFE, email: 'b@example.com' }))).P1).toBe(
      'draft: 이메일이 바뀌어 다시 확인',
    );
    expect(judge(withPeople(mail, vip({ ...WIFE, email: 'a@example.com', emailConsent: 'no' }))).P1).toBe(
      'skipped: 수신거부',
    );
  });

  it('stops when somebody on the number opted out, whoever it is, or a number without a name did', () => {
    const facts = two();
    const stranger = person({
      id: 'P8',
      name: '최지은',
      oldPhones: '010-1111-2222',
      phone: '',
      consent: 'no',
    });
    expect(judge({ ...facts, people: [...facts.people, stranger] })).toEqual({
      P1: 'skipped: 같은 번호를 쓰는 분이 수신거부',
      P2: 'approved',
    });
    expect(judge({ ...facts, optedOut: ['010-1111-2222'] }).P1).toBe(
      'skipped: 같은 번호를 쓰는 분이 수신거부',
    );
  });

  it('stops an e-mail where somebody with the same address opted out, or is not to be contacted', () => {
    const mail = approved(
      [vip({ ...WIFE, email: 'home@example.com' })],
      [template({ channel: 'email', subject: '인사' })],
    );
    const other = (more: object) =>
      judge({
        ...mail,
        people: [...mail.people, person({ id: 'P8', phone: '', email: 'Home@example.com', ...more })],
      }).P1;
    expect(other({})).toBe('approved');
    expect(other({ emailConsent: 'no' })).toBe('skipped: 같은 이메일을 쓰는 분이 수신거부');
    expect(other({ consent: 'no' })).toBe('approved');
    expect(other({ status: 'doNotContact' })).toBe('skipped: 같은 이메일을 쓰는 분이 연락 금지');
    expect(judge({ ...mail, optedOut: ['home@example.com'] }).P1).toBe(
      'skipped: 같은 이메일을 쓰는 분이 수신거부',
    );
  });

  it('stops for a death in the family, and for who left the list', () => {
    const facts = approved([vip({ ...WIFE, household: 'H1' })]);
    const lost = person({ id: 'P8', household: 'H1', phone: '', status: 'deceased' });
    expect(judge({ ...facts, people: [...facts.people, lost] }).P1).toBe(
      'skipped: 돌아가신 가족이 있어 인사를 쉬는 분',
    );
    expect(judge({ ...facts, vips: [] }).P1).toBe('skipped: 지금 VIP 명단에 없음');
  });

  it('waits for an open complaint, unless it is the apology or a care notice', () => {
    const unhappy = (over: Partial<MessageTemplate>) => {
      const facts = approved([vip(WIFE)], [template(over)]);
      return judge(withPeople(facts, vip({ ...WIFE, hasComplaint: true }))).P1;
    };
    expect(unhappy({})).toBe('held: 해결되지 않은 컴플레인이 있음');
    expect(unhappy({ channel: 'call' })).toBe('held: 해결되지 않은 컴플레인이 있음');
    expect(unhappy({ class: 'care' })).toBe('approved');
  });
});

describe('one phone', () => {
  it('goes back when one of the couple is no longer written to', () => {
    const facts = couple();
    expect(judge(facts)).toEqual({ P1: 'skipped: 같은 번호라 박철수님 문자에 함께 적음', P2: 'approved' });
    const alone = { ...facts, vips: facts.vips.filter((one) => one.person.id === 'P2') };
    expect(judge(alone).P2).toBe('draft: 함께 받는 분이 바뀌어 다시 확인');
  });

  it('gets one text, not two, when a corrected number turns out to be shared', () => {
    expect(judge(withPeople(two(), vip(HUSBAND, 'A', 6)))).toEqual({
      P1: 'skipped: 같은 번호라 박철수님 문자에 함께 적음',
      P2: 'draft: 휴대폰 번호가 바뀌어 다시 확인',
    });
  });
});

describe('words', () => {
  it('that somebody typed into an approved draft send it back', () => {
    const facts = two();
    const typed = facts.existing.map((row) =>
      row.patient === 'P1' ? { ...row, text: row.text.replace('감사합니다', '고맙습니다') } : row,
    );
    expect(judge({ ...facts, existing: typed }).P1).toBe('draft: 확인한 뒤에 글이 바뀌어 다시 확인');
  });

  it('of another wording do not touch what was approved', () => {
    const facts = two();
    const templates = prepareTemplates([template({ text: '{{이름}}님, 새 글입니다.' })]);
    expect(judge({ ...facts, templates }).P1).toBe('approved');
    expect(run({ ...facts, templates })).toEqual(facts.existing);
  });

  it('are covered by the director as far as he saw them', () => {
    const facts = factsOf([vip(WIFE)], [template({ text: '{{이름}}님, 5%를 적립하고 캐시백도 드립니다.' })]);
    const decided = (...marks: string[]) => ({
      ...facts,
      existing: run(facts),
      setting: {
        ...facts.setting,
        decided: new Map([
          ['thanks', [{ decision: 'approved' as const, marks: new Set(marks), reason: '' }]],
        ]),
      },
    });
    expect(judge(decided('H4 …님, 5%를 적립합니다')).P1).toMatch(/^needsDirector: 원장 확인 필요/);
    expect(judge(decided('H4 마일리지', 'H4 …님, 5%를 적립하고 캐시백도 드립니다')).P1).toBe('draft');
  });

  it('follow the language of the person without a second draft', () => {
    const wordings = [template(), template({ id: 'thanks-zh', language: 'zh', text: '{{姓名}}，谢谢！' })];
    const facts = factsOf([vip({ ...WIFE, name: '王丽', phone: '13812345678' })], wordings);
    const existing = run(facts);
    const chinese = withPeople(
      { ...facts, existing },
      vip({ ...WIFE, name: '王丽', phone: '13812345678', language: 'zh' }),
    );
    const after = run(chinese);
    expect(after.map(({ id }) => id)).toEqual(['2026/P1/thanks/sms']);
    expect(after[0]?.text).toBe('【미소치과】王丽，谢谢！\n拒收请回复R');
    expect(run({ ...chinese, existing: after })).toEqual(after);
  });
});

describe('advertising texts', () => {
  const birthday = template({ id: 'birthday', occasion: 'birthday' });
  const others = ['check-in', 'friend'].map((id) => template({ id, occasion: 'checkIn' }));
  const sentOn = (...days: string[]): SceneFacts => {
    const facts = factsOf([vip(WIFE)], [birthday, ...others, template()]);
    const made = run(facts, { templates: facts.templates, people: new Set(['P1']), isWhole: false });
    const existing = made.map((row) => {
      const day = days[['check-in', 'friend'].indexOf(row.template)];
      return day ? { ...row, status: 'sent' as const, sentOn: day } : row;
    });
    return { ...facts, existing };
  };
  const judgeOf = (facts: SceneFacts, wording: string) => {
    const row = facts.existing.find((each) => each.template === wording);
    return row && judgeDraft(row, openScene(facts)).cause?.code;
  };
  it('are two in 30 days at most, those of the season left out', () => {
    expect(judgeOf(sentOn('2026-11-02', '2026-11-20'), 'birthday')).toBe('overCap');
    expect(judgeOf(sentOn('2026-11-01', '2026-11-20'), 'birthday')).toBeUndefined();
    expect(judgeOf(sentOn('2026-11-20'), 'birthday')).toBeUndefined();
    expect(judgeOf(sentOn('2026-11-02', '2026-11-20'), 'thanks')).toBeUndefined();
  });

  it('count by the texts alone: neither greetings that are none, nor care notices, are stopped', () => {
    const facts = sentOn('2026-11-20', '2026-11-20');
    const setting = { ...facts.setting, greetingIsAd: false };
    expect(judgeOf({ ...facts, setting }, 'birthday')).not.toBe('overCap');
  });
});
