import { choice, date, text } from '../../workbook/codec';
import { type Row, table } from '../../workbook/table';
import { ROLES } from '../clinic/role';

/** What may be signed. */
export const APPROVAL_KINDS = {
  list: { ko: '명단 확정', zh: '名单确定', en: 'the list' },
  wording: { ko: '문구', zh: '文案', en: 'a wording' },
} as const;

/** What a signer says. */
export const APPROVAL_DECISIONS = {
  approved: { ko: '승인', zh: '同意', en: 'approved' },
  returned: { ko: '돌려보냄', zh: '退回', en: 'sent back' },
} as const;

/** How far a line has come. */
export const APPROVAL_STATES = {
  open: { ko: '기다림', zh: '待处理', en: 'waits' },
  valid: { ko: '유효', zh: '有效', en: 'holds' },
  outdated: { ko: '지난 것', zh: '已过期', en: 'outdated' },
} as const;

/**
 * 원장 결재: what director and head of desk sign, one line a thing and signer, so that a phone and its dropdown suffice.
 * Keys: `2026/list/1/director` (the first revision of the list), `2026/wording/<id>/<mark>`.
 */
export const approvalTable = table({
  id: 'approvals',
  since: 4,
  name: { ko: '원장 결재', zh: '院长审批', en: 'Approvals' },
  purpose: {
    ko: '원장님과 데스크 실장님이 결재하는 곳입니다. 휴대폰에서도 "결재" 칸만 고르면 됩니다.',
    zh: '院长和前台主管在此审批。用手机也只需在“审批”栏选择即可。',
    en: 'Where the director and the head of desk sign. On a phone, choosing in the column "Sign-off" is enough.',
  },
  key: 'id',
  settledBy: 'decision',
  columns: {
    id: {
      header: { ko: '결재 번호', zh: '审批编号', en: 'Approval id' },
      owner: 'program',
      codec: text(),
      note: { ko: '프로그램이 씁니다.', zh: '由程序使用。', en: 'For the program.' },
      width: 80,
      hidden: true,
    },
    role: {
      header: { ko: '결재할 분', zh: '审批人', en: 'Signer' },
      owner: 'program',
      codec: choice({ director: ROLES.director, headDesk: ROLES.headDesk }),
      note: { ko: '누가 결재하는지입니다.', zh: '由谁审批。', en: 'Who is asked.' },
      width: 100,
    },
    subject: {
      header: { ko: '결재할 것', zh: '审批事项', en: 'What' },
      owner: 'program',
      codec: text(),
      note: { ko: '무엇을 결재하는지입니다.', zh: '审批的事项。', en: 'What is to be signed.' },
      width: 170,
      wrap: true,
    },
    decision: {
      header: { ko: '결재', zh: '审批', en: 'Sign-off' },
      owner: 'staff',
      codec: choice(APPROVAL_DECISIONS),
      note: {
        ko: '승인 또는 돌려보냄을 고릅니다. 고른 날이 저절로 적힙니다.',
        zh: '选择“同意”或“退回”，日期会自动填写。',
        en: 'Choose; the date is filled in by itself.',
      },
      width: 90,
      recorded: true,
      stamps: { column: 'decidedOn' },
    },
    detail: {
      header: { ko: '내용', zh: '内容', en: 'Detail' },
      owner: 'program',
      codec: text(),
      note: {
        ko: '결재하면 이 내용대로 정해집니다.',
        zh: '审批后按此内容确定。',
        en: 'What a signature stands for.',
      },
      width: 280,
      wrap: true,
    },
    reason: {
      header: { ko: '이유', zh: '理由', en: 'Reason' },
      owner: 'staff',
      codec: text(),
      note: {
        ko: '돌려보낼 때 무엇을 고칠지 적어 주세요.',
        zh: '退回时请写明需修改之处。',
        en: 'When sending back: what should change.',
      },
      width: 200,
      wrap: true,
    },
    decidedBy: {
      header: { ko: '확인한 사람', zh: '确认人', en: 'Signed by' },
      owner: 'staff',
      codec: text(),
      note: {
        ko: '비워 두어도 됩니다. 업무창에서 결재하면 저절로 적힙니다.',
        zh: '可以留空。在工作窗审批时自动填写。',
        en: 'May stay blank; the work panel fills it in.',
      },
      width: 100,
      recorded: 'ids',
    },
    decidedOn: {
      header: { ko: '확인일', zh: '确认日', en: 'Signed on' },
      owner: 'staff',
      codec: date(),
      note: { ko: '결재한 날입니다.', zh: '审批日期。', en: 'The day of the signature.' },
      width: 95,
    },
    state: {
      header: { ko: '상태', zh: '状态', en: 'Status' },
      owner: 'program',
      codec: choice(APPROVAL_STATES),
      note: {
        ko: '"지난 것"은 그 뒤에 내용이 바뀌어 더는 쓰지 않는 결재입니다.',
        zh: '“已过期”表示内容之后有变，该审批不再有效。',
        en: 'Outdated: what was signed has changed since.',
      },
      width: 85,
    },
    season: {
      header: { ko: '시즌', zh: '季度', en: 'Season' },
      owner: 'program',
      codec: text(),
      note: { ko: '12월이 시작되는 해', zh: '十二月所在的年份', en: 'The year of its December' },
      width: 65,
    },
    kind: {
      header: { ko: '종류', zh: '类型', en: 'Kind' },
      owner: 'program',
      codec: choice(APPROVAL_KINDS),
      note: { ko: '명단인지 문구인지입니다.', zh: '名单或文案。', en: 'The list, or a wording.' },
      width: 85,
    },
    mark: {
      header: { ko: '내용 표시', zh: '内容标记', en: 'Mark of what is signed' },
      owner: 'program',
      codec: text(),
      note: { ko: '프로그램이 씁니다.', zh: '由程序使用。', en: 'For the program.' },
      width: 80,
      hidden: true,
    },
    noted: {
      header: { ko: '적어 둔 결재', zh: '已记录的审批', en: 'As the program last saw it' },
      owner: 'program',
      codec: text(),
      note: { ko: '프로그램이 씁니다.', zh: '由程序使用。', en: 'For the program.' },
      width: 80,
      hidden: true,
      recorded: true,
    },
  },
  tab: { order: 70, colour: '#d9b45b', hidden: true },
  whenEmpty: {
    ko: '아직 결재할 것이 없어요. VIP 명단을 뽑으면 여기에 올라옵니다.',
    zh: '还没有待审批事项。生成VIP名单后会显示在此。',
    en: 'Nothing to sign yet. The VIP list appears here once it is drawn.',
  },
  frozenColumns: 0,
  highlights: [
    {
      when: { column: 'state', is: 'outdated' },
      over: 'row',
      background: '#f1f1f1',
      fontColour: '#5c6166',
      italic: true,
    },
    {
      when: { column: 'decision', is: 'approved' },
      over: 'decision',
      background: '#d9ead3',
      fontColour: '#1e5b12',
    },
    {
      when: { column: 'decision', is: 'returned' },
      over: 'decision',
      background: '#fce5cd',
      fontColour: '#7f4f00',
    },
    { when: { column: 'state', is: 'open' }, over: 'decision', background: '#fff8e1' },
  ],
});

/** A row of {@link approvalTable}. */
export type Approval = Row<typeof approvalTable>;
