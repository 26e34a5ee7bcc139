import * as v from 'valibot';
import { isCalendarDate } from '../../core/calendar-date';
import { normaliseName } from '../../core/person-name';
import { say, type Text } from '../../core/text';
import { action } from '../action';
import { namesWithPin } from './pin';
import { planStaff } from './plan-staff';
import { ROLES, type Role } from './role';
import { settingsTable } from './settings-table';
import type { SavedSettings, SavedStaff, SettingLine, SettingsOutcome } from './settings-view';
import { readStaff, readStaffLeniently, staffTable } from './staff';
import {
  checkSettings,
  choicesOf,
  enterSettings,
  settingIds,
  settingOf,
  translateSetting,
} from './write-settings';

/** 설정·도움말: every setting and everybody on the staff, as a form shows them. */
export const settingsAction = action({
  id: 'clinic.settings',
  title: { ko: '설정·도움말', zh: '设置·帮助', en: 'Settings and help' },
  hint: {
    ko: '치과 정보와 기준, 직원, 사용 방법을 봅니다.',
    zh: '查看诊所信息、标准、员工和使用方法。',
    en: "The clinic's facts and figures, its staff, and how things work.",
  },
  inMenu: true,
  group: 'more',
  view: 'settings',
  readsOnly: true,
  input: v.object({}),
  run({ workbook, memory, language }) {
    const written = new Map(workbook.read(settingsTable).map(({ id, value }) => [id, value.trim()]));
    const withPin = namesWithPin(memory);
    const outcome: SettingsOutcome = {
      settings: settingIds.map((id): SettingLine => {
        const { name, explanation, byDefault, expected, parse, show } = settingOf(id);
        const value = written.get(id) ?? '';
        return {
          id,
          name: name[language],
          explanation: explanation[language],
          value: translateSetting(id, value, language),
          byDefault: show(byDefault, language),
          choices: choicesOf(id, language),
          fault: value === '' || parse(value) !== undefined ? '' : expected[language],
        };
      }),
      staff: readStaffLeniently(workbook).map(({ id, name, role, from, until }) => ({
        id,
        name: name.trim(),
        role,
        from,
        until,
        hasPin: withPin.has(normaliseName(name)),
      })),
    };
    return { done: outcome };
  },
  summary: () => '',
});

/** 설정 저장하기: writes values as if they had been typed into the sheet; unreadable ones are refused, all or none. */
export const saveSettingsAction = action({
  id: 'clinic.saveSettings',
  title: { ko: '설정 저장하기', zh: '保存设置', en: 'Save settings' },
  hint: {
    ko: '고친 설정을 설정 시트에 적습니다.',
    zh: '将修改的设置写入“设置”表。',
    en: 'Writes changed settings into their sheet.',
  },
  inMenu: false,
  input: v.object({
    values: v.record(v.picklist(settingIds), v.pipe(v.string(), v.maxLength(2000))),
  }),
  run({ workbook }, { values }) {
    checkSettings(values);
    const written = new Map(workbook.read(settingsTable).map(({ id, value }) => [id, value.trim()]));
    const changed = settingIds.filter((id) => {
      const value = values[id];
      return (
        value !== undefined && translateSetting(id, value, workbook.language) !== (written.get(id) ?? '')
      );
    });
    enterSettings(workbook, Object.fromEntries(changed.map((id) => [id, values[id] ?? ''])));
    const outcome: SavedSettings = {
      changed: changed.length,
      before: Object.fromEntries(changed.map((id) => [id, written.get(id) ?? ''])),
    };
    return { done: outcome };
  },
  summary: ({ changed }, language) =>
    changed === 0 ? SUMMARY.same[language] : say(SUMMARY.settings, language, { changed }),
  undo: ({ changed, before }) =>
    changed === 0 ? undefined : { action: 'clinic.saveSettings', input: { values: before } },
});

const MOST_PEOPLE = 100;
const roles = Object.keys(ROLES) as Role[];

/** 직원 저장하기: adds people to the staff sheet or changes their rows; who leaves gets a date, nobody is deleted. */
export const saveStaffAction = action({
  id: 'clinic.saveStaff',
  title: { ko: '직원 저장하기', zh: '保存员工', en: 'Save staff' },
  hint: {
    ko: '직원을 더하거나 고칩니다. 퇴사한 분은 지우지 않고 퇴사일을 적습니다.',
    zh: '添加或修改员工。离职人员不删除，只填写离职日期。',
    en: 'Adds or changes people. Leavers are not deleted; they get a date.',
  },
  inMenu: false,
  input: v.object({
    members: v.pipe(
      v.array(
        v.object({
          id: v.optional(v.pipe(v.string(), v.maxLength(20))),
          name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(50)),
          role: v.picklist([...roles, '']),
          until: v.optional(
            v.pipe(
              v.string(),
              v.check((text) => text === '' || isCalendarDate(text)),
            ),
          ),
        }),
      ),
      v.maxLength(MOST_PEOPLE),
    ),
  }),
  run({ workbook }, { members }) {
    const { added, changed, before } = planStaff(readStaff(workbook), members);
    if (changed.length > 0) {
      workbook.enter(
        staffTable,
        changed.map(({ id, ...values }) => ({ key: id, values })),
      );
    }
    if (added.length > 0) workbook.sync(staffTable, added, { columns: ['name', 'role', 'from', 'until'] });
    const outcome: SavedStaff = { added: added.length, changed: changed.length, before };
    return { done: outcome };
  },
  summary({ added, changed }, language) {
    const parts: string[] = [];
    if (added > 0) parts.push(say(SUMMARY.added, language, { added }));
    if (changed > 0) parts.push(say(SUMMARY.changed, language, { changed }));
    return parts.length > 0 ? parts.join(' ') : SUMMARY.same[language];
  },
  // Whoever was added stays: nobody is taken off the staff sheet by a program.
  undo: ({ added, changed, before }) =>
    added > 0 || changed === 0 ? undefined : { action: 'clinic.saveStaff', input: { members: before } },
});

const SUMMARY = {
  same: { ko: '바뀐 것이 없어요.', zh: '没有变化。', en: 'Nothing has changed.' },
  settings: {
    ko: '설정 {changed}가지를 저장했어요.',
    zh: '已保存{changed}项设置。',
    en: 'Settings saved: {changed}.',
  },
  added: {
    ko: '직원 {added}명을 적었어요.',
    zh: '已登记{added}名员工。',
    en: 'People added: {added}.',
  },
  changed: {
    ko: '직원 {changed}명을 고쳤어요.',
    zh: '已修改{changed}名员工。',
    en: 'People changed: {changed}.',
  },
} as const satisfies Readonly<Record<string, Text>>;
