import { createHost, type Host } from '../../host/host';
import type { Snapshot } from '../../host/snapshot';
import type { Looks } from './block-view';
import { CellTexts } from './cell-text';
import type { Project } from './project';
import { StyleTable } from './style-table';

/** The workbook that is open, on the host that runs the script over it. */
export interface Clinic {
  readonly host: Host;
  readonly looks: Looks;
}

/** @param snapshot a new workbook with one blank sheet if undefined */
export function openClinic({ script, files, oauthScopes }: Project, snapshot: Snapshot | undefined): Clinic {
  const host = createHost({
    script,
    files,
    ...(oauthScopes && { oauthScopes }),
    // As Sheets shows a formula without a result: it is kept, and nothing of ours rests on it.
    formulaValue: () => '#N/A',
    ...(snapshot && { snapshot }),
  });
  const texts = host.look(({ locale, timeZone }) => new CellTexts(locale, timeZone));
  return { host, looks: { styles: new StyleTable(), texts } };
}
