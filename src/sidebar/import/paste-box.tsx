import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useApp } from '../app';
import { Button } from '../kit/button';

/** Rows copied from the chart program, for a desk that refreshes its records every day. */
export function PasteBox({
  onText,
  onClose,
}: {
  readonly onText: (text: string) => void;
  readonly onClose: () => void;
}) {
  const app = useApp();
  const [text, setText] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  const isBlank = text.trim() === '';
  return (
    <section class="paste-box" aria-labelledby="paste-title">
      <h2 id="paste-title">{app.say(TITLE)}</h2>
      <p class="quiet" id="paste-hint">
        {app.say(HINT)}
      </p>
      <textarea
        ref={field}
        rows={5}
        value={text}
        aria-labelledby="paste-title"
        aria-describedby="paste-hint"
        spellcheck={false}
        wrap="off"
        onInput={({ currentTarget }) => setText(currentTarget.value)}
        onKeyDown={({ key }) => key === 'Escape' && onClose()}
      />
      <div class="import-buttons">
        <Button label={app.say(READ)} isDisabled={isBlank} onPress={() => onText(text)} />
        <Button label={app.say(CANCEL)} kind="link" onPress={onClose} />
      </div>
    </section>
  );
}

const TITLE = { ko: '오늘 내원 붙여넣기', zh: '粘贴今日就诊', en: "Paste today's visits" };
const HINT = {
  ko: '차트 프로그램의 접수 목록에서 줄을 골라 복사(Ctrl+C)한 뒤, 여기에 붙여넣기(Ctrl+V) 하세요. 제목 줄은 없어도 돼요.',
  zh: '在病历程序的接诊列表中选中行并复制（Ctrl+C），然后在此粘贴（Ctrl+V）。没有标题行也可以。',
  en: 'Copy rows in the reception list of the chart program (Ctrl+C) and paste them here (Ctrl+V). The header row may be missing.',
};
const READ = { ko: '읽기', zh: '读取', en: 'Read' };
const CANCEL = { ko: '닫기', zh: '关闭', en: 'Close' };
