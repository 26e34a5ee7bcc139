import { useId } from 'preact/hooks';
import type { Text } from '../../core/text';
import type { OutboxLine, OutboxView } from '../../features/message/output-view';
import { SENDER_FORMATS, type SenderFormat } from '../../features/message/sender-format';
import { useApp } from '../app';
import { Button } from '../kit/button';
import { Chips } from '../kit/chips';
import { Field } from '../kit/field';
import { Notice } from '../kit/notice';
import { ReadyLines } from './ready-lines';
import { judgeTime, proposeTime } from './send-time';
import { FILE_KINDS, type FileKind, type Loss } from './sender-bytes';

/** How the next sending file is to be. */
export interface TextChoice {
  /** Wordings that stay out. */
  readonly without: ReadonlySet<string>;
  readonly format: SenderFormat;
  readonly kind: FileKind;
  /** `2026-12-21 10:30`; '' = at once. */
  readonly sendAt: string;
}

/** The texts that are ready: which, for whom the file is, and when it is to go out. */
export function ReadyTexts({
  view,
  lines,
  choice,
  loss,
  onChoose,
}: {
  readonly view: OutboxView;
  readonly lines: readonly OutboxLine[];
  readonly choice: TextChoice;
  /** Of the kind of file that is chosen; undefined while it is being found out. */
  readonly loss: Loss | undefined;
  readonly onChoose: (choice: TextChoice) => void;
}) {
  const app = useApp();
  const { format, kind, sendAt } = choice;
  const { window: hours, now } = view;
  const formats = (Object.keys(SENDER_FORMATS) as SenderFormat[]).map((value) => ({
    value,
    label: value === 'generic' && view.hasOwnColumns ? app.say(OWN_COLUMNS) : app.say(SENDER_FORMATS[value]),
  }));
  const kinds = FILE_KINDS.map((value) => ({ value, text: app.say(KINDS[value]) }));
  const fault = judgeTime(sendAt, now, hours);
  const when = sendAt === '' ? 'now' : 'later';
  const chosen = lines.filter(({ wording, ready }) => ready > 0 && !choice.without.has(wording)).length;
  return (
    <>
      <ReadyLines
        lines={lines}
        without={choice.without}
        onToggle={(without) => onChoose({ ...choice, without })}
      />
      {chosen > 1 && <p class="quiet send-note">{app.say(SEVERAL, { count: chosen })}</p>}
      <Field
        name={app.say(FORMAT)}
        value={format}
        choices={formats}
        onInput={(value) => onChoose({ ...choice, format: value as SenderFormat })}
      />
      <div class="field">
        <span class="field-name">{app.say(WHEN)}</span>
        <span class="field-note">{app.say(HOURS, hours)}</span>
        <Chips
          label={app.say(WHEN)}
          options={[
            { value: 'now', text: app.say(AT_ONCE) },
            { value: 'later', text: app.say(LATER) },
          ]}
          chosen={when}
          onChoose={(value) =>
            onChoose({ ...choice, sendAt: value === 'now' ? '' : sendAt || proposeTime(now, hours) })
          }
        />
        {when === 'later' && (
          <WhenFields value={sendAt} onInput={(value) => onChoose({ ...choice, sendAt: value })} />
        )}
        {fault !== '' && (
          <p class="field-fault" role="alert">
            {app.say(FAULTS[fault], hours)}
          </p>
        )}
      </div>
      <div class="field">
        <span class="field-name">{app.say(KIND)}</span>
        <Chips
          label={app.say(KIND)}
          options={kinds}
          chosen={kind}
          onChoose={(value) => onChoose({ ...choice, kind: value })}
        />
        {kind !== 'xlsx' && <p class="quiet send-note">{app.say(CSV_NOTE)}</p>}
        {loss === undefined && <p class="quiet send-note">{app.say(LOOKING)}</p>}
        {loss && loss.texts > 0 && (
          <Notice kind="error">
            <p>
              {app.say(LOST, {
                count: loss.texts,
                characters: loss.characters.slice(0, MOST_SHOWN).join(' '),
              })}
            </p>
            <div class="buttons">
              {(['xlsx', 'csv'] as const).map((value) => (
                <Button
                  key={value}
                  label={app.say(INSTEAD, { kind: app.say(KINDS[value]) })}
                  onPress={() => onChoose({ ...choice, kind: value })}
                />
              ))}
            </div>
          </Notice>
        )}
      </div>
    </>
  );
}

