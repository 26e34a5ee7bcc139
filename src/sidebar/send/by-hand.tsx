import { useState } from 'preact/hooks';
import type { Text } from '../../core/text';
import type { OutboxLine } from '../../features/message/output-view';
import type { PrintKind } from '../../features/print/privacy';
import { useApp } from '../app';
import { Button } from '../kit/button';
import { ErrorNotice } from '../kit/notice';
import { ReadyLines } from './ready-lines';
import { useMarking } from './use-marking';

/** Cards and calls: people do them, from paper. */
export function ByHand({
  channel,
  lines,
  onMarked,
}: {
  readonly channel: 'card' | 'call';
  readonly lines: readonly OutboxLine[];
  readonly onMarked: () => Promise<void>;
}) {
  const app = useApp();
  const { error: markError, mark } = useMarking(onMarked);
  const ready = lines.filter((line) => line.ready > 0 && !line.waitsForList);
  const count = ready.reduce((sum, line) => sum + line.ready, 0);
  const [error, setError] = useState<unknown>();
  const open = async (kind: PrintKind, title: Text) => {
    setError(undefined);
    try {
      await app.openDialog('prints', app.say(title), { kind });
    } catch (caught) {
      setError(caught);
    }
  };
  return (
    <>
      <ReadyLines lines={lines} />
      {error !== undefined && <ErrorNotice error={error} />}
      {markError !== undefined && <ErrorNotice error={markError} />}
      <div class="buttons">
        {channel === 'call' && count > 0 && <Button label={app.say(CALL)} onPress={() => app.go('calls')} />}
        {PRINTS[channel].map(({ kind, title }) => (
          <Button key={kind} label={app.say(title)} onPress={() => open(kind, title)} />
        ))}
        {channel === 'card' && count > 0 && (
          <Button
            label={app.say(POSTED, { count })}
            onPress={() => mark({ byHand: ready.map((line) => line.wording) }, 'sent')}
          />
        )}
      </div>
    </>
  );
}

const CALL: Text = { ko: '한 분씩 전화하기', zh: '逐位致电', en: 'Call one by one' };
const POSTED: Text = {
  ko: '{count}장 보냈음으로 표시',
  zh: '标记{count}张已寄出',
  en: 'I sent all {count}',
};
const PRINTS: Readonly<
  Record<'card' | 'call', readonly { readonly kind: PrintKind; readonly title: Text }[]>
> = {
  card: [
    { kind: 'cards', title: { ko: '카드 글 인쇄', zh: '打印贺卡文字', en: 'Print the card texts' } },
    { kind: 'labels', title: { ko: '주소 라벨 인쇄', zh: '打印地址标签', en: 'Print address labels' } },
  ],
  call: [
    { kind: 'calls', title: { ko: '전화 목록 인쇄', zh: '打印电话清单', en: 'Print the call sheets' } },
    {
      kind: 'director',
      title: { ko: '원장님 전화 인쇄', zh: '打印院长电话清单', en: 'Print the director’s calls' },
    },
  ],
};
