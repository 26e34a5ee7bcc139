import { closeOnSignal } from '../../../local/workbench/close-on-signal';
import { serve } from './client';

// A workbench in a process of its own, to be killed: prints where it listens. Arguments: the data folder, the script.
const [, , data = '', script = ''] = process.argv;
const server = await serve({ data, script });
const { port, token } = server;
console.log(JSON.stringify({ port, token, data }));
closeOnSignal(() => server.close(), String);
