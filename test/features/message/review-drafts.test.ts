import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ScriptFile } from '../../../host/host';
import type { DraftOutcome } from '../../../src/features/message/actions';
import type {
  DirectorOutcome,
  EditOutcome,
  ListOutcome,
  MarkedDrafts,
  PlanOutcome,
} from '../../../src/features/message/draft-view';
import { callToEnd } from '../../bundle/call-to-end';
import { type Clinic, loadScript, openClinic, person, type Row } from '../desk';

let script: ScriptFile[] = [];
beforeAll(async () => {
  script = await loadScript();
});

const PATIENTS = [
  person('P000001', '김영희', '2020-03-02', {
    lastVisit: '2026-11-01',
    consent: 'yes',
    phone: '010-1111-2222',
  }),
  person('P000002', '박철수', '2020-03-02', {
    lastVisit: '2026-10-01',
    consent: 'yes',
    phone: '010-3333-4444',
  }),
  person('P000003', '이순자', '2020-03-02', { lastVisit: '2025-01-01', consent: '', phone: '010-5555-6666' }),
];

/** Three VIPs, of whom one gave no consent; the list signed by both unless said otherwise. */
function openSeason({
  isSigned = true,
  patients = PATIENTS,
}: {
  isSigned?: boolean;
  patients?: Row[];
} = {}): Clinic {
  const clinic = openClinic(script);
  clinic.act('clinic.saveSettings', {
    values: { clinicName: '미소치과', clinicPhone: '02-555-0100', optOutNumber: '080-123-4567' },
  });
  clinic.put('patients', patients);
  clinic.put('staff', [
    { id: 'S001', name: '한서윤', role: 'director' },
    { id: 'S002', name: '정하린', role: 'headDesk' },
  ]);
  const tierOf = (id: unknown) => (id === 'P000002' ? 'A' : 'B');
  clinic.put(
    'candidates',
    patients.map(({ id = '' }) => ({
      id: `2026/${id}`,
      season: '2026',
      patient: id,
      tier: tierOf(id),
      totalReferrals: id === 'P000002' ? 6 : 3,
      proposal: 'eligible',
      signedTier: isSigned ? tierOf(id) : '',
    })),
  );
  if (isSigned) {
    const lines = patients.map(({ id }) => `${id}:${tierOf(id)}`).sort();
    const mark = createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16);
    clinic.put(
      'approvals',
      ['director', 'headDesk'].map((role) => ({
        id: `2026/list/1/${role}`,
        season: '2026',
        kind: 'list',
        role,
        mark,
        state: 'valid',
        decision: 'approved',
        noted: 'approved',
      })),
    );
  }
  return clinic;
}

const ID = '2026/P000001/new-year/sms';
const idOf = (patient: string, wording = 'new-year', channel = 'sms') =>
  `2026/${patient}/${wording}/${channel}`;
const draft = (clinic: Clinic, input = {}) => clinic.act<DraftOutcome>('message.draft', input);
const approve = (clinic: Clinic, ids = [ID], who = '정하린') =>
  clinic.act<MarkedDrafts>('message.approve', { ids }, who);
const rowOf = (clinic: Clinic, id: string) => clinic.read('drafts').find((row) => row.id === id);
const statusOf = (clinic: Clinic, id = ID) => rowOf(clinic, id)?.status;
const refusal = (clinic: Clinic, id: string, input: object, who?: string) => {
  const reply = clinic.reply(id, input, who);
  return reply.ok ? '' : reply.error.code;
};

