import { LANGUAGES, type Text } from '../../core/text';
import type { WordingEntry, WordingsOutcome } from '../../features/message/wording-view';
import { useApp } from '../app';
import { Button } from '../kit/button';
import { missingLanguages, siblingsOf } from './group-wordings';
import { ShowLarge } from './show-large';
import { LANGUAGE_NAMES } from './wording-list';

export interface WordingActsProps {
  /** Absent for a wording that is new. */
  readonly entry: WordingEntry | undefined;
  readonly data: WordingsOutcome;
  readonly isDirty: boolean;
  readonly onRevert: () => void;
  readonly onDone: () => Promise<void>;
  readonly onFault: (fault: unknown) => void;
}

/** What else can be done with a wording: taken back, copied, said in another language, removed. */
export function WordingActs({ entry, data, isDirty, onRevert, onDone, onFault }: WordingActsProps) {
  const app = useApp();
  const attempt = async (run: () => Promise<unknown>) => {
    onFault(undefined);
    try {
      await run();
      await onDone();
    } catch (refused) {
      onFault(refused);
    }
  };
  const others = entry ? siblingsOf(entry, data.wordings).filter(({ id }) => id !== entry.id) : [];
  const missing = entry && entry.baseId === '' ? missingLanguages(entry, data.wordings, LANGUAGES) : [];
  return (
    <div class="wording-acts">
      {isDirty && <Button label={app.say(REVERT)} onPress={onRevert} />}
      {entry && !isDirty && (
        <>
          {(others.length > 0 || missing.length > 0) && (
            <div class="acts-languages">
              <span class="quiet">{app.say(LANGUAGE)}</span>
              {others.map(({ id, language }) => (
                <Button
                  key={id}
                  label={LANGUAGE_NAMES[language]}
                  onPress={() => app.go('wordings', { wording: id })}
                />
              ))}
              {missing.map((language) => (
                <Button
                  key={language}
                  label={`+ ${LANGUAGE_NAMES[language]}`}
                  onPress={() => app.go('wordings', { make: 'yes', of: entry.id, language })}
                />
              ))}
            </div>
          )}
          <div class="buttons">
            <ShowLarge params={{ wording: entry.id }} onFault={onFault} />
            <Button
              label={app.say(COPY)}
              onPress={() => app.go('wordings', { make: 'yes', from: entry.id })}
            />
            {entry.isChanged && (
              <Button
                label={app.say(RESET)}
                onPress={() => attempt(() => app.act('message.resetWording', { id: entry.id }))}
              />
            )}
            {!entry.isDelivered && entry.drafts === 0 && (
              <Button
                kind="danger"
                label={app.say(REMOVE)}
                onPress={() =>
                  attempt(async () => {
                    await app.act('message.removeWording', { ids: [entry.id] });
                    app.back();
                  })
                }
              />
            )}
          </div>
          {entry.drafts > 0 && <p class="quiet">{app.say(DRAFTS, { count: entry.drafts })}</p>}
        </>
      )}
    </div>
  );
}

const REVERT: Text = { ko: '저장 전으로 되돌리기', zh: '撤销未保存的修改', en: 'Undo unsaved changes' };
const LANGUAGE: Text = { ko: '다른 언어', zh: '其他语言', en: 'Other languages' };
const COPY: Text = { ko: '베껴서 새 글', zh: '复制为新文案', en: 'Copy as a new one' };
const RESET: Text = { ko: '기본 글로 되돌리기', zh: '恢复默认文案', en: 'Bring the first words back' };
const REMOVE: Text = { ko: '지우기', zh: '删除', en: 'Remove' };
const DRAFTS: Text = {
  ko: '이 글로 만든 문자·카드가 {count}건 있어요.',
  zh: '已用此文案制作{count}条。',
  en: '{count} {count|draft was|drafts were} made from it.',
};
