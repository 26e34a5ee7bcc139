import { useId, useState } from 'preact/hooks';
import type { Text } from '../../core/text';
import type { SamplePerson } from '../../features/message/wording-view';
import { useApp } from '../app';
import { Icon } from '../kit/icon';

export interface PersonChoiceProps {
  readonly people: readonly SamplePerson[];
  readonly chosen: SamplePerson;
  readonly onChoose: (person: SamplePerson) => void;
}

/** For whom a wording is shown: typed, chosen, or the next one on the list. */
export function PersonChoice({ people, chosen, onChoose }: PersonChoiceProps) {
  const app = useApp();
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const at = people.findIndex(({ patient }) => patient === chosen.patient);
  const step = (by: number) => {
    const next = people[(at + by + people.length) % people.length];
    setTyped(undefined);
    if (next) onChoose(next);
  };
  const type = (text: string) => {
    setTyped(text);
    const wanted = text.trim();
    const found =
      people.find((person) => labelOf(person) === wanted) ??
      (wanted === ''
        ? undefined
        : people.find(({ name, phone }) => name.includes(wanted) || phone.endsWith(wanted)));
    if (found) onChoose(found);
  };
  return (
    <div class="person-choice">
      <label for={id}>{app.say(FOR)}</label>
      <button
        type="button"
        class="icon"
        aria-label={app.say(BEFORE)}
        title={app.say(BEFORE)}
        onClick={() => step(-1)}
      >
        <span class="turned">
          <Icon name="next" size={16} />
        </span>
      </button>
      <input
        id={id}
        class="input"
        list={`${id}-people`}
        value={typed ?? labelOf(chosen)}
        maxLength={100}
        autocomplete="off"
        onFocus={(event) => event.currentTarget.select()}
        onInput={(event) => type(event.currentTarget.value)}
        onBlur={() => setTyped(undefined)}
      />
      <button
        type="button"
        class="icon"
        aria-label={app.say(NEXT)}
        title={app.say(NEXT)}
        onClick={() => step(1)}
      >
        <Icon name="next" size={16} />
      </button>
      <datalist id={`${id}-people`}>
        {people.map((person) => (
          <option key={person.patient} value={labelOf(person)} />
        ))}
      </datalist>
    </div>
  );
}

/** Name and tier, and the end of the number, since names are shared. */
function labelOf({ name, tier, phone }: SamplePerson): string {
  return [name, tier, phone.slice(-4)].filter((part) => part !== '').join(' · ');
}

const FOR: Text = { ko: '받는 분', zh: '收件人', en: 'For' };
const BEFORE: Text = { ko: '앞사람', zh: '上一位', en: 'The one before' };
const NEXT: Text = { ko: '다음 사람', zh: '下一位', en: 'The next one' };
