import { deflateRawSync } from 'node:zlib';
import { encodeBase85 } from './base85';
import { type BundledEntry, bundleEntry } from './bundle-entry';
import type { Entry } from './entry-points';
import { findServices } from './google-services';

/**
 * How the heavy entry is shipped: its body as a compressed text, restored and compiled at the first use in an execution.
 *
 * Google parses the whole script at every execution, also to show the menu and to look at a cell that somebody typed
 * into. A text is skipped by the parser, code is not: with 360 KB of features as code, a cold context spent 9 ms CPU on
 * loading the script and `onOpen`, 17 ms on `onEdit`; packed, each takes 1.5 ms, however many the features become.
 * The price stands where seconds of work follow: the first `call` or menu action of an execution waits 40 ms longer
 * (60–75 ms CPU, the engine's compiler threads included).
 *
 * Plain deflate and base 85 in the digits of RFC 1924, so that anybody can look inside with common tools:
 * `zlib.decompress(base64.b85decode(text), -15)` in Python. Base 64 would be 13 KB more.
 */
export function packedMaker({ entry, body }: BundledEntry): string {
  const bytes = Buffer.from(body);
  const packed = encodeBase85(deflateRawSync(bytes, { level: 9, memLevel: 9 }));
  // The name is for stack traces, which would say "eval at make_main_" otherwise.
  const restored = `${UNPACKER.factory}().unpack("${packed}",${bytes.length})+"\\n//# sourceURL=main.js"`;
  return `function make_${entry.factory}(){return Function(${restored})()}`;
}

/** Looked up in the project itself, whatever is built with it. */
const UNPACKER: Entry = {
  file: 'src/unpack.ts',
  factory: 'unpack_',
  globals: [],
  wired: ['unpack'],
  packed: false,
};

/** The code that restores what `packedMaker` packs. */
export function bundleUnpacker(project: string): Promise<BundledEntry> {
  // fflate asks at load whether TextDecoder exists, which nothing here needs.
  return bundleEntry(project, UNPACKER, [], { TextDecoder: 'undefined' });
}

/** A comment for whoever reads or scans main.js: what each packed entry asks of Google; '' where there is none. */
export async function describePacked(bundles: readonly BundledEntry[]): Promise<string> {
  const lines = await Promise.all(
    bundles.map(async ({ entry, body }) => {
      const services = await findServices(body);
      const kilobytes = (Buffer.byteLength(body) / 1024).toFixed(0);
      return `/* ${entry.factory} is packed: deflate, base 85, ${kilobytes} KB of code. Services of Google that it uses: ${services.join(', ') || 'none'}. */`;
    }),
  );
  return lines.join('\n');
}
