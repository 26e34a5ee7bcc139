import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { Script } from 'node:vm';
import { makeIdentity } from './certificate';

/** A file of a script project. Source: https://developers.google.com/apps-script/api/reference/rest/v1/File */
export interface ProjectFile {
  readonly name: string;
  readonly type: 'SERVER_JS' | 'HTML' | 'JSON';
  readonly source: string;
}

/** What a client said. */
export interface SeenRequest {
  /** The host that the client asked for in its TLS handshake, and believes that it speaks to. */
  readonly host: string | false | null | undefined;
  readonly line: string;
  readonly authorization: string | undefined;
}

/** A stand-in of Google's Apps Script API on this machine, behind a proxy that leads nowhere else. */
export interface AppsScriptApi {
  /** For `HTTPS_PROXY`. */
  readonly proxy: string;
  /** For `NODE_EXTRA_CA_CERTS`: the text of the file. */
  readonly authority: string;
  /** What the project holds now. */
  files: readonly ProjectFile[];
  /** Hosts and ports that the proxy was asked to reach, in order. */
  readonly reached: string[];
  readonly requests: SeenRequest[];
  close(): Promise<void>;
}

/** A project as Google makes a new one. */
const NEW_PROJECT: readonly ProjectFile[] = [
  { name: 'appsscript', type: 'JSON', source: '{\n  "timeZone": "Etc/GMT",\n  "dependencies": {}\n}' },
  { name: 'Code', type: 'SERVER_JS', source: 'function myFunction() {\n\n}\n' },
];

const HOST = 'script.googleapis.com';

class Refusal extends Error {
  constructor(
    readonly code: number,
    readonly status: string,
    message: string,
  ) {
    super(message);
  }
}

/** @param account the project it holds, and the token that it lets in */
export async function startAppsScriptApi(account: {
  scriptId: string;
  token: string;
}): Promise<AppsScriptApi> {
  const identity = makeIdentity([HOST]);
  const reached: string[] = [];
  const requests: SeenRequest[] = [];

  const server = createTlsServer(identity, (request, response) => {
    requests.push({
      host: (request.socket as TLSSocket).servername,
      line: `${request.method} ${request.url}`,
      authorization: request.headers.authorization,
    });
    handle(request).then(
      (content) => answer(response, 200, content),
      (error: unknown) => {
        const { code, status, message } =
          error instanceof Refusal ? error : new Refusal(500, 'INTERNAL', String(error));
        answer(response, code, { error: { code, message, status } });
      },
    );
  });

  const handle = async (request: IncomingMessage) => {
    const body = await textOf(request);
    if (request.headers.authorization !== `Bearer ${account.token}`)
      throw new Refusal(401, 'UNAUTHENTICATED', 'Request had invalid authentication credentials.');
    const path = new URL(request.url ?? '', `https://${HOST}`).pathname;
    if (path !== `/v1/projects/${account.scriptId}/content`)
      throw new Refusal(404, 'NOT_FOUND', 'Requested entity was not found.');
    if (request.method === 'PUT') {
      const { files } = JSON.parse(body) as { files: readonly ProjectFile[] };
      checkProject(files);
      api.files = files;
    } else if (request.method !== 'GET')
      throw new Refusal(404, 'NOT_FOUND', `${request.method} is not for a project's content.`);
    return { scriptId: account.scriptId, files: api.files };
  };

  const proxy = createServer((_, response) => response.writeHead(403).end());
  proxy.on('connect', (request, socket) => {
    reached.push(request.url ?? '');
    if (request.url !== `${HOST}:443`) {
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    server.emit('connection', socket);
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');

  const api: AppsScriptApi = {
    proxy: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    authority: identity.cert,
    files: NEW_PROJECT,
    reached,
    requests,
    close: async () => {
      proxy.close();
      await once(proxy, 'close');
    },
  };
  return api;
}

/** What Google holds against a project's content: it takes all of it or nothing. */
function checkProject(files: readonly ProjectFile[]): void {
  const refuse = (message: string): never => {
    throw new Refusal(400, 'INVALID_ARGUMENT', message);
  };
  const names = files.map(({ name }) => name);
  if (new Set(names).size < names.length) refuse('A file with this name already exists.');
  const manifests = files.filter(({ type }) => type === 'JSON');
  if (manifests.length !== 1 || manifests[0]?.name !== 'appsscript')
    refuse('Project contents must include a manifest file named appsscript.');
  for (const { name, type, source } of files) {
    if (!['SERVER_JS', 'HTML', 'JSON'].includes(type)) refuse(`Invalid value at 'files.type': ${type}`);
    const fault = type === 'SERVER_JS' ? faultOf(source) : undefined;
    if (fault) refuse(`Syntax error: ${fault.message} line: ${fault.line} file: ${name}`);
  }
}

function faultOf(source: string): { message: string; line: number } | undefined {
  try {
    new Script(source, { filename: 'pushed' });
    return undefined;
  } catch (error) {
    const line = /^pushed:(\d+)/.exec(String((error as Error).stack))?.[1];
    return { message: String(error), line: Number(line) };
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

function answer(response: ServerResponse, status: number, content: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=UTF-8' });
  response.end(JSON.stringify(content));
}
