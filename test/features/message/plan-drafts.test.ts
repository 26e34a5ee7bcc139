import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultTemplates } from '../../../src/features/message/default-templates';
import type { DraftRow } from '../../../src/features/message/draft-row';
import { type DraftPlan, planDrafts, type Run } from '../../../src/features/message/plan-drafts';
import type { Person } from '../../../src/features/message/recipient';
import { openScene, type SceneFacts } from '../../../src/features/message/scene';
import { asRow, factsOf, person, runOf, template, vip } from './drafting';

/** What a plan needs: the facts, and which run is meant. */
type PlanInput = SceneFacts & { readonly run?: Partial<Run> };

const inputOf = (
  vips: SceneFacts['vips'],
  over: Partial<PlanInput> = {},
  templates = [template({})],
): PlanInput => ({ ...factsOf(vips, templates), ...over });

const planOf = (input: PlanInput): DraftPlan => planDrafts(openScene(input), runOf(input, input.run));
const rowsOf = (input: PlanInput) => planOf(input).drafts.map(({ row }) => row);
const only = (input: PlanInput) => {
  const [row] = rowsOf(input);
  if (row === undefined) throw new Error('no draft');
  return row;
};

/** The plan as it stands in the sheet afterwards. */
const written = ({ drafts }: DraftPlan): DraftRow[] => drafts.map(({ row }) => asRow(row));

describe('one draft', () => {
  it('is season, patient, text and channel', () => {
    expect(only(inputOf([vip({})]))).toMatchObject({
      id: '2026/P1/thanks/sms',
      status: 'draft',
      text: '(광고)미소치과\n김영희님, 감사합니다.\n무료수신거부 080-123-4567',
      form: 'SMS',
      bytes: 62,
      ground: 'consent',
      codes: '',
      reason: '',
    });
  });

  it('is made for every VIP and every text in use, in the order of the list', () => {
    const vips = [vip({ id: 'P1' }), vip({ id: 'P2', phone: '010-3333-4444' })];
    const ids = rowsOf(inputOf(vips, {}, defaultTemplates('ko'))).map(({ id }) => id);
    expect(ids).toEqual([
      '2026/P1/year-end/sms',
      '2026/P1/card/card',
      '2026/P1/new-year/sms',
      '2026/P1/call/call',
      '2026/P2/year-end/sms',
      '2026/P2/card/card',
      '2026/P2/new-year/sms',
      '2026/P2/call/call',
    ]);
  });

  it('has a subject where it is long, if only the name of the clinic, and none where it is short', () => {
    const texts = [
      template({ id: 'long', subject: '감사 인사', text: '{{이름}}님 감사합니다. '.repeat(5) }),
      template({ id: 'short', subject: '감사 인사' }),
      template({ id: 'unnamed', text: '{{이름}}님 감사합니다. '.repeat(5) }),
    ];
    expect(rowsOf(inputOf([vip({})], {}, texts)).map(({ subject }) => subject)).toEqual([
      '(광고)감사 인사',
      '',
      '(광고)미소치과',
    ]);
  });

  it('calls 김영희A, as the desk tells namesakes apart, by her name', () => {
    expect(only(inputOf([vip({ name: '김영희A' })])).text).toContain('\n김영희님');
  });

  it('is made of the text for the tier', () => {
    const texts = [template({ id: 'a', tier: 'A' }), template({ id: 'b', tier: 'B' })];
    expect(rowsOf(inputOf([vip({}, 'A')], {}, texts)).map((row) => row.template)).toEqual(['a']);
  });
});

describe('a text with characters that Korean phones lack', () => {
  const chinese = [template({ text: '{{이름}}，感谢您的信任' })];
  it('stays a draft, since that is a hint, but says what to do', () => {
    expect(only(inputOf([vip({})], {}, chinese))).toMatchObject({
      status: 'draft',
      codes: 'L',
      reason: '휴대폰에서 깨지는 글자: 谢 您 (한글로 바꾸거나 카드·전화로 전해 주세요)',
    });
  });

  it('is fine for a phone in China and where a safe replacement exists', () => {
    expect(only(inputOf([vip({ phone: '13812345678' })], {}, chinese))).toMatchObject({
      reason: '',
      codes: '',
    });
    const dash = [template({ text: '{{이름}}님 – 감사합니다.' })];
    expect(only(inputOf([vip({})], {}, dash))).toMatchObject({ status: 'draft', reason: '', codes: 'L' });
  });

  it('goes to a number of another country by the rules of Korea', () => {
    const row = only(inputOf([vip({ phone: '+1 3101234567' })]));
    expect(row.status).toBe('draft');
    expect(row.text).toMatch(/^\(광고\)미소치과\n.*\n무료수신거부 080-123-4567$/);
  });
});

