import { useState } from 'preact/hooks';
import type { Text } from '../../core/text';
import { PRINT_KINDS, type PrintKind } from '../../features/print/privacy';
import { useApp, type ViewParams } from '../app';
import { Button } from '../kit/button';
import { Frame } from '../kit/frame';
import { ErrorNotice } from '../kit/notice';
import { PrintDesk } from './print-desk';
import { PRINT_WORDS } from './print-kind';
import './paper.css';
import './prints.css';

/** 인쇄: in the sidebar what there is, in a large dialog the papers themselves. */
export function PrintsView(params: ViewParams) {
  const { isLarge } = useApp();
  const kind = PRINT_KINDS.find((each) => each === params.kind) ?? 'meeting';
  return isLarge ? <PrintDesk first={kind} /> : <PrintChoice />;
}

function PrintChoice() {
  const app = useApp();
  const [error, setError] = useState<unknown>();
  const open = async (kind: PrintKind) => {
    setError(undefined);
    try {
      await app.openDialog('prints', app.say(TITLE), { kind });
    } catch (fault) {
      setError(fault);
    }
  };
  return (
    <Frame title={app.say(TITLE)}>
      {error !== undefined && <ErrorNotice error={error} />}
      <p class="quiet">{app.say(ABOUT)}</p>
      <ul class="print-choices">
        {PRINT_KINDS.map((kind) => (
          <li key={kind} class="print-choice">
            <h2>{app.say(PRINT_WORDS[kind].title)}</h2>
            <p>{app.say(PRINT_WORDS[kind].about)}</p>
            <Button label={app.say(LOOK)} onPress={() => open(kind)} />
          </li>
        ))}
      </ul>
    </Frame>
  );
}

const TITLE: Text = { ko: '인쇄', zh: '打印', en: 'Print' };
const ABOUT: Text = {
  ko: '큰 창에서 미리 보고 인쇄해요.',
  zh: '在大窗口中预览后打印。',
  en: 'Each opens in a large window, to be looked at and printed.',
};
const LOOK: Text = { ko: '미리 보고 인쇄하기', zh: '预览并打印', en: 'Preview and print' };
