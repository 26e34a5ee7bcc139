import { hashProposal } from '../../workbook/bookkeeping';
import { OUT } from './cap';
import { type DraftRow, draftKey } from './draft-row';
import type { Deed } from './read-deeds';
import { sayCause } from './reason';
import { isOpen, openScene, type Scene } from './scene';

/** A scene in which nothing that went out is missing, and which of its rows the sheet does not show so. */
export interface Recalled {
  readonly scene: Scene;
  /** By id. */
  readonly rows: ReadonlyMap<string, DraftRow>;
}

/**
 * Puts back what went out of the season, by the journal, where staff deleted the row or emptied its status: nobody gets it twice.
 * The words that went out are not in the journal, and those of a deleted row stay blank.
 */
export function recallRows(scene: Scene, deeds: ReadonlyMap<string, Deed>): Recalled {
  const rows = new Map<string, DraftRow>();
  const reason = sayCause({ code: 'alreadyOut' }, scene.setting.language);
  for (const [id, { status, batch, sentOn }] of deeds) {
    if (!OUT.has(status)) continue;
    const row = scene.rowById.get(id);
    if (row && !isOpen(row) && row.status !== '') continue;
    const was = row ?? rowOf(id, scene);
    if (was) rows.set(id, { ...was, status, batch, sentOn, reason });
  }
  if (rows.size === 0) return { scene, rows };
  const kept = scene.existing.map((row) => rows.get(row.id) ?? row);
  const lost = [...rows.values()].filter(({ id }) => !scene.rowById.has(id));
  return { scene: openScene({ ...scene, existing: [...kept, ...lost] }), rows };
}

/** A row as far as its key tells it; undefined where person or wording are not on record, or it is another season's. */
function rowOf(id: string, scene: Scene): DraftRow | undefined {
  const [season = '', patient = '', ...rest] = id.split('/');
  const template = scene.templateById.get(rest.slice(0, -1).join('/'));
  const person = scene.personById.get(patient);
  if (season !== String(scene.season) || !template || !person) return undefined;
  if (draftKey(scene.season, patient, template) !== id) return undefined;
  const none = hashProposal('');
  return {
    ...{ id, season, patient, name: person.name, tier: scene.vipById.get(patient)?.tier ?? '' },
    ...{ template: template.id, wording: template.name, channel: template.channel, phone: person.phone },
    ...{ email: template.channel === 'email' ? person.email : '', subject: '', text: '', form: '', bytes: 0 },
    ...{ ground: '', warnings: '', codes: '', made: `${none}.${none}`, edited: false },
    ...{ approvedBy: '', approvedOn: '', staffNote: '', outcome: '', nextTry: '' },
    ...{ status: '', batch: '', sentOn: '', reason: '' },
  };
}
