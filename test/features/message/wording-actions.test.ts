import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ScriptFile } from '../../../host/host';
import type {
  RemovedWordings,
  SavedWordings,
  WordingInput,
  WordingsOutcome,
} from '../../../src/features/message/wording-view';
import { type Clinic, loadScript, openClinic } from '../desk';

let script: ScriptFile[];
let clinic: Clinic;
beforeAll(async () => {
  script = await loadScript();
});
beforeEach(() => {
  clinic = openClinic(script);
});

const look = () => clinic.act<WordingsOutcome>('message.wordings');
const wordingOf = (id: string): Omit<WordingInput, 'variantOf'> => {
  const found = look().wordings.find((wording) => wording.id === id);
  if (!found) throw new Error(`no wording ${id}`);
  const { name, occasion, channel, tier, language, subject, text, active } = found;
  return { id, name, occasion, class: found.class, channel, tier, language, subject, text, active };
};
const save = (wording: WordingInput, more = {}) =>
  clinic.act<SavedWordings>('message.saveWording', { wordings: [wording], ...more });
const fresh: WordingInput = {
  id: '',
  name: '설날 인사',
  occasion: 'other',
  class: 'greeting',
  channel: 'sms',
  tier: '',
  language: 'ko',
  subject: '설날 인사드립니다',
  text: '{{이름}}님, 설 잘 쇠세요.',
  active: false,
};
const takeBack = (reply: ReturnType<Clinic['reply']>) => {
  if (!reply.ok || !reply.undo) throw new Error('nothing to take back');
  return clinic.reply(reply.undo.action, reply.undo.input as object);
};

describe('message.wordings', () => {
  it('shows what is delivered before anything is written, and writes nothing', () => {
    const { wordings, language, people, missing, setting } = look();
    expect(language).toBe('ko');
    expect(wordings.filter(({ active }) => active).map(({ id }) => id)).toEqual([
      'year-end',
      'card',
      'new-year',
      'call',
    ]);
    expect(
      wordings.every(({ isDelivered, isChanged, drafts }) => isDelivered && !isChanged && drafts === 0),
    ).toBe(true);
    expect(missing.map(({ language: other, count }) => [other, count])).toEqual([
      ['zh', wordings.length],
      ['en', wordings.length],
    ]);
    expect([people, setting.season, setting.greetingIsAd]).toEqual([[], 2026, true]);
    expect(clinic.read('templates')).toEqual([]);
  });

  it('brings the VIPs to try wordings with, and whom one may thank', () => {
    clinic.put('vips', [
      {
        patient: 'P000001',
        name: '김영희A',
        tier: 'A',
        phone: '010-1111-2222',
        totalReferrals: 5,
        attendant: '',
      },
      { patient: 'P000002', name: '남궁민수', tier: 'B', phone: '', totalReferrals: 1, attendant: '이수진' },
    ]);
    clinic.put('referrals', [
      { patient: 'P000010', name: '최지은', referrer: 'P000002', status: 'counted', mayTell: false },
    ]);
    expect(look().people).toEqual([
      {
        patient: 'P000001',
        name: '김영희',
        tier: 'A',
        phone: '010-1111-2222',
        attendant: '',
        mayThank: true,
      },
      { patient: 'P000002', name: '남궁민수', tier: 'B', phone: '', attendant: '이수진', mayThank: false },
    ]);
  });

  it('asks the spreadsheet as often for four hundred VIPs as for one, and sends no more of them than are needed', () => {
    const vip = (at: number) => ({
      patient: `P${String(at).padStart(6, '0')}`,
      name: at === 399 ? '남궁민수' : '김영희',
      tier: 'B',
      phone: '',
      totalReferrals: 2,
      attendant: '',
    });
    clinic.put('vips', [vip(0)]);
    const cost = clinic.costOf('message.wordings');
    clinic.put(
      'vips',
      Array.from({ length: 400 }, (_, at) => vip(at)),
    );
    expect(clinic.costOf('message.wordings')).toBe(cost);
    expect(cost).toBeLessThan(40);
    const { people } = look();
    expect([people.length, people[300]?.name]).toEqual([301, '남궁민수']);
  });

  it('still opens where staff chose a word that is none', () => {
    save(fresh);
    clinic.type('templates', '설날-인사', { name: '' });
    expect(look().wordings.find(({ id }) => id === '설날-인사')?.name).toBe('설날-인사');
  });
});

