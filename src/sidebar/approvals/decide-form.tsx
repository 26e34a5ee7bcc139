import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Text } from '../../core/text';
import { useApp } from '../app';
import { type ActAsThem, ProveForm } from '../who/prove-form';

/** What somebody is about to say: yes, or back with a reason, or his own signature taken back. */
export type Say = 'approve' | 'return' | 'takeBack';

export interface DecideFormProps {
  readonly say: Say;
  /** Whose word it is: any one of them. */
  readonly people: readonly string[];
  /** What a yes is called; a signature where it is left out. */
  readonly yes?: string;
  /** Why it has to wait a moment; '' where it need not. */
  readonly wait?: string;
  /** @throws ActError, which is shown */
  readonly onSend: (act: ActAsThem, reason: string) => Promise<void>;
  readonly onLeave: () => void;
}

/** Takes the word of a director or a head of desk, who shows that it is him; what is sent back needs a reason. */
export function DecideForm({ say, people, yes, wait = '', onSend, onLeave }: DecideFormProps) {
  const app = useApp();
  const [reason, setReason] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  return (
    <>
      {say === 'return' && (
        <label class="field">
          <span class="field-name">{app.say(WHY)}</span>
          <input
            ref={field}
            class="input"
            maxLength={200}
            value={reason}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
        </label>
      )}
      {wait !== '' && <p class="quiet">{wait}</p>}
      <ProveForm
        people={people}
        label={(say === 'approve' ? yes : undefined) ?? app.say(LABELS[say])}
        isDisabled={wait !== '' || (say === 'return' && reason.trim() === '')}
        takesFocus={say !== 'return'}
        onProven={(act) => onSend(act, reason.trim())}
        onLeave={onLeave}
      />
    </>
  );
}

const WHY: Text = { ko: '고칠 점', zh: '需修改之处', en: 'What is to be changed' };
const LABELS: Readonly<Record<Say, Text>> = {
  approve: { ko: '서명하기', zh: '签字', en: 'Sign' },
  return: { ko: '돌려보내기', zh: '退回', en: 'Send back' },
  takeBack: { ko: '서명 거두기', zh: '撤回签字', en: 'Take it back' },
};
