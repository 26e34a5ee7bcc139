import { parseArgs } from 'node:util';
import { UsageError } from './usage-error';

/** What the command line asked for. */
export interface GsArguments {
  /** Files and folders of the script, in order. */
  readonly paths: readonly string[];
  readonly functionName: string | undefined;
  /** The function's arguments. */
  readonly args: readonly unknown[];
  readonly workbook: string | undefined;
  readonly out: string | undefined;
  readonly json: boolean;
  readonly user: string;
  readonly timeZone: string | undefined;
  readonly locale: string;
  /** An instant; the machine's clock if not given. */
  readonly now: Date | undefined;
  /** Answers to the questions that the script asks, in order. */
  readonly answers: readonly string[];
  /** Whether the workbook is opened first. */
  readonly opens: boolean;
  /** Cells that somebody types into first, each `Sheet!A1=text`. */
  readonly edits: readonly string[];
}

export const USAGE = `npm run -s gs -- FILE.gs... [FUNCTION] [options]

Runs Apps Script sources (.gs, .js, .html, appsscript.json, or a folder of these) on the local host,
and prints the log, the result and the sheets.

  --workbook FILE    the workbook to begin with: CSV, XLSX, or JSON as npm run campaign keeps it; else one blank sheet
  --args JSON        the function's arguments, a JSON array
  --open             somebody opens the workbook first: onOpen runs
  --edit 'S!A1=text' somebody types text into cell A1 of sheet S first: onEdit runs; may be given again
  --answer TEXT      the answer to the next alert or prompt: OK, CANCEL, YES, NO, CLOSE, a text, or OK:text
  --user ADDRESS     who runs it (user@example.com)
  --time-zone ZONE   of script and workbook (the manifest's, else this machine's)
  --locale LOCALE    of the workbook (en_US)
  --now ISO          the clock, which then stands still
  --out FILE.xlsx    writes the workbook
  --json             prints one JSON object instead

Exit code: 0 done, 1 the script failed, 2 the command cannot be carried out, 3 the host lacks a member of Google's.`;

/** @throws UsageError; undefined where only help is asked for */
export function readArguments(argv: readonly string[]): GsArguments | undefined {
  const { values, positionals } = parse(argv);
  if (values.help) return undefined;
  const isPath = (word: string) => /[./\\]/.test(word);
  const names = positionals.filter((word) => !isPath(word));
  const [functionName, second] = names;
  if (second !== undefined)
    throw new UsageError(`one function can run, not both ${functionName} and ${second}`);
  const paths = positionals.filter(isPath);
  if (paths.length === 0) throw new UsageError('no file of a script is named; see --help');
  return {
    paths,
    functionName,
    args: readList(values.args ?? '[]'),
    workbook: values.workbook,
    out: values.out,
    json: values.json ?? false,
    user: values.user ?? 'user@example.com',
    timeZone: values['time-zone'] === undefined ? undefined : requireZone(values['time-zone']),
    locale: values.locale ?? 'en_US',
    now: values.now === undefined ? undefined : requireInstant(values.now),
    answers: values.answer ?? [],
    opens: values.open ?? false,
    edits: values.edit ?? [],
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        workbook: { type: 'string' },
        args: { type: 'string' },
        open: { type: 'boolean' },
        edit: { type: 'string', multiple: true },
        answer: { type: 'string', multiple: true },
        user: { type: 'string' },
        'time-zone': { type: 'string' },
        locale: { type: 'string' },
        now: { type: 'string' },
        out: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function readList(text: string): readonly unknown[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UsageError(`--args is no JSON: ${text}`);
  }
  if (!Array.isArray(value)) throw new UsageError(`--args is no JSON array: ${text}`);
  return value;
}

/** @throws UsageError where the machine knows no such time zone */
export function requireZone(zone: string): string {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone;
  } catch {
    throw new UsageError(`no time zone: ${zone}`);
  }
}

function requireInstant(text: string): Date {
  const instant = new Date(text);
  if (Number.isNaN(instant.getTime())) throw new UsageError(`--now is no instant: ${text}`);
  return instant;
}
