import type { CalendarDate } from '../../core/calendar-date';
import type { Language } from '../../core/text';
import type { Row } from '../../workbook/table';
import type { Context } from '../action';
import { complaintTable } from '../complaint/complaint-table';
import { keepTakingPart } from '../intake/read-records';
import { patientTable } from '../intake/table';
import { REASONS } from '../message/reason';
import { draftTable } from '../message/table';
import type { Season } from '../schedule/season';
import { readVips } from '../vip/read-list';
import { vipTable } from '../vip/table';
import type { ListedOnPaper, OnPaper, PaperDraft } from './recipient-paper';

const PERSON_COLUMNS = [
  'id',
  'name',
  'chart',
  'phone',
  'address',
  'postcode',
  'lastVisit',
  'nextAppointment',
  'birth',
  'guardian',
  'household',
  'status',
] as const;
type PaperPatient = Pick<Row<typeof patientTable>, (typeof PERSON_COLUMNS)[number]>;

/** What paper for the people on the list rests on, as it stands now. Reads six sheets. */
export interface Paper {
  readonly list: readonly ListedOnPaper[];
  readonly people: ReadonlyMap<string, OnPaper>;
  /** Of the season. */
  readonly drafts: readonly PaperDraft[];
}

/** Reads who is on the list, what is known of them, and what is to be told them. */
export function readPaper(context: Context, season: Season): Paper {
  const { workbook, memory, today, language } = context;
  const warnings = new Map(
    workbook
      .read(vipTable, { columns: ['patient', 'warnings'], lenient: true })
      .map((row) => [row.patient, row.warnings]),
  );
  const list = readVips(workbook).map((vip) => ({
    ...vip,
    warnings: (warnings.get(vip.patient) ?? '').split(', ').filter((warning) => warning !== ''),
  }));
  const patients = keepTakingPart(
    workbook,
    memory,
    workbook.read(patientTable, { columns: PERSON_COLUMNS, lenient: true }),
  );
  const complaints = workbook
    .read(complaintTable, { columns: ['patient', 'resolvedOn'], lenient: true })
    .flatMap(({ patient, resolvedOn }) => (resolvedOn === '' ? [patient] : []));
  const drafts = workbook.read(draftTable, {
    columns: [
      'id',
      'status',
      'season',
      'patient',
      'name',
      'tier',
      'wording',
      'channel',
      'text',
      'sentOn',
      'outcome',
      'nextTry',
    ],
    lenient: true,
  });
  return {
    list,
    people: peopleOnPaper(patients, new Set(complaints), today, language),
    drafts: drafts.filter((draft) => draft.season === String(season)),
  };
}

/** What paper shows of everybody, and why nothing may reach them. @param complaining who complained and was not answered yet, by id */
export function peopleOnPaper(
  patients: readonly PaperPatient[],
  complaining: ReadonlySet<string>,
  today: CalendarDate,
  language: Language,
): ReadonlyMap<string, OnPaper> {
  const bereaved = new Set(
    patients.flatMap(({ status, household }) =>
      status === 'deceased' && household !== '' ? [household] : [],
    ),
  );
  const left = new Set(
    patients.flatMap(({ status, phone }) => (status === 'doNotContact' && phone !== '' ? [phone] : [])),
  );
  const stopOf = ({ id, status, household, phone }: PaperPatient): string => {
    if (status === 'deceased' || status === 'doNotContact' || status === 'moved')
      return REASONS[status][language];
    if (bereaved.has(household)) return REASONS.bereaved[language];
    if (left.has(phone)) return REASONS.phoneDoNotContact[language];
    return complaining.has(id) ? COMPLAINT[language] : '';
  };
  return new Map(
    patients.map((patient) => [
      patient.id,
      {
        ...patient,
        isChild: isUnder14(patient, today),
        isNumberDoubtful: patient.status === 'checkNumber',
        stop: stopOf(patient),
      },
    ]),
  );
}

function isUnder14({ birth, guardian }: PaperPatient, today: CalendarDate): boolean {
  if (birth === '') return guardian !== '';
  return today < `${Number(birth.slice(0, 4)) + 14}${birth.slice(4)}`;
}

const COMPLAINT = { ko: '해결되지 않은 컴플레인', zh: '投诉尚未解决', en: 'an open complaint' };
