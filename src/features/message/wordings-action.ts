import * as v from 'valibot';
import { LANGUAGES } from '../../core/text';
import { action, type Context } from '../action';
import { readSettings } from '../clinic/settings';
import { readStaff, worksOn } from '../clinic/staff';
import { creditedReferrer } from '../referral/open-question';
import { readReferrals } from '../referral/read-referrals';
import { seasonOf } from '../schedule/season';
import { vipTable } from '../vip/table';
import { defaultTemplates } from './default-templates';
import { draftTable } from './draft-table';
import type { MessageTemplate } from './message';
import { templateOf } from './read-templates';
import { letterName } from './recipient';
import { templateTable } from './template-table';
import { baseIdOf } from './variant';
import { MOST_SAMPLES, type SamplePerson, type WordingEntry, type WordingsOutcome } from './wording-view';
import { saysTheSame } from './write-wordings';

/** 문구함 열기: every wording, and whom and what it can be tried with. */
export const wordingsAction = action({
  id: 'message.wordings',
  title: { ko: '문구함', zh: '文案库', en: 'Wordings' },
  hint: {
    ko: '문자·카드·전화에 쓰는 글을 보고 고칩니다.',
    zh: '查看和修改短信、贺卡、电话用的文字。',
    en: 'Shows the words for texts, cards and calls, and lets you change them.',
  },
  inMenu: false,
  view: 'wordings',
  readsOnly: true,
  input: v.object({}),
  run({ workbook, today }) {
    const outcome: WordingsOutcome = {
      language: workbook.language,
      ...showWordings(workbook),
      people: showSamples(workbook),
      setting: showSetting(workbook, today),
    };
    return { done: outcome };
  },
  summary: () => '',
});

function showWordings(workbook: Context['workbook']): Pick<WordingsOutcome, 'wordings' | 'missing'> {
  const rows = workbook.read(templateTable, { lenient: true }).map(templateOf);
  const held = rows.length > 0 ? rows : defaultTemplates(workbook.language);
  const ids = new Set(held.map(({ id }) => id));
  const delivered = LANGUAGES.map((language) => ({
    language,
    wordings: defaultTemplates(language, workbook.language),
  }));
  const deliveredById = new Map(
    delivered.flatMap(({ wordings }) => wordings).map((wording) => [wording.id, wording]),
  );
  const drafts = countDrafts(workbook);
  return {
    wordings: held.map((wording): WordingEntry => {
      const original = deliveredById.get(wording.id);
      return {
        ...wordsOf(wording),
        id: wording.id,
        baseId: baseIdOf(wording, ids),
        isDelivered: original !== undefined,
        isChanged: original !== undefined && !saysTheSame(wording, original),
        drafts: drafts.get(wording.id) ?? 0,
      };
    }),
    missing: delivered.flatMap(({ language, wordings }) => {
      const count = wordings.filter(({ id }) => !ids.has(id)).length;
      return count === 0 ? [] : [{ language, count }];
    }),
  };
}

/** The columns of a wording beside its id. */
function wordsOf({ id: _id, ...words }: MessageTemplate): Omit<MessageTemplate, 'id'> {
  return words;
}

function countDrafts(workbook: Context['workbook']): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { template } of workbook.read(draftTable, { columns: ['id', 'template'], lenient: true }))
    counts.set(template, (counts.get(template) ?? 0) + 1);
  return counts;
}

/** The VIP list, as far as it is needed to try a wording. */
function showSamples(workbook: Context['workbook']): SamplePerson[] {
  const vips = workbook.read(vipTable, {
    columns: ['patient', 'name', 'tier', 'phone', 'attendant', 'totalReferrals'],
    lenient: true,
  });
  if (vips.length === 0) return [];
  const credits = new Map<string, { all: number; told: number }>();
  for (const row of readReferrals(workbook).rows) {
    const referrer = creditedReferrer(row);
    const { all, told } = credits.get(referrer) ?? { all: 0, told: 0 };
    credits.set(referrer, { all: all + 1, told: told + (row.mayTell ? 1 : 0) });
  }
  const people = vips.flatMap((vip): SamplePerson[] => {
    const { all, told } = credits.get(vip.patient) ?? { all: 0, told: 0 };
    const person = {
      patient: vip.patient,
      name: letterName(vip.name),
      phone: vip.phone,
      attendant: vip.attendant,
      // Counted beyond what is recorded here: carried over from an earlier program.
      mayThank: told > 0 || (vip.totalReferrals ?? 0) > all,
    };
    return vip.tier === '' || person.name === '' ? [] : [{ ...person, tier: vip.tier }];
  });
  const longest = people.reduce(
    (found, person) => (person.name.length > (found?.name.length ?? 0) ? person : found),
    people[0],
  );
  const first = people.slice(0, MOST_SAMPLES);
  return longest === undefined || first.includes(longest) ? first : [...first, longest];
}

function showSetting(workbook: Context['workbook'], today: Context['today']): WordingsOutcome['setting'] {
  const { clinicName, clinicPhone, optOutNumber, greetingIsAd } = readSettings(workbook);
  const directors = readStaff(workbook).filter(
    (member) => member.role === 'director' && worksOn(member, today),
  );
  return {
    clinicName,
    clinicPhone,
    optOutNumber,
    director: directors.length === 1 ? (directors[0]?.name ?? '') : '',
    greetingIsAd,
    season: seasonOf(today),
    today,
  };
}
