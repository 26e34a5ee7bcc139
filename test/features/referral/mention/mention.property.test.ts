import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMention } from '../../../../src/features/referral/mention/read-mention';
import { register } from './corpus';

const SURNAMES = [
  ...'김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민나진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용예경봉사부가복태목형피두감호동',
  ...'남궁 선우 황보 제갈 사공 독고'.split(' '),
];
const SYLLABLES = [
  ...'가강건경광구규근금기길나남다대덕도동두라란래량련령로록루리린마만명모무문미민반배백범별병보복봉부분비빈사산삼상서석선설섭성세소솔송수숙순슬승시식신아안애양언여연열영예옥온완용우욱운원월유윤율은을의이익인일임자잔장재전정제조종주준중지진찬창채천철청초춘충치탁태택판평하학한해향허현형혜호홍환회효후훈휘희',
];
/**
 * Of the 2.3 million names that these surnames and syllables make, a hundred are words of clinics, places and grammar, and the new
 * patient's own name in these tests; so is every surname with 여사 or 환자. They are asked or let be.
 */
const WORDS = new Set(
  '이라서 이라하 이리로 이모부 조리원 조부모 조회안 한분을 한의사 한의원 오기재 오라하 오라해 오래전 서대문 신환분 권유해 안경원 전문의 전치부 전화로 홍길순 홍보해 유치원 고모부 고향분 배우자 남양주 노인정 하기로 하시길 하신다 하신대 하여서 하지만 주기로 주민분 주소지 주신다 주신대 주유소 주인분 주치의 구청장 구치부 구환분 지나다 지대주 지도모 지인분 지인의 엄마분 방사선 공무원 변호사 여기가 여기로 여기서 추천란 추천서 추천인 추천자 추천해 설문지 길가다 기록지 기재안 반상회 모시구 모임분 탁구장 어린이 어무이 용하다 경비원 사부인 부동산 부부가 부원장 부인분 부인중 부인하 가라구 가라하 가라해 가래가 가래서 가보라 가보래 복지사 형제분 두분다 두분을 두분이 동기분 동대문 동두천 동의서 동일인 동창분 동창회 동호회'.split(
    ' ',
  ),
);
const HONORIFICS = [
  '',
  '님',
  '씨',
  '님이',
  '님께서',
  '님의',
  '환자',
  '환자분',
  '환자님',
  '어르신',
  '고객님',
  'P',
];
const KOREAN = [
  '{n} 소개',
  '{n} 소개로 옴',
  '{n}소개로 내원',
  '소개: {n}',
  '소개자-{n}',
  '{n} 추천으로 오심',
  '{n} 통해 오심',
  '잇몸 통증 / {n} 소개로 오심',
  '({n} 소개)',
  '소개자 {n} 010-1234-5678',
];

const invisible = fc.constantFrom('\u200b', '\ufeff', '\u200d', '\u2060', '\u00ad', '\u200e', '\u3164');
/** The same text as other programs, keyboards and copies from the web write it. */
const SPELLINGS: Readonly<Record<string, (text: string, mark: string, every: number) => string>> = {
  'as it is': (text) => text,
  'decomposed (NFD)': (text) => text.normalize('NFD'),
  'full-width': (text) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  'with double blanks': (text) => text.replaceAll(' ', '  '),
  'with blanks that do not break': (text) => text.replaceAll(' ', '\u00a0'),
  'with marks that nobody sees': (text, mark, every) =>
    [...text].map((c, i) => (i % every === 0 ? c + mark : c)).join(''),
  'decomposed, with marks between the letters of a syllable': (text, mark, every) =>
    [...text.normalize('NFD')].map((c, i) => (i % every === 0 ? c + mark : c)).join(''),
};
const spelling = fc.tuple(
  fc.constantFrom(...Object.values(SPELLINGS)),
  invisible,
  fc.integer({ min: 1, max: 4 }),
);

/** Reads the text where only these names are on the clinic's books. */
function read(text: string, ...names: string[]) {
  const known = new Set(names);
  return readMention(text, 'memo', { ...register, isPatientName: (name) => known.has(name) });
}

const syllables = fc.array(fc.constantFrom(...SYLLABLES), { minLength: 2, maxLength: 2 });
const korean = fc
  .tuple(fc.constantFrom(...SURNAMES), syllables)
  .map(([surname, given]) => surname + given.join(''))
  .filter((name) => !WORDS.has(name) && !/(?:여사|환자)$/.test(name));

