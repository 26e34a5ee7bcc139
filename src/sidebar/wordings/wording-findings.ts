import type { Language, Text } from '../../core/text';
import { SUBJECT_BYTES, unsupportedCharacters } from '../../features/message/bytes';
import { findWordingFaults, type WordingFault } from '../../features/message/check-wording';
import { length } from '../../features/message/checks/length';
import { applyReplacement, replacementsFor } from '../../features/message/checks/replacement';
import type { Finding } from '../../features/message/draft-view';
import type { WordingPreview } from '../../features/message/preview-wording';
import { sayCause } from '../../features/message/reason';
import type { WordingInput } from '../../features/message/wording-view';

/** A word that a button replaces wherever it stands. */
export interface Mend {
  readonly word: string;
  readonly replacement: string;
}

/** What of a finding is shown. */
type ShownFinding = Pick<Finding, 'level' | 'reason' | 'words'>;

/** All that is to be said about a wording as it is typed. */
export interface WordingFindings {
  /** Why it cannot be saved; blank fields are not told before somebody tries. */
  readonly faults: readonly WordingFault[];
  readonly shown: readonly ShownFinding[];
  /** One button each. */
  readonly mends: readonly Mend[];
  /** Characters that Korean phones lack and for which something can stand: one button for all. */
  readonly characters: readonly Mend[];
}

/** What the checks say of a wording: of the words as typed where they stand there, of the text as it goes out for the rest. */
export function findInWording(
  wording: WordingInput,
  preview: WordingPreview,
  language: Language,
  say: (text: Text, params?: Readonly<Record<string, string | number>>) => string,
): WordingFindings {
  const typed = `${wording.subject}\n${wording.text}`;
  const region = { channel: wording.channel, region: preview.region };
  const isSingle = ({ word }: Mend) => [...word].length === 1;
  const offered = replacementsFor(typed, preview.findings, region);
  const isShownOnKorean = wording.channel === 'sms' && preview.region === 'kr';
  const unshown = isShownOnKorean
    ? unsupportedCharacters(typed).flatMap(({ character, replacement }) =>
        replacement === undefined ? [character] : [],
      )
    : [];
  const findings = preview.findings.flatMap(({ check, words }): ShownFinding[] => {
    const reason = check.reason[language];
    // Lengths, and characters that something can stand for, are told in words of their own below.
    if (check === length) return [];
    return [{ level: check.level, reason, words: words.map((word) => sayWord(word, check.lacks, language)) }];
  });
  const characters = offered.filter(isSingle);
  const faults = findWordingFaults(wording);
  return {
    faults,
    shown: [
      ...(preview.gap && faults.every(({ line }) => line === 0)
        ? [{ level: 'block' as const, reason: sayCause(preview.gap, language), words: [] }]
        : []),
      ...findings,
      ...(preview.length && preview.region === 'kr' && preview.length.count > preview.length.border
        ? [
            {
              level: 'block' as const,
              reason: say(TOO_LONG, { most: preview.length.border.toLocaleString() }),
              words: [],
            },
          ]
        : []),
      ...(preview.subjectOver > 0
        ? [{ level: 'hint' as const, reason: say(SUBJECT_LONG, { most: SUBJECT_BYTES }), words: [] }]
        : []),
      ...(unshown.length > 0 ? [{ level: 'hint' as const, reason: say(UNSHOWN), words: unshown }] : []),
      ...(characters.length > 0
        ? [
            {
              level: 'hint' as const,
              reason: say(REPLACEABLE),
              words: characters.map(
                ({ word, replacement }) => `${visible(word)} → ${visible(replacement, say(NOTHING))}`,
              ),
            },
          ]
        : []),
    ],
    mends: offered.filter((mend) => !isSingle(mend)),
    characters,
  };
}

function sayWord(word: string, lacks: readonly Text[] | undefined, language: Language): string {
  return lacks?.find(({ ko }) => ko === word)?.[language] ?? word;
}

/** A character as a reader can see it: a space that is none by its name. */
function visible(text: string, nothing = '␣'): string {
  if (text === '') return nothing;
  return /^[\s\p{C}\p{Mn}]$/u.test(text) ? '␣' : text;
}

/** The wording with words replaced in subject and text. */
export function mendWording(wording: WordingInput, mends: readonly Mend[]): WordingInput {
  const mended = (text: string) => mends.reduce(applyReplacement, text);
  return { ...wording, subject: mended(wording.subject), text: mended(wording.text) };
}

const TOO_LONG: Text = {
  ko: '장문으로도 보낼 수 없는 길이예요. {most}바이트까지 줄여 주세요.',
  zh: '超过长短信的上限，请缩短到{most}字节以内。',
  en: 'Too long even for a long text: cut it to {most} bytes.',
};
const SUBJECT_LONG: Text = {
  ko: '제목이 길어 휴대폰에서 잘려요. {most}바이트까지 적어 주세요.',
  zh: '标题过长，手机上会被截断。请控制在{most}字节以内。',
  en: 'The subject is cut off on phones: keep it to {most} bytes.',
};
const UNSHOWN: Text = {
  ko: '한국 휴대폰에서 깨지는 글자예요. 한글로 바꾸거나 카드·전화로 전해 주세요.',
  zh: '韩国手机无法显示这些字。请改用韩文，或用贺卡、电话转达。',
  en: 'Korean phones cannot show these. Write them in Korean, or send a card or call.',
};
const REPLACEABLE: Text = {
  ko: '휴대폰에서 깨지는 글자예요. 비슷한 글자로 바꿀 수 있어요.',
  zh: '手机无法显示这些字符，可以换成相近的。',
  en: 'Phones cannot show these characters; similar ones can stand instead.',
};
const NOTHING: Text = { ko: '빼기', zh: '删除', en: 'left out' };