describe('확인하기 (approve)', () => {
  it('is for who is named, and for a list that both have signed', () => {
    const clinic = openSeason({ isSigned: false });
    draft(clinic);
    expect(refusal(clinic, 'message.approve', { ids: [ID] }, '정하린')).toBe('vip.notFinal');
    const signed = openSeason();
    draft(signed);
    expect(refusal(signed, 'message.approve', { ids: [ID] }, '')).toBe('message.whoNeeded');
    expect(approve(signed).changed).toEqual([{ id: ID, was: 'draft', now: 'approved' }]);
    expect(rowOf(signed, ID)).toMatchObject({
      status: 'approved',
      approvedBy: '정하린',
      approvedOn: '2026-12-01',
    });
  });

  it('tells the second of two who press at once that it is done, and by whom', () => {
    const clinic = openSeason();
    draft(clinic);
    approve(clinic);
    const second = approve(clinic, [ID], '한서윤');
    expect(second.changed).toEqual([]);
    expect(second.refused).toMatchObject([{ id: ID, name: '김영희', reason: '이미 확인됨 정하린' }]);
    expect(rowOf(clinic, ID)?.approvedBy).toBe('정하린');
  });

  it('takes all of a wording that have nothing to look at, and leaves the rest', () => {
    const clinic = openSeason({
      patients: [
        ...PATIENTS,
        person('P000004', '정다운', '2020-03-02', { consent: 'yes', phone: '010-7777-8888', status: 'care' }),
      ],
    });
    draft(clinic);
    const all = clinic.act<MarkedDrafts>('message.approve', { wording: 'new-year' }, '정하린');
    expect(all.changed.map(({ id }) => id)).toEqual([idOf('P000001'), idOf('P000002')]);
    expect(statusOf(clinic, idOf('P000003'))).toBe('blocked');
    expect(statusOf(clinic, idOf('P000004'))).toBe('draft');
    const hinted = clinic.act<MarkedDrafts>(
      'message.approve',
      { wording: 'new-year', withHints: true },
      '정하린',
    );
    expect(hinted.changed.map(({ id }) => id)).toEqual([idOf('P000004')]);
  });

  it('refuses who opted out, died or complained since the draft was made, and says why', () => {
    const clinic = openSeason();
    draft(clinic);
    clinic.type('patients', 'P000001', { status: 'deceased' });
    clinic.put('complaints', [{ id: 'C1', receivedOn: '2026-11-30', patient: 'P000002', name: '박철수' }]);
    const outcome = approve(clinic, [ID, idOf('P000002')]);
    expect(outcome.changed).toEqual([]);
    expect(outcome.refused.map(({ reason }) => reason)).toEqual([
      '사망하신 분',
      '해결되지 않은 컴플레인이 있음',
    ]);
    expect([statusOf(clinic), statusOf(clinic, idOf('P000002'))]).toEqual(['skipped', 'held']);
  });

  it('refuses a draft of an old name or number, but brings it up to date, so that the next look sees what goes out', () => {
    const clinic = openSeason();
    draft(clinic);
    clinic.put('patients', [{ ...PATIENTS[0], name: '김새롬' } as Row]);
    expect(approve(clinic).refused).toMatchObject([{ reason: '이름이 바뀌어 다시 확인' }]);
    expect(rowOf(clinic, ID)?.text).toContain('김새롬님');
    expect(approve(clinic).changed).toHaveLength(1);
  });

  it('stands in the journal by key alone, while what any run finds out again does not', () => {
    const clinic = openSeason();
    const facts = () =>
      clinic
        .read('log')
        .filter(({ table }) => table === 'drafts')
        .map(({ column, value, keys }) => [column, value, keys]);
    draft(clinic);
    expect(facts()).toEqual([]);
    approve(clinic);
    clinic.act('message.reopen', { ids: [ID] });
    expect(facts()).toEqual([
      ['status', 'approved', ID],
      ['status', 'draft', ID],
    ]);
  });

  it('is taken back as it was given', () => {
    const clinic = openSeason();
    draft(clinic);
    const before = rowOf(clinic, ID);
    const reply = clinic.reply('message.approve', { ids: [ID] }, '정하린');
    if (!reply.ok || !reply.undo) throw new Error('no undo');
    clinic.act(reply.undo.action, reply.undo.input as object);
    expect(rowOf(clinic, ID)).toEqual(before);
  });
});

