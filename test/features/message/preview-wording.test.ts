import { describe, expect, it } from 'vitest';
import type { MessageTemplate } from '../../../src/features/message/message';
import {
  type PreviewSetting,
  prepareWording,
  previewWording,
  tryNames,
} from '../../../src/features/message/preview-wording';
import type { SamplePerson } from '../../../src/features/message/wording-view';

const setting = (): PreviewSetting => ({
  clinicName: '미소치과',
  clinicPhone: '02-1234-5678',
  optOutNumber: '080-123-4567',
  director: '박정호',
  greetingIsAd: true,
  season: 2026,
  today: '2026-12-01',
  verdicts: new Map(),
});
const wording = (text: string, over: Partial<MessageTemplate> = {}) =>
  prepareWording({
    id: 'thanks',
    name: '감사',
    occasion: 'season',
    class: 'greeting',
    channel: 'sms',
    tier: '',
    language: 'ko',
    subject: '감사합니다',
    text,
    active: true,
    ...over,
  });
const person = (name: string, over: Partial<SamplePerson> = {}): SamplePerson => ({
  patient: name,
  name,
  tier: 'B',
  phone: '010-1234-5678',
  attendant: '',
  mayThank: true,
  ...over,
});

describe('previewWording', () => {
  it('shows the text as it goes out, with all marks, and its length', () => {
    const preview = previewWording(wording('{{이름}}님, 감사합니다.'), person('김영희'), setting());
    expect(preview.text).toBe('(광고)미소치과\n김영희님, 감사합니다.\n무료수신거부 080-123-4567');
    expect(preview.length).toMatchObject({ form: 'SMS', count: 62, border: 90 });
    expect(preview.subject).toBe('');
    expect([preview.findings, preview.gap]).toEqual([[], undefined]);
  });

  it('shows each person what is meant for that person', () => {
    const words = wording("{{이름}}{% if 등급 == 'A' %} A{% endif %}{% if 소개감사 %} 소개{% endif %}", {
      channel: 'card',
    });
    expect(previewWording(words, person('가', { tier: 'A' }), setting()).text).toBe('가 A 소개');
    expect(previewWording(words, person('나', { mayThank: false }), setting()).text).toBe('나');
    expect(previewWording(words, person('나'), setting()).length).toBeUndefined();
  });

  it('goes by the rules of the country that the number is in', () => {
    const preview = previewWording(
      wording('{{姓名}}，谢谢！', { language: 'zh' }),
      person('张三', { phone: '13800138000' }),
      setting(),
    );
    expect(preview.text).toBe('【미소치과】张三，谢谢！\n拒收请回复R');
    expect([preview.region, preview.length?.border]).toEqual(['cn', 70]);
  });

  it('tells of what the checks find and of what stays empty', () => {
    const preview = previewWording(
      wording('소개해 주시면 상품권을 드려요. {{선물}}'),
      person('김영희'),
      setting(),
    );
    expect(preview.findings.map(({ check }) => check.code)).toEqual(['H2', 'H3']);
    expect(preview.gap?.code).toBe('unresolved');
  });

  it('measures the subject of a long text, its mark included', () => {
    const words = wording('가'.repeat(60), { subject: '나'.repeat(20) });
    expect(previewWording(words, person('김영희'), setting()).subjectOver).toBe(6);
  });
});

describe('tryNames', () => {
  const people = [person('허준'), person('남궁민수'), person('김영희')];

  it('finds whose text is the longest', () => {
    const test = tryNames(wording('{{이름}}님, 감사합니다.'), people, setting());
    expect(test?.longest.name).toBe('남궁민수');
    expect(test).toMatchObject({ longOnes: [], shortCount: 3, length: { form: 'SMS', count: 64 } });
  });

  it('names those whose text becomes a long one', () => {
    // 89 bytes for a name of three syllables.
    const test = tryNames(wording(`{{이름}}님, ${'가'.repeat(19)}`), people, setting());
    expect(test).toMatchObject({ longOnes: ['남궁민수'], shortCount: 2 });
  });

  it('has nothing to say of cards, or where nobody is on the list', () => {
    expect(tryNames(wording('{{이름}}', { channel: 'card' }), people, setting())).toBeUndefined();
    expect(tryNames(wording('{{이름}}'), [], setting())).toBeUndefined();
  });
});