describe('what blocks a draft', () => {
  it.each([
    ['an empty field', {}, [template({ text: '{{이름}}님께 {{선물}}' })], '빈칸: 선물', '〔선물〕'],
    ['an unknown field', {}, [template({ text: '{{성함}}님' })], '빈칸: 성함', '〔성함〕'],
    ['no mobile', { phone: '' }, undefined, '휴대폰이 비어 있음', '김영희님'],
    ['a landline', { phone: '02-123-4567' }, undefined, '휴대폰 번호가 아님', '김영희님'],
    ['a number to be checked', { status: 'checkNumber' }, undefined, '휴대폰 번호 확인 필요', '김영희님'],
    [
      'no consent and no visit within 6 months',
      { consent: '', lastVisit: '2026-01-01' },
      undefined,
      '동의 없음 (6개월 내 진료도 없음)',
      '김영희님',
    ],
    [
      'a child without guardian',
      { birth: '2015-01-01' },
      undefined,
      '어린이라 보호자 이름이 필요함 (환자 시트의 보호자)',
      '〔이름〕',
    ],
  ] as const)('%s', (_, over, templates, reason, shown) => {
    const row = only(inputOf([vip(over)], {}, templates ? [...templates] : undefined));
    expect(row).toMatchObject({ status: 'blocked', reason });
    expect(row.text).toContain(shown);
    expect(row.text).not.toMatch(/\{\{|\}\}/);
  });

  it('a clinic without free number to opt out, which is named', () => {
    const input = inputOf([vip({})]);
    const row = only({
      ...input,
      setting: { ...input.setting, sender: { clinicName: '미소치과', optOutNumber: '' } },
    });
    expect(row).toMatchObject({ status: 'blocked', reason: '빈칸: 수신거부 번호 (설정 시트)', codes: 'H8' });
  });

  it('the name of somebody whom the VIP brought, and of the family', () => {
    const brought = [{ referrer: 'P1', names: ['이수진'], mayTell: true }];
    const text = template({ text: '{{이름}}님, 이수진님을 소개해 주셔서 고맙습니다.' });
    const row = only(inputOf([vip({})], { brought }, [text]));
    expect(row).toMatchObject({ status: 'blocked', codes: 'H7' });
    expect(row.reason).toContain('이수진님');
    const family = [
      person({ household: 'H1' }),
      person({ id: 'P9', name: '이수진', household: 'H1', phone: '' }),
    ];
    expect(only(inputOf([vip({ household: 'H1' })], { people: family }, [text])).codes).toBe('H7');
    expect(
      only(inputOf([vip({})], { brought: [{ ...brought[0], referrer: 'P2' } as never] }, [text])).codes,
    ).toBe('');
  });

  it('waits for the director where only he can decide', () => {
    const row = only(inputOf([vip({})], {}, [template({ text: '{{이름}}님, 5%를 적립해 드립니다.' })]));
    expect(row).toMatchObject({ status: 'needsDirector', codes: 'H4' });
  });
});

