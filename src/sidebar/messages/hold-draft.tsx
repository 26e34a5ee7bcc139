import { useEffect, useRef, useState } from 'preact/hooks';
import type { Text } from '../../core/text';
import { useApp } from '../app';
import { Button } from '../kit/button';

/** Why a draft is put on hold: one of what desks usually say, or other words. */
export function HoldDraft({
  onHold,
  onLeave,
}: {
  readonly onHold: (reason: string) => void;
  readonly onLeave: () => void;
}) {
  const app = useApp();
  const [reason, setReason] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const onKey = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Escape') onLeave();
    else if (event.key === 'Enter') reason.trim() !== '' && onHold(reason.trim());
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <section class="hold-draft" aria-labelledby="hold">
      <h3 id="hold">{app.say(TITLE)}</h3>
      <div class="choices">
        {REASONS.map((each) => (
          <button key={each.en} type="button" class="choice" onClick={() => onHold(app.say(each))}>
            {app.say(each)}
          </button>
        ))}
      </div>
      <label class="field">
        <span class="field-name">{app.say(OTHER)}</span>
        <input
          ref={field}
          class="input"
          maxLength={200}
          value={reason}
          onKeyDown={onKey}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
      </label>
      <div class="buttons">
        <Button
          label={app.say(HOLD)}
          onPress={() => onHold(reason.trim())}
          isDisabled={reason.trim() === ''}
        />
        <Button label={app.say(LEAVE)} hint="Esc" onPress={onLeave} />
      </div>
    </section>
  );
}

const TITLE: Text = { ko: '왜 보류하나요?', zh: '为什么暂缓？', en: 'Why hold it back?' };
const REASONS: readonly Text[] = [
  { ko: '직접 말씀드림', zh: '将当面说', en: 'Told in person' },
  { ko: '치료 중이라 나중에', zh: '治疗中，稍后再说', en: 'Under treatment, later' },
  { ko: '집안일이 있으심', zh: '家中有事', en: 'Family matters' },
  { ko: '불편하셨던 일이 있음', zh: '有过不满', en: 'Was unhappy with us' },
];
const OTHER: Text = { ko: '다른 까닭', zh: '其他原因', en: 'Another reason' };
const HOLD: Text = { ko: '보류하기', zh: '暂缓', en: 'Hold' };
const LEAVE: Text = { ko: '그만두기', zh: '取消', en: 'Cancel' };
