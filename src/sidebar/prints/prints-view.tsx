import { useState } from 'preact/hooks';
import type { Text } from '../../core/text';
import { PRINT_KINDS, type PrintKind } from '../../features/print/privacy';
import { useApp, type ViewParams } from '../app';
import { Frame } from '../kit/frame';
import { ErrorNotice } from '../kit/notice';
import { HeldDesk } from './held-desk';
import { PrintDesk } from './print-desk';
import { PRINT_WORDS } from './print-kind';
import './sheet.css';
import './write-line.css';
import './meeting-paper.css';
import './call-paper.css';
import './director-paper.css';
import './card-paper.css';
import './label-paper.css';
import './to-printer.css';
import './prints.css';

/** 인쇄: in the sidebar what there is, in a large dialog the papers themselves. */
export function PrintsView(params: ViewParams) {
  const { isLarge } = useApp();
  if (isLarge && params.kind === 'held') return <HeldDesk patient={params.patient ?? ''} />;
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
          <li key={kind}>
            <button type="button" class="print-choice" onClick={() => void open(kind)}>
              <strong>{app.say(PRINT_WORDS[kind].title)}</strong>
              <span>{app.say(PRINT_WORDS[kind].about)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Frame>
  );
}

const TITLE: Text = { ko: '인쇄', zh: '打印', en: 'Print' };
const ABOUT: Text = {
  ko: '고르면 큰 창에서 미리 보고 인쇄할 수 있어요.',
  zh: '选择后可在大窗口中预览并打印。',
  en: 'Choose one: it opens in a large window, to be looked at and printed.',
};