describe('a Korean name of a patient', () => {
  it('is credited whatever surname and syllables, honorific, phrase, spacing and spelling', () => {
    fc.assert(
      fc.property(
        korean,
        fc.constantFrom(...HONORIFICS),
        fc.constantFrom(...KOREAN),
        spelling,
        (name, honorific, phrase, [spell, mark, every]) => {
          const text = spell(phrase.replace('{n}', name + honorific), mark, every);
          const mention = read(text, name);
          expect([text, mention.kind, mention.people.map((person) => person.name)]).toEqual([
            text,
            'patient',
            [name],
          ]);
        },
      ),
      { numRuns: 4000 },
    );
  });

  it('of two syllables may be a word as well (소문, 이모, 여주): then it is a question or nothing, never somebody else', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SURNAMES),
        fc.constantFrom(...SYLLABLES),
        fc.constantFrom(...HONORIFICS),
        fc.constantFrom(...KOREAN),
        (surname, syllable, honorific, phrase) => {
          const name = surname + syllable;
          const mention = read(phrase.replace('{n}', name + honorific), name);
          if (mention.kind !== 'patient') return;
          // Where the name is taken for a word (추천), the number beside it still says who.
          const names = mention.people.map(({ name: found, marks }) => found || (marks.phone ? name : ''));
          expect(names).toEqual([name]);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('before 어머님, 아버님 or 사모님 means a relative of that person, and is asked', () => {
    fc.assert(
      fc.property(
        korean,
        fc.constantFrom('어머님', '아버님', '사모님'),
        spelling,
        (name, who, [spell, mark, every]) => {
          const mention = read(spell(`${name} ${who} 소개로 오심`, mark, every), name);
          expect([name, mention.kind]).toEqual([name, 'relation']);
        },
      ),
      { numRuns: 500 },
    );
  });
});

const HANZI = [...'伟芳娜敏静丽强磊军洋艳勇杰娟涛明超霞平刚桂英华玉兰飞鹏浩宇轩梓涵'];
const CHINESE_SURNAMES = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
];
const chinese = fc
  .tuple(
    fc.constantFrom(...CHINESE_SURNAMES),
    fc.array(fc.constantFrom(...HANZI), { minLength: 1, maxLength: 2 }),
  )
  .map(([surname, given]) => surname + given.join(''));

describe('a Chinese or English name of a patient', () => {
  it('is credited in Chinese phrases', () => {
    fc.assert(
      fc.property(
        chinese,
        fc.constantFrom(
          '{n}介绍来的',
          '介绍人：{n}',
          '由{n}介绍',
          '{n}女士介绍',
          '牙痛，{n}先生介绍来',
          '{n} 推荐',
        ),
        (name, phrase) => {
          const mention = read(phrase.replace('{n}', name), name);
          expect([phrase, name, mention.kind, mention.people[0]?.name]).toEqual([
            phrase,
            name,
            'patient',
            name,
          ]);
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('is credited in English phrases, in capitals and small letters', () => {
    const first = fc.constantFrom(
      'Jane',
      'Robert',
      'Emily',
      'Daniel',
      'Grace',
      'Samuel',
      'Olivia',
      'Peter',
      'Susan',
    );
    const last = fc.constantFrom(
      'Kim',
      'Walker',
      "O'Brien",
      'Smith-Jones',
      'Nguyen',
      'Lopez',
      'Baker',
      'Young',
      'Lee',
    );
    const phrase = fc.constantFrom(
      'referred by {n}',
      'Ref: {n}',
      '{n} referred',
      'toothache / recommended by {n}',
      'Referral from Mr. {n}',
    );
    const casing = fc.constantFrom(
      (text: string) => text,
      (text: string) => text.toUpperCase(),
    );
    fc.assert(
      fc.property(
        first,
        last,
        phrase,
        casing,
        spelling,
        (given, surname, form, inCase, [spell, mark, every]) => {
          const name = `${given} ${surname}`;
          const text = spell(form.replace('{n}', inCase(name)), mark, every);
          const known = (other: string) => other.toLowerCase() === name.toLowerCase();
          const mention = readMention(text, 'memo', { ...register, isPatientName: known });
          expect([text, mention.kind, mention.people[0]?.name.toLowerCase()]).toEqual([
            text,
            'patient',
            name.toLowerCase(),
          ]);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
