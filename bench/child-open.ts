import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';

// Loads the built script into a fresh context of a fresh process, runs onOpen, and prints the CPU milliseconds.
const anything: unknown = new Proxy(() => undefined, { get: () => anything, apply: () => anything });
const session = { getActiveUserLocale: () => 'ko' };
const text = readFileSync(process.argv[2] ?? '', 'utf8');
const context = createContext({ SpreadsheetApp: anything, Session: session });
const started = process.cpuUsage();
runInContext(text, context);
runInContext('onOpen({})', context);
const { user, system } = process.cpuUsage(started);
console.log((user + system) / 1000);
