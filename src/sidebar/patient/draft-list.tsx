import type { Text } from '../../core/text';
import type { DraftLine } from '../../features/vip/vip-view';
import { useApp } from '../app';
import { CopyButton } from '../kit/copy-button';
import './draft-list.css';

/** Drafts of one patient: what it is, how far it has come, the text to unfold and copy, and what holds it back. */
export function DraftList({ drafts }: { readonly drafts: readonly DraftLine[] }) {
  const app = useApp();
  return (
    <ul class="drafts">
      {drafts.map(({ id, template, channel, status, text, remark }) => (
        <li key={id}>
          <details>
            <summary>
              <span class="draft-name">{[template, channel].filter(Boolean).join(' · ')}</span>
              <span class="tag plain">{status}</span>
            </summary>
            <p class="draft-text">{text}</p>
            {text !== '' && <CopyButton text={text} label={app.say(COPY)} what={template} />}
          </details>
          {remark !== '' && <p class="remark">{remark}</p>}
        </li>
      ))}
    </ul>
  );
}

const COPY: Text = { ko: '문구 복사', zh: '复制文案', en: 'Copy the text' };