/** Day and time side by side; the time is never blank while it is scheduled. */
function WhenFields({
  value,
  onInput,
}: {
  readonly value: string;
  readonly onInput: (value: string) => void;
}) {
  const app = useApp();
  const id = useId();
  const [day = '', time = ''] = value.split(' ');
  return (
    <div class="send-when">
      <input
        class="input"
        type="date"
        aria-label={app.say(DAY)}
        id={`${id}-day`}
        value={day}
        onInput={(event) => onInput(`${event.currentTarget.value} ${time}`)}
      />
      <input
        class="input"
        type="time"
        aria-label={app.say(TIME)}
        id={`${id}-time`}
        value={time}
        step={600}
        onInput={(event) => onInput(`${day} ${event.currentTarget.value}`)}
      />
    </div>
  );
}

const KINDS: Readonly<Record<FileKind, Text>> = {
  xlsx: { ko: '엑셀', zh: 'Excel', en: 'Excel' },
  csv: { ko: 'CSV (UTF-8)', zh: 'CSV（UTF-8）', en: 'CSV (UTF-8)' },
  csvOld: { ko: 'CSV (옛 형식)', zh: 'CSV（旧编码）', en: 'CSV (old encoding)' },
};
const SEVERAL: Text = {
  ko: '문구 {count}가지를 함께 골랐어요. 같은 분께 여러 통이 한꺼번에 갈 수 있어요.',
  zh: '同时选了{count}种文案，同一人可能一次收到多条。',
  en: '{count} wordings are chosen: the same person may get several texts at once.',
};
const FORMAT: Text = { ko: '문자 보내는 곳', zh: '短信平台', en: 'Sent through' };
const OWN_COLUMNS: Text = { ko: '우리가 정한 칸 순서', zh: '自定义列顺序', en: 'Our own order of columns' };
const KIND: Text = { ko: '파일 종류', zh: '文件类型', en: 'Kind of file' };
const CSV_NOTE: Text = {
  ko: '보내는 곳에서 CSV만 받을 때 고르세요. 받은 파일은 엑셀로 열지 말고 그대로 올려 주세요.',
  zh: '仅在平台只接受CSV时选择。请勿用表格软件打开，直接上传。',
  en: 'Only where the sender takes nothing else. Upload it without opening it in a spreadsheet.',
};
/** So many of the lacking characters are named. */
const MOST_SHOWN = 8;
const LOOKING: Text = {
  ko: '옛 형식에 없는 글자가 있는지 살펴보고 있어요.',
  zh: '正在检查有没有旧编码不支持的字。',
  en: 'Looking for letters that the old encoding lacks.',
};
const LOST: Text = {
  ko: '문자 {count}건에 옛 형식에 없는 글자가 있어요({characters}). 글자가 깨지므로 이 종류로는 만들지 않아요.',
  zh: '有{count}条短信含有旧编码没有的字（{characters}），会变成乱码，因此不能用这种格式生成。',
  en: '{count} {count|text holds|texts hold} letters that the old encoding lacks ({characters}). They would be lost, so no such file is made.',
};
const INSTEAD: Text = { ko: '{kind}로 바꾸기', zh: '改用{kind}', en: 'Use {kind}' };
const WHEN: Text = { ko: '보낼 시각', zh: '发送时间', en: 'When it goes out' };
const HOURS: Text = {
  ko: '문자는 {from}~{until}에 보내요. (설정에서 바꿔요)',
  zh: '短信在{from}–{until}发送（可在设置中修改）。',
  en: 'Texts go out from {from} to {until} (see the settings).',
};
const AT_ONCE: Text = { ko: '받는 대로 바로', zh: '下载后立即', en: 'At once' };
const LATER: Text = { ko: '예약', zh: '预约', en: 'Scheduled' };
const DAY: Text = { ko: '보낼 날', zh: '发送日期', en: 'Day' };
const TIME: Text = { ko: '보낼 시각', zh: '发送时刻', en: 'Time' };
const FAULTS: Readonly<Record<Exclude<ReturnType<typeof judgeTime>, ''>, Text>> = {
  blank: { ko: '보낼 날과 시각을 골라 주세요.', zh: '请选择日期和时间。', en: 'Choose day and time.' },
  past: { ko: '이미 지난 시각이에요.', zh: '该时间已过。', en: 'That time is past.' },
  outside: {
    ko: '{from}~{until} 사이로 골라 주세요.',
    zh: '请选择{from}–{until}之间的时间。',
    en: 'Choose a time from {from} to {until}.',
  },
  nowOutside: {
    ko: '지금은 보내는 시간이 아니에요. 예약을 골라 주세요.',
    zh: '现在不在发送时间内，请选择预约。',
    en: 'Texts do not go out at this hour. Choose a scheduled time.',
  },
};
