import { describe, expect, it } from 'vitest';
import {
  type Bearer,
  confirmBy,
  consentOf,
  gatherConsents,
  type LogEntry,
  tellBy,
} from '../../../src/features/consent/consent';

const kim: Bearer = { id: 'P1', phone: '010-1111-2222', email: '', consent: '' };
const park: Bearer = { id: 'P2', phone: '010-1111-2222', email: '', consent: '' };

const entry = (over: Partial<LogEntry> = {}): LogEntry => ({
  patient: 'P1',
  phone: '010-1111-2222',
  email: 'home@example.com',
  state: 'granted',
  channel: 'all',
  isAd: true,
  isNight: false,
  on: '2026-03-02',
  nextOn: '2028-03-02',
  noticeDue: '2026-03-16',
  noticeOn: '',
  undoneOn: '',
  ...over,
});
const withdrawn = (over: Partial<LogEntry> = {}) =>
  entry({ state: 'withdrawn', isAd: false, nextOn: '', ...over });

describe('consentOf', () => {
  it('knows nothing of whom no chart and no entry speaks', () => {
    expect(consentOf(kim, [])).toMatchObject({ state: 'unknown', source: '' });
  });

  it('takes the chart where the log is silent', () => {
    expect(consentOf({ ...kim, consent: 'yes' }, [])).toMatchObject({
      state: 'yes',
      source: 'chart',
      nextOn: '',
    });
    expect(consentOf({ ...kim, consent: 'unknown' }, [])).toMatchObject({ state: 'unknown' });
  });

  it('lets the chart’s “no” win whatever was recorded', () => {
    expect(consentOf({ ...kim, consent: 'no' }, [entry({ on: '2026-12-01' })])).toMatchObject({
      state: 'no',
      source: 'chart',
    });
  });

  it('lets the latest entry win, by the day it was said and not by the day it was written', () => {
    expect(consentOf(kim, [entry(), withdrawn({ on: '2026-05-01' })]).state).toBe('no');
    expect(consentOf(kim, [withdrawn({ on: '2026-05-01' }), entry()]).state).toBe('no');
    expect(consentOf(kim, [withdrawn({ on: '2026-05-01' }), entry({ on: '2026-06-01' })]).state).toBe('yes');
    expect(consentOf({ ...kim, consent: 'yes' }, [withdrawn()]).state).toBe('no');
  });

  it('lets the later line of one day win', () => {
    expect(consentOf(kim, [entry(), withdrawn({ on: '2026-03-02' })]).state).toBe('no');
    expect(consentOf(kim, [withdrawn({ on: '2026-03-02' }), entry()]).state).toBe('yes');
  });

  it('passes over what was entered by mistake', () => {
    expect(consentOf(kim, [entry(), withdrawn({ on: '2026-05-01', undoneOn: '2026-05-02' })]).state).toBe(
      'yes',
    );
  });

  it('takes an agreement to other messages for none to advertising', () => {
    expect(consentOf(kim, [entry({ isAd: false })]).state).toBe('unknown');
  });

  it('tells the channels apart', () => {
    const log = [entry(), withdrawn({ on: '2026-05-01', channel: 'email' })];
    expect(consentOf(kim, log).state).toBe('yes');
    expect(consentOf(kim, log, 'email').state).toBe('no');
  });

  it('tells since when it holds, whether at night, and until when to ask and to tell', () => {
    expect(consentOf(kim, [entry({ isNight: true, noticeOn: '2026-03-03' })])).toEqual({
      state: 'yes',
      source: 'log',
      isNight: true,
      on: '2026-03-02',
      nextOn: '2028-03-02',
      noticeDue: '2026-03-16',
      noticeOn: '2026-03-03',
    });
  });

  it('follows a number for which no person was named', () => {
    const optOut = withdrawn({ patient: '', on: '2026-04-01' });
    expect(consentOf(kim, [entry(), optOut]).state).toBe('no');
    expect(consentOf(kim, [entry({ on: '2026-05-01' }), optOut]).state).toBe('yes');
    expect(consentOf({ ...kim, phone: '010-9999-8888' }, [entry(), optOut]).state).toBe('yes');
  });

  it('follows it to the e-mail of whoever has the number, until he agrees again', () => {
    const optOut = withdrawn({ patient: '', email: '', on: '2026-04-01' });
    const mail = (...log: LogEntry[]) => gatherConsents(log, 'email');
    expect(mail(entry(), optOut).of(kim).state).toBe('no');
    expect(mail(entry(), { ...optOut, channel: 'sms' }).of(kim).state).toBe('yes');
    expect(mail(optOut, entry({ on: '2026-05-01', channel: 'email' })).of(kim).state).toBe('yes');
    expect(mail(entry(), optOut).of({ ...kim, phone: '010-9999-8888' }).state).toBe('yes');
    // A number among the addresses would stop the texts of who agreed to them again.
    expect([...mail(optOut).stopped]).toEqual([]);
  });
});