describe('to whom nothing goes', () => {
  const texts = [
    template({}),
    template({ id: 'card', channel: 'card' }),
    template({ id: 'call', channel: 'call' }),
  ];
  it.each([
    ['deceased', ['skipped', 'skipped', 'skipped']],
    ['doNotContact', ['skipped', 'skipped', 'skipped']],
    ['moved', ['skipped', 'skipped', 'skipped']],
    ['checkNumber', ['blocked', 'draft', 'blocked']],
    ['care', ['draft', 'draft', 'draft']],
    ['', ['draft', 'draft', 'draft']],
  ] as const)('status %j: text, card, call are %j', (status, expected) => {
    expect(rowsOf(inputOf([vip({ status })], {}, texts)).map((row) => row.status)).toEqual(expected);
  });

  it('somebody marked with care is pointed out, not stopped', () => {
    expect(only(inputOf([vip({ status: 'care' })])).warnings).toContain('주의로 표시된 분');
    expect(only(inputOf([vip({})])).warnings).toBe('');
  });

  it('an opt-out stops texts, neither card nor call', () => {
    const rows = rowsOf(inputOf([vip({ consent: 'no' })], {}, texts));
    expect(rows.map((row) => row.status)).toEqual(['skipped', 'draft', 'draft']);
    expect(rows[0]).toMatchObject({ reason: '수신거부', text: '', bytes: 0 });
  });

  it('a care notice reaches those who opted out, but not those who must not be contacted', () => {
    const notice = [template({ class: 'care' })];
    expect(only(inputOf([vip({ consent: 'no' })], {}, notice))).toMatchObject({
      status: 'draft',
      ground: 'careNotice',
    });
    expect(only(inputOf([vip({ status: 'doNotContact' })], {}, notice)).status).toBe('skipped');
  });

  it.each([
    ['consent', { consent: 'no' }, '같은 번호를 쓰는 분이 수신거부'],
    ['status', { status: 'doNotContact' }, '같은 번호를 쓰는 분이 연락 금지'],
  ] as const)('what one person decided by %s follows the phone', (_, over, reason) => {
    const one = vip({});
    const other = person({ id: 'P8', ...over });
    expect(only(inputOf([one], { people: [one.person, other] }))).toMatchObject({
      status: 'skipped',
      reason,
    });
  });

  it('an opt-out stays on a number that its owner gave up', () => {
    const one = vip({});
    const former = person({
      id: 'P8',
      phone: '010-9999-9999',
      oldPhones: '010-5555-5555, 010-1111-2222',
      consent: 'no',
    });
    expect(only(inputOf([one], { people: [one.person, former] })).status).toBe('skipped');
  });

  it('a household that lost somebody is not greeted', () => {
    const one = vip({ household: 'H1' });
    const lost = person({ id: 'P8', household: 'H1', phone: '', status: 'deceased' });
    const rows = rowsOf(inputOf([one], { people: [one.person, lost] }, texts));
    expect(rows.map((row) => row.status)).toEqual(['skipped', 'skipped', 'skipped']);
  });
});

describe('one phone', () => {
  const wife = vip({ id: 'P1', name: '김영희' }, 'B', 3);
  const husband = vip({ id: 'P2', name: '박철수' }, 'A', 6);

  it('gets one text, on the row of the higher total, to both names', () => {
    const [first, second] = rowsOf(inputOf([wife, husband]));
    expect(first).toMatchObject({
      id: '2026/P1/thanks/sms',
      status: 'skipped',
      reason: '같은 번호라 박철수님 문자에 함께 적음',
    });
    expect(second?.status).toBe('draft');
    expect(second?.text).toContain('박철수·김영희님, 감사합니다.');
  });

  it('lets both be named although one brought the other', () => {
    const brought = [{ referrer: 'P2', names: ['김영희'], mayTell: true }];
    expect(rowsOf(inputOf([wife, husband], { brought }))[1]?.codes).toBe('');
  });

  it('still gets a card and a call for each', () => {
    const texts = [template({ id: 'card', channel: 'card' }), template({ id: 'call', channel: 'call' })];
    expect(rowsOf(inputOf([wife, husband], {}, texts)).map((row) => row.status)).toEqual([
      'draft',
      'draft',
      'draft',
      'draft',
    ]);
  });

  it('is noted on both calls, so that one call greets both', () => {
    const texts = [template({ id: 'call', channel: 'call' })];
    const alone = vip({ id: 'P3', name: '이순자', phone: '010-3333-4444' });
    const unknown = vip({ id: 'P4', name: '최미영', phone: '' });
    const warnings = rowsOf(inputOf([wife, husband, alone, unknown], {}, texts)).map((row) => row.warnings);
    expect(warnings).toEqual([
      '참고: 박철수님과 같은 번호예요. 한 번 전화로 함께 인사드려도 좋아요.',
      '참고: 김영희님과 같은 번호예요. 한 번 전화로 함께 인사드려도 좋아요.',
      '',
      '',
    ]);
  });

  it('is written to on the ground that one of them gave', () => {
    const without = {
      ...husband,
      person: { ...husband.person, consent: '' as const, lastVisit: '2025-01-01' },
    };
    expect(rowsOf(inputOf([wife, without]))[1]).toMatchObject({ status: 'draft', ground: 'consent' });
  });

  it('does not get a second text when the totals change after the first went out', () => {
    const sent = written(planOf(inputOf([wife, husband]))).map((row) =>
      row.status === 'draft' ? { ...row, status: 'sent' as const } : row,
    );
    const grown = { ...wife, total: 9 };
    const plan = planOf(inputOf([grown, husband], { existing: sent }));
    expect(plan.drafts.map(({ row }) => [row.id, row.status])).toEqual([['2026/P1/thanks/sms', 'skipped']]);
    expect(plan.untouched.map(({ id }) => id)).toEqual(['2026/P2/thanks/sms']);
  });
});

