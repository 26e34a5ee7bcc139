import { useEffect, useState } from 'preact/hooks';
import type { Text } from '../../core/text';
import type { PreparedTemplate } from '../../features/message/compose-draft';
import { type NameTest, tryNames } from '../../features/message/preview-wording';
import type { SamplePerson, WordingSetting } from '../../features/message/wording-view';
import { useApp } from '../app';

/** Who types is not kept waiting for hundreds of names. */
const PAUSE_MS = 250;

/** Whether a text is still a short one for the longest name on the list. */
export function NameTestLine({
  prepared,
  people,
  setting,
  onPerson,
}: {
  readonly prepared: PreparedTemplate;
  readonly people: readonly SamplePerson[];
  readonly setting: WordingSetting;
  readonly onPerson: (person: SamplePerson) => void;
}) {
  const app = useApp();
  const [test, setTest] = useState<NameTest>();
  useEffect(() => {
    const timer = setTimeout(
      () => setTest(tryNames(prepared, people, { ...setting, verdicts: new Map() })),
      PAUSE_MS,
    );
    return () => clearTimeout(timer);
  }, [prepared, people, setting]);
  if (!test) return null;
  const { longest, length, longOnes, shortCount } = test;
  const isAllShort = longOnes.length === 0 && length.form === 'SMS';
  if (!isAllShort && longOnes.length === 0) return null;
  const values = {
    name: longest.name,
    count: length.count,
    border: length.border,
    people: longOnes.length,
    short: shortCount,
  };
  return (
    <p class={`name-test ${isAllShort ? '' : 'over'}`}>
      {app.say(isAllShort ? FITS : OVER, values)}{' '}
      <button type="button" class="link" onClick={() => onPerson(longest)}>
        {app.say(SHOW)}
      </button>
    </p>
  );
}

const FITS: Text = {
  ko: '가장 긴 이름({name})도 한 통에 들어가요 ({count}/{border}).',
  zh: '最长的姓名（{name}）也在一条之内（{count}/{border}）。',
  en: 'Even the longest name ({name}) fits ({count}/{border}).',
};
const OVER: Text = {
  ko: '이름이 긴 {people}명은 장문으로 나가요 ({name}).',
  zh: '{people}位姓名较长，会超过一条（{name}）。',
  en: 'It is too long for {people} {people|person|people} with a long name ({name}).',
};
const SHOW: Text = { ko: '이분으로 보기', zh: '查看', en: 'Show' };
