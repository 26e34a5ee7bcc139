import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';

/** The sample clinic's files as the client unpacks them, so that anybody can try the product without a file of his own. */
export function packSample(root: string): string {
  const read = (name: string) =>
    readFileSync(join(root, 'local/sample', name), 'utf8').replace(/^\ufeff/, '');
  const sample = {
    clinic: JSON.parse(read('clinic.json')),
    visits: read('visits.csv'),
    staff: read('staff.csv'),
  };
  return deflateRawSync(JSON.stringify(sample), { level: 9 }).toString('base64');
}
