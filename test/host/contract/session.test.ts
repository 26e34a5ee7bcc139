import { describe, expect, it } from 'vitest';
import { createHost } from '../../../host/host';
import { hostOf, resultOf } from '../script-run';

// Source: https://developers.google.com/apps-script/reference/base/session

describe('Session.getActiveUser, Session.getEffectiveUser, Session.getUser, User.getEmail, User.getUserLoginId', () => {
  const body = `return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail(), Session.getUser().getUserLoginId(), String(Session.getActiveUser())]`;

  it('tell who runs it', () => {
    expect(resultOf(body, { user: 'lead@example.com' })).toEqual(new Array(4).fill('lead@example.com'));
  });

  it('tell nobody in a simple trigger', () => {
    const host = hostOf(body, { user: 'lead@example.com' });
    expect(host.run('main', [], { caller: 'simpleTrigger' }).value).toEqual(['', '', '', '']);
  });

  it('need a scope', () => {
    const script = 'function main() { return Session.getActiveUser(); }';
    expect(() => createHost({ script, oauthScopes: [] }).run('main')).toThrow(
      'Specified permissions are not sufficient to call Session.getActiveUser. Required permissions: https://www.googleapis.com/auth/userinfo.email',
    );
  });
});

describe('Session.getScriptTimeZone, Session.getTimeZone', () => {
  it('are the script’s, not the spreadsheet’s', () => {
    const options = { timeZone: 'America/New_York', spreadsheetTimeZone: 'Asia/Seoul' };
    expect(resultOf('return [Session.getScriptTimeZone(), Session.getTimeZone()]', options)).toEqual([
      'America/New_York',
      'America/New_York',
    ]);
  });
});

describe('Session.getActiveUserLocale', () => {
  it('is the user’s language', () => {
    expect(resultOf('return Session.getActiveUserLocale()', { userLocale: 'zh' })).toBe('zh');
  });
});

describe('Session.getTemporaryActiveUserKey', () => {
  it('is each user’s own, does not tell who it is, and changes after 30 days', () => {
    let day = 0;
    const host = hostOf('return Session.getTemporaryActiveUserKey()', { now: () => day * 86_400_000 });
    const key = (user: string) => host.run('main', [], { user }).value;
    const first = key('a@example.com');
    expect(first).toMatch(/^[\w+/=]{20,}$/);
    expect(first).not.toBe(key('b@example.com'));
    day = 29;
    expect(key('a@example.com')).toBe(first);
    day = 30;
    expect(key('a@example.com')).not.toBe(first);
  });
});
