import { choice, date, text } from '../../workbook/codec';
import { type Row, table } from '../../workbook/table';
import { vipTable } from './table';
import { PROPOSALS, TIERS, VIP_DECISIONS } from './words';

const known = vipTable.columns;

/** 후보·회의: whom the team talks about, why, and what it decided. Keys: `2026/P000123`. */
export const candidateTable = table({
  id: 'candidates',
  since: 4,
  name: { ko: '후보·회의', zh: '候选·会议', en: 'Candidates and meeting' },
  purpose: {
    ko: '회의에서 살펴볼 분들입니다. 결정·정한 등급·이유·메모만 직접 고르거나 적습니다.',
    zh: '会议要讨论的人选。只有决定、选定等级、理由和备注由员工填写。',
    en: 'Whom the meeting talks about. Staff fill in decision, chosen tier, reason and note only.',
  },
  key: 'id',
  columns: {
    id: {
      header: { ko: '후보 번호', zh: '候选编号', en: 'Candidate id' },
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
      hidden: true,
    },
    patient: known.patient,
    tier: known.tier,
    name: known.name,
    chart: known.chart,
    phone: known.phone,
    totalReferrals: known.totalReferrals,
    lastYearReferrals: known.lastYearReferrals,
    familyReferrals: known.familyReferrals,
    proposal: {
      header: { ko: '제안', zh: '建议', en: 'Proposal' },
      owner: 'program',
      codec: choice(PROPOSALS),
      note: {
        ko: '기준 충족이 아니면 저절로 명단에 들어가지 않습니다. 결정에서 추가나 넣기를 고르면 들어갑니다.',
        zh: '除“符合标准”外不会自动进入名单。要加入请在“决定”中选择“追加”或“保留”。',
        en: 'Only those who qualify are on the list by themselves; "add" or "keep" puts in anybody else.',
      },
      width: 140,
    },
    proposalReason: {
      header: { ko: '제안 이유', zh: '建议理由', en: 'Why proposed' },
      owner: 'program',
      codec: text(),
      note: {
        ko: '왜 살펴보시라고 하는지입니다.',
        zh: '建议讨论的原因。',
        en: 'Why the meeting should look.',
      },
      width: 220,
      wrap: true,
    },
    decision: {
      header: { ko: '결정', zh: '决定', en: 'Decision' },
      owner: 'staff',
      codec: choice(VIP_DECISIONS),
      note: {
        ko: '회의에서 고릅니다. 비워 두면 제안대로, 확정한 뒤에는 서명한 그대로입니다. 다시 뽑아도 남습니다.',
        zh: '会议中选择。留空则按建议，确定后则按签字时的名单。重新生成时保留。',
        en: "The team's choice; blank means as proposed, or as signed once both have. It stays when drawn again.",
      },
      width: 80,
      stamps: { column: 'decidedOn' },
    },
    chosenTier: {
      header: { ko: '정한 등급', zh: '选定等级', en: 'Chosen tier' },
      owner: 'staff',
      codec: choice(TIERS),
      note: {
        ko: '비워 두면 계산한 등급입니다.',
        zh: '留空则用计算的等级。',
        en: 'Blank: as computed.',
      },
      width: 80,
    },
    reason: {
      header: { ko: '이유', zh: '理由', en: 'Reason' },
      owner: 'staff',
      codec: text(),
      note: { ko: '왜 그렇게 정했는지 적습니다.', zh: '填写决定的理由。', en: 'Why it was decided so.' },
      width: 180,
      wrap: true,
    },
    decidedBy: {
      header: { ko: '확인한 사람', zh: '确认人', en: 'Decided by' },
      owner: 'staff',
      codec: text(),
      note: {
        ko: '누가 정했는지입니다. 업무창에서 정하면 저절로 적힙니다.',
        zh: '由谁决定。在工作窗决定时自动填写。',
        en: 'Who decided; the work panel fills it in.',
      },
      width: 90,
      recorded: 'ids',
    },
    decidedOn: {
      header: { ko: '확인일', zh: '确认日', en: 'Decided on' },
      owner: 'staff',
      codec: date(),
      note: { ko: '정한 날입니다.', zh: '决定日期。', en: 'The day of the decision.' },
      width: 95,
    },
    noted: {
      header: { ko: '적어 둔 결정', zh: '已记录的决定', en: 'Decision as the program last saw it' },
      owner: 'program',
      codec: text(),
      note: { ko: '프로그램이 씁니다.', zh: '由程序使用。', en: 'For the program.' },
      width: 80,
      hidden: true,
      recorded: true,
    },
    staffNote: known.staffNote,
    brought: known.brought,
    warnings: known.warnings,
    traits: known.traits,
    lastVisit: known.lastVisit,
    spendBand: known.spendBand,
    consent: known.consent,
    signedTier: {
      header: { ko: '서명한 등급', zh: '签字时等级', en: 'Tier as signed' },
      owner: 'program',
      codec: choice(TIERS),
      note: {
        ko: '두 분이 서명했을 때의 등급입니다. 프로그램이 씁니다.',
        zh: '双方签字时的等级，由程序使用。',
        en: 'The tier when both had signed; for the program.',
      },
      width: 90,
      hidden: true,
      recorded: true,
    },
  },
  tab: { order: 30, colour: '#d9b45b', hidden: false },
  whenEmpty: {
    ko: '아직 후보가 없어요. 메뉴에서 "VIP 명단 뽑기"를 누르면 회의에서 볼 분들이 채워집니다.',
    zh: '还没有候选人。在菜单中点“生成VIP名单”后会填入会议讨论的人选。',
    en: 'No candidates yet. Choose “Draw the VIP list” in the menu and they appear here.',
  },
  rowHeight: 38,
  frozenColumns: 5,
  highlights: [
    {
      when: { column: 'decision', is: 'drop' },
      over: 'row',
      background: '#f1f1f1',
      fontColour: '#5c6166',
      strikethrough: true,
    },
    {
      when: { column: 'decision', is: 'later' },
      over: 'row',
      background: '#f1f1f1',
      fontColour: '#5c6166',
      italic: true,
    },
    {
      when: { column: 'decision', is: 'add' },
      over: 'decision',
      background: '#d9ead3',
      fontColour: '#1e5b12',
    },
    {
      when: { column: 'proposal', is: 'missing' },
      over: 'proposal',
      background: '#e3eefb',
      fontColour: '#1a4a86',
    },
    {
      when: { column: 'proposal', is: 'late' },
      over: 'proposal',
      background: '#e3eefb',
      fontColour: '#1a4a86',
    },
    {
      when: { column: 'proposal', is: 'fell' },
      over: 'proposal',
      background: '#fce5cd',
      fontColour: '#7f4f00',
    },
    { when: { column: 'tier', is: 'A' }, over: 'tier', background: '#f6e3b4', bold: true },
  ],
});

/** What records and counts say of somebody. */
export const RECORD_COLUMNS = [
  'patient',
  'tier',
  'name',
  'chart',
  'phone',
  'totalReferrals',
  'lastYearReferrals',
  'familyReferrals',
  'lastVisit',
  'spendBand',
  'consent',
] as const;

/** What a drawing says of somebody, in VIP 명단 too. */
export const DRAWN_COLUMNS = [...RECORD_COLUMNS, 'brought', 'warnings', 'traits'] as const;

/** What stands in the cells of a decision and is no word of their lists. */
export type OddWords = { readonly [Column in 'decision' | 'chosenTier']?: string };

/** A row of {@link candidateTable}; `odd` where a decision could not be read. */
export type Candidate = Row<typeof candidateTable> & { readonly odd?: OddWords };
