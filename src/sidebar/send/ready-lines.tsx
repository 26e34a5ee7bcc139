import type { Text } from '../../core/text';
import type { OutboxLine } from '../../features/message/output-view';
import { useApp } from '../app';

/** The wordings of one channel: how many are ready, how many wait and why; with `onToggle` each can be left out. */
export function ReadyLines({
  lines,
  without,
  onToggle,
}: {
  readonly lines: readonly OutboxLine[];
  readonly without?: ReadonlySet<string>;
  readonly onToggle?: (without: ReadonlySet<string>) => void;
}) {
  const toggle = (wording: string, isIn: boolean) => {
    const next = new Set(without);
    if (isIn) next.delete(wording);
    else next.add(wording);
    onToggle?.(next);
  };
  return (
    <ul class="ready-lines">
      {lines.map((line) => (
        <li key={line.wording}>
          {onToggle ? (
            <label class="ready-line">
              <input
                type="checkbox"
                checked={line.ready > 0 && !without?.has(line.wording)}
                disabled={line.ready === 0}
                onChange={(event) => toggle(line.wording, event.currentTarget.checked)}
              />
              <ReadyName line={line} />
            </label>
          ) : (
            <span class="ready-line">
              <ReadyName line={line} />
            </span>
          )}
          <HeldBack line={line} />
        </li>
      ))}
    </ul>
  );
}

function ReadyName({ line }: { readonly line: OutboxLine }) {
  const app = useApp();
  const count = line.ready - line.noAddress;
  const parts = [
    ...(line.noAddress > 0 ? [app.say(NO_ADDRESS, { count: line.noAddress })] : []),
    ...(line.exported > 0 ? [app.say(EXPORTED, { count: line.exported })] : []),
    ...(line.sent > 0 ? [app.say(SENT, { count: line.sent })] : []),
    ...(line.drafts > 0 ? [app.say(DRAFTS, { count: line.drafts })] : []),
  ];
  return (
    <span class="ready-name">
      <span class="ready-wording">{line.name}</span>
      <strong class={count > 0 ? 'ready-count' : 'quiet'}>{app.say(READY, { count })}</strong>
      {parts.length > 0 && <span class="quiet ready-more">{parts.join(' · ')}</span>}
    </span>
  );
}

function HeldBack({ line: { held } }: { readonly line: OutboxLine }) {
  const app = useApp();
  if (held.length === 0) return null;
  const count = held.reduce((sum, { people }) => sum + people, 0);
  return (
    <details class="held">
      <summary>{app.say(HELD, { count })}</summary>
      <ul>
        {held.map(({ reason, people }) => (
          <li key={reason} class="held-row">
            <span>{reason || app.say(NO_REASON)}</span>
            <span class="held-count">{app.say(PEOPLE, { people })}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

const READY: Text = { ko: '{count}건', zh: '{count}条', en: '{count}' };
const NO_ADDRESS: Text = { ko: '주소 없음 {count}', zh: '无邮箱{count}', en: 'no address {count}' };
const EXPORTED: Text = { ko: '파일 만듦 {count}', zh: '已导出{count}', en: 'handed over {count}' };
const SENT: Text = { ko: '보냄 {count}', zh: '已发送{count}', en: 'sent {count}' };
const DRAFTS: Text = { ko: '아직 초안 {count}', zh: '草稿{count}', en: 'still drafts {count}' };
const HELD: Text = {
  ko: '기다리는 {count}건과 까닭',
  zh: '等待中的{count}条及原因',
  en: '{count} waiting, and why',
};
const PEOPLE: Text = { ko: '{people}건', zh: '{people}条', en: '{people}' };
const NO_REASON: Text = { ko: '까닭이 적혀 있지 않음', zh: '未注明原因', en: 'no reason given' };
