import type { Language } from '../../core/text';
import type { Context } from '../action';
import { patientTable } from '../intake/table';
import { judgeDraft } from '../message/judge-draft';
import { readScene } from '../message/read-scene';
import { knownTemplates } from '../message/read-templates';
import { REASONS, sayCause } from '../message/reason';
import { fullStop, isChild, type Person, silenceOf, textStop } from '../message/recipient';
import type { Scene } from '../message/scene';
import type { Season } from '../schedule/season';
import { vipTable } from '../vip/table';
import type { Contact, ListedOnPaper, OnPaper, PaperDraft } from './recipient-paper';

/** What paper for the people on the list rests on, as it stands now. */
export interface Paper {
  readonly list: readonly ListedOnPaper[];
  readonly people: ReadonlyMap<string, OnPaper>;
  /** Cards, calls and all else of the season. */
  readonly drafts: readonly PaperDraft[];
}

/** Reads who is on the list, what is known of them, and what is to be told them; every draft judged anew, as before any sending. */
export function readPaper(
  context: Context,
  season: Season,
  options: { readonly lenient?: true } = {},
): Paper {
  const { workbook, language } = context;
  const scene = readScene(context, season, knownTemplates(workbook), options);
  const warnings = new Map(
    workbook
      .read(vipTable, { columns: ['patient', 'warnings'], lenient: true })
      .map((row) => [row.patient, row.warnings]),
  );
  const contacts = new Map(
    workbook
      .read(patientTable, {
        columns: ['id', 'chart', 'address', 'postcode', 'nextAppointment'],
        lenient: true,
      })
      .map((row) => [row.id, row]),
  );
  return {
    list: scene.vips.map(({ person, tier, total, attendant }) => ({
      patient: person.id,
      tier,
      total,
      attendant,
      warnings: (warnings.get(person.id) ?? '').split(', ').filter((warning) => warning !== ''),
    })),
    people: peopleOnPaper(scene, contacts, language),
    drafts: [...scene.rowById.values()].map((row) => {
      const person = scene.personById.get(row.patient);
      const written = person?.language || scene.templateById.get(row.template)?.language;
      return { ...row, language: written ?? workbook.language, fault: faultOf(row, scene, language) };
    }),
  };
}

/** Why an approved draft is not right any more; '' = it is, or it has gone out already. */
function faultOf(row: Parameters<typeof judgeDraft>[0], scene: Scene, language: Language): string {
  const isPaper = row.channel === 'card' || row.channel === 'call';
  if (!isPaper || row.status !== 'approved') return '';
  const { status, cause } = judgeDraft(row, scene);
  if (status === 'approved' || !cause) return '';
  return sayCause(cause, language);
}

/** What paper shows of everybody, and why nothing may reach them. */
function peopleOnPaper(
  scene: Pick<Scene, 'people' | 'optedOut' | 'setting'>,
  contacts: ReadonlyMap<string, Contact>,
  language: Language,
): ReadonlyMap<string, OnPaper> {
  const silence = silenceOf(scene.people, scene.optedOut);
  const stopOf = (person: Person): string => {
    // Opt-outs are about texts; a number that must be left in peace is called no more than written to.
    const stop = fullStop(person, silence, false) || textStop(person, silence, true);
    if (stop !== '') return REASONS[stop][language];
    return person.hasComplaint ? REASONS.complaint[language] : '';
  };
  return new Map(
    scene.people.map((person) => {
      const { chart = '', address = '', postcode = '', nextAppointment = '' } = contacts.get(person.id) ?? {};
      const { id, name, phone, lastVisit, guardian, status } = person;
      return [
        id,
        {
          ...{ id, name, phone, lastVisit, guardian, chart, address, postcode, nextAppointment },
          isChild: isChild(person, scene.setting.today),
          isNumberDoubtful: status === 'checkNumber',
          stop: stopOf(person),
        },
      ];
    }),
  );
}
