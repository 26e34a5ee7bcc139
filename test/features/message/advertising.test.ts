import { describe, expect, it } from 'vitest';
import {
  frameAdvertising,
  frameEmail,
  frameGreeting,
  groundOf,
  isAdvertising,
  markSubject,
  missingMarks,
  regionOf,
} from '../../../src/features/message/advertising';

const sender = { clinicName: '미소치과', optOutNumber: '080-123-4567' };

describe('isAdvertising', () => {
  it.each([
    ['ad', 'sms', true, true],
    ['greeting', 'sms', true, true],
    ['greeting', 'sms', false, false],
    ['greeting', 'email', true, true],
    ['care', 'sms', true, false],
    ['ad', 'card', true, false],
    ['greeting', 'call', true, false],
  ] as const)('%s by %s, greetings as advertising %s: %s', (kind, channel, greetingIsAd, expected) => {
    expect(isAdvertising({ class: kind, channel }, greetingIsAd)).toBe(expected);
  });
});

describe('groundOf', () => {
  const text = { class: 'greeting', channel: 'sms', isAdvertising: true } as const;
  it.each([
    ['yes', '', 'consent'],
    ['unknown', '2026-06-01', 'recentVisit'],
    ['unknown', '2026-05-31', undefined],
    ['', '2026-11-30', 'recentVisit'],
    ['', '2026-12-01', 'recentVisit'],
    ['', '2026-12-02', undefined],
    ['', '2027-03-01', undefined],
    ['', '', undefined],
    ['no', '2026-11-30', undefined],
  ] as const)('consent %j, last visit %j on 2026-12-01: %s', (consent, lastVisit, expected) => {
    expect(groundOf(text, { consent, lastVisit }, '2026-12-01')).toBe(expected);
  });

  it('needs none for care notices, cards and calls', () => {
    const nobody = { consent: 'no', lastVisit: '' } as const;
    expect(groundOf({ ...text, class: 'care', isAdvertising: false }, nobody, '2026-12-01')).toBe(
      'careNotice',
    );
    expect(groundOf({ ...text, channel: 'card', isAdvertising: false }, nobody, '2026-12-01')).toBe(
      'notNeeded',
    );
  });

  it('lets greetings go without consent only where the clinic does not count them as advertising', () => {
    const unasked = { consent: '', lastVisit: '' } as const;
    expect(groundOf({ ...text, isAdvertising: false }, unasked, '2026-12-01')).toBe('greeting');
    expect(
      groundOf({ ...text, isAdvertising: false }, { ...unasked, consent: 'no' }, '2026-12-01'),
    ).toBeUndefined();
  });
});