describe('what is approved and not right any more', () => {
  const approved = (patients = PATIENTS) => {
    const clinic = openSeason({ patients });
    draft(clinic);
    expect(approve(clinic).changed).toHaveLength(1);
    return clinic;
  };
  it.each([
    ['name', { name: '김새롬' }, '이름이 바뀌어 다시 확인', '김새롬님'],
    ['number', { phone: '010-9999-0000' }, '휴대폰 번호가 바뀌어 다시 확인', '김영희님'],
  ])(
    'goes back to 초안 for a new %s, with the reason, until it is approved anew',
    (_, over, reason, words) => {
      const clinic = approved();
      clinic.put('patients', [{ ...PATIENTS[0], ...over } as Row]);
      expect(draft(clinic)).toMatchObject({ returned: 1 });
      const row = rowOf(clinic, ID);
      expect(row).toMatchObject({ status: 'draft', reason, approvedBy: '', ...over });
      expect(row?.text).toContain(words);
      expect(draft(clinic)).toMatchObject({ returned: 0, added: 0, changed: 0 });
      expect(rowOf(clinic, ID)).toEqual(row);
      approve(clinic);
      expect(rowOf(clinic, ID)).toMatchObject({ status: 'approved', reason: '' });
    },
  );

  it('stops for an opt-out and waits for a complaint, which holds no apology', () => {
    const clinic = approved();
    clinic.put('patients', [{ ...PATIENTS[0], consent: 'no' } as Row]);
    draft(clinic);
    expect(rowOf(clinic, ID)).toMatchObject({ status: 'skipped', reason: '수신거부', text: '' });
    const other = approved();
    other.put('complaints', [{ id: 'C1', receivedOn: '2026-11-30', patient: 'P000001', name: '김영희' }]);
    draft(other);
    expect(rowOf(other, ID)).toMatchObject({ status: 'held', reason: '해결되지 않은 컴플레인이 있음' });
    draft(other, { templates: ['apology'], patients: ['P000001'] });
    expect(statusOf(other, idOf('P000001', 'apology'))).toBe('draft');
    other.type('complaints', 'C1', { resolvedOn: '2026-12-01' });
    draft(other);
    expect(rowOf(other, ID)).toMatchObject({ status: 'draft', reason: '' });
  });

  it('goes back where somebody typed into it in the sheet', () => {
    const clinic = approved();
    const text = String(rowOf(clinic, ID)?.text);
    clinic.type('drafts', ID, { text: text.replace('복된', '기쁜') });
    draft(clinic);
    expect(rowOf(clinic, ID)).toMatchObject({
      status: 'draft',
      reason: '확인한 뒤에 글이 바뀌어 다시 확인',
      text: text.replace('복된', '기쁜'),
      edited: true,
    });
  });

  it('stays approved whatever becomes of its wording', () => {
    const clinic = approved();
    const before = rowOf(clinic, ID);
    clinic.type('templates', 'new-year', { text: '{{이름}}님, 새 글입니다.' });
    draft(clinic);
    expect(rowOf(clinic, ID)).toEqual(before);
  });
});

