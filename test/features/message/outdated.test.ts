import { beforeAll, describe, expect, it } from 'vitest';
import type { ScriptFile } from '../../../host/host';
import type { ListOutcome, MarkedDrafts } from '../../../src/features/message/draft-view';
import { judgeDraft } from '../../../src/features/message/judge-draft';
import type { ExportOutcome } from '../../../src/features/message/output-view';
import { prepareTemplates } from '../../../src/features/message/read-templates';
import { openScene, type SceneFacts } from '../../../src/features/message/scene';
import { type Clinic, loadScript } from '../desk';
import { approve, factsOf, run, template, vip } from './drafting';
import { draftOf, idOf, openSeason, typeOver } from './season-clinic';

const WORDING = template({ text: "{{이름}}님, 예약은 {{병원전화}}, 담당 {{담당자 | default:'데스크'}}." });
const drafted = (): SceneFacts => {
  const facts = factsOf([vip()], [WORDING]);
  return { ...facts, existing: run(facts) };
};
const approved = (): SceneFacts => ({ ...drafted(), existing: approve(drafted()) });
const withPhone = (facts: SceneFacts, phone: string): SceneFacts => ({
  ...facts,
  setting: { ...facts.setting, common: new Map([...facts.setting.common, ['clinicPhone', phone]]) },
});
const judge = (facts: SceneFacts) =>
  facts.existing.map((row) => judgeDraft(row, openScene(facts)).cause?.code);

describe('words of the program that it would write otherwise by now', () => {
  it('are of old once a setting or the person is another, approved or not', () => {
    expect([judge(drafted()), judge(approved())]).toEqual([[undefined], [undefined]]);
    expect(judge(withPhone(drafted(), '02-777-0100'))).toEqual(['outdated']);
    expect(judge(withPhone(approved(), '02-777-0100'))).toEqual(['outdated']);
    const attended = { ...approved(), vips: [{ ...vip(), attendant: '박소연' }] };
    expect(judge(attended)).toEqual(['outdated']);
  });

  it('of another wording are of old in a draft, but approved ones stand, until a fact changes too', () => {
    const templates = prepareTemplates([{ ...WORDING, text: '{{이름}}님, 새 글: {{병원전화}}' }]);
    expect(judge({ ...drafted(), templates })).toEqual(['outdated']);
    expect(judge({ ...approved(), templates })).toEqual([undefined]);
    expect(judge(withPhone({ ...approved(), templates }, '02-777-0100'))).toEqual(['outdated']);
  });

  it('do not mind a fact that none of them speaks of', () => {
    const setting = drafted().setting;
    const common = new Map([...setting.common, ['director', '한서윤'] as const]);
    const facts = { ...approved(), setting: { ...setting, common } };
    expect(judge(facts)).toEqual([undefined]);
    expect(run(facts)).toEqual(facts.existing);
  });

  it('leave alone what somebody changed by hand', () => {
    const facts = drafted();
    const existing = facts.existing.map((row) => ({
      ...row,
      text: row.text.replace('예약은', '예약 문의는'),
    }));
    expect(judge(withPhone({ ...facts, existing }, '02-777-0100'))).toEqual([undefined]);
  });

  it('are made anew by a run, to be looked at again', () => {
    const [row] = run(withPhone(approved(), '02-777-0100'));
    expect(row).toMatchObject({ status: 'draft', reason: '바뀐 정보로 새로 만든 글: 다시 확인' });
    expect(row?.text).toContain('02-777-0100');
  });
});

describe('a corrected phone of the clinic', () => {
  let script: ScriptFile[] = [];
  beforeAll(async () => {
    script = await loadScript();
  });
  const ID = idOf('P000001', 'new-year');
  const WITH_PHONE = '{{이름}}님, 문의는 {{병원전화}}입니다.';
  const open = (): Clinic => {
    const clinic = openSeason(script);
    clinic.act('message.draft', {});
    clinic.type('templates', 'new-year', { text: WITH_PHONE });
    clinic.act('message.draft', {});
    return clinic;
  };
  const correct = (clinic: Clinic) =>
    clinic.act('clinic.saveSettings', { values: { clinicPhone: '02-777-0100' } });
  const approveIt = (clinic: Clinic) => clinic.act<MarkedDrafts>('message.approve', { ids: [ID] }, '정하린');

  it('lets no old draft be approved: it is made anew first', () => {
    const clinic = open();
    correct(clinic);
    const list = clinic.act<ListOutcome>('message.list', { wording: 'new-year' });
    expect(list.drafts[0]).toMatchObject({
      mayApprove: false,
      reason: expect.stringContaining('다시 만들기'),
    });
    expect(approveIt(clinic)).toMatchObject({
      changed: [],
      refused: [{ reason: '바뀐 정보로 새로 만든 글: 다시 확인' }],
    });
    expect(draftOf(clinic, ID)?.text).toContain('02-777-0100');
    expect(approveIt(clinic).changed).toHaveLength(1);
  });

  it('takes what was approved before out of the file, and one run makes it right', () => {
    const clinic = open();
    approveIt(clinic);
    correct(clinic);
    const { file, leftOut } = clinic.act<ExportOutcome>('message.export', {
      format: 'generic',
      sendAt: '2026-12-21 10:30',
    });
    expect([file, leftOut.length]).toEqual([undefined, 1]);
    expect(draftOf(clinic, ID)).toMatchObject({
      status: 'draft',
      reason: expect.stringContaining('다시 만들기'),
    });
    clinic.act('message.draft', {});
    expect(draftOf(clinic, ID)?.text).toContain('02-777-0100');
    expect(approveIt(clinic).changed).toHaveLength(1);
  });

  it('tells that what was held for a lack of consent is free once the consent stands there', () => {
    const clinic = open();
    typeOver(clinic, ID, { 상태: '고칠 것 있음', 이유: '동의 없음 (6개월 내 진료도 없음)' });
    const list = clinic.act<ListOutcome>('message.list', { wording: 'new-year' });
    expect(list.drafts[0]).toMatchObject({
      ground: 'consent',
      mayApprove: true,
      reason: '막혔던 까닭이 풀림: 확인하거나 다시 만들면 됨',
    });
  });
});
