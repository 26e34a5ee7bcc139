import { build } from '../build/build';
import { compareBeside } from './beside/beside';
import { measureBundle } from './bundle';
import { type ImportRun, runImport } from './chunks';
import { type CommandRun, runCommand } from './command';
import { measureDrafts } from './drafts';
import { type Figure, showColumns, showFigures, showNumber } from './figure';
import { measureLongTexts } from './long-text';
import { measureRules } from './rules';
import { measureWorkbench } from './workbench';

// npm run bench [-- --quick | --workbench | --drafts | --beside]: what the product costs, against its bars. --quick leaves out a million
// visits, --workbench measures nothing but the workbench in a browser, --drafts nothing but messages, --beside nothing but the product
// beside other ways to do the same, and writes docs/benchmark.md.
// Times are of this machine at this moment: compare those of one run. Calls are the same everywhere.

const SIZES = [1_000, 10_000, 100_000];
/** The size that the bars of time and memory speak of. */
const FULL = 100_000;
/** They come before the campaign itself and have bars of their own. */
const APART = ['workbook.prepare', 'intake.import'];

function showActions(visits: number, { cost }: CommandRun): string {
  const lines = Object.entries(cost).map(([id, { reads, writes, otherCalls, cpuMs }]) => [
    id,
    ...[reads, writes, otherCalls, cpuMs].map(showNumber),
  ]);
  const header = ['action', 'reads', 'writes', 'other calls', 'ms CPU'];
  return `\n${visits.toLocaleString('en-US')} visits\n${showColumns([header, ...lines])}`;
}

function figuresOf(visits: number, command: CommandRun, imported: ImportRun): Figure[] {
  const campaign = Object.entries(command.cost).filter(([id]) => !APART.includes(id));
  const sum = (count: (cost: CommandRun['cost'][string]) => number) =>
    campaign.reduce((total, [, cost]) => total + count(cost), 0);
  const atFull = (bar: number) => (visits === FULL ? { bar } : {});
  return [
    { what: 'campaign, reads + writes', value: sum((cost) => cost.reads + cost.writes), unit: '', bar: 120 },
    { what: 'campaign, other calls', value: sum((cost) => cost.otherCalls), unit: '', bar: 600 },
    { what: 'import, most in a chunk', value: Math.max(...imported.chunkCalls), unit: '', bar: 20 },
    { what: 'import of the staff', value: imported.staffCalls, unit: '', bar: 12 },
    {
      what: 'referral.tally',
      value: (command.cost['referral.tally']?.cpuMs ?? 0) / 1000,
      unit: 's CPU',
      ...atFull(1.5),
    },
    { what: 'floor: rows read, texts counted', value: imported.floorMs / 1000, unit: 's CPU' },
    { what: 'whole command', value: command.wallMs / 1000, unit: 's', ...atFull(20) },
    { what: 'whole command, most memory', value: command.peakMb / 1024, unit: 'GB', ...atFull(1.5) },
  ];
}

const showWorkbench = () => console.log(showFigures('The workbench', measureWorkbench()));
if (process.argv.includes('--workbench')) {
  showWorkbench();
  process.exit();
}
const built = await build();
const showDrafts = () =>
  console.log(showFigures('Messages', measureDrafts(built.files.get('main.js') ?? '')));
if (process.argv.includes('--drafts')) {
  showDrafts();
  process.exit();
}
const quick = process.argv.includes('--quick');
const showBeside = (writes: boolean) =>
  console.log(
    compareBeside(built.files.get('main.js') ?? '', {
      tallies: SIZES,
      scales: quick ? [10_000, 100_000] : [10_000, 100_000, 1_000_000],
      writes,
    }),
  );
if (process.argv.includes('--beside')) {
  showBeside(!quick);
  process.exit();
}
console.log(showFigures('The script', measureBundle(built)));
for (const visits of SIZES) {
  const command = runCommand(visits);
  const imported = runImport(built.files.get('main.js') ?? '', visits);
  console.log(showActions(visits, command));
  console.log(showFigures('', figuresOf(visits, command, imported)));
}
const rules = measureRules(quick ? [10_000, 100_000] : [10_000, 100_000, 1_000_000]);
console.log(showFigures('Rules only, without sheets', rules));
console.log(showFigures('One very long memo', measureLongTexts()));
showDrafts();
showBeside(false);
showWorkbench();