describe('children', () => {
  it('are never addressed: the guardian is', () => {
    const row = only(inputOf([vip({ name: '김민준', birth: '2015-05-05', guardian: '박영희' })]));
    expect(row.status).toBe('draft');
    expect(row.text).toContain('박영희님');
    expect(row.text).not.toContain('김민준');
  });

  it('are spoken to through the parent who is a VIP on the same phone, whatever the totals', () => {
    const child = vip({ id: 'P1', name: '김민준', birth: '2015-05-05', guardian: '박영희' }, 'A', 9);
    const mother = vip({ id: 'P2', name: '박영희' }, 'B', 2);
    const [first, second] = rowsOf(inputOf([child, mother]));
    expect(first?.status).toBe('skipped');
    expect(second?.text).toContain('\n박영희님');
  });

  it('are grown up on the fourteenth birthday', () => {
    const on = (birth: string) => only(inputOf([vip({ birth })])).status;
    expect([on('2012-12-01'), on('2012-12-02')]).toEqual(['draft', 'blocked']);
  });
});

describe('run again', () => {
  it('changes nothing', () => {
    const vips = [vip({ id: 'P1' }), vip({ id: 'P2', name: '박철수' }, 'A', 6), vip({ id: 'P3', phone: '' })];
    const input = inputOf(vips, {}, defaultTemplates('ko'));
    const first = planOf(input);
    const again = planOf({ ...input, existing: written(first) }).drafts;
    expect(again.map(({ row }) => row)).toEqual(first.drafts.map(({ row }) => row));
    expect(new Set(again.map(({ fate }) => fate))).toEqual(new Set(['unchanged']));
  });

  it.each(['exported', 'sent', 'replied', 'failed', 'held'] as const)(
    'touches nothing that is %s',
    (status) => {
      const existing = written(planOf(inputOf([vip({})]))).map((row) => ({ ...row, status }));
      const plan = planOf(inputOf([vip({ name: '김새롬' })], { existing }));
      expect(plan.drafts).toEqual([]);
      expect(plan.untouched).toEqual(existing);
    },
  );

  it('follows a new name and new words as long as nobody edited', () => {
    const existing = written(planOf(inputOf([vip({})])));
    const row = only(
      inputOf([vip({ name: '김새롬' })], { existing }, [template({ text: '{{이름}}님, 고맙습니다.' })]),
    );
    expect(row.text).toContain('김새롬님, 고맙습니다.');
  });

  it('keeps the words of staff and judges them as they stand', () => {
    const edit = (text: string) => written(planOf(inputOf([vip({})]))).map((row) => ({ ...row, text }));
    const kept = (text: string) =>
      only(inputOf([vip({})], { existing: edit(text) }, [template({ text: '새 문구' })]));
    const fine = '(광고)미소치과\n영희님, 늘 고맙습니다.\n무료수신거부 080-123-4567';
    expect(kept(fine)).toMatchObject({ text: fine, status: 'draft', bytes: 63 });
    expect(kept('늘 고맙습니다.')).toMatchObject({ status: 'blocked', codes: 'H8' });
    expect(kept(`${fine.replace('늘', '〔선물〕')}`)).toMatchObject({
      status: 'blocked',
      reason: '빈칸: 선물',
    });
    expect(kept(fine.replace('늘', '{{선물}}'))).toMatchObject({ status: 'blocked', reason: '빈칸: 선물' });
    const again = written(planOf(inputOf([vip({})], { existing: edit(fine) })));
    expect(only(inputOf([vip({ name: '김새롬' })], { existing: again })).text).toBe(fine);
  });

  it('sets aside the open drafts of whom the list no longer holds and of texts not in use', () => {
    const existing = written(planOf(inputOf([vip({})])));
    expect(only(inputOf([], { existing }))).toMatchObject({
      status: 'skipped',
      reason: '지금 VIP 명단에 없음',
    });
    const other = [template({ id: 'other' })];
    const rows = rowsOf(inputOf([vip({})], { existing }, other));
    expect(rows.map((row) => [row.template, row.reason])).toEqual([
      ['other', ''],
      ['thanks', '지금 쓰지 않는 문구'],
    ]);
    expect(rowsOf(inputOf([vip({})], { existing, run: { isWhole: false } }, other))).toHaveLength(1);
    expect(
      rowsOf(inputOf([vip({})], { existing, run: { leftAlone: new Set(['thanks']) } }, other)),
    ).toHaveLength(1);
  });

  it('leaves other seasons alone', () => {
    const existing = written(planOf(inputOf([vip({})], { season: 2025 })));
    expect(planOf(inputOf([], { existing }))).toEqual({ drafts: [], untouched: [], people: 0 });
  });
});

