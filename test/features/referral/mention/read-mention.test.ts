import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceColumn } from '../../../../src/features/referral/mention/mention';
import { readMention } from '../../../../src/features/referral/mention/read-mention';
import { tokenise } from '../../../../src/features/referral/mention/tokenise';
import { existingRow, register } from './corpus';

/** Pieces that memos are made of, in every order. */
const PIECES = [
  ...'김영희 박철수 김영희님 이순자님의 며느리 모친 지인 원장님 직원 약국 네이버 소개 소개자 추천 통해 모시고 말씀 같이 아님 취소 다음에 인듯 ? / → ( ) : , . 1234 #10234 010-1234-5678 63년생 김*희 ㄱㅇㅎ X O 소게로'.split(
    ' ',
  ),
  ...'王芳 介绍 介绍人 朋友 不是 可能 美团 Jane referred by Jane\u00a0Kim friend not maybe'.split(' '),
  '\n',
  ' ',
];
const memo = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join(' '));
const source = fc.constantFrom<SourceColumn>('referrer', 'route', 'memo');

describe('readMention', () => {
  it('reads any text without failing, and names people only where the words stand', () => {
    fc.assert(
      fc.property(fc.oneof(memo, fc.string({ unit: 'binary', maxLength: 80 })), source, (text, column) => {
        const mention = readMention(text, column, register);
        expect(mention.evidence.length).toBeLessThanOrEqual(200);
        for (const person of mention.people) {
          expect(person.start).toBeLessThanOrEqual(person.end);
          expect(person.end).toBeLessThanOrEqual(mention.evidence.length);
        }
        if (mention.kind === 'patient') expect(mention.people.length).toBe(1);
        if (mention.kind === 'unnamed' || mention.kind === 'channel') expect(mention.people).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });

  it('never credits a memo that ends in words of doubt', () => {
    const doubts = ['인듯', ' 아마도', '?', ' 확인필요', ' 맞는지 모르겠음', ' 긴가민가 하심', ' (추정)'];
    fc.assert(
      fc.property(
        fc.constantFrom(
          '김영희님 소개',
          '소개: 김영희 #10234',
          '김영희님 소개로 오심',
          '모친(김영희) 소개',
          '김영희 추천',
        ),
        fc.constantFrom(...doubts),
        (text, doubt) => {
          expect(readMention(text + doubt, 'memo', register).kind).not.toBe('patient');
        },
      ),
    );
  });

  it('shows the words in the widths that were typed', () => {
    const mention = readMention('来源：朋友，王芳介绍（老患者）！', 'memo', register);
    expect(mention.evidence).toBe('来源：朋友，王芳介绍（老患者）！');
    const [person] = mention.people;
    expect(mention.evidence.slice(person?.start, person?.end)).toBe('王芳');
    // Where widths hide an arrow, the words are as the grammar reads them.
    expect(readMention('王芳－＞张伟介绍', 'memo', register).evidence).toBe('王芳→张伟介绍');
  });

  it.each(['memo', 'referrer'] as const)('points at the name in the evidence of the %s column', (column) => {
    const mention = readMention('잇몸 통증 / 소개: 김영희(1234)', column, register);
    const [person] = mention.people;
    expect(mention.evidence.slice(person?.start, person?.end)).toContain('김영희');
  });

  it.each([
    ['김영희(1234) 소개', { number: '1234' }],
    ['김영희 #10234 소개', { chart: '10234' }],
    ['소개: 김영희 차트번호 10234', { chart: '10234' }],
    ['10234번 김영희 소개', { chart: '10234' }],
    ['뒷번호 5678 김영희님 소개', { tail: '5678' }],
    ['김영희 끝번호5678 소개', { tail: '5678' }],
    ['김영희(p.0706) 소개', { tail: '0706' }],
    ['소개자-김영희 010-2941-7973', { phone: '010-2941-7973' }],
    ['소개자 김영희 01029417973', { phone: '010-2941-7973' }],
    ['김영희(63년생) 소개', { birthYear: '63' }],
    ['김영희 1963년생 소개', { birthYear: '1963' }],
    ['김영희 630512 소개', { birthYear: '63' }],
    ['지인(김영희 10234) 소개', { number: '10234' }],
    ['김영희님 소개 #46 통증', {}],
    ['김영희님 소개 16 발치 35,000원', {}],
    ['김영희님 소개 10:30 2번방', {}],
    ['김영희님 소개 24.3.5 예약', {}],
    ['소개란 비어있어서 여쭤보니 김영희님이라고 하심 (차트 10234)', { chart: '10234' }],
    ['介绍人:李娜 #10234', { chart: '10234' }],
    ['李娜(1234)介绍', { number: '1234' }],
    ['李娜介绍，尾号1234', { tail: '1234' }],
    ['referred by Jane Kim #10234', { chart: '10234' }],
    ['recommended by Jane Kim, 0787', { number: '0787' }],
    ['ref: Jane Kim, last four 0787', { tail: '0787' }],
  ])(
    'takes chart, phone and year of birth, and no tooth, price, time or date, as marks: %s',
    (text, marks) => {
      expect(readMention(text, 'memo', register).people.map((person) => person.marks)).toEqual([marks]);
    },
  );

  it.each([
    ['김영희A 소개', 'A'],
    ['김영희2님 소개', '2'],
    ['큰김영희 소개', '큰'],
  ])('keeps the desk mark of namesakes apart from the name: %s', (text, suffix) => {
    expect(readMention(text, 'memo', register).people).toMatchObject([{ name: '김영희', suffix }]);
  });

  it.each([
    ['김*희 소개', 'masked', '김*희'],
    ['김○○님 소개', 'masked', '김**'],
    ['ㄱㅇㅎ 소개', 'initials', 'ㄱㅇㅎ'],
    ['김ㅇㅎ 소개', 'initials', '김ㅇㅎ'],
  ])('offers a pattern where the name is written in part: %s', (text, kind, pattern) => {
    expect(readMention(text, 'memo', register)).toMatchObject({
      kind: 'unclear',
      reason: 'partial',
      people: [{ name: '', pattern: { kind, text: pattern } }],
    });
  });

  it.each([
    ['모친 소개', '모친', undefined],
    ['박철수 사모님 소개', '사모님', '박철수'],
    ['박철수님 며느리 소개', '며느리', '박철수'],
    ["referred by Mark Lee's son", 'son', 'Mark Lee'],
    ['刘洋的儿子介绍', '儿子', '刘洋'],
  ])('says which relation, and whose: %s', (text, relation, owner) => {
    const mention = readMention(text, 'memo', register);
    expect(mention).toMatchObject({ kind: 'relation', relation, doubtful: true });
    expect(mention.relationOf?.name).toBe(owner);
  });

  it('reads whose daughter-in-law the named person is', () => {
    expect(readMention('이순자님 며느리 최지은님 소개', 'memo', register)).toMatchObject({
      kind: 'patient',
      people: [{ name: '최지은' }],
      relation: '며느리',
      relationOf: { name: '이순자' },
    });
  });

  it('takes the marks of every place where one name stands, also where the register forgives honorifics', () => {
    const forgiving = { ...register, isPatientName: (name: string) => name.replace(/님$/, '') === '김영희' };
    expect(
      readMention('구환 김영희(10200) 동서. 김영희님이 말씀해주시고 예약까지 대신 잡으심', 'memo', forgiving),
    ).toMatchObject({
      kind: 'patient',
      people: [{ name: '김영희', marks: { number: '10200' } }],
    });
  });

  it('notes the channel beside the person', () => {
    expect(readMention('네이버+김영희 소개', 'memo', register)).toMatchObject({
      kind: 'patient',
      channel: '네이버',
      people: [{ name: '김영희' }],
    });
  });

  it.each([
    '김영희님 소개(비밀)',
    '김영희님 소개, 말하지 말아달라 하심',
    '李娜介绍，请勿告知',
    "ref: Jane Kim, don't tell her",
  ])('marks a source that must never be mentioned: %s', (text) => {
    expect(readMention(text, 'memo', register)).toMatchObject({ kind: 'patient', secret: true });
  });

  it.each([
    ['김영희 아니면 박철수 소개', 'unclear', 'alternatives', ['김영희', '박철수']],
    ['김영희, 박철수 소개', 'several', 'several', ['김영희', '박철수']],
    ['김영희 박철수 부부 소개', 'several', 'couple', ['김영희', '박철수']],
    [
      '차트10208번 소개라고 써있는데 10208번은 다른분임.. 일단 김영희로 적어둠',
      'unclear',
      'contradicted',
      ['', '김영희'],
    ],
    ['김영희님 소게로 옴', 'unclear', 'typo', ['김영희']],
    ['김영희님과 같이 오심', 'unclear', 'unsaid', ['김영희']],
    ['김영희→박철수로 정정, 소개', 'patient', 'corrected', ['박철수']],
  ])('names everybody in question and why: %s', (text, kind, reason, names) => {
    const mention = readMention(text, 'memo', register);
    expect(mention).toMatchObject({ kind, reason });
    expect(mention.people.map((person) => person.name).sort()).toEqual([...names].sort());
  });

  it.each([
    ['보험설계사 김민서 소개', 'business', 'broker'],
    ['3층 미용실 사장님 소개', 'business', 'business'],
    ['직원 이수진 소개', 'staff', 'staff'],
    ['다음에 남편 소개하신다 함', 'none', 'future'],
    ['소개 아님', 'none', 'negated'],
    ['본인 소개', 'none', 'self'],
    ['맘카페 소개글 보고', 'channel', 'channel'],
  ])('says why it is no referral by a patient: %s', (text, kind, reason) => {
    expect(readMention(text, 'memo', register)).toMatchObject({ kind, reason });
  });

  it('asks on the row of a known patient who was named as referring', () => {
    expect(readMention('김영희님 소개해주심', 'memo', existingRow)).toMatchObject({
      kind: 'unclear',
      reason: 'outgoing',
    });
  });

  it.each([
    ['decomposed letters', '김영희님 소개'.normalize('NFD')],
    ['full-width signs', '소개：김영희（１２３４）'],
    ['invisible characters', '김\u200b영희\ufeff님 소\u200d개'],
    ['ideographic blanks', '김영희님\u3000소개'],
    ['laughter and pictures', '김영희님 소개 ㅎㅎ 😊👍'],
    ['line breaks', '스케일링\r\n김영희님 소개\n16 통증'],
  ])('reads a name through %s', (_, text) => {
    expect(readMention(text, 'memo', register)).toMatchObject({
      kind: 'patient',
      people: [{ name: '김영희' }],
    });
  });
});

describe('tokenise', () => {
  it.each(['김영희님 소개 ', '김', 'ㄱㅇㅎ ', '(', '소개(', '김*', '王芳', '介', 'Jane Kim ', '12-', '. '])(
    'takes at most one token a character of a text of 50,000: %s',
    (unit) => {
      const text = unit.repeat(Math.ceil(50_000 / unit.length));
      expect(tokenise(text, register).length).toBeLessThanOrEqual(text.length);
      expect(readMention(text, 'referrer', register).people.length).toBeLessThanOrEqual(10);
    },
  );
});
