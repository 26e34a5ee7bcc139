import { choice, date, text } from '../../workbook/codec';
import { type Row, table } from '../../workbook/table';
import { vipTable } from './table';
import { VIP_DECISIONS } from './words';

const known = vipTable.columns;

/** 지난 시즌: who was on each season's list as it was signed. Keys: `2026/P000123`. */
export const historyTable = table({
  id: 'seasons',
  since: 4,
  name: { ko: '지난 시즌', zh: '历年名单', en: 'Past seasons' },
  purpose: {
    ko: '시즌마다 확정한 명단입니다. 확정할 때 저절로 적힙니다.',
    zh: '每季确定的名单，确定时自动记录。',
    en: 'The list of each season as it was signed; kept by the program.',
  },
  key: 'id',
  columns: {
    id: {
      header: { ko: '시즌 번호', zh: '年度编号', en: 'Season id' },
      owner: 'program',
      holds: 'keys',
      codec: text(),
      note: { ko: '프로그램이 씁니다.', zh: '由程序使用。', en: 'For the program.' },
      width: 80,
      hidden: true,
    },
    season: {
      header: { ko: '시즌', zh: '年度', en: 'Season' },
      owner: 'program',
      codec: text(),
      note: { ko: '12월이 시작되는 해', zh: '十二月所在的年份', en: 'The year of its December' },
      width: 65,
    },
    patient: known.patient,
    name: known.name,
    tier: { ...known.tier, recorded: true },
    total: known.totalReferrals,
    lastYear: known.lastYearReferrals,
    attendant: { ...known.attendant, owner: 'program' },
    benefits: known.benefits,
    decision: {
      header: { ko: '결정', zh: '决定', en: 'Decision' },
      owner: 'program',
      codec: choice(VIP_DECISIONS),
      note: { ko: '그때 회의에서 정한 것입니다.', zh: '当时会议的决定。', en: 'What the team decided then.' },
      width: 80,
    },
    signedOn: {
      header: { ko: '확정일', zh: '确定日', en: 'Signed on' },
      owner: 'program',
      codec: date(),
      note: {
        ko: '두 분이 서명한 날입니다. 비어 있으면 서명 없이 지난 시즌입니다.',
        zh: '双方签字的日期。为空表示该季未签字。',
        en: 'When both had signed; blank where a season passed unsigned.',
      },
      width: 95,
    },
  },
  tab: { order: 135, colour: '#9aa0a6', hidden: true },
  whenEmpty: {
    ko: '아직 지난 시즌이 없어요. 명단을 확정하면 채워집니다.',
    zh: '还没有历年名单。确定名单后会填入。',
    en: 'No seasons yet. They come when a list is signed.',
  },
  frozenColumns: 0,
  highlights: [{ when: { column: 'tier', is: 'A' }, over: 'tier', background: '#f6e3b4', bold: true }],
});

/** A row of {@link historyTable}. */
export type PastVip = Row<typeof historyTable>;
