import { AppError } from '../../core/app-error';
import { LANGUAGES, type Text } from '../../core/text';
import type { Context } from '../action';
import type { Settings } from '../clinic/settings';
import { readConsents } from '../consent/add-consents';
import { gatherConsents } from '../consent/consent';
import { patientTable } from '../intake/table';
import { seasonOf } from '../schedule/season';
import { requireFinal } from '../vip/read-list';
import { isAdvertising } from './advertising';
import type { DraftRow } from './draft-row';
import { describeHour, judgeHour } from './may-send';
import type { MessageTemplate } from './message';
import { knownTemplates } from './read-templates';

/** The wordings by id, for what their drafts may do. */
export type Wordings = ReadonlyMap<string, MessageTemplate>;

export function readWordings({ workbook }: Pick<Context, 'workbook'>): Wordings {
  return new Map(knownTemplates(workbook).map((template) => [template.id, template]));
}

/**
 * Lets drafts of the season go out only for a list that both have signed; what goes out all year needs no list.
 * @throws AppError `vip.notFinal`
 */
export function requireListOf(context: Context, rows: readonly DraftRow[], wordings: Wordings): void {
  const ofSeason = rows.filter(({ template }) => (wordings.get(template)?.occasion ?? 'season') === 'season');
  for (const season of new Set(ofSeason.map((row) => Number(row.season)))) {
    // What is left of a season that is over falls out by itself, and waits for no list.
    if (season >= seasonOf(context.today)) requireFinal(context, season);
  }
}

/**
 * When the texts go out: the time chosen, or now. Who agreed to advertising at night is looked up only where it is night.
 *
 * @param sendAt `2026-12-21 10:30`, '' = as soon as the file is uploaded
 * @throws AppError `message.pastTime`, `message.wrongHour` naming the hours to choose
 */
export function requireHour(
  context: Pick<Context, 'workbook' | 'memory' | 'now'>,
  sendAt: string,
  rows: readonly DraftRow[],
  wordings: Wordings,
  settings: Settings,
): void {
  const { now } = context;
  if (sendAt !== '' && sendAt < now.slice(0, 16))
    throw new AppError('message.pastTime', PAST, { sendAt }, LATER);
  const at = (sendAt || now).slice(11, 16);
  const judge = (awake: ReadonlySet<string>) =>
    rows.map(({ channel, template, patient }) => {
      const wording = wordings.get(template) ?? { class: 'ad' as const, channel };
      const isAd = isAdvertising({ class: wording.class, channel: channel || 'sms' }, settings.greetingIsAd);
      const nightConsent = awake.has(patient);
      return judgeHour({ channel: channel || 'sms', isAdvertising: isAd, at, nightConsent }, settings);
    });
  const byDay = judge(new Set());
  const verdicts = byDay.includes('night') ? judge(readNightConsents(context)) : byDay;
  const verdict = (['night', 'outside'] as const).find((each) => verdicts.includes(each));
  if (verdict === undefined) return;
  const count = verdicts.filter((each) => each === verdict).length;
  const texts = LANGUAGES.map((language) => [language, describeHour(verdict, settings, count, language)]);
  throw new AppError('message.wrongHour', Object.fromEntries(texts) as unknown as Text, {}, CHOOSE);
}

/** Patients who agreed to advertising by text at night. */
function readNightConsents(context: Pick<Context, 'workbook' | 'memory'>): ReadonlySet<string> {
  const { of } = gatherConsents(readConsents(context));
  const columns = ['id', 'phone', 'email', 'consent'] as const;
  const patients = context.workbook.read(patientTable, { columns, lenient: true });
  return new Set(patients.flatMap((patient) => (of(patient).isNight ? [patient.id] : [])));
}

const PAST: Text = {
  ko: '보낼 시각({sendAt})이 이미 지났어요.',
  zh: '发送时间（{sendAt}）已过。',
  en: 'The time of sending ({sendAt}) is past.',
};
const LATER: Text = {
  ko: '앞으로의 시각을 골라 주세요. 아무것도 바꾸지 않았어요.',
  zh: '请选择之后的时间。未做任何更改。',
  en: 'Choose a later one. Nothing was changed.',
};
const CHOOSE: Text = {
  ko: '보낼 시각을 정해 예약으로 만들어 주세요. 아무것도 바꾸지 않았어요.',
  zh: '请设定发送时间，制作为预约发送。未做任何更改。',
  en: 'Choose a time and make it as a scheduled sending. Nothing was changed.',
};
