import type { Text } from '../../core/text';
import { useApp } from '../app';
import { Button } from '../kit/button';
import type { Mend } from './wording-findings';

/** Words that a button puts right, each on its own, and all characters that phones lack at once. */
export function MendButtons({
  mends,
  characters,
  onMend,
}: {
  readonly mends: readonly Mend[];
  readonly characters: readonly Mend[];
  readonly onMend: (mends: readonly Mend[]) => void;
}) {
  const app = useApp();
  if (mends.length === 0 && characters.length === 0) return null;
  return (
    <div class="buttons">
      {mends.map((mend) => (
        <Button
          key={mend.word}
          label={app.say(REPLACE, { word: mend.word, replacement: mend.replacement })}
          onPress={() => onMend([mend])}
        />
      ))}
      {characters.length > 0 && <Button label={app.say(ALL)} onPress={() => onMend(characters)} />}
    </div>
  );
}

const REPLACE: Text = {
  ko: "'{word}' → '{replacement}'",
  zh: '“{word}”→“{replacement}”',
  en: '"{word}" → "{replacement}"',
};
const ALL: Text = {
  ko: '깨지는 글자 모두 바꾸기',
  zh: '全部替换无法显示的字符',
  en: 'Replace all such characters',
};
