import type { SettingsOutcome } from '../../features/clinic/settings-view';
import type { App } from '../app';
import { openSample } from './sample';

/**
 * Takes the made-up clinic out again, its name and numbers too where nobody wrote others; what is left is as at the first run.
 *
 * @param title said while it is under way
 * @throws ActError
 */
export async function clearSample(app: App, title: string): Promise<void> {
  const { outcome } = await app.act<SettingsOutcome>('clinic.settings');
  const madeUp = new Map<string, string>(Object.entries(openSample().settings));
  const left = outcome.settings.filter(({ id, value }) => value !== '' && madeUp.get(id) === value);
  if (left.length > 0) {
    const values = Object.fromEntries(left.map(({ id }) => [id, '']));
    await app.act('clinic.saveSettings', { values }, { quiet: true });
  }
  await app.startWork(title, 'intake.clearSample');
  await app.refresh();
}
