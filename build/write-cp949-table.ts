import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cp949Table } from './cp949-table';

/** Writes src/features/message/cp949-table.ts anew: `npx tsx build/write-cp949-table.ts`. */
const { symbols, hanja } = cp949Table();
writeFileSync(
  fileURLToPath(new URL('../src/features/message/cp949-table.ts', import.meta.url)),
  `// Written by build/write-cp949-table.ts; a test compares it with iconv-lite. Do not edit by hand.

/** CP949's characters outside ASCII, U+4E00–9FFF and the Hangul syllables: gap and length of each run in turn, in base 36. */
export const CP949_SYMBOLS =
  '${symbols}';

/** CP949's hanja among U+4E00–9FFF: six code points a letter, lowest bit first, letter code = 63 + bits. */
export const CP949_HANJA =
  ${JSON.stringify(hanja).replace(/^"|"$/g, "'").replace(/\\"/g, '"')};
`,
);
