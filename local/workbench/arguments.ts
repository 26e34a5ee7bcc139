import { parseArgs } from 'node:util';

export interface WorkbenchArguments {
  /** The first that is tried. */
  readonly port: number;
  /** Where the data is kept. */
  readonly data: string;
  /** Begin with an empty clinic. */
  readonly isNew: boolean;
  /** Open the browser. */
  readonly opens: boolean;
}

/** The command was called in a way that it does not know. */
export class UsageError extends Error {}

export const USAGE = 'npm start -- [--port 8377] [--data ./clinic-data] [--new] [--open]';

/** @throws UsageError */
export function readArguments(argv: readonly string[], env: NodeJS.ProcessEnv): WorkbenchArguments {
  const { port, data, new: isNew, open } = parse(argv);
  const asked = port ?? env.PORT ?? '';
  if (asked !== '' && !/^\d{1,5}$/.test(asked)) throw new UsageError(`--port ${asked}`);
  const number = asked === '' ? 8377 : Number(asked);
  if (number > 65_535) throw new UsageError(`--port ${asked}`);
  return { port: number, data: data ?? './clinic-data', isNew: isNew ?? false, opens: open ?? false };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        port: { type: 'string' },
        data: { type: 'string' },
        new: { type: 'boolean' },
        open: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
