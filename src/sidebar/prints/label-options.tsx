import { useState } from 'preact/hooks';
import type { Text } from '../../core/text';
import { LABEL_FORMATS, type LabelFormatId, labelsPerSheet } from '../../features/print/label-format';
import { useApp } from '../app';
import { keepInTab, keptInTab } from '../keep';
import { Field } from '../kit/field';
import { Check } from './check';

/** On what labels are printed. */
export interface LabelChoice {
  readonly format: LabelFormatId;
  readonly start: number;
  readonly nudge: { readonly right: number; readonly down: number };
  readonly hasEdges: boolean;
}

/** A choice that the tab keeps, and its change. */
export interface KeptLabelChoice {
  readonly value: LabelChoice;
  readonly change: (part: Partial<LabelChoice>) => void;
}

const FORMATS = Object.keys(LABEL_FORMATS) as LabelFormatId[];
const FIRST: LabelChoice = {
  format: 'formtec-3107',
  start: 0,
  nudge: { right: 0, down: 0 },
  hasEdges: false,
};

/** Sheet and fine tuning stay, since the printer does; where to begin is another every time. */
export function useLabelChoice(): KeptLabelChoice {
  const [value, setValue] = useState<LabelChoice>(() => ({ ...FIRST, ...kept() }));
  const change = (part: Partial<LabelChoice>) => {
    const next = { ...value, ...part };
    if (part.format !== undefined) Object.assign(next, { start: 0 });
    keepInTab(KEPT, JSON.stringify({ format: next.format, nudge: next.nudge }));
    setValue(next);
  };
  return { value, change };
}

const KEPT = 'prints.labels';

function kept(): Partial<LabelChoice> {
  const text = keptInTab(KEPT);
  return text === '' ? {} : JSON.parse(text);
}

/** The sheet, where it begins, and how to move it for a printer that feeds askew. */
export function LabelOptions({
  choice,
  count,
}: {
  readonly choice: KeptLabelChoice;
  readonly count: number;
}) {
  const app = useApp();
  const { value, change } = choice;
  return (
    <>
      <Field
        name={app.say(SHEET)}
        value={value.format}
        choices={FORMATS.map((format) => ({ value: format, label: app.say(LABEL_FORMATS[format].name) }))}
        onInput={(format) => change({ format: FORMATS.find((each) => each === format) ?? FIRST.format })}
      />
      <StartPicker
        format={value.format}
        start={value.start}
        count={count}
        onChoose={(start) => change({ start })}
      />
      <details class="fine-tuning">
        <summary>{app.say(FINE)}</summary>
        <p class="quiet">{app.say(FINE_ABOUT)}</p>
        <Check label={app.say(EDGES)} isOn={value.hasEdges} onChange={(hasEdges) => change({ hasEdges })} />
        <div class="nudges">
          <Millimetres
            name={app.say(RIGHT)}
            value={value.nudge.right}
            onChange={(right) => change({ nudge: { ...value.nudge, right } })}
          />
          <Millimetres
            name={app.say(DOWN)}
            value={value.nudge.down}
            onChange={(down) => change({ nudge: { ...value.nudge, down } })}
          />
        </div>
      </details>
    </>
  );
}

/** The first sheet in small: the place that is pressed is the first to be printed on. */
function StartPicker({
  format,
  start,
  count,
  onChoose,
}: {
  readonly format: LabelFormatId;
  readonly start: number;
  readonly count: number;
  readonly onChoose: (start: number) => void;
}) {
  const app = useApp();
  const { columns, ...shape } = LABEL_FORMATS[format];
  const places = Array.from({ length: labelsPerSheet({ columns, ...shape }) }, (_, index) => index);
  return (
    <fieldset class="start-picker">
      <legend class="field-name">{app.say(START)}</legend>
      <div class="start-grid" style={{ gridTemplateColumns: `repeat(${columns}, 1fr)` }}>
        {places.map((place) => (
          <button
            key={place}
            type="button"
            class={place >= start && place < start + count ? 'start-place is-filled' : 'start-place'}
            aria-pressed={place === start}
            aria-label={app.say(PLACE, { place: place + 1 })}
            onClick={() => onChoose(place)}
          >
            {place + 1}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

/** Millimetres with one decimal, from −10 to 10. */
function Millimetres({
  name,
  value,
  onChange,
}: {
  readonly name: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}) {
  return (
    <label class="nudge">
      <span class="field-name">{name}</span>
      <input
        class="input"
        type="number"
        step="0.1"
        min="-10"
        max="10"
        value={value}
        onChange={(event) => {
          const typed = Number(event.currentTarget.value);
          if (Number.isFinite(typed)) onChange(Math.max(-10, Math.min(10, typed)));
        }}
      />
    </label>
  );
}

const SHEET: Text = { ko: '라벨 용지', zh: '标签纸', en: 'Label sheet' };
const START: Text = {
  ko: '시작할 칸 (쓰던 용지라면 남은 첫 칸)',
  zh: '起始格（用过的纸选第一个空格）',
  en: 'Begin at (on a used sheet the first one left)',
};
const PLACE: Text = { ko: '{place} (이 칸부터)', zh: '{place}（从此格开始）', en: '{place} (begin here)' };
const FINE: Text = { ko: '자리가 어긋날 때', zh: '位置偏移时', en: 'Where the place is off' };
const FINE_ABOUT: Text = {
  ko: '보통 종이에 칸 테두리를 인쇄해 라벨 용지와 겹쳐 불빛에 비춰 보고, 어긋난 만큼 옮기세요.',
  zh: '先在普通纸上打印格子边框，与标签纸叠起对光查看，再按偏差移动。',
  en: 'Print the edges on plain paper, hold it against a label sheet in front of a light, and move them by what is off.',
};
const EDGES: Text = {
  ko: '칸 테두리 함께 인쇄 (시험용)',
  zh: '打印格子边框（测试用）',
  en: 'Print the edges (a test)',
};
const RIGHT: Text = { ko: '오른쪽으로 (mm)', zh: '向右（mm）', en: 'To the right (mm)' };
const DOWN: Text = { ko: '아래로 (mm)', zh: '向下（mm）', en: 'Down (mm)' };
