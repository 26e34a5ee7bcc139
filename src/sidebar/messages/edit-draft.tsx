import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Text } from '../../core/text';
import type { DraftEntry } from '../../features/message/draft-view';
import { useApp } from '../app';
import { Button } from '../kit/button';
import { ByteMeter } from '../kit/byte-meter';
import { FindingList } from '../kit/finding-list';
import { ErrorNotice, Notice } from '../kit/notice';
import { judgeTyped, mendCharacters, type TypedWords } from './judge-typed';

export interface EditDraftProps {
  readonly draft: DraftEntry;
  /** Saves; true where it is done, false where a colleague wrote meanwhile and `draft` shows it. */
  readonly onSave: (words: TypedWords) => Promise<boolean>;
  /** Drops what was changed by hand: the draft follows its wording again. */
  readonly onReset: () => Promise<unknown>;
  readonly onLeave: () => void;
}

/** Other words for one person's draft, judged while somebody types; what is saved stays, marked as edited. */
export function EditDraft({ draft, onSave, onReset, onLeave }: EditDraftProps) {
  const app = useApp();
  const [words, setWords] = useState<TypedWords>({ subject: draft.subject, text: draft.text });
  const [fault, setFault] = useState<unknown>();
  const [isOvertaken, setOvertaken] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const found = useMemo(() => judgeTyped(words, draft, app.language), [words, draft, app.language]);
  const mended = mendCharacters(words, draft);
  const hasSubject = draft.channel === 'email' || draft.form === 'LMS' || draft.subject !== '';
  const isSame = words.subject === draft.subject && words.text === draft.text;
  useEffect(() => {
    area.current?.focus();
    area.current?.setSelectionRange(0, 0);
  }, []);
  // As high as the text is long, within reason: nobody scrolls in a slit.
  // biome-ignore lint/correctness/useExhaustiveDependencies: with every letter
  useEffect(() => {
    const { current } = area;
    if (!current) return;
    current.style.height = 'auto';
    current.style.height = `${Math.min(420, current.scrollHeight + 2)}px`;
  }, [words.text]);

  const save = async () => {
    if (isSame || words.text.trim() === '') return;
    setFault(undefined);
    try {
      const isSaved = await onSave(words);
      setOvertaken(!isSaved);
    } catch (error) {
      setFault(error);
    }
  };
  const reset = async () => {
    setFault(undefined);
    try {
      await onReset();
    } catch (error) {
      setFault(error);
    }
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Escape') onLeave();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <form class="edit-draft" onKeyDown={onKey} onSubmit={(event) => event.preventDefault()}>
      {hasSubject && (
        <label class="field">
          <span class="field-name">{app.say(SUBJECT)}</span>
          <input
            class="input"
            value={words.subject}
            maxLength={200}
            lang={draft.language}
            onInput={(event) => setWords({ ...words, subject: event.currentTarget.value })}
          />
        </label>
      )}
      <label class="field">
        <span class="field-name">{app.say(TEXT)}</span>
        <textarea
          ref={area}
          class="input"
          rows={6}
          maxLength={5000}
          lang={draft.language}
          value={words.text}
          onInput={(event) => setWords({ ...words, text: event.currentTarget.value })}
        />
      </label>
      {draft.channel === 'sms' && <ByteMeter text={words.text} region={draft.context.region} />}
      {mended && (
        <div class="mend-characters">
          <Button kind="link" label={app.say(MEND)} onPress={() => setWords(mended)} />
        </div>
      )}
      <div aria-live="polite">
        <FindingList findings={found} />
      </div>
      {isOvertaken && (
        <Notice kind="warning">
          <p>{app.say(OVERTAKEN)}</p>
          <p class="overtaken">{draft.text}</p>
        </Notice>
      )}
      {fault !== undefined && <ErrorNotice error={fault} />}
      {draft.isEdited && <Button kind="link" label={app.say(AS_WORDING)} onPress={reset} />}
      <p class="quiet">{app.say(draft.status === 'approved' ? APPROVED_BEFORE : KEPT)}</p>
      <div class="review-acts">
        <Button
          label={app.say(SAVE)}
          hint="Ctrl+Enter"
          onPress={save}
          isDisabled={isSame || words.text.trim() === ''}
        />
        <Button label={app.say(LEAVE)} hint="Esc" onPress={onLeave} />
      </div>
    </form>
  );
}

const SUBJECT: Text = { ko: '제목', zh: '标题', en: 'Subject' };
const TEXT: Text = { ko: '내용', zh: '内容', en: 'Text' };
const SAVE: Text = { ko: '저장', zh: '保存', en: 'Save' };
const LEAVE: Text = { ko: '그만두기', zh: '取消', en: 'Cancel' };
const MEND: Text = {
  ko: '휴대폰에서 깨지는 글자 바꾸기',
  zh: '替换手机无法显示的字符',
  en: 'Replace what phones cannot show',
};
const KEPT: Text = {
  ko: '이분께만 달라져요. 문구가 나중에 바뀌어도 고친 글은 그대로 둡니다.',
  zh: '只对这位有效。以后文案有变化，修改过的内容也会保留。',
  en: 'Only for this person. What you change stays, even when the wording changes later.',
};
const APPROVED_BEFORE: Text = {
  ko: '고치면 확인이 풀려서, 다시 확인해야 보낼 수 있어요.',
  zh: '修改后需要重新确认才能发送。',
  en: 'After a change it has to be approved again.',
};
const AS_WORDING: Text = {
  ko: '고친 글을 버리고 문구대로',
  zh: '放弃修改，恢复为文案',
  en: 'Drop the changes, follow the wording',
};
const OVERTAKEN: Text = {
  ko: '방금 다른 분이 이 글을 고쳤어요. 지금 글은 아래와 같아요. 다시 저장하면 적으신 글로 바뀝니다.',
  zh: '刚才有同事修改了这条内容，现在如下。再次保存将换成您写的内容。',
  en: 'A colleague has just changed this draft; it reads as below. Save again to put yours in its place.',
};
