import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ScriptFile } from '../../../host/host';
import type { Snapshot } from '../../../host/snapshot';
import type { SettingsOutcome } from '../../../src/features/clinic/settings-view';
import type { Reply } from '../../../src/run-action';
import { callToEnd } from '../../bundle/call-to-end';
import { type Clinic, loadScript, openClinic } from '../desk';

let script: ScriptFile[] = [];
let prepared: Snapshot;
beforeAll(async () => {
  script = await loadScript();
  prepared = openClinic(script).host.snapshot();
});

let clinic: Clinic;
beforeEach(() => {
  clinic = openClinic(script, { snapshot: prepared });
});

const call = (id: string, input: object, language = 'ko'): Reply =>
  callToEnd(clinic.host, id, { input, language, who: '최실장' });
const settings = (language = 'ko'): SettingsOutcome => {
  const reply = call('clinic.settings', {}, language);
  if (!reply.ok || !('done' in reply.step)) throw new Error(JSON.stringify(reply));
  return reply.step.done as SettingsOutcome;
};
const line = (id: string, language = 'ko') => settings(language).settings.find((each) => each.id === id);
const code = (reply: Reply) => (reply.ok ? 'ok' : reply.error.code);
const takeBack = (reply: Reply) => {
  if (!reply.ok || !reply.undo) throw new Error(`nothing to take back: ${JSON.stringify(reply)}`);
  return call(reply.undo.action, reply.undo.input as object);
};

describe('clinic.settings', () => {
  it('shows every setting with its default, in the language of who looks', () => {
    expect(line('minTotal')).toMatchObject({
      name: '누적 소개, 몇 명부터',
      value: '',
      byDefault: '3',
      choices: [],
      fault: '',
    });
    expect(line('storeAmounts', 'zh')).toMatchObject({
      name: '保存实收金额',
      byDefault: '否',
      choices: ['是', '否'],
    });
    clinic.type('settings', 'storeAmounts', { value: '예' });
    expect(line('storeAmounts', 'en')).toMatchObject({ value: 'yes', choices: ['yes', 'no'] });
  });

  it('names what cannot be read instead of stopping', () => {
    clinic.type('settings', 'minTotal', { value: '세 명' });
    expect(line('minTotal')).toMatchObject({ value: '세 명', fault: '0 이상의 숫자' });
  });

  it('shows the staff, also who was typed in and who left', () => {
    clinic.put('staff', [{ id: 'S001', name: '박퇴사', role: 'desk', from: '', until: '2026-11-01' }]);
    expect(settings().staff).toEqual([
      { id: 'S001', name: '박퇴사', role: 'desk', from: '', until: '2026-11-01', hasPin: false },
    ]);
  });
});

