import { useRef } from 'preact/hooks';
import { useApp } from '../app';
import { Button } from '../kit/button';

/** Where files come in: dropped anywhere on the view, or chosen. */
export function DropBox({
  isSmall,
  onFiles,
}: {
  /** Where files were chosen already, a button is enough. */
  readonly isSmall: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}) {
  const app = useApp();
  const input = useRef<HTMLInputElement>(null);
  const choose = () => input.current?.click();
  return (
    <>
      {isSmall ? (
        <Button label={app.say(ADD)} onPress={choose} />
      ) : (
        <button type="button" class="drop-box" onClick={choose}>
          <svg viewBox="0 0 24 24" width="32" height="32" aria-hidden="true">
            <path d="M12 3v11m0 0 4.5-4.5M12 14 7.5 9.5M4 15v4a1.5 1.5 0 0 0 1.5 1.5h13A1.5 1.5 0 0 0 20 19v-4" />
          </svg>
          <strong>{app.say(DROP)}</strong>
          <span class="quiet">{app.say(KINDS)}</span>
        </button>
      )}
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={ACCEPTED}
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          // The same file can be chosen again, after it was mended.
          currentTarget.value = '';
        }}
      />
    </>
  );
}

const ACCEPTED =
  '.csv,.txt,.tsv,.xlsx,.xlsm,.xls,.xml,.htm,.html,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const DROP = {
  ko: '파일을 여기에 놓거나 눌러서 고르세요',
  zh: '将文件拖到这里，或点击选择',
  en: 'Drop files here, or click to choose',
};
const KINDS = {
  ko: '엑셀·CSV, 여러 개도 한 번에',
  zh: 'Excel、CSV，可多选',
  en: 'Excel or CSV, several at once',
};
const ADD = { ko: '파일 더하기', zh: '添加文件', en: 'Add files' };