describe('message.saveWording', () => {
  it('gives a new wording an id made from its name, beside the delivered ones', () => {
    expect(save(fresh)).toMatchObject({ ids: ['설날-인사'], added: 1, changed: 0 });
    expect(save({ ...fresh, text: `${fresh.text} 또 뵙겠습니다.` }).ids).toEqual(['설날-인사-2']);
    // Sent twice, as after a run that broke off, it is one.
    expect(save(fresh)).toMatchObject({ ids: ['설날-인사'], added: 0 });
    const { wordings } = look();
    expect(wordings.find(({ id }) => id === '설날-인사')).toMatchObject({
      ...fresh,
      id: '설날-인사',
      isDelivered: false,
    });
    expect(wordings.length).toBeGreaterThan(40);
  });

  it('changes one in place, says so, and takes it back', () => {
    const before = wordingOf('birthday');
    const reply = clinic.reply('message.saveWording', {
      wordings: [{ ...before, text: '{{이름}}님, 축하드려요.' }],
    });
    expect(reply).toMatchObject({ ok: true, summary: "'생일 축하' 글을 저장했어요." });
    expect(look().wordings.find(({ id }) => id === 'birthday')).toMatchObject({ isChanged: true });
    takeBack(reply);
    expect(wordingOf('birthday')).toEqual(before);
  });

  it('says in words that one was only ticked or unticked', () => {
    const { active, ...words } = wordingOf('birthday');
    const turn = (on: boolean) =>
      clinic.reply('message.saveWording', { wordings: [{ ...words, active: on }] });
    expect(turn(!active)).toMatchObject({ ok: true, summary: "'생일 축하' 글을 이제 써요." });
    expect(turn(active)).toMatchObject({ ok: true, summary: "'생일 축하' 글은 이제 쓰지 않아요." });
  });

  it('takes a new one back by removing it', () => {
    takeBack(clinic.reply('message.saveWording', { wordings: [fresh] }));
    expect(look().wordings.some(({ name }) => name === fresh.name)).toBe(false);
  });

  it('names field and line of what cannot be read, and writes nothing', () => {
    save(fresh);
    const reply = clinic.reply('message.saveWording', {
      wordings: [{ ...wordingOf('설날-인사'), text: '{{이름}}님\n{% if 등급 %}감사' }],
    });
    expect(reply).toMatchObject({ ok: false, error: { code: 'wording.fault' } });
    expect(!reply.ok && reply.error.message).toContain("'설날 인사' 내용 2번째 줄");
    expect(wordingOf('설날-인사').text).toBe(fresh.text);
  });

  it('does not write over what somebody else has just changed', () => {
    save(fresh);
    const seen = { subject: fresh.subject, text: fresh.text };
    const mine = { ...wordingOf('설날-인사'), text: '{{이름}}님, 복 많이 받으세요.' };
    save(mine, { seen });
    expect(() => save({ ...mine, text: '다른 글' }, { seen })).toThrow('wording.changed');
    expect(wordingOf('설날-인사').text).toBe(mine.text);
  });

  it('keeps the words in another language by their wording', () => {
    const english = { ...fresh, language: 'en', text: 'Happy Lunar New Year, {{name}}!' } as const;
    save(fresh);
    expect(save({ ...english, variantOf: '설날-인사' }).ids).toEqual(['설날-인사-en']);
    expect(look().wordings.find(({ id }) => id === '설날-인사-en')?.baseId).toBe('설날-인사');
  });

  it('counts the drafts that still say the old words, and touches none', () => {
    const row = { season: '2026', patient: 'P000001', channel: 'sms', text: '예전 글', template: 'year-end' };
    clinic.put('drafts', [
      { id: '2026/P000001/year-end/sms', status: 'draft', ...row },
      { id: '2026/P000002/year-end/sms', status: 'approved', ...row },
      { id: '2025/P000001/year-end/sms', status: 'draft', ...row, season: '2025' },
    ]);
    const wording = wordingOf('year-end');
    expect(look().wordings.find(({ id }) => id === 'year-end')?.drafts).toBe(3);
    expect(save({ ...wording, text: `${wording.text}!` }).openDrafts).toBe(1);
    expect(clinic.read('drafts').map(({ text }) => text)).toEqual(['예전 글', '예전 글', '예전 글']);
  });
});

