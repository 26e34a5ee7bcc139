import { constants, createContext, Script } from 'node:vm';
import { refuseSyntax } from './refuse-syntax';

/** One source file of a script project. */
export interface ScriptFile {
  /** As stack traces name it. */
  readonly name: string;
  readonly text: string;
}

/** The files of a script, in the order in which they are evaluated into one global scope; compiled once. */
export interface CompiledScript {
  readonly files: readonly (ScriptFile & { readonly script: Script })[];
  /** Whether a file declares a top-level function of that name. */
  declares(name: string): boolean;
}

/** @throws SyntaxError where a file is none, as a push to Google would be refused */
export function compile(files: readonly ScriptFile[]): CompiledScript {
  const compiled = files.map(({ name, text }) => {
    const script = new Script(text, { filename: name });
    refuseSyntax(name, text);
    return { name, text, script };
  });
  let declared: ReadonlySet<string> | undefined;
  return {
    files: compiled,
    declares: (name) => {
      declared ??= new Set(compiled.flatMap(({ text }) => declaredFunctions(text)));
      return declared.has(name);
    },
  };
}

const known = new WeakMap<readonly ScriptFile[], CompiledScript>();

/** The same for a list that several hosts are given: the engine keeps what it worked out of it. @throws SyntaxError as {@link compile} */
export function compileOnce(files: readonly ScriptFile[]): CompiledScript {
  const compiled = known.get(files) ?? compile(files);
  known.set(files, compiled);
  return compiled;
}

/**
 * A script's top-level function declarations. The engine is asked, so that no comment, text or inner function can look
 * like one: they exist before the first statement runs, and here the first statement throws. Only declarations count,
 * since Google's editor, menus and triggers know no others: functions held by `var`, `const` or assigned to the global
 * object do not.
 */
function declaredFunctions(text: string): readonly string[] {
  const context = createContext(constants.DONT_CONTEXTIFY);
  try {
    new Script(`throw 0;${text}`).runInContext(context, { displayErrors: false });
  } catch {
    // It always does.
  }
  const isDeclared = (name: string) =>
    Object.getOwnPropertyDescriptor(context, name)?.configurable === false &&
    typeof Reflect.get(context, name) === 'function';
  return Object.getOwnPropertyNames(context).filter(isDeclared);
}
