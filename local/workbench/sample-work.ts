import { Worker } from 'node:worker_threads';
import type { Snapshot } from '../../host/snapshot';
import type { SampleRequest } from './sample-clinic';

/** Makes the sample clinic in a thread of its own: it takes seconds. @throws Error where an action of the script refuses */
export function makeSampleBeside(request: SampleRequest): Promise<Snapshot> {
  // A thread does not read TypeScript by itself.
  const load = `import(${JSON.stringify(import.meta.resolve('tsx/esm/api'))}).then(({ register }) => {
    register();
    return import(${JSON.stringify(new URL('./sample-thread.ts', import.meta.url).href)});
  });`;
  const worker = new Worker(load, { eval: true, workerData: request });
  return new Promise((resolve, reject) => {
    worker.on('message', resolve);
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('the thread that makes the sample ended')));
  });
}