describe('stopped', () => {
  const stopped = (...log: LogEntry[]) => [...gatherConsents(log).stopped];

  it('holds the number at which somebody withdrew, for whoever uses it', () => {
    const consents = gatherConsents([entry(), entry({ patient: 'P2' }), withdrawn({ on: '2026-05-01' })]);
    expect([...consents.stopped]).toEqual(['010-1111-2222']);
    expect(consents.of(park).state).toBe('yes');
  });

  it('is not lifted by another person at the same number', () => {
    expect(stopped(withdrawn(), entry({ patient: 'P2', on: '2026-08-01' }))).toEqual(['010-1111-2222']);
  });

  it('is lifted by the same person, also from a new number', () => {
    expect(stopped(withdrawn(), entry({ on: '2026-08-01' }))).toEqual([]);
    expect(stopped(withdrawn(), entry({ on: '2026-08-01', phone: '010-9999-8888' }))).toEqual([]);
  });

  it('stays at the old number of who withdrew there', () => {
    expect(stopped(withdrawn(), withdrawn({ phone: '010-9999-8888', on: '2026-08-01' }))).toEqual([
      '010-1111-2222',
      '010-9999-8888',
    ]);
  });

  it('holds a number that belongs to nobody, until somebody agrees there on a later day', () => {
    const optOut = withdrawn({ patient: '' });
    expect(stopped(optOut)).toEqual(['010-1111-2222']);
    expect(stopped(optOut, entry())).toEqual(['010-1111-2222']);
    expect(stopped(optOut, entry({ on: '2026-03-03' }))).toEqual([]);
  });

  it('has nothing to do with e-mail', () => {
    expect([...gatherConsents([withdrawn({ email: '' })], 'email').stopped]).toEqual([]);
    expect(stopped(withdrawn({ channel: 'email' }))).toEqual([]);
  });
});

describe('stopped e-mail addresses', () => {
  const stopped = (...log: LogEntry[]) => [...gatherConsents(log, 'email').stopped];
  const byMail = (over: Partial<LogEntry> = {}) => withdrawn({ channel: 'email', ...over });

  it('are those at which somebody withdrew, in small letters, for whoever uses them', () => {
    const consents = gatherConsents(
      [entry({ patient: 'P2' }), byMail({ email: 'Home@Example.com', on: '2026-05-01' })],
      'email',
    );
    expect([...consents.stopped]).toEqual(['home@example.com']);
    expect(consents.of({ ...kim, email: 'home@example.com' }).state).toBe('no');
    expect(consents.of(park).state).toBe('yes');
  });

  it('stay where the one who withdrew has another address now, and are lifted by himself only', () => {
    const moved = byMail({ email: 'new@example.com', on: '2026-08-01' });
    expect(stopped(byMail(), moved)).toEqual(['home@example.com', 'new@example.com']);
    expect(stopped(byMail(), entry({ patient: 'P2', on: '2026-08-01' }))).toEqual(['home@example.com']);
    expect(stopped(byMail(), entry({ on: '2026-08-01' }))).toEqual([]);
  });
});

describe('deadlines', () => {
  it('asks again after two years, and only where somebody agreed', () => {
    expect(confirmBy('granted', '2026-03-02')).toBe('2028-03-02');
    expect(confirmBy('withdrawn', '2026-03-02')).toBe('');
  });

  it('tells the result within 14 days', () => {
    expect(tellBy('2026-12-24')).toBe('2027-01-07');
  });
});