describe('고치기 (edit)', () => {
  const edit = (clinic: Clinic, text: string, more: object = {}) =>
    clinic.act<EditOutcome>('message.edit', { id: ID, subject: '', text, ...more });
  const MINE = '(광고)미소치과\n김영희님, 손으로 쓴 인사입니다.\n무료수신거부 080-123-4567';

  it('keeps the words, marks them, and judges them at once', () => {
    const clinic = openSeason();
    draft(clinic);
    expect(edit(clinic, MINE)).toMatchObject({
      status: 'saved',
      draft: { text: MINE, isEdited: true, mayApprove: true, bytes: 72 },
    });
    draft(clinic);
    expect(rowOf(clinic, ID)).toMatchObject({ text: MINE, edited: true, status: 'draft' });
    const stripped = edit(clinic, '김영희님, 안녕하세요.').draft;
    expect(stripped).toMatchObject({ status: 'blocked', mayApprove: false });
    expect(stripped.findings.map(({ code }) => code)).toContain('H8');
    expect(edit(clinic, '  ').draft.reason).toBe('글이 비어 있음');
  });

  it('makes a draft again of what was approved', () => {
    const clinic = openSeason();
    draft(clinic);
    approve(clinic);
    expect(edit(clinic, MINE)).toMatchObject({
      wasApproved: true,
      draft: { status: 'draft', approvedBy: '' },
    });
  });

  it('gives way to who was quicker', () => {
    const clinic = openSeason();
    draft(clinic);
    const was = { subject: '', text: String(rowOf(clinic, ID)?.text) };
    edit(clinic, MINE, { was });
    expect(edit(clinic, `${MINE}!`, { was })).toMatchObject({ status: 'changed', draft: { text: MINE } });
    expect(rowOf(clinic, ID)?.text).toBe(MINE);
  });

  it('lets the draft follow its wording again, and go on doing so', () => {
    const clinic = openSeason();
    draft(clinic);
    edit(clinic, MINE);
    clinic.type('templates', 'new-year', { text: '{{이름}}님, 둘째 글입니다.' });
    edit(clinic, '', { asWording: true });
    expect(rowOf(clinic, ID)).toMatchObject({ edited: false });
    expect(rowOf(clinic, ID)?.text).toContain('둘째 글');
    clinic.type('templates', 'new-year', { text: '{{이름}}님, 셋째 글입니다.' });
    draft(clinic);
    expect(rowOf(clinic, ID)?.text).toContain('셋째 글');
  });

  it('is taken back by its undo', () => {
    const clinic = openSeason();
    draft(clinic);
    const before = rowOf(clinic, ID);
    const reply = clinic.reply('message.edit', { id: ID, subject: '', text: MINE });
    if (!reply.ok || !reply.undo) throw new Error('no undo');
    clinic.act(reply.undo.action, reply.undo.input as object);
    expect(rowOf(clinic, ID)).toEqual(before);
  });

  it('refuses what has gone out, and names the former name that words by hand still hold', () => {
    const clinic = openSeason();
    draft(clinic);
    edit(clinic, MINE);
    clinic.put('patients', [{ ...PATIENTS[0], name: '김새롬', aliases: '김영희' } as Row]);
    draft(clinic);
    expect(rowOf(clinic, ID)).toMatchObject({
      status: 'blocked',
      reason: '직접 고친 글에 옛 이름이 남아 있음: 김영희',
    });
    clinic.put('drafts', [{ id: ID, status: 'sent' }]);
    expect(refusal(clinic, 'message.edit', { id: ID, subject: '', text: MINE })).toBe('message.notEditable');
    expect(refusal(clinic, 'message.edit', { id: '2026/none', subject: '', text: MINE })).toBe(
      'message.draftGone',
    );
  });
});

describe('보류 (hold)', () => {
  it('stays through runs, and is released to what it was', () => {
    const clinic = openSeason();
    draft(clinic);
    approve(clinic);
    clinic.act('message.hold', { ids: [ID, idOf('P000002')], reason: '원장님과 상의' });
    draft(clinic);
    expect(rowOf(clinic, ID)).toMatchObject({ status: 'held', reason: '원장님과 상의' });
    expect(approve(clinic).refused).toMatchObject([{ reason: '지금 상태: 보류' }]);
    clinic.act('message.release', { ids: [ID, idOf('P000002')] });
    expect(rowOf(clinic, ID)).toMatchObject({ status: 'approved', reason: '', approvedBy: '정하린' });
    expect(rowOf(clinic, idOf('P000002'))).toMatchObject({ status: 'draft', reason: '' });
  });

  it('is taken back and forth by undo', () => {
    const clinic = openSeason();
    draft(clinic);
    const before = rowOf(clinic, ID);
    let reply = clinic.reply('message.hold', { ids: [ID], reason: '잠깐' });
    for (const status of ['draft', 'held', 'draft']) {
      if (!reply.ok || !reply.undo) throw new Error('no undo');
      reply = clinic.reply(reply.undo.action, reply.undo.input as object);
      expect(statusOf(clinic)).toBe(status);
    }
    expect(rowOf(clinic, ID)).toEqual(before);
  });
});

