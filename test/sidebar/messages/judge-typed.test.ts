import { describe, expect, it } from 'vitest';
import type { DraftEntry } from '../../../src/features/message/draft-view';
import { judgeTyped, mendCharacters } from '../../../src/sidebar/messages/judge-typed';

const draft: Pick<DraftEntry, 'context' | 'channel'> = {
  channel: 'sms',
  context: {
    channel: 'sms',
    isAdvertising: true,
    region: 'kr',
    clinicName: '시험치과',
    optOutNumber: '080-123-4567',
    ground: 'consent',
    optedOut: false,
    namesToKeep: ['박철수'],
    namesAllowed: ['김영희'],
  },
};
const framed = (body: string) => `(광고)시험치과\n${body}\n무료수신거부 080-123-4567`;
const judge = (text: string) => judgeTyped({ subject: '', text }, draft, 'ko');

describe('words judged while somebody types', () => {
  it('lets a plain greeting pass', () => {
    expect(judge(framed('김영희님, 올해도 감사합니다.'))).toEqual([]);
  });

  it('finds what the saved draft would be stopped for', () => {
    const levels = (text: string) => judge(text).map(({ level }) => level);
    expect(levels(framed('스케일링 무료로 해드려요.'))).toContain('block');
    expect(levels('김영희님, 감사합니다.')).toContain('block');
    expect(levels(framed('박철수님을 소개해 주셔서 감사합니다.'))).not.toEqual([]);
  });

  it('names what stands empty', () => {
    expect(judge(framed('〔담당자〕가 모시겠습니다. {{이름}}님'))[0]).toMatchObject({
      level: 'block',
      words: ['〔담당자〕', '{{이름}}'],
    });
  });

  it('offers letters that phones can show, where there are some', () => {
    expect(mendCharacters({ subject: '', text: '감사 ❤ – 시험치과' }, draft)?.text).toBe('감사 ♥ - 시험치과');
    expect(mendCharacters({ subject: '', text: '감사합니다' }, draft)).toBeUndefined();
    expect(mendCharacters({ subject: '', text: '❤' }, { ...draft, channel: 'card' })).toBeUndefined();
  });
});