describe('message.resetWording', () => {
  it('brings the delivered words back, in use as it is, and can be taken back', () => {
    const before = wordingOf('card');
    save({ ...before, text: '{{이름}}님께', active: false });
    const reply = clinic.reply('message.resetWording', { id: 'card' });
    expect(wordingOf('card')).toEqual({ ...before, active: false });
    takeBack(reply);
    expect(wordingOf('card').text).toBe('{{이름}}님께');
  });

  it('has nothing to bring back for a wording of the clinic', () => {
    save(fresh);
    expect(() => clinic.act('message.resetWording', { id: '설날-인사' })).toThrow('wording.own');
  });
});

describe('message.addWordings', () => {
  it('fills an older 문구함 up, and leaves what is there', () => {
    clinic.put('templates', [
      { ...wordingOf('year-end'), text: '{{이름}}님, 우리 글' },
      { ...wordingOf('card'), active: false },
    ]);
    const all = clinic.act<SavedWordings>('message.addWordings').added + 2;
    expect(look().wordings).toHaveLength(all);
    expect(wordingOf('year-end').text).toBe('{{이름}}님, 우리 글');
    expect(clinic.act<SavedWordings>('message.addWordings').added).toBe(0);
  });

  it('brings the words in another language, in use where the wording is, and takes them back', () => {
    save({ ...wordingOf('year-end'), active: false });
    const reply = clinic.reply('message.addWordings', { language: 'zh' });
    const added = look().wordings.filter(({ language }) => language === 'zh');
    expect(added.every(({ id, baseId }) => id === `${baseId}-zh`)).toBe(true);
    expect(added.filter(({ active }) => active).map(({ id }) => id)).toEqual([
      'card-zh',
      'new-year-zh',
      'call-zh',
    ]);
    takeBack(reply);
    expect(look().wordings.some(({ language }) => language === 'zh')).toBe(false);
  });
});

describe('message.removeWording', () => {
  it('removes what no draft was made from, and brings it back as it was', () => {
    save(fresh);
    const reply = clinic.reply('message.removeWording', { ids: ['설날-인사'] });
    expect(look().wordings.some(({ id }) => id === '설날-인사')).toBe(false);
    takeBack(reply);
    expect(wordingOf('설날-인사')).toEqual({ ...fresh, id: '설날-인사' });
  });

  it('keeps a wording that drafts stand for, or that has words in another language', () => {
    save(fresh);
    save({ ...fresh, language: 'en', variantOf: '설날-인사' });
    expect(() => clinic.act('message.removeWording', { ids: ['설날-인사'] })).toThrow('wording.hasVariant');
    clinic.put('drafts', [{ id: '2026/P000001/설날-인사/sms', template: '설날-인사', season: '2026' }]);
    expect(() =>
      clinic.act<RemovedWordings>('message.removeWording', { ids: ['설날-인사', '설날-인사-en'] }),
    ).toThrow('wording.inUse');
  });
});
