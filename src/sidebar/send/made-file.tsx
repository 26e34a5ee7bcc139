import type { Text } from '../../core/text';
import type { LeftOut, SenderBatch } from '../../features/message/output-view';
import { senderTables } from '../../features/message/sender-file';
import { type App, useApp } from '../app';
import { Button } from '../kit/button';
import { Notice } from '../kit/notice';
import { MarkSent } from './mark-sent';
import { saveFile } from './save-file';
import { encodingFor, type FileKind, fileOf, writerFor } from './sender-bytes';

/** A file that was just made or fetched again. */
export interface Made {
  readonly file: SenderBatch;
  readonly kind: FileKind;
  readonly leftOut: readonly LeftOut[];
  /** Of an earlier file, what is done already and so not in it. */
  readonly done: number;
  readonly isChanged: boolean;
}

/** Saves a batch in the kind of file that was chosen. */
export function saveBatch(made: Pick<Made, 'file' | 'kind'>, app: App): void {
  for (const each of filesOf(made, app)) saveFile(each);
}

function filesOf({ file, kind }: Pick<Made, 'file' | 'kind'>, { language, home }: App) {
  const writer = writerFor(encodingFor(file.format, home?.language));
  return senderTables(file, language).tables.map((table) => fileOf(table, kind, writer));
}

/** What came of it: where the file is, how to go on with it, what to look at, and that it is to be deleted in the end. */
export function MadeFile({
  made,
  now,
  onMark,
}: {
  readonly made: Made;
  /** At the clinic: `2026-12-21 10:30`. */
  readonly now: string;
  readonly onMark: () => Promise<void>;
}) {
  const app = useApp();
  const { file, leftOut, done, isChanged } = made;
  const { tables, hint, doubts } = senderTables(file, app.language);
  const files = filesOf(made, app);
  const changed = files.reduce((sum, each) => sum + each.changed.length, 0);
  const [first] = files.flatMap((each) => each.changed);
  const lacking = [...new Set(files.flatMap((each) => each.lacking))];
  const warnings = [
    ...(isChanged ? [app.say(CHANGED)] : []),
    ...doubts,
    ...(first ? [app.say(FORMULA, { count: changed, row: first.rowNumber })] : []),
    ...(lacking.length > 0 ? [app.say(LACKING, { characters: lacking.slice(0, 8).join(' ') })] : []),
  ];
  return (
    <section class="made" aria-label={app.say(SAVED, { batch: file.batch })}>
      <Notice kind="done">
        <p>
          <strong>{app.say(SAVED, { batch: file.batch })}</strong>{' '}
          {app.say(tables.length > 1 ? COUNT_PARTS : COUNT, {
            count: file.rows.length,
            parts: tables.length,
          })}
          {done > 0 && ` ${app.say(DONE, { count: done })}`}
        </p>
      </Notice>
      <ol class="made-steps">
        <li class="made-step">{hint}</li>
        {file.sendAt !== '' && <li class="made-step">{app.say(SCHEDULE, { at: file.sendAt })}</li>}
        <li class="made-step">{app.say(THEN_MARK)}</li>
        <li class="made-step">{app.say(THEN_DELETE)}</li>
      </ol>
      {warnings.length > 0 && (
        <Notice kind="warning">
          {warnings.map((warning) => (
            <p key={warning}>{warning}</p>
          ))}
        </Notice>
      )}
      <LeftOutList leftOut={leftOut} />
      <div class="buttons">
        <MarkSent label={app.say(MARK)} sendAt={file.sendAt} now={now} onMark={onMark} />
        <Button label={app.say(AGAIN)} onPress={() => saveBatch(made, app)} />
      </div>
    </section>
  );
}

/** Who was approved and is not in it, each with the reason. */
export function LeftOutList({ leftOut }: { readonly leftOut: readonly LeftOut[] }) {
  const app = useApp();
  if (leftOut.length === 0) return null;
  return (
    <details class="left-out">
      <summary>{app.say(LEFT_OUT, { count: leftOut.length })}</summary>
      <ul>
        {leftOut.map(({ id, name, wording, reason }) => (
          <li key={id} class="left-out-row">
            <strong>{name}</strong> <span class="quiet">{wording}</span>
            <br />
            {reason}
          </li>
        ))}
      </ul>
    </details>
  );
}

const SAVED: Text = {
  ko: '{batch} 발송파일을 내려받았어요.',
  zh: '已下载发送文件{batch}。',
  en: 'Sending file {batch} is in your downloads.',
};
const COUNT: Text = { ko: '{count}건', zh: '{count}条', en: '{count} {count|text|texts}' };
const COUNT_PARTS: Text = {
  ko: '{count}건, 파일 {parts}개',
  zh: '{count}条，{parts}个文件',
  en: '{count} texts in {parts} files',
};
const DONE: Text = {
  ko: '이미 보낸 {count}건은 뺐어요.',
  zh: '已发送的{count}条未放入。',
  en: '{count} sent before {count|is|are} not in it.',
};
const SCHEDULE: Text = {
  ko: '보내는 곳에서 {at}에 예약해 주세요.',
  zh: '请在平台上预约{at}发送。',
  en: 'Schedule it there for {at}.',
};
const THEN_MARK: Text = {
  ko: '보낸 뒤에는 아래 ‘보냈음으로 표시’를 눌러 주세요.',
  zh: '发送后请点下方的“标记已发送”。',
  en: 'When it is sent, press “I sent it” below.',
};
const THEN_DELETE: Text = {
  ko: '환자 번호가 들어 있으니, 다 보낸 뒤 내려받은 파일을 지워 주세요.',
  zh: '文件含有患者号码，全部发送后请删除。',
  en: 'It holds patients’ numbers: delete it when all is sent.',
};
const MARK: Text = { ko: '보냈음으로 표시', zh: '标记已发送', en: 'I sent it' };
const AGAIN: Text = { ko: '다시 내려받기', zh: '重新下载', en: 'Download again' };
const LEFT_OUT: Text = {
  ko: '빠진 {count}건과 까닭',
  zh: '未放入的{count}条及原因',
  en: '{count} left out, and why',
};
const CHANGED: Text = {
  ko: '처음 만든 뒤에 글을 고친 것이 있어요. 전에 받은 파일은 쓰지 마세요.',
  zh: '生成后有内容被修改，请勿使用之前下载的文件。',
  en: 'Words were changed since it was first made. Do not use the earlier download.',
};
const FORMULA: Text = {
  ko: 'CSV를 엑셀로 열면 {count}칸이 달라질 수 있어요(처음: {row}번째 줄, 앞자리 0이 빠지거나 수식으로 읽힘). 열지 말고 그대로 올리거나 엑셀 파일로 받아 주세요.',
  zh: '用表格软件打开CSV时，{count}个单元格可能改变（首个：第{row}行，前导0丢失或被当作公式）。请勿打开，直接上传，或改用表格文件。',
  en: 'Opened in a spreadsheet, {count} {count|cell|cells} of the CSV would change (first in row {row}: a zero lost, or read as a formula). Upload it unopened, or take the Excel file.',
};
const LACKING: Text = {
  ko: '옛 형식에 없는 글자({characters})가 있어 CSV(UTF-8)로 받았어요. 올린 뒤 미리보기에서 글자를 확인해 주세요.',
  zh: '含有旧编码没有的字（{characters}），已改存为 CSV（UTF-8）。上传后请在预览中核对文字。',
  en: 'The old encoding lacks {characters}, so this is a CSV in UTF-8. Check the letters in the preview after uploading.',
};
