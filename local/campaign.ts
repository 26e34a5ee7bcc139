import { AppError, explain } from '../src/core/app-error';
import { type CampaignArguments, readArguments } from './campaign/arguments';
import { runCampaign } from './campaign/run-campaign';
import { UnusableInput } from './campaign/unusable-input';

// npm run campaign: the main job from the command line. Exit 0 when done, 2 for input it cannot use.
let asked: CampaignArguments | undefined;
try {
  asked = readArguments(process.argv.slice(2));
  const toStandardOutput = asked.json === '-';
  const report = await runCampaign(asked, (line) =>
    (toStandardOutput ? process.stderr : process.stdout).write(`${line}\n`),
  );
  if (toStandardOutput) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
} catch (error) {
  const language = asked?.language ?? 'ko';
  if (error instanceof UnusableInput) console.error(error.message);
  else if (error instanceof AppError) console.error(explain(error, language));
  else throw error;
  process.exitCode = 2;
}
