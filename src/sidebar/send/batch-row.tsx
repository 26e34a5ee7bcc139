import { useState } from 'preact/hooks';
import type { Text } from '../../core/text';
import type { BatchLine } from '../../features/message/output-view';
import { useApp } from '../app';
import { Button } from '../kit/button';
import { Field } from '../kit/field';
import { Icon } from '../kit/icon';
import type { useMarking } from './use-marking';

/** One message of a batch, and what somebody says has become of it. */
export function BatchRow({
  line,
  isMail,
  mark,
}: {
  readonly line: BatchLine;
  readonly isMail: boolean;
  readonly mark: ReturnType<typeof useMarking>['mark'];
}) {
  const app = useApp();
  const [isFailing, setFailing] = useState(false);
  const [reason, setReason] = useState('');
  const { id, name, wording, status, statusWord } = line;
  const ids = { ids: [id] };
  const word = isMail && status === 'exported' ? app.say(IN_GMAIL) : statusWord;
  return (
    <details class={`batch-row ${status}`}>
      <summary>
        <span class="grow">
          <strong>{name}</strong> <span class="quiet">{wording}</span>
        </span>
        <span class="batch-word">{word}</span>
        <span class="batch-fold">
          <Icon name="caret" size={16} />
        </span>
      </summary>
      {line.reason !== '' && <p class="quiet">{line.reason}</p>}
      <div class="buttons">
        {(status === 'exported' || status === 'failed') && (
          <Button label={app.say(SENT)} onPress={() => mark(ids, 'sent')} />
        )}
        {(status === 'exported' || status === 'sent') && (
          <Button label={app.say(REPLIED)} onPress={() => mark(ids, 'replied')} />
        )}
        {(status === 'exported' || status === 'sent') && (
          <Button label={app.say(FAILED)} onPress={() => setFailing(!isFailing)} />
        )}
        {status === 'failed' && <Button label={app.say(SEND_AGAIN)} onPress={() => mark(ids, 'approved')} />}
        <Button
          kind="link"
          label={app.say(PATIENT)}
          onPress={() => app.go('patient', { patient: line.patient })}
        />
      </div>
      {isFailing && (status === 'exported' || status === 'sent') && (
        <div class="batch-leave">
          <Field
            name={app.say(WHY)}
            value={reason}
            hasFocus
            placeholder={app.say(WHY_LIKE)}
            onInput={(value) => setReason(value.slice(0, 200))}
          />
          <div class="buttons">
            <Button
              label={app.say(FAILED)}
              onPress={async () => {
                await mark(ids, 'failed', { reason: reason.trim() });
                setFailing(false);
              }}
            />
          </div>
        </div>
      )}
    </details>
  );
}

const IN_GMAIL: Text = { ko: 'Gmail 초안', zh: 'Gmail草稿', en: 'in Gmail' };
const SENT: Text = { ko: '보냄', zh: '已发送', en: 'Sent' };
const REPLIED: Text = { ko: '답장 왔어요', zh: '已收到回复', en: 'They answered' };
const FAILED: Text = { ko: '못 보냄', zh: '发送失败', en: 'Failed' };
const SEND_AGAIN: Text = { ko: '다시 보내기', zh: '重新发送', en: 'Send again' };
const PATIENT: Text = { ko: '환자 보기', zh: '查看患者', en: 'See the patient' };
const WHY: Text = {
  ko: '왜 못 보냈나요? (비워도 돼요)',
  zh: '为什么失败？（可留空）',
  en: 'Why? (may stay blank)',
};
const WHY_LIKE: Text = { ko: '예: 없는 번호', zh: '例：空号', en: 'e.g. no such number' };