describe('frameAdvertising', () => {
  it('puts mark and clinic at the very start, the free number at the very end', () => {
    expect(frameAdvertising('감사합니다.', sender, 'kr')).toEqual({
      text: '(광고)미소치과\n감사합니다.\n무료수신거부 080-123-4567',
      missing: [],
    });
  });

  it.each([
    '(광고) 미소치과\n감사합니다.\n무료수신거부 080-123-4567',
    '(광고)감사합니다.\n무료 수신거부 080-999-9999',
    ' (광고)미소치과 감사합니다.\n[무료거부]0809999999',
    '（광고）미소치과\n감사합니다.',
    '[광고] 감사합니다.',
    '( 광 고 ) 미소치과 감사합니다.',
    '【광고】감사합니다. 무료수신거부 080-111-2222',
    '감사합니다. 무료수신거부: 080.111.2222',
    '감사합니다. Opt-out 무료수신거부 080-111-2222',
    '감사합니다.무료수신거부 〔수신거부 번호〕',
  ])('does not double what the author wrote: %j', (text) => {
    expect(frameAdvertising(text, sender, 'kr').text).toBe(
      '(광고)미소치과\n감사합니다.\n무료수신거부 080-123-4567',
    );
  });

  it.each(['광고판 옆 미소치과입니다.', '무료수신거부는 아래 번호로 해 주세요.', '[공지] 감사합니다.'])(
    'leaves alone what only looks like a mark: %s',
    (text) => {
      expect(frameAdvertising(text, sender, 'kr').text).toContain(`\n${text}\n`);
    },
  );

  it('does not double the marks of China either', () => {
    expect(frameAdvertising('【미소치과】谢谢\n拒收请回复R', sender, 'cn').text).toBe(
      '【미소치과】谢谢\n拒收请回复R',
    );
    expect(frameAdvertising('(광고)谢谢 무료수신거부 080-123-4567', sender, 'cn').text).toBe(
      '【미소치과】谢谢\n拒收请回复R',
    );
  });

  it('names the settings that it lacks and shows their places', () => {
    expect(frameAdvertising('감사합니다.', { clinicName: '', optOutNumber: '' }, 'kr')).toEqual({
      text: '(광고)〔병원명〕\n감사합니다.\n무료수신거부 〔수신거부 번호〕',
      missing: ['clinic', 'optOut'],
    });
  });

  it('signs texts to China and needs no 080 number there', () => {
    expect(frameAdvertising('谢谢', { clinicName: '미소치과', optOutNumber: '' }, 'cn')).toEqual({
      text: '【미소치과】谢谢\n拒收请回复R',
      missing: [],
    });
  });

  it.each([
    ['zh', '退订 무료수신거부 080-123-4567'],
    ['en', 'Opt-out 무료수신거부 080-123-4567'],
  ] as const)('tells who reads %s what the Korean mark means', (language, line) => {
    expect(frameAdvertising('OK', sender, 'kr', language).text.split('\n').pop()).toBe(line);
  });

  it('leaves nothing to add', () => {
    for (const [region, language] of [
      ['kr', 'ko'],
      ['kr', 'zh'],
      ['kr', 'en'],
      ['cn', 'zh'],
    ] as const) {
      expect(
        missingMarks(frameAdvertising('감사합니다.', sender, region, language).text, sender, region),
      ).toEqual([]);
    }
  });
});

describe('markSubject', () => {
  it.each(['감사 인사', '(광고)감사 인사', '[광고] 감사 인사', '（광고） 감사 인사'])(
    'marks a subject once: %s',
    (subject) => {
      expect(markSubject(subject)).toBe('(광고)감사 인사');
    },
  );
});

describe('an advertising e-mail in Chinese', () => {
  it.each(['岁末致谢', '(광고)岁末致谢', '(광고)[广告]岁末致谢'])(
    'has the Korean mark first, then the Chinese, once: %s',
    (subject) => {
      expect(markSubject(subject, 'zh')).toBe('(광고)[广告]岁末致谢');
    },
  );

  it('tells in Chinese how to opt out, and keeps the Korean and English lines', () => {
    const { text } = frameEmail('感谢您。', sender, '02-123-4567', 'zh');
    expect(text.split('\n').slice(3)).toEqual([
      '미소치과 02-123-4567',
      '退订：请回复本邮件，写上“退订”，或免费拨打 080-123-4567',
      "수신거부: 이 메일에 '수신거부'라고 답장 또는 무료수신거부 080-123-4567",
      'Opt-out: reply to this e-mail with "수신거부" or call 080-123-4567 free of charge',
    ]);
    expect(
      missingMarks(text, { ...sender, channel: 'email', subject: markSubject('感谢', 'zh') }, 'kr'),
    ).toEqual([]);
    expect(frameEmail('Thank you.', sender, '', 'en').text).not.toContain('退订');
    expect(frameEmail('感谢您。', { ...sender, optOutNumber: '' }, '', 'zh').text).toContain(
      '写上“退订”\n수신거부',
    );
  });
});

describe('frameGreeting', () => {
  it('says who writes, once', () => {
    expect(frameGreeting('감사합니다.', sender).text).toBe('[미소치과]\n감사합니다.');
    expect(frameGreeting('감사합니다.\n미소치과 드림', sender).text).toBe('감사합니다.\n미소치과 드림');
  });
});

describe('regionOf', () => {
  it.each([
    ['010-1234-5678', 'kr'],
    ['011-123-4567', 'kr'],
    ['13812345678', 'cn'],
    ['+86 138-1234-5678', 'cn'],
    ['', 'kr'],
    ['+1 3101234567', 'kr'],
    ['+852 91234567', 'kr'],
    ['+81 9012345678', 'kr'],
  ])('%j goes by the rules of %s', (phone, region) => {
    expect(regionOf(phone)).toBe(region);
  });
});
