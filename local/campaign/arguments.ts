import { parseArgs } from 'node:util';
import { isCalendarDate } from '../../src/core/calendar-date';
import { LANGUAGES, type Language, type Text } from '../../src/core/text';
import { campaignFault } from './fault';

/** What the command line asked for. */
export interface CampaignArguments {
  /** Exports to read, in order; empty = the sample. */
  readonly files: readonly string[];
  readonly staff: string | undefined;
  readonly clinic: string | undefined;
  readonly optOut: string | undefined;
  readonly asOf: string | undefined;
  readonly language: Language;
  readonly state: string | undefined;
  readonly out: string | undefined;
  /** A path, or '-' for standard output. */
  readonly json: string | undefined;
}

const OPTIONS = `npm run -s campaign -- [FILE...] [--staff FILE] [--clinic NAME] [--opt-out 080-…] [--as-of YYYY-MM-DD]
                       [--lang ko|zh|en] [--state FILE.json] [--out FILE.xlsx] [--json FILE|-]`;

/** What `--help` prints. */
export const USAGE: Text = {
  ko: `${OPTIONS}\nFILE을 적지 않으면 연습용 자료로 해 봅니다.`,
  zh: `${OPTIONS}\n不写FILE时使用练习资料。`,
  en: `${OPTIONS}\nWithout a FILE the sample clinic is taken.`,
};

/** @throws AppError saying which argument cannot be used; undefined where only help is asked for */
export function readArguments(argv: readonly string[]): CampaignArguments | undefined {
  const { values, positionals } = parse(argv);
  if (values.help) return undefined;
  for (const [option, value] of Object.entries(values)) {
    if (typeof value === 'string' && value.trim() === '')
      throw campaignFault('noValue', { option: `--${option}` });
  }
  const language = values.lang ?? 'ko';
  if (!isLanguage(language)) throw campaignFault('badLanguage', { value: language });
  const asOf = values['as-of'];
  if (asOf !== undefined && !(isCalendarDate(asOf) && /^20/.test(asOf)))
    throw campaignFault('badDate', { value: asOf });
  const optOut = values['opt-out'];
  if (optOut !== undefined && !/^\+?\d[\d\s().-]{6,18}$/.test(optOut.trim()))
    throw campaignFault('badOptOut', { value: optOut });
  return {
    files: positionals,
    staff: values.staff,
    clinic: values.clinic,
    optOut,
    asOf,
    language,
    state: values.state,
    out: values.out,
    json: values.json,
  };
}

/** The language to answer in, also where the arguments cannot be used otherwise. */
export function languageOf(argv: readonly string[]): Language {
  const given = argv.map((word, index) =>
    word === '--lang' ? (argv[index + 1] ?? '') : word.replace(/^--lang=/, ''),
  );
  return given.filter((_, index) => argv[index]?.startsWith('--lang')).find(isLanguage) ?? 'ko';
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        staff: { type: 'string' },
        clinic: { type: 'string' },
        'opt-out': { type: 'string' },
        'as-of': { type: 'string' },
        lang: { type: 'string' },
        state: { type: 'string' },
        out: { type: 'string' },
        json: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    // Node names the option in quotation marks: '--out <value>'.
    const option = /'(-[^\s']*)/.exec(message)?.[1] ?? message;
    throw campaignFault(message.startsWith('Unknown option') ? 'unknownOption' : 'noValue', { option });
  }
}

function isLanguage(value: string): value is Language {
  return (LANGUAGES as readonly string[]).includes(value);
}
