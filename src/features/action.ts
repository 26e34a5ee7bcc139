import type { GenericSchema, InferOutput } from 'valibot';
import type { CalendarDate } from '../core/calendar-date';
import type { Language, Text } from '../core/text';
import type { Memory } from '../workbook/memory';
import type { AnyTable } from '../workbook/table';
import type { Workbook } from '../workbook/workbook';

/** What an action is given: the workbook, and everything of the outside that it may depend on. */
export interface Context {
  readonly workbook: Workbook;
  /** Small facts kept with the document, for the program alone. */
  readonly memory: Memory;
  /** Facts that may be forgotten any time: who is busy with what. */
  readonly board: Board;
  readonly mail: Mail;
  readonly file: ClinicFile;
  /** Every sheet of the program. */
  readonly tables: readonly AnyTable[];
  /** Today at the clinic. */
  readonly today: CalendarDate;
  /** Wall clock at the clinic, `YYYY-MM-DD HH:mm:ss`. */
  readonly now: string;
  /** Of what is said to the person who runs the action. */
  readonly language: Language;
  /** The staff member who sits there, as he chose himself; '' when unknown. */
  readonly who: string;
  /** Of the program that runs: `0.3.0`. */
  readonly version: string;
  /** SHA-256 of a text, in hexadecimal. */
  digest(text: string): string;
  /** A text that nobody can guess and that never comes again. */
  uuid(): string;
  /** Shows a view large, in the window of whoever asks. */
  openDialog(dialog: Dialog): void;
}

/** Texts by key that all staff see for a while, 100 KB each at most; any of them may be gone early. */
export interface Board {
  get(key: string): string | null;
  set(key: string, value: string, seconds: number): void;
}

/** The mailbox of the person who runs the action: drafts go in, nothing is sent and nothing read. */
export interface Mail {
  /**
   * Puts a draft there, in place of the one with the same Message-ID where there is one.
   * @param messageId with its brackets
   * @param message as written for the wire, ASCII
   * @param wasThere it was put there before: where it is gone by now, somebody sent or deleted it, and none is made
   * @throws AppError `mail.later` (a limit of Gmail's is reached), `mail.refused` (this message), `mail.gone`, `mail.unavailable`
   */
  putDraft(messageId: string, message: string, wasThere: boolean): void;
}

/** The spreadsheet as Google keeps it: sheets that are nobody's business but staff's, and whom it is shared with. */
export interface ClinicFile {
  /** All sheets of cells, in the order of their tabs. */
  sheets(): readonly PlainSheet[];
  /** Undefined where Google does not tell whoever asks. */
  people(): FilePeople | undefined;
}

export interface PlainSheet {
  readonly name: string;
  isHidden(): boolean;
  /** Everything that stands there, as it is shown, the first row first. */
  read(): readonly (readonly string[])[];
}

/** Whom the file is shared with by name, as e-mail addresses. Who has it by a link is not among them. */
export interface FilePeople {
  /** '' where the file belongs to nobody by himself: in a shared drive. */
  readonly owner: string;
  /** Without the owner. */
  readonly editors: readonly string[];
  readonly viewers: readonly string[];
}

/** One step of an action: finished, or to be called again with the cursor (which must survive JSON). */
export type Step<Outcome> =
  | { readonly done: Outcome }
  | { readonly more: { readonly cursor: string; readonly done: number; readonly total: number } };

/** A view shown large. */
export interface Dialog {
  readonly view: ViewId;
  /** What the view is opened with, as in the sidebar. */
  readonly params: Readonly<Record<string, string>>;
  /** Stands above the dialog. */
  readonly title: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** Another action that takes back what one did. */
export interface Undo {
  readonly action: string;
  readonly input: unknown;
}

/** What the menu shows lines of, in order; a separator stands between two groups. */
export type Group = 'desk' | 'steps' | 'more';

/** The views of the sidebar. */
export type ViewId =
  | 'home'
  | 'find'
  | 'enter'
  | 'import'
  | 'questions'
  | 'vips'
  | 'meeting'
  | 'messages'
  | 'wordings'
  | 'send'
  | 'approvals'
  | 'prints'
  | 'consents'
  | 'settings';

/** One thing that staff can do: menu, sidebar, entry points, help and command line all come from it. */
export interface Action<Schema extends GenericSchema = GenericSchema, Outcome = unknown> {
  /** `feature.verb`, stable. */
  readonly id: string;
  readonly title: Text;
  readonly hint: Text;
  /** Whether the menu offers it; it then runs with `{}` as input, so every field of its schema must be optional. */
  readonly inMenu: boolean;
  readonly group?: Group;
  /** From the menu it opens the sidebar at this view instead of running. */
  readonly view?: ViewId;
  /** What that view is opened with; its first page if left out. */
  readonly viewParams?: Readonly<Record<string, string>>;
  /** It only reads: runs beside others without a lock, and is not logged. */
  readonly readsOnly?: true;
  /** It changes nothing that anybody would look up later: not logged. */
  readonly isUnlogged?: true;
  /** Runs for whoever asks, under whatever name: for signing in itself. */
  readonly isOpenToAll?: true;
  readonly input: Schema;
  /** What its cursors hold, as JSON; a whole number if left out. */
  readonly cursor?: GenericSchema;
  /** Idempotent: running a step again, after a crash too, leaves the same workbook. */
  run(context: Context, input: InferOutput<Schema>, cursor: string | null): Step<Outcome>;
  /** Whether this run is to be logged; left out, every run is that {@link isUnlogged} does not leave out. */
  isLogged?(outcome: Outcome): boolean;
  /** Whether it brought anything after which other steps are outdated; left out, every run does. */
  isNews?(outcome: Outcome): boolean;
  /** The outcome in a sentence or two for the person who ran it; '' where it needs none. */
  summary(outcome: Outcome, language: Language): string;
  /** How it is taken back, where it can be. */
  undo?(outcome: Outcome): Undo | undefined;
}

/** Lets TypeScript infer schema and outcome of a declaration; returns it as it is. */
export function action<Schema extends GenericSchema, Outcome>(
  declaration: Action<Schema, Outcome>,
): Action<Schema, Outcome> {
  return declaration;
}
