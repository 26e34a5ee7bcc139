import { describe, expect, it } from 'vitest';
import { createHost } from '../../../host/host';
import { CONSUMER_QUOTAS } from '../../../host/model/quota';

// Source: https://developers.google.com/apps-script/guides/services/quotas

const HOUR = 3_600_000;

describe('quotas', () => {
  it('are those of a consumer account unless the host is told others', () => {
    expect(CONSUMER_QUOTAS).toEqual({
      emailRecipientsPerDay: 100,
      emailRecipientsPerMessage: 50,
      urlFetchCallsPerDay: 20_000,
      propertyCallsPerDay: 50_000,
      triggerMinutesPerDay: 90,
      triggers: 20,
      calendarEventsPerDay: 5_000,
    });
  });

  it('are each user’s own, and come back 24 hours after the first use', () => {
    const host = createHost({
      script: `function main() { UrlFetchApp.fetch('https://example.com/'); }`,
      now: 0,
      fetch: () => ({ status: 200 }),
      quotas: { urlFetchCallsPerDay: 2 },
    });
    const run = (user: string) => host.run('main', [], { user });
    const exceeded = 'Service invoked too many times for one day: urlfetch.';
    host.advanceTo(10 * HOUR);
    run('lead@example.com');
    host.advanceTo(20 * HOUR);
    run('lead@example.com');
    expect(() => run('lead@example.com')).toThrow(exceeded);
    run('desk@example.com');
    host.advanceTo(34 * HOUR - 1);
    expect(() => run('lead@example.com')).toThrow(exceeded);
    host.advanceTo(34 * HOUR);
    run('lead@example.com');
  });

  it('show in the script as errors that it can catch', () => {
    const host = createHost({
      script: `function main() { try { MailApp.sendEmail('a@example.com', 's', 'b'); } catch (error) { return String(error); } }`,
      quotas: { emailRecipientsPerDay: 0 },
    });
    expect(host.run('main').value).toBe('Exception: Service invoked too many times for one day: email.');
  });
});
