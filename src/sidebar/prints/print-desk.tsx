import { useCallback, useState } from 'preact/hooks';
import type { Text } from '../../core/text';
import type { PrintOutcome } from '../../features/print/print-view';
import { isInFull, PRINT_KINDS, type PrintKind } from '../../features/print/privacy';
import { ActError } from '../act';
import { useApp } from '../app';
import { Button } from '../kit/button';
import { Chips } from '../kit/chips';
import { EmptyState } from '../kit/empty-state';
import { Frame } from '../kit/frame';
import { Loading } from '../kit/loading';
import { ErrorNotice, Notice } from '../kit/notice';
import { useLoaded } from '../kit/use-loaded';
import { Papers } from './papers';
import { PRINT, PRINT_WORDS } from './print-kind';
import { usePrinting } from './use-printing';

/** The papers in a large window: what to print on the left, the sheets as they will lie on the table on the right. */
export function PrintDesk({ first }: { readonly first: PrintKind }) {
  const app = useApp();
  const [kind, setKind] = useState<PrintKind>(first);
  const [pages, setPages] = useState(0);
  const { act, language } = app;
  // biome-ignore lint/correctness/useExhaustiveDependencies: words come in the language of who looks
  const ask = useCallback(
    async () => (await act<PrintOutcome>('print.data', { kind }, { quiet: true })).outcome,
    [act, kind, language],
  );
  const { value, error, reload } = useLoaded(ask);
  const isThere = value?.kind === kind;
  usePrinting();
  const choose = (next: PrintKind) => {
    if (next === kind) return;
    setPages(0);
    setKind(next);
  };
  return (
    <Frame
      title={app.say(PRINT_WORDS[kind].title)}
      primary={
        isThere && error === undefined
          ? {
              label: app.say(PRINT, { pages }),
              isDisabled: pages === 0,
              onPress: () => window.print(),
            }
          : undefined
      }
    >
      <div class="print-desk">
        <Chips
          label={app.say(WHAT)}
          options={PRINT_KINDS.map((each) => ({ value: each, text: app.say(PRINT_WORDS[each].title) }))}
          chosen={kind}
          onChoose={choose}
        />
        {error !== undefined &&
          (error instanceof ActError && error.code === 'vip.notFinal' ? (
            <div class="print-nothing">
              <EmptyState text={error.message}>
                <Button label={app.say(MEETING_FIRST)} onPress={() => choose('meeting')} />
              </EmptyState>
            </div>
          ) : (
            <ErrorNotice error={error} onRetry={() => void reload()} />
          ))}
        {error === undefined && !isThere && <Loading />}
        {error === undefined && isThere && (
          <Papers key={kind} data={value} onPages={setPages}>
            <p class="quiet">{app.say(PRINT_WORDS[kind].about)}</p>
            {isInFull(kind) && (
              <Notice kind="warning">
                <p>{app.say(IN_FULL)}</p>
              </Notice>
            )}
            <p class="quiet">{app.say(HOW)}</p>
          </Papers>
        )}
      </div>
    </Frame>
  );
}

const WHAT: Text = { ko: '무엇을 인쇄할까요', zh: '打印什么', en: 'What to print' };
const IN_FULL: Text = {
  ko: '이름과 연락처가 그대로 나와요. 다 쓰고 나면 파쇄해 주세요.',
  zh: '会完整显示姓名和联系方式。用完请粉碎。',
  en: 'Names and contacts stand in full. Shred the paper after use.',
};
const HOW: Text = {
  ko: '인쇄 창에서 배율은 100%(실제 크기), 여백은 없음으로 두세요.',
  zh: '在打印窗口中将缩放设为100%（实际大小），边距设为“无”。',
  en: 'In the print window keep the scale at 100% (actual size) and the margins at none.',
};
const MEETING_FIRST: Text = {
  ko: '회의 자료 인쇄하기',
  zh: '打印会议资料',
  en: 'Print the meeting paper',
};