describe('원장님 결재 (the director)', () => {
  const POINTS = '{{이름}}님, 5%를 적립해 드립니다.';
  const asked = () => {
    const clinic = openSeason();
    draft(clinic);
    clinic.type('templates', 'new-year', { text: POINTS });
    draft(clinic);
    return clinic;
  };
  const question = (clinic: Clinic) => {
    const { wordings } = clinic.act<ListOutcome>('message.list', {});
    return wordings.find(({ id }) => id === 'new-year')?.director;
  };
  /** The director, with the PIN that signing needs. */
  const decide = (clinic: Clinic, input: object) => {
    const signedIn = callToEnd(clinic.host, 'clinic.signIn', {
      input: { name: '한서윤', pin: '2580', newPin: '2580' },
      who: '',
      language: 'ko',
    });
    const pass = signedIn.ok && 'done' in signedIn.step ? (signedIn.step.done as { pass: string }).pass : '';
    const reply = callToEnd(clinic.host, 'message.decide', { input, who: '한서윤', pass, language: 'ko' });
    if (!reply.ok) return reply.error.code;
    return 'done' in reply.step ? (reply.step.done as DirectorOutcome) : undefined;
  };

  it('is asked once about a wording, however many drafts wait', () => {
    const clinic = asked();
    expect(question(clinic)).toMatchObject({ drafts: 2, state: '', findings: [{ code: 'H4', drafts: 2 }] });
    clinic.act('message.askDirector', { wording: 'new-year' });
    clinic.act('message.askDirector', { wording: 'new-year' });
    const lines = clinic.read('approvals').filter(({ kind }) => kind === 'wording');
    expect(lines).toMatchObject([{ role: 'director', state: 'open', subject: '2026 시즌 문구: 새해 인사' }]);
    expect(question(clinic)).toMatchObject({ state: 'asked' });
    expect(refusal(clinic, 'message.askDirector', { wording: 'card' })).toBe('message.nothingToDecide');
  });

  it('decides for all drafts with these words, and not for one word more', () => {
    const clinic = asked();
    const { mark = '' } = question(clinic) ?? {};
    const input = { wording: 'new-year', mark, decision: 'approved', reason: '이번 시즌만' };
    expect(refusal(clinic, 'message.decide', input, '정하린')).toBe('approval.notSigner');
    expect(decide(clinic, input)).toMatchObject({ decision: 'approved', drafts: 2 });
    expect(statusOf(clinic)).toBe('draft');
    expect(rowOf(clinic, ID)?.warnings).toContain('원장님이 확인함');
    expect(approve(clinic).changed).toHaveLength(1);
    draft(clinic);
    expect(statusOf(clinic, idOf('P000002'))).toBe('draft');
    // Words that he never saw need him again.
    const text = String(rowOf(clinic, ID)?.text).replace('5%를 적립', '5%를 적립하고 캐시백도');
    const edited = clinic.act<EditOutcome>('message.edit', { id: ID, subject: '', text });
    expect(edited.draft.status).toBe('needsDirector');
  });

  it('sends back with a reason, which every draft tells', () => {
    const clinic = asked();
    const { mark = '' } = question(clinic) ?? {};
    expect(decide(clinic, { wording: 'new-year', mark, decision: 'returned', reason: '' })).toBe(
      'message.reasonNeeded',
    );
    decide(clinic, { wording: 'new-year', mark, decision: 'returned', reason: '적립은 빼 주세요' });
    expect(rowOf(clinic, ID)).toMatchObject({
      status: 'needsDirector',
      reason: '원장님이 돌려보냄: 적립은 빼 주세요',
    });
    expect(question(clinic)).toMatchObject({ state: 'returned', reason: '적립은 빼 주세요' });
  });

  it('is heard from a dropdown on the phone at the next run', () => {
    const clinic = asked();
    clinic.act('message.askDirector', { wording: 'new-year' });
    const line = clinic.read('approvals').find(({ kind }) => kind === 'wording');
    clinic.type('approvals', String(line?.id), { decision: 'approved' });
    draft(clinic);
    expect(statusOf(clinic)).toBe('draft');
  });

  it('does not decide about words that have changed since', () => {
    const clinic = asked();
    const { mark = '' } = question(clinic) ?? {};
    clinic.type('templates', 'new-year', { text: '{{이름}}님, 5%를 적립하고 캐시백도 드립니다.' });
    draft(clinic);
    expect(decide(clinic, { wording: 'new-year', mark, decision: 'approved', reason: '네' })).toBe(
      'message.wordsChanged',
    );
  });
});