describe('clinic.saveSettings', () => {
  it('writes in the words of the sheet, and can be taken back', () => {
    clinic.type('settings', 'minTotal', { value: '4' });
    const saved = call(
      'clinic.saveSettings',
      { values: { storeAmounts: 'yes', minTotal: '5', bandHigh: '2000000', closedWeekdays: 'Wed, Sun' } },
      'en',
    );
    expect(saved).toMatchObject({ ok: true, summary: 'Settings saved: 4.' });
    expect(clinic.rowOf('settings', 'storeAmounts')?.value).toBe('예');
    expect(clinic.rowOf('settings', 'minTotal')?.value).toBe('5');
    expect(clinic.rowOf('settings', 'bandHigh')?.value).toBe('2,000,000');
    expect(clinic.rowOf('settings', 'closedWeekdays')?.value).toBe('수, 일');
    takeBack(saved);
    expect(clinic.rowOf('settings', 'storeAmounts')?.value).toBe('');
    expect(clinic.rowOf('settings', 'minTotal')?.value).toBe('4');
  });

  it('refuses all where one cannot be read', () => {
    const reply = call('clinic.saveSettings', { values: { clinicName: '하얀들치과', minTotal: '세 명' } });
    expect(code(reply)).toBe('settings.badValue');
    expect(clinic.rowOf('settings', 'clinicName')?.value).toBe('');
  });

  it('says so where nothing changed, and then there is nothing to take back', () => {
    call('clinic.saveSettings', { values: { minTotal: '5' } });
    const again = call('clinic.saveSettings', { values: { minTotal: ' 5 ' } });
    expect(again).toMatchObject({ ok: true, summary: '바뀐 것이 없어요.' });
    expect(again.ok && again.undo).toBeFalsy();
  });

  it('brings back the row of a setting that somebody deleted', () => {
    const sheets = prepared.sheets.map((sheet) =>
      sheet.name === '설정' ? { ...sheet, cells: sheet.cells.filter((row) => row[0] !== 'minTotal') } : sheet,
    );
    clinic = openClinic(script, { snapshot: { ...prepared, sheets } });
    expect(code(call('clinic.saveSettings', { values: { minTotal: '7' } }))).toBe('ok');
    expect(clinic.rowOf('settings', 'minTotal')?.value).toBe('7');
  });

  it.each([
    ['one that does not exist', { values: { toString: '1' } }],
    ['a value that is no text', { values: { minTotal: 7 } }],
    ['a text without end', { values: { minTotal: 'x'.repeat(2001) } }],
    ['nothing', {}],
  ] as [string, object][])('refuses as a setting: %s', (_, input) => {
    expect(code(call('clinic.saveSettings', input))).toBe('call.badInput');
  });
});

describe('clinic.saveStaff', () => {
  const save = (members: readonly object[]) => call('clinic.saveStaff', { members });

  it('adds people once, and changes rows by their number', () => {
    const first = save([
      { name: '이원장', role: 'director' },
      { name: '최실장', role: 'headDesk' },
    ]);
    expect(first).toMatchObject({ ok: true, summary: '직원 2명을 적었어요.' });
    expect(save([{ name: ' 이 원장님', role: 'director' }])).toMatchObject({ summary: '바뀐 것이 없어요.' });
    const left = save([{ id: 'S002', name: '최실장', role: 'headDesk', until: '2026-12-31' }]);
    expect(left).toMatchObject({ ok: true, summary: '직원 1명을 고쳤어요.' });
    expect(clinic.read('staff')).toMatchObject([
      { id: 'S001', name: '이원장', role: 'director', until: '' },
      { id: 'S002', name: '최실장', role: 'headDesk', until: '2026-12-31' },
    ]);
    takeBack(left);
    expect(clinic.rowOf('staff', 'S002')?.until).toBe('');
  });

  it('takes nobody off the sheet again', () => {
    const added = save([{ name: '이원장', role: 'director' }]);
    expect(added.ok && added.undo).toBeFalsy();
  });

  it('refuses a row that is gone, a role that does not exist, a day that does not', () => {
    expect(code(save([{ id: 'S009', name: '홍길동', role: 'desk' }]))).toBe('staff.unknownRow');
    expect(code(save([{ name: '홍길동', role: 'king' }]))).toBe('call.badInput');
    expect(code(save([{ name: '홍길동', role: 'desk', until: '2026-02-30' }]))).toBe('call.badInput');
    expect(clinic.read('staff')).toEqual([]);
  });
});

describe('the first run', () => {
  it('needs the preparing with the answers, and one call for the people', () => {
    const answers = {
      clinicName: '하얀들치과',
      clinicPhone: '02-123-4567',
      optOutNumber: '0801234567',
      closedWeekdays: '일',
      familyReferrals: '세기',
      storeAmounts: '아니요',
    };
    expect(code(call('workbook.prepare', { language: 'ko', settings: answers }))).toBe('ok');
    call('clinic.saveStaff', {
      members: [
        { name: '이원장', role: 'director' },
        { name: '최실장', role: 'headDesk' },
      ],
    });
    expect(line('optOutNumber')?.value).toBe('080-123-4567');
    expect(line('familyReferrals')?.value).toBe('세기');
    expect(settings().staff).toHaveLength(2);
  });
});
