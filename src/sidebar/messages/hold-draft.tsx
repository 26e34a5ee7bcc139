import { useLayoutEffect, useRef, useState } from 'preact/hooks';
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
  const panel = useRef<HTMLElement>(null);
  useLayoutEffect(() => panel.current?.querySelector('button')?.focus(), []);
  const onKey = (event: KeyboardEvent) => {
    // The keys of the review mean something else.
    event.stopPropagation();
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const isTyped = event.target === field.current;
    const digit = isTyped ? 0 : Number(/^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1] ?? 0);
    const usual = REASONS[digit - 1];
    if (event.key === 'Escape') onLeave();
    else if (event.key === 'Enter' && isTyped) reason.trim() !== '' && onHold(reason.trim());
    else if (usual && !event.repeat) onHold(app.say(usual));
    else return;
    event.preventDefault();
  };
  return (
    <section ref={panel} class="hold-draft" aria-labelledby="hold" onKeyDown={onKey}>
      <h3 id="hold">{app.say(TITLE)}</h3>
      <div class="choices">
        {REASONS.map((each, index) => (
          <button key={each.en} type="button" class="choice" onClick={() => onHold(app.say(each))}>
            <span class="key" aria-hidden="true">
              {index + 1}
            </span>{' '}
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
