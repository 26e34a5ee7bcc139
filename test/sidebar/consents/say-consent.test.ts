import { describe, expect, it } from 'vitest';
import type { Consent } from '../../../src/features/consent/consent';
import { faultOf, newDraft } from '../../../src/sidebar/consents/record-form';
import { sayConsent } from '../../../src/sidebar/consents/say-consent';

const consent = (more: Partial<Consent> = {}): Consent => ({
  state: 'yes',
  source: 'log',
  isNight: false,
  on: '2026-03-02',
  nextOn: '2028-03-02',
  noticeDue: '2026-03-16',
  noticeOn: '',
  ...more,
});
const said = (more: Partial<Consent>, isPhoneStopped = false) =>
  sayConsent(consent(more), isPhoneStopped ? 'phone' : undefined, 'ko', '2026-12-01');

describe('sayConsent', () => {
  it('says since when, and when to ask again', () => {
    expect(said({})).toEqual({ word: '동의', mood: 'good', ground: '03/02 동의, 2028-03-02에 다시 확인' });
    expect(said({ isNight: true, nextOn: '' }).ground).toBe('03/02 동의, 야간도 동의');
  });

  it('says what the chart says, and that only the chart can lift its no', () => {
    expect(said({ source: 'chart', nextOn: '', on: '' }).ground).toBe('차트에 동의로 되어 있음');
    expect(said({ state: 'no', source: 'chart' })).toMatchObject({
      mood: 'bad',
      ground: expect.stringContaining('차트를 먼저'),
    });
  });

  it('says that somebody else stopped the number, unless the person himself did', () => {
    expect(said({}, true)).toMatchObject({ word: '번호가 막힘', mood: 'bad' });
    expect(said({ state: 'no', on: '2026-11-20' }, true).ground).toBe(
      '11/20부터 광고와 안부를 보내지 않아요.',
    );
  });

  it('says what holds where nothing is on record', () => {
    expect(said({ state: 'unknown', source: '' })).toMatchObject({ word: '기록 없음', mood: 'open' });
  });
});

describe('a record as it is filled in', () => {
  it('begins with a signed form of today, a withdrawal with a word at the desk', () => {
    expect(newDraft('granted', '2026-12-01')).toMatchObject({
      on: '2026-12-01',
      method: 'paper',
      isAd: false,
      isNight: false,
    });
    expect(newDraft('withdrawn', '2026-12-01').method).toBe('desk');
  });

  it.each([
    ['', 'day'],
    ['2026-02-30', 'day'],
    ['2026-12-02', 'future'],
    ['2026-12-01', ''],
  ])('takes no day that is none or to come: "%s"', (on, fault) => {
    expect(faultOf({ ...newDraft('granted', '2026-12-01'), on }, '2026-12-01')).toBe(fault);
  });
});
