import { AppError, explain } from '../src/core/app-error';
import { languageOf, readArguments, USAGE } from './campaign/arguments';
import { campaignFault } from './campaign/fault';
import { runCampaign } from './campaign/run-campaign';

// npm run campaign: the main job from the command line. Exit 0 when done, 2 for input it cannot use, 1 for a bug of ours.
const argv = process.argv.slice(2);
const language = languageOf(argv);
for (const stream of [process.stdout, process.stderr]) {
  // A reader that has seen enough, such as `head`, closes the pipe; the files are written all the same.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}
try {
  const asked = readArguments(argv);
  if (asked) {
    const toStandardOutput = asked.json === '-';
    const report = await runCampaign(asked, (line) =>
      (toStandardOutput ? process.stderr : process.stdout).write(`${line}\n`),
    );
    if (toStandardOutput) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  } else {
    console.log(USAGE[language]);
  }
} catch (error) {
  const isMendable = error instanceof AppError;
  if (!isMendable && process.env.CAMPAIGN_TRACE) throw error;
  const message = error instanceof Error ? error.message : String(error);
  console.error(explain(isMendable ? error : campaignFault('unexpected', { message }), language));
  process.exitCode = isMendable ? 2 : 1;
}
