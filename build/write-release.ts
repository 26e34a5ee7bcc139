import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build';
import { pasteInFiles } from './release';
import { writeOutput } from './write-output';

// `npm run release`: what people without Node paste into the editor of Apps Script.

const root = fileURLToPath(new URL('..', import.meta.url));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const { files } = await build();
const directory = join(root, 'release');
const written = pasteInFiles(files, version);
writeOutput(directory, written);
for (const [name, text] of written)
  console.log(`${join(directory, name)}  ${(Buffer.byteLength(text) / 1024).toFixed(1)} KB`);