describe('만들 것 미리 보기 (plan)', () => {
  it('counts exactly what the run then does, and writes nothing', () => {
    const clinic = openSeason();
    const plan = clinic.act<PlanOutcome>('message.plan', {});
    expect(clinic.read('drafts')).toEqual([]);
    expect(clinic.read('templates')).toEqual([]);
    const { wordings, heldBack } = draft(clinic);
    expect({ wordings, heldBack }).toEqual({ wordings: plan.wordings, heldBack: plan.heldBack });
    expect(plan.wordings.map(({ id, added, statuses }) => ({ id, added, statuses }))).toEqual([
      { id: 'year-end', added: 3, statuses: { draft: 2, blocked: 1 } },
      { id: 'card', added: 3, statuses: { draft: 3 } },
      { id: 'new-year', added: 3, statuses: { draft: 2, blocked: 1 } },
      { id: 'call', added: 3, statuses: { draft: 3 } },
    ]);
    expect(plan.heldBack).toMatchObject([
      { code: 'noGround', people: 1, named: [{ patient: 'P000003', name: '이순자', chart: '2000003' }] },
    ]);
    expect(clinic.act<PlanOutcome>('message.plan', {}).wordings).toMatchObject(
      plan.wordings.map(({ id }) => ({ id, added: 0, updated: 0, unchanged: 3, returned: 0 })),
    );
  });

  it('is for a tier, for people, for wordings in use or not', () => {
    const clinic = openSeason();
    expect(draft(clinic, { tier: 'A', templates: ['card', 'invitation'] })).toMatchObject({
      people: 1,
      added: 2,
    });
    expect(draft(clinic, { patients: ['P000001', 'P000009'], templates: ['card'] })).toMatchObject({
      added: 1,
      heldBack: [{ code: 'notVip', people: 1 }],
    });
    expect(refusal(clinic, 'message.plan', { templates: ['none'] })).toBe('message.unknownWording');
    expect(refusal(clinic, 'message.plan', { templates: ['birthday'] })).toBe('message.needsPeople');
    expect(refusal(clinic, 'message.plan', { selected: true })).toBe('message.nothingSelected');
  });

  it('is for the rows selected in the sheet VIP 명단, those that a filter hides left out', () => {
    const clinic = openSeason();
    clinic.put(
      'vips',
      PATIENTS.map(({ id = '', name = '' }) => ({ patient: id, name, tier: id === 'P000002' ? 'A' : 'B' })),
    );
    const chosen = () =>
      clinic.act<PlanOutcome>('message.plan', { selected: true, templates: ['card'] }).people;
    clinic.host.select('VIP 명단', 'C3:D4');
    expect(chosen()).toBe(2);
    clinic.host.edit('VIP 명단', 'A1', { filter: 2, hidden: ['A'] });
    expect(chosen()).toBe(1);
    clinic.host.select('환자', 'A2');
    expect(refusal(clinic, 'message.plan', { selected: true })).toBe('message.nothingSelected');
  });

  it('reaches anybody for what goes out all year, VIP or not, at most two advertising texts in 30 days', () => {
    const guest = person('P000007', '오로라', '2026-11-20', { consent: 'yes', phone: '010-1212-3434' });
    const clinic = openSeason();
    clinic.put('patients', [guest]);
    const year = ['friend-thanks', 'birthday', 'check-in'];
    expect(draft(clinic, { templates: year, patients: ['P000007'] })).toMatchObject({ added: 3 });
    const ids = year.map((id) => idOf('P000007', id));
    expect(approve(clinic, ids)).toMatchObject({
      changed: [{ id: ids[0] }, { id: ids[1] }],
      refused: [{ id: ids[2], reason: '30일 안에 광고 문자를 이미 2건 받으심' }],
    });
    expect(draft(clinic, {}).changed).toBe(0);
    expect(statusOf(clinic, ids[0])).toBe('approved');
  });

  it('drafts e-mail where there is an address, with the marks of its own', () => {
    const clinic = openSeason();
    clinic.put('patients', [{ ...PATIENTS[0], email: 'young@example.com' } as Row]);
    draft(clinic, { templates: ['year-end-mail'] });
    const row = rowOf(clinic, idOf('P000001', 'year-end-mail', 'email'));
    expect(row).toMatchObject({ status: 'draft', email: 'young@example.com', codes: '' });
    expect(row?.subject).toMatch(/^\(광고\)/);
    expect(row?.text).toMatch(/미소치과 02-555-0100\n수신거부: .*\nOpt-out: /);
    expect(rowOf(clinic, idOf('P000002', 'year-end-mail', 'email'))).toMatchObject({
      status: 'blocked',
      reason: '이메일 주소가 비어 있음',
    });
  });

  it('writes to each in the language noted for him', () => {
    const clinic = openSeason();
    clinic.act('message.wordings');
    draft(clinic);
    clinic.act('message.addWordings', { language: 'zh' });
    clinic.type('patients', 'P000001', { language: 'zh' });
    draft(clinic, { templates: ['card'] });
    expect(rowOf(clinic, idOf('P000001', 'card', 'card'))?.text).toContain('您');
    expect(rowOf(clinic, idOf('P000002', 'card', 'card'))?.text).toContain('박철수님께');
  });
});

