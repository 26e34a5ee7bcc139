import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Setting } from '../../features/clinic/setting';
import { SETTINGS, type SettingId } from '../../features/clinic/settings';
import type { SettingLine, SettingsOutcome } from '../../features/clinic/settings-view';
import { useApp } from '../app';
import { Field } from '../kit/field';
import { Frame } from '../kit/frame';
import { Loading } from '../kit/loading';
import { ErrorNotice } from '../kit/notice';
import { useLoaded } from '../kit/use-loaded';
import { WeekdayChoice } from '../kit/weekday-choice';
import { LeaveEditor } from '../wordings/leave-editor';
import { SECTION_OF, SECTIONS, type Section } from './section';

/** One page of settings: what was typed stays until it is saved, and is checked at its field. */
export function SettingsForm({ section }: { readonly section: Section }) {
  const app = useApp();
  const { act, language, told } = app;
  const { value, error, isLoading, reload } = useLoaded(
    // biome-ignore lint/correctness/useExhaustiveDependencies: in another language the same settings are said in other words
    useCallback(async () => (await act<SettingsOutcome>('clinic.settings')).outcome, [act, language]),
  );
  const [typed, setTyped] = useState<ReadonlyMap<SettingId, string>>(new Map());
  const [isTried, setTried] = useState(false);
  const [fault, setFault] = useState<unknown>();
  const [isLeaving, setLeaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  // What was taken back from the bar has other values than those in sight.
  useEffect(() => void (told && reload()), [told, reload]);

  const lines = value?.settings.filter(({ id }) => SECTION_OF[id] === section) ?? [];
  const changed = lines.filter(({ id, value: saved }) => (typed.get(id) ?? saved).trim() !== saved);
  const faultOf = (line: SettingLine) => {
    const text = typed.get(line.id);
    if (text === undefined) return line.fault;
    const setting = SETTINGS[line.id] as Setting<unknown>;
    return text.trim() === '' || setting.parse(text.trim()) !== undefined ? '' : app.say(setting.expected);
  };
  const save = async (): Promise<boolean> => {
    setTried(true);
    setFault(undefined);
    if (changed.some((line) => faultOf(line) !== '')) {
      form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
      return false;
    }
    try {
      const values = Object.fromEntries(changed.map(({ id }) => [id, (typed.get(id) ?? '').trim()]));
      await app.act('clinic.saveSettings', { values });
      await Promise.all([reload(), app.refresh()]);
      setTyped(new Map());
      setTried(false);
      return true;
    } catch (refused) {
      setFault(refused);
      return false;
    }
  };
  if (isLeaving) {
    const stay = () => setLeaving(false);
    const saveAndLeave = async () => ((await save()) ? app.back() : stay());
    return (
      <Frame title={app.say(SECTIONS[section].title)} onBack={stay}>
        <LeaveEditor onStay={stay} onSave={saveAndLeave} />
      </Frame>
    );
  }
  return (
    <Frame
      title={app.say(SECTIONS[section].title)}
      primary={value && { label: app.say(SAVE), onPress: save, isDisabled: changed.length === 0 }}
      {...(changed.length > 0 ? { onBack: () => setLeaving(true) } : {})}
    >
      {isLoading && <Loading />}
      {error !== undefined && <ErrorNotice error={error} onRetry={() => void reload()} />}
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {lines.map((line) => (
          <SettingField
            key={line.id}
            line={line}
            text={typed.get(line.id) ?? line.value}
            fault={isTried || !typed.has(line.id) ? faultOf(line) : ''}
            onType={(text) => setTyped(new Map(typed).set(line.id, text))}
          />
        ))}
        <button type="submit" hidden />
      </form>
      {fault !== undefined && <ErrorNotice error={fault} onRetry={() => void save()} />}
    </Frame>
  );
}

const ALL_WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];

interface SettingFieldProps {
  readonly line: SettingLine;
  readonly text: string;
  /** What is expected instead; '' where all is well. */
  readonly fault: string;
  readonly onType: (text: string) => void;
}

function SettingField({ line, text, fault, onType }: SettingFieldProps) {
  const app = useApp();
  const { id, name, explanation, byDefault, choices } = line;
  if (id === 'closedWeekdays') {
    const { parse, show, byDefault: closed } = SETTINGS.closedWeekdays;
    return (
      <fieldset class="field">
        <legend class="field-name">{name}</legend>
        <span class="field-note">{explanation}</span>
        <WeekdayChoice
          chosen={text === '' ? closed : (parse(text) ?? ALL_WEEKDAYS)}
          onChoose={(days) => onType(show(days, app.language))}
        />
        {fault !== '' && (
          <p class="field-fault" role="alert">
            {app.say(NEEDED, { expected: fault })}
          </p>
        )}
      </fieldset>
    );
  }
  const usual = byDefault === '' ? '' : app.say(DEFAULT, { value: byDefault });
  return (
    <Field
      name={name}
      note={explanation}
      value={text}
      onInput={onType}
      placeholder={usual}
      fault={fault === '' ? '' : app.say(NEEDED, { expected: fault })}
      {...(choices.length > 0 && {
        choices: [
          { value: '', label: usual },
          ...choices.map((choice) => ({ value: choice, label: choice })),
        ],
      })}
    />
  );
}

const SAVE = { ko: '저장', zh: '保存', en: 'Save' };
const DEFAULT = { ko: '기본값: {value}', zh: '默认：{value}', en: 'Default: {value}' };
const NEEDED = {
  ko: '이 값은 읽을 수 없어요. 필요한 값: {expected}. 비우면 기본값을 써요.',
  zh: '无法读取此值。需要：{expected}。留空则使用默认值。',
  en: 'This cannot be read. Needed: {expected}. Blank means the default.',
};
