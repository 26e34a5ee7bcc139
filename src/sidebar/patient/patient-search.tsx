import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { CalendarDate } from '../../core/calendar-date';
import type { Text } from '../../core/text';
import type { PatientHit } from '../../features/patient/patient-card';
import { useApp } from '../app';
import { ErrorNotice } from '../kit/notice';
import { PatientOption } from './patient-option';
import { usePatientSearch } from './use-patient-search';
import './patient-search.css';

export interface PatientSearchProps {
  /** What the field is called. */
  readonly label: string;
  readonly onChoose: (hit: PatientHit) => void;
  /** Patients who cannot be meant. */
  readonly without?: readonly string[];
  /** Only those who had come by that day. */
  readonly before?: CalendarDate | '';
  readonly firstQuery?: string;
  /** Patient id of the one who is marked at first. */
  readonly firstChosen?: string;
  readonly onQuery?: (query: string) => void;
  /** Says below the field what can be written; where several stand together, one is enough. */
  readonly isExplained?: boolean;
  /** The field takes the keyboard when it appears. */
  readonly takesFocus?: boolean;
  /** Escape in the empty field. */
  readonly onLeave?: () => void;
}

/** One field that finds patients by name, initials, phone tail or chart number; arrow keys and Enter choose. */
export function PatientSearch(props: PatientSearchProps) {
  const {
    label,
    onChoose,
    without = [],
    before = '',
    firstQuery = '',
    firstChosen = '',
    onQuery,
    isExplained = true,
    takesFocus,
    onLeave,
  } = props;
  const app = useApp();
  const id = useId();
  const [query, setQuery] = useState(firstQuery);
  const [active, setActive] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const { found, error, isAsking, again } = usePatientSearch(query, before);
  const hits = found?.hits.filter(({ patient }) => !without.includes(patient)) ?? [];
  const chosen = Math.min(active, hits.length - 1);

  useEffect(() => {
    if (!takesFocus) return;
    field.current?.focus();
    // Once more after the frame, which puts the focus on the title of a new view.
    const frame = requestAnimationFrame(() => field.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, [takesFocus]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: begins anew with every answer
  useEffect(() => {
    if (!found) return;
    setActive(
      Math.max(0, query === firstQuery ? hits.findIndex(({ patient }) => patient === firstChosen) : 0),
    );
  }, [found]);
  useEffect(() => {
    document.getElementById(`${id}-${chosen}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, chosen]);

  const onKey = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const hit = hits[chosen];
    if (event.key === 'ArrowDown') setActive(Math.min(chosen + 1, hits.length - 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(chosen - 1, 0));
    else if (event.key === 'Enter' && hit && !event.repeat && !isAsking) onChoose(hit);
    else if (event.key === 'Escape' && query !== '') change('');
    else if (event.key === 'Escape' && onLeave) onLeave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const change = (written: string) => {
    setQuery(written);
    onQuery?.(written);
  };

  const isNothing = found !== undefined && hits.length === 0 && !isAsking && error === undefined;
  return (
    <div class="patient-search">
      <label class="field-name" for={id}>
        {label}
      </label>
      <input
        id={id}
        ref={field}
        class="input"
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        maxLength={50}
        value={query}
        placeholder={app.say(PLACEHOLDER)}
        aria-expanded={hits.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={hits.length > 0 ? `${id}-${chosen}` : undefined}
        onInput={(event) => change(event.currentTarget.value)}
        onKeyDown={onKey}
      />
      <p class="quiet search-said" role="status">
        {said()}
      </p>
      {error !== undefined && <ErrorNotice error={error} onRetry={again} />}
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={app.say(RESULTS)}
        aria-busy={isAsking}
        class={`hits ${isAsking ? 'stale' : ''}`}
      >
        {hits.map((hit, index) => (
          <PatientOption
            key={hit.patient}
            id={`${id}-${index}`}
            hit={hit}
            isActive={index === chosen}
            onChoose={() => onChoose(hit)}
          />
        ))}
      </div>
    </div>
  );

  function said(): string {
    if (query.trim() === '') return isExplained ? app.say(HELP) : '';
    if (isNothing) return app.say(NOBODY, { query: query.trim() });
    if (!found) return isAsking ? app.say(ASKING) : '';
    return found.total > found.hits.length
      ? app.say(MANY, { shown: hits.length, total: found.total })
      : app.say(COUNT, { count: hits.length });
  }
}

const PLACEHOLDER: Text = {
  ko: '이름, ㄱㅇㅎ, 끝번호, 차트번호',
  zh: '姓名、手机尾号、病历号',
  en: 'Name, phone tail, chart',
};
const HELP: Text = {
  ko: '이름의 일부나 초성(ㄱㅇㅎ), 휴대폰 끝 4자리, 차트번호로 찾을 수 있어요.',
  zh: '可用姓名的一部分、手机后4位或病历号查找。',
  en: 'Part of a name, the last four digits of the phone or the chart number.',
};
const ASKING: Text = { ko: '찾는 중…', zh: '正在查找…', en: 'Searching…' };
const NOBODY: Text = {
  ko: '"{query}"에 맞는 환자가 없어요. 글자를 줄이거나 차트번호로 찾아 보세요.',
  zh: '没有与“{query}”相符的患者。可减少字数或用病历号再查。',
  en: 'No patient fits “{query}”. Try fewer letters, or the chart number.',
};
const COUNT: Text = { ko: '{count}명', zh: '{count}人', en: '{count} found' };
const MANY: Text = {
  ko: '{total}명 중 {shown}명. 더 적으면 줄어들어요.',
  zh: '共{total}人，显示{shown}人。多输入几个字可缩小范围。',
  en: '{shown} of {total}. Type more to narrow it down.',
};
const RESULTS: Text = { ko: '찾은 환자', zh: '查找结果', en: 'Patients found' };
