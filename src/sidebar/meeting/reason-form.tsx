import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Text } from '../../core/text';
import { useApp } from '../app';
import { Button } from '../kit/button';
import './decision-bar.css';

export interface ReasonFormProps {
  readonly decision: 'add' | 'drop';
  readonly onGive: (reason: string) => void;
  readonly onLeave: () => void;
}

/** Asks why somebody is added or left out: one of the usual reasons by its number, or in words. */
export function ReasonForm({ decision, onGive, onLeave }: ReasonFormProps) {
  const app = useApp();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState('');
  // The sheet speaks the clinic's language, whatever this window does.
  const sheet = app.home?.language ?? app.language;
  const usual = USUAL[decision];
  const latest = useRef(onGive);
  latest.current = onGive;
  useLayoutEffect(() => {
    form.current?.querySelector('button')?.focus();
  }, []);
  const give = () => typed.trim() !== '' && onGive(typed.trim());
  const onKey = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      return onLeave();
    }
    if (event.target === field.current || event.ctrlKey || event.metaKey || event.altKey) return;
    const digit = Number(/^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1] ?? 0);
    const reason = usual[digit - 1];
    if (event.repeat || !reason) return;
    event.preventDefault();
    event.stopPropagation();
    onGive(reason[sheet]);
  };
  return (
    <form
      ref={form}
      class="reason-form"
      onKeyDown={onKey}
      onSubmit={(event) => {
        event.preventDefault();
        give();
      }}
    >
      <label class="reason-title" for={id}>
        {app.say(TITLES[decision])}
      </label>
      <div class="choices">
        {usual.map((reason, index) => (
          <button key={reason.en} type="button" class="choice" onClick={() => onGive(reason[sheet])}>
            <span class="key" aria-hidden="true">
              {index + 1}
            </span>{' '}
            {app.say(reason)}
          </button>
        ))}
      </div>
      <div class="reason-typed">
        <input
          ref={field}
          id={id}
          class="input"
          maxLength={200}
          placeholder={app.say(OWN_WORDS)}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <Button label={app.say(SAVE)} onPress={give} isDisabled={typed.trim() === ''} />
        <Button kind="link" label={app.say(LEAVE)} hint="Esc" onPress={onLeave} />
      </div>
    </form>
  );
}

const TITLES: Readonly<Record<ReasonFormProps['decision'], Text>> = {
  add: { ko: '추가하는 이유', zh: '追加理由', en: 'Why add' },
  drop: { ko: '빼는 이유', zh: '移除理由', en: 'Why leave out' },
};
const USUAL: Readonly<Record<ReasonFormProps['decision'], readonly Text[]>> = {
  add: [
    { ko: '원장님 추천', zh: '院长推荐', en: "the director's wish" },
    { ko: '기록에 없는 소개가 있음', zh: '有未记录的转介绍', en: 'referrals that are not on record' },
    { ko: '가족을 합치면 충족', zh: '合并家属后达标', en: 'qualifies with the family' },
    { ko: '오래 다니신 분', zh: '长期患者', en: 'with us for many years' },
  ],
  drop: [
    { ko: '연락을 원치 않으심', zh: '不希望被联系', en: 'wants no contact' },
    { ko: '이사·전원', zh: '搬迁·转院', en: 'moved away' },
    { ko: '직원·연고', zh: '员工关系', en: 'staff or related' },
    { ko: '컴플레인 처리 중', zh: '投诉处理中', en: 'complaint under way' },
  ],
};
const OWN_WORDS: Text = { ko: '다른 이유 적기', zh: '填写其他理由', en: 'Another reason' };
const SAVE: Text = { ko: '저장', zh: '保存', en: 'Save' };
const LEAVE: Text = { ko: '그만두기', zh: '取消', en: 'Not now' };
