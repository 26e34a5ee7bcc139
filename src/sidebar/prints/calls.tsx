import { useMemo, useState } from 'preact/hooks';
import type { Text } from '../../core/text';
import type { CallsPrint } from '../../features/print/print-view';
import { useApp } from '../app';
import { sayNoCalls } from '../calls/say-no-calls';
import { Field } from '../kit/field';
import { CallPaper } from './call-paper';
import { Check } from './check';
import { A4 } from './paper-size';
import { OffPaperList, type PapersProps, PrintRoom } from './print-room';

/** 전화 목록, with the choice of whose. */
export function Calls({ data, onPages, children }: PapersProps<CallsPrint>) {
  const app = useApp();
  const [hasScript, setScript] = useState(true);
  const [owner, setOwner] = useState(ANYBODY);
  // The paper is laid out anew only where it shows others.
  const shown = useMemo(
    () =>
      owner === ANYBODY ? data : { ...data, sheets: data.sheets.filter((sheet) => sheet.owner === owner) },
    [data, owner],
  );
  const isEmpty = data.sheets.length === 0;
  return (
    <PrintRoom
      onPages={onPages}
      size={A4}
      isEmpty={isEmpty}
      empty={sayNoCalls(data, app)}
      options={
        <>
          {children}
          {data.sheets.length > 1 && (
            <Field
              name={app.say(OWNER)}
              value={owner}
              choices={[
                { value: ANYBODY, label: app.say(ALL) },
                ...data.sheets.map((sheet) => ({
                  value: sheet.owner,
                  label: `${sheet.owner || app.say(NOBODY)} (${sheet.calls.length})`,
                })),
              ]}
              onInput={setOwner}
            />
          )}
          <Check label={app.say(WITH_SCRIPT)} isOn={hasScript} onChange={setScript} />
          {data.done > 0 && <p class="quiet">{app.say(DONE, { count: data.done })}</p>}
          {data.unapproved > 0 && <p class="quiet">{app.say(UNAPPROVED, { count: data.unapproved })}</p>}
          <OffPaperList off={data.offPaper} />
        </>
      }
    >
      <CallPaper data={shown} hasScript={hasScript} onPages={onPages} />
    </PrintRoom>
  );
}

/** No name of a person, so that those whom nobody looks after can be chosen too. */
const ANYBODY = '*';
const OWNER: Text = { ko: '담당', zh: '负责人', en: 'Who calls' };
const NOBODY: Text = { ko: '담당 없음', zh: '无负责人', en: 'nobody yet' };
const ALL: Text = { ko: '모두', zh: '全部', en: 'All' };
const WITH_SCRIPT: Text = { ko: '대본도 함께 인쇄', zh: '同时打印电话稿', en: 'Print the scripts, too' };
const UNAPPROVED: Text = {
  ko: '아직 확인하지 않은 {count}건은 빠졌어요.',
  zh: '尚未确认的{count}条未包含在内。',
  en: '{count} not approved yet {count|is|are} left out.',
};
const DONE: Text = {
  ko: '이미 통화한 {count}명은 빠졌어요.',
  zh: '已通话的{count}位未包含在内。',
  en: '{count} already spoken to {count|is|are} left out.',
};
