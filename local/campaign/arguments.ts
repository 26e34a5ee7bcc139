import { parseArgs } from 'node:util';
import { isCalendarDate } from '../../src/core/calendar-date';
import { LANGUAGES, type Language } from '../../src/core/text';
import { UnusableInput } from './unusable-input';

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

export const USAGE = `npm run campaign -- [FILE...] [--staff FILE] [--clinic NAME] [--opt-out 080-…] [--as-of YYYY-MM-DD]
                    [--lang ko|zh|en] [--state FILE.json] [--out FILE.xlsx] [--json FILE|-]
without a FILE: the sample clinic`;

/** @throws UnusableInput saying which argument cannot be used */
export function readArguments(argv: readonly string[]): CampaignArguments {
  const { values, positionals } = parse(argv);
  const language = values.lang ?? 'ko';
  if (!isLanguage(language))
    throw new UnusableInput(`--lang is "${language}"; it must be one of ${LANGUAGES.join(', ')}.`);
  const asOf = values['as-of'];
  if (asOf !== undefined && !isCalendarDate(asOf)) {
    throw new UnusableInput(`--as-of is "${asOf}"; it must be a date such as 2026-12-01.`);
  }
  return {
    files: positionals,
    staff: values.staff,
    clinic: values.clinic,
    optOut: values['opt-out'],
    asOf,
    language,
    state: values.state,
    out: values.out,
    json: values.json,
  };
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
      },
    });
  } catch (error) {
    throw new UnusableInput(`${error instanceof Error ? error.message.split('\n')[0] : error}\n${USAGE}`);
  }
}

function isLanguage(value: string): value is Language {
  return (LANGUAGES as readonly string[]).includes(value);
}
