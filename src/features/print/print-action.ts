import * as v from 'valibot';
import { action } from '../action';
import { readSettingsLeniently, SETTINGS } from '../clinic/settings';
import { readStaffLeniently, worksOn } from '../clinic/staff';
import { readReferrals } from '../referral/read-referrals';
import { openDayAfter } from '../schedule/open-day';
import { seasonOf } from '../schedule/season';
import { consentsNow, readStanding } from '../vip/current-consent';
import { readCandidates, withoutDead } from '../vip/read-candidates';
import { readList, requireFinal } from '../vip/read-list';
import { showBroughtBy } from '../vip/show-brought';
import { warnOfConsent } from '../vip/show-candidate';
import { meetingLines } from './meeting-paper';
import type { PrintOutcome } from './print-view';
import { PRINT_KINDS } from './privacy';
import { readPaper } from './read-paper';
import { callSheets, cardTexts, directorCalls, labelLines } from './recipient-paper';

const CLOSED = {
  closedWeekdays: SETTINGS.closedWeekdays.byDefault,
  closedDates: SETTINGS.closedDates.byDefault,
};

/** 인쇄: what stands on the paper of one kind; the page is laid out where it is printed. */
export const printAction = action({
  id: 'print.data',
  title: { ko: '인쇄', zh: '打印', en: 'Print' },
  hint: {
    ko: '회의 자료, 카드 글, 주소 라벨, 전화 목록을 종이로 뽑습니다.',
    zh: '打印会议资料、贺卡文字、地址标签和电话清单。',
    en: 'Puts the meeting paper, cards, address labels and call sheets on paper.',
  },
  inMenu: true,
  group: 'desk',
  view: 'prints',
  readsOnly: true,
  input: v.object({ kind: v.optional(v.picklist(PRINT_KINDS), 'meeting') }),
  run(context, { kind }): { done: PrintOutcome } {
    const { workbook, today, language } = context;
    const settings = readSettingsLeniently(workbook);
    const season = seasonOf(today);
    const head = { season, clinicName: settings.clinicName ?? '', today };
    if (kind === 'meeting') {
      const drawn = readCandidates(workbook, { lenient: true });
      const patients = drawn.length === 0 ? [] : readStanding(workbook);
      const dead = new Set(patients.flatMap(({ id, status }) => (status === 'deceased' ? [id] : [])));
      const consents = consentsNow(context, patients);
      const rows = withoutDead(
        drawn.filter((row) => row.season === String(season)),
        dead,
      ).flatMap((row) => {
        if (row.proposal === '') return [];
        const consent = consents.get(row.patient) ?? row.consent;
        return [{ ...row, consent, warnings: warnOfConsent(row.warnings, consent, workbook.language) }];
      });
      const brought = rows.length > 0 ? showBroughtBy(readReferrals(workbook).rows, language) : new Map();
      const list = readList(context);
      return {
        done: {
          ...head,
          kind,
          state: list?.state ?? 'provisional',
          isSigned: list?.isFrozen ?? false,
          asOf: settings.asOf ?? '',
          candidates: meetingLines(rows, brought),
        },
      };
    }
    requireFinal(context, season);
    const { list, people, drafts } = readPaper(context, season);
    if (kind === 'cards') return { done: { ...head, kind, ...cardTexts(drafts, people) } };
    if (kind === 'labels') return { done: { ...head, kind, ...labelLines(list, people, drafts, language) } };
    if (kind === 'calls') {
      const { closedWeekdays: weekdays, closedDates: dates } = { ...CLOSED, ...settings };
      const nextOpenDay = openDayAfter(today, { weekdays, dates });
      return { done: { ...head, kind, nextOpenDay, ...callSheets(list, people, drafts, language) } };
    }
    const directors = new Set(
      readStaffLeniently(workbook)
        .filter((member) => member.role === 'director' && worksOn(member, today))
        .map(({ name }) => name),
    );
    return { done: { ...head, kind, ...directorCalls(list, people, drafts, directors, language) } };
  },
  summary: () => '',
});