describe('보기 (list)', () => {
  it('tells the wordings in numbers and gives a page of drafts, judged as of now', () => {
    const clinic = openSeason();
    draft(clinic);
    const all = clinic.act<ListOutcome>('message.list', {});
    expect(all.wordings.map(({ id, clean, statuses }) => [id, clean, statuses])).toEqual([
      ['year-end', 2, { draft: 2, blocked: 1 }],
      ['card', 3, { draft: 3 }],
      ['new-year', 2, { draft: 2, blocked: 1 }],
      ['call', 3, { draft: 3 }],
    ]);
    expect(all).toMatchObject({ drafts: [], total: 0, notFinal: '' });
    expect(all.heldBack).toMatchObject([{ code: 'noGround', people: 1 }]);
    const page = clinic.act<ListOutcome>('message.list', { wording: 'new-year', from: 1, count: 1 });
    expect(page).toMatchObject({ total: 3, drafts: [{ name: '박철수', mayApprove: true, tier: 'A' }] });
    expect(
      clinic.act<ListOutcome>('message.list', { wording: 'new-year', search: '6666' }).drafts,
    ).toMatchObject([
      { name: '이순자', status: 'blocked', mayApprove: false, reason: '동의 없음 (6개월 내 진료도 없음)' },
    ]);
    clinic.type('patients', 'P000001', { status: 'doNotContact' });
    expect(clinic.act<ListOutcome>('message.list', { patient: 'P000001' }).drafts).toHaveLength(4);
    const [first] = clinic.act<ListOutcome>('message.list', { patient: 'P000001' }).drafts;
    expect(first).toMatchObject({ mayApprove: false, reason: '연락 금지' });
  });

  it('says who has still to sign', () => {
    const clinic = openSeason({ isSigned: false });
    draft(clinic);
    expect(clinic.act<ListOutcome>('message.list', {}).notFinal).toBe('원장, 데스크 실장');
  });
});
