import type { Text } from '../../core/text';
import type { WordingFault } from '../../features/message/check-wording';
import { useApp } from '../app';
import { lineSpan } from './edited-wording';

/** Why a wording cannot be read, line by line; pressed, the line is selected. */
export function FaultList({
  faults,
  area,
}: {
  readonly faults: readonly WordingFault[];
  readonly area: { readonly current: HTMLTextAreaElement | null };
}) {
  const app = useApp();
  if (faults.length === 0) return null;
  const select = ({ line, found }: WordingFault) => {
    const field = area.current;
    if (!field) return;
    const span = lineSpan(field.value, line);
    const at = field.value.slice(span.start, span.end).indexOf(found);
    field.focus();
    if (at < 0 || found === '') field.setSelectionRange(span.start, span.end);
    else field.setSelectionRange(span.start + at, span.start + at + found.length);
  };
  return (
    <section class="findings of-block" role="alert">
      <h3>{app.say(TITLE)}</h3>
      <ul>
        {faults.map((fault) => (
          <li key={`${fault.line} ${fault.found} ${fault.problem.en}`}>
            {fault.line === 0 ? (
              app.say(fault.problem)
            ) : (
              <button type="button" class="fault-line" onClick={() => select(fault)}>
                <strong>{app.say(LINE, { line: fault.line })}</strong> {app.say(fault.problem)}
                {fault.found !== '' && <q>{fault.found}</q>}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

const TITLE: Text = {
  ko: '고쳐야 저장할 수 있어요',
  zh: '须修改后保存',
  en: 'Must change before it can be saved',
};
const LINE: Text = { ko: '{line}번째 줄', zh: '第{line}行', en: 'Line {line}:' };
