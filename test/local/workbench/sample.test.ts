import { expect, it } from 'vitest';
import { buildProject } from '../../../local/workbench/project';
import { makeSampleClinic } from '../../../local/workbench/sample-clinic';

it('the sample clinic stands as of this morning, in the language asked for', async () => {
  const { script } = await buildProject();
  const request = { script, language: 'en', today: '2027-03-03' } as const;
  const snapshot = makeSampleClinic(request);
  expect(makeSampleClinic(request)).toEqual(snapshot);
  expect(snapshot.name).toBe('하얀들치과');
  const cellsOf = (name: string) => snapshot.sheets.find((sheet) => sheet.name === name)?.cells ?? [];
  expect(cellsOf('VIP list').length).toBeGreaterThan(10);
  const days = cellsOf('Visits').flatMap((row) =>
    row.flatMap((cell) => (typeof cell === 'object' && 'date' in cell ? [cell.date] : [])),
  );
  const today = Date.UTC(2027, 2, 3) / 86_400_000 + 25_569;
  const latest = Math.floor(Math.max(...days));
  expect(latest).toBeLessThan(today);
  expect(latest).toBeGreaterThan(today - 10);
});
