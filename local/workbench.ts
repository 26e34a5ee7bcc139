import { spawn } from 'node:child_process';
import { readArguments, USAGE, UsageError } from './workbench/arguments';
import { closeOnSignal } from './workbench/close-on-signal';
import { FolderDamaged } from './workbench/data-folder';
import { FolderTaken } from './workbench/folder-lock';
import { buildPage } from './workbench/page-files';
import { buildProject } from './workbench/project';
import { makeSampleBeside } from './workbench/sample-work';
import { type Started, start } from './workbench/start';

/** The script's own, as its manifest says: its clock and that of the sheets are one. */
const TIME_ZONE = 'Asia/Seoul';

// npm start [-- --port 8377 --data DIR --new --open]: the workbench, until Ctrl+C.
process.env.TZ = TIME_ZONE;
try {
  const { port, data, isNew, opens } = readArguments(process.argv.slice(2), process.env);
  const page = buildPage();
  // Whoever asks for the page is told; until then it is no fault of the start.
  page.catch(() => undefined);
  const project = await buildProject();
  const started = await start({
    project,
    port,
    data,
    page,
    isNew,
    makeSample: (language) => makeSampleBeside({ script: project.script, language, today: today() }),
  });
  greet(started);
  if (opens) openBrowser(addressOf(started));
  closeOnSignal(async () => {
    await started.close();
    console.log('저장했어요. · Saved.');
  }, sentenceOf);
} catch (error) {
  console.error(sentenceOf(error));
  process.exitCode = error instanceof UsageError ? 2 : 1;
}

function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: TIME_ZONE }).format(new Date());
}

function addressOf({ port, token }: Started): string {
  return `http://127.0.0.1:${port}/?token=${token}`;
}

function greet(started: Started): void {
  if (started.isBackup)
    console.log(
      '마지막 저장이 손상되어 그 전 저장을 열었어요. · The last save was damaged; the one before was opened.',
    );
  console.log(`열기 · Open   ${addressOf(started)}`);
  console.log(`보관 · Data   ${started.data}`);
  console.log('끝내기 · Stop  Ctrl+C');
}

function openBrowser(address: string): void {
  const [command, args]: [string, string[]] =
    process.platform === 'darwin'
      ? ['open', [address]]
      : process.platform === 'win32'
        ? ['cmd', ['/c', 'start', '', address]]
        : ['xdg-open', [address]];
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

function sentenceOf(error: unknown): string {
  if (error instanceof UsageError) return `${error.message}\n${USAGE}`;
  if (error instanceof FolderTaken)
    return `이 폴더는 이미 다른 창에서 열려 있어요(프로세스 ${error.pid}). 그 창을 쓰거나 먼저 끝내 주세요. · This folder is already open in another window (process ${error.pid}).`;
  if (error instanceof FolderDamaged)
    return `저장한 자료를 읽을 수 없어 시작하지 않았어요. 아무것도 바꾸지 않았어요. · ${error.message}; nothing was changed.`;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'EADDRINUSE')
    return '쓸 수 있는 포트가 없어요. --port로 다른 번호를 적어 주세요. · No port is free; name another with --port.';
  if (/^(EACCES|EPERM|EROFS|ENOSPC|ENOTDIR|EEXIST|EDQUOT)$/.test(code))
    return `자료 폴더에 저장할 수 없어요(${code}). 권한과 남은 공간을 확인하거나 --data로 다른 폴더를 적어 주세요. · The data folder cannot be written (${code}); check rights and space, or name another with --data.`;
  return error instanceof Error ? error.message : String(error);
}