describe('the thanks for an introduction', () => {
  const text = [template({ text: '{{이름}}님{% if 소개감사 %}, 소개 고맙습니다{% endif %}' })];
  it.each([
    ['stand where the VIP may know', [true], true],
    ['are left out where every source asked to be kept secret', [false, false], false],
    ['stand where one of several may be told', [false, true], true],
  ])('%s', (_, tells, stands) => {
    const brought = tells.map((mayTell, i) => ({ referrer: 'P1', names: [`이름${i}`], mayTell }));
    expect(only(inputOf([vip({})], { brought }, text)).text.includes('소개 고맙습니다')).toBe(stands);
  });

  it('stand for introductions carried over from an earlier program', () => {
    expect(only(inputOf([vip({})], { carriedOver: new Set(['P1']) }, text)).text).toContain(
      '소개 고맙습니다',
    );
  });
});

describe('any plan', () => {
  const anyPerson = fc.record({
    name: fc.constantFrom('김영희', '박철수', '이하나', 'WANG LI', '张伟', '{{이름}}', ''),
    phone: fc.constantFrom('', '010-1111-2222', '010-3333-4444', '02-123-4567', '13812345678'),
    birth: fc.constantFrom('', '1970-01-01', '2016-02-29'),
    guardian: fc.constantFrom('', '박영희'),
    household: fc.constantFrom('', 'H1'),
    consent: fc.constantFrom('yes', 'no', 'unknown', ''),
    status: fc.constantFrom('', 'normal', 'doNotContact', 'checkNumber', 'moved', 'deceased', 'care'),
    lastVisit: fc.constantFrom('', '2026-11-01', '2024-01-01'),
  }) as fc.Arbitrary<Partial<Person>>;
  const anyVips = fc.array(
    fc.tuple(anyPerson, fc.constantFrom('A' as const, 'B' as const), fc.integer({ min: 2, max: 9 })),
    { maxLength: 8 },
  );

  it('writes each key once, sends a phone no text twice, nothing to those who said no, and says why it waits', () => {
    fc.assert(
      fc.property(anyVips, (drawn) => {
        const vips = drawn.map(([over, tier, total], i) => vip({ id: `P${i}`, ...over }, tier, total));
        const rows = rowsOf(inputOf(vips, {}, defaultTemplates('ko')));
        expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
        expect(rows).toHaveLength(vips.length * 4);
        const byId = new Map(vips.map((one) => [one.person.id, one.person]));
        const texts = rows.filter((row) => row.channel === 'sms' && row.status === 'draft');
        expect(new Set(texts.map((row) => `${row.template} ${row.phone}`)).size).toBe(texts.length);
        for (const row of rows) {
          const to = byId.get(row.patient);
          if (row.status === 'draft') {
            expect(['deceased', 'doNotContact', 'moved']).not.toContain(to?.status);
            if (row.channel === 'sms') expect(to?.consent).not.toBe('no');
            // A name may have characters that Korean phones lack; then the draft says so.
            expect(row.reason === '' || row.codes === 'L').toBe(true);
          } else expect(row.reason).not.toBe('');
          expect(row.text).not.toMatch(/\{\{|\}\}/);
        }
      }),
    );
  });
});
