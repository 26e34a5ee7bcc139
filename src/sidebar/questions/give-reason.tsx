import { useId, useState } from 'preact/hooks';
import type { Text } from '../../core/text';
import { useApp } from '../app';
import { Button } from '../kit/button';
import { Notice } from '../kit/notice';
import type { Choice, Returned } from './answer-queue';

/** Asks why an answer changes what counts already, and shows what it would do. */
export function GiveReason({
  returned,
  onGive,
  onLeave,
}: {
  readonly returned: Extract<Returned, { readonly why: 'reasonNeeded' }>;
  readonly onGive: (choice: Choice) => void;
  readonly onLeave: () => void;
}) {
  const app = useApp();
  const id = useId();
  const [reason, setReason] = useState('');
  const give = () => {
    if (reason.trim() !== '') onGive({ ...returned.choice, reason: reason.trim() });
  };
  return (
    <form
      class="give-reason"
      onSubmit={(event) => {
        event.preventDefault();
        give();
      }}
    >
      <Notice kind="warning">
        <p>{app.say(CHANGES)}</p>
        <p class="effect">{returned.effect}</p>
      </Notice>
      <label class="field-name" for={id}>
        {app.say(WHY)}
      </label>
      <input
        id={id}
        class="input"
        maxLength={200}
        value={reason}
        onInput={(event) => setReason(event.currentTarget.value)}
      />
      <div class="row">
        <Button kind="primary" label={app.say(SAVE)} onPress={give} isDisabled={reason.trim() === ''} />
        <Button kind="link" label={app.say(OTHERWISE)} onPress={onLeave} />
      </div>
    </form>
  );
}

const CHANGES: Text = {
  ko: '이유를 적으면 이렇게 바뀌어요.',
  zh: '填写理由后将这样更改：',
  en: 'With a reason this is what changes:',
};
const WHY: Text = { ko: '바꾸는 이유', zh: '更改理由', en: 'Why' };
const SAVE: Text = { ko: '이유와 함께 저장', zh: '连同理由保存', en: 'Save with the reason' };
const OTHERWISE: Text = { ko: '다르게 고르기', zh: '另选答案', en: 'Answer otherwise' };
