import type { Workbook } from '../../workbook/workbook';
import type { Context } from '../action';
import { readApprovals } from '../approval/read-approvals';
import { readSettings } from '../clinic/settings';
import { readStaff, worksOn } from '../clinic/staff';
import { complaintTable } from '../complaint/complaint-table';
import { openComplaints } from '../complaint/open-complaint';
import { gatherConsents } from '../consent/consent';
import { consentTable } from '../consent/consent-table';
import { readPatients } from '../intake/read-records';
import type { Patient } from '../intake/table';
import { restoreStops } from '../privacy/stop';
import { creditedReferrer } from '../referral/open-question';
import { readReferrals } from '../referral/read-referrals';
import type { Season } from '../schedule/season';
import { readVips } from '../vip/read-list';
import type { Setting } from './compose-draft';
import { draftTable } from './draft-table';
import type { FieldId } from './field';
import type { MessageTemplate } from './message';
import { prepareTemplates } from './read-templates';
import type { Person, Vip } from './recipient';
import { openScene, type Scene } from './scene';
import type { WordingVerdict } from './wording-verdict';

/**
 * Reads everything that drafts are made of and judged by: each sheet once, however many people and wordings.
 *
 * @param options lenient for those who only look: a cell that cannot be read counts as blank. Whoever writes must not take an
 * unreadable 연락 금지 for nothing.
 * @throws AppError `table.badCell` naming the cell
 */
export function readScene(
  { workbook, memory, today }: Pick<Context, 'workbook' | 'memory' | 'today'>,
  season: Season,
  templates: readonly MessageTemplate[],
  options: { readonly lenient?: true } = {},
): Scene {
  const patients = readPatients(workbook, memory, options);
  const { people, optedOut } = readPeople({ workbook, memory }, patients, options);
  const byId = new Map(people.map((person) => [person.id, person]));
  const listed = readVips(workbook);
  return openScene({
    season,
    listSeason: listed[0]?.season ?? season,
    vips: listed.flatMap(({ patient, tier, total, attendant }): Vip[] => {
      const person = byId.get(patient);
      return person ? [{ person, tier, total, attendant }] : [];
    }),
    people,
    optedOut,
    brought: readReferrals(workbook).rows.flatMap((row) => {
      const referrer = creditedReferrer(row);
      return referrer === '' ? [] : [{ referrer, names: [row.name], mayTell: row.mayTell }];
    }),
    carriedOver: new Set(patients.flatMap(({ id, carriedOver }) => ((carriedOver ?? 0) > 0 ? [id] : []))),
    templates: prepareTemplates(templates),
    existing: workbook.read(draftTable, options.lenient ? options : { onUnreadable: () => undefined }),
    setting: readSetting(workbook, season, today),
  });
}

/** Patients as messages see them: with the consent that counts, and whether a complaint of theirs is open. */
function readPeople(
  context: Pick<Context, 'workbook' | 'memory'>,
  patients: readonly Patient[],
  options: { readonly lenient?: true },
): { people: Person[]; optedOut: readonly string[] } {
  const { workbook } = context;
  const log = restoreStops(context, workbook.read(consentTable, options));
  const texts = gatherConsents(log, 'sms');
  const mails = gatherConsents(log, 'email');
  const unhappy = openComplaints(workbook.read(complaintTable, { lenient: true }));
  const people = patients.map((patient): Person => {
    const { state, source, isNight, nextOn, noticeDue, noticeOn } = texts.of(patient);
    return {
      ...patient,
      consent: state,
      emailConsent: mails.of(patient).state,
      ...(source === 'log' ? { consentDates: { nextOn, noticeDue, noticeOn } } : {}),
      nightConsent: isNight,
      hasComplaint:
        unhappy.patients.has(patient.id) || (patient.phone !== '' && unhappy.phones.has(patient.phone)),
    };
  });
  return { people, optedOut: [...texts.stopped, ...mails.stopped] };
}

function readSetting(workbook: Workbook, season: Season, today: Setting['today']): Setting {
  const settings = readSettings(workbook);
  const directors = readStaff(workbook).filter(
    (member) => member.role === 'director' && worksOn(member, today),
  );
  return {
    today,
    sender: { clinicName: settings.clinicName, optOutNumber: settings.optOutNumber },
    common: new Map<FieldId, string>([
      ['clinic', settings.clinicName],
      ['clinicPhone', settings.clinicPhone],
      ['optOut', settings.optOutNumber],
      ['director', directors.length === 1 ? (directors[0]?.name ?? '') : ''],
      ['year', String(season)],
      ['newYear', String(season + 1)],
    ]),
    greetingIsAd: settings.greetingIsAd,
    directors: new Set(directors.map(({ name }) => name)),
    language: workbook.language,
    verdicts: new Map(),
    decided: readVerdicts(workbook, season),
  };
}

/** What the director said of wordings this season, dropdowns on a phone included. */
function readVerdicts(workbook: Workbook, season: Season): Map<string, WordingVerdict[]> {
  const verdicts = new Map<string, WordingVerdict[]>();
  for (const { id, season: of, kind, decision, reason, mark } of readApprovals(workbook)) {
    if (kind !== 'wording' || of !== String(season) || decision === '') continue;
    const wording = id.split('/')[2] ?? '';
    const verdict = { decision, marks: new Set(mark.split('\n')), reason };
    verdicts.set(wording, [...(verdicts.get(wording) ?? []), verdict]);
  }
  return verdicts;
}
