import { useCallback, useState } from 'preact/hooks';
import type { Text } from '../../core/text';
import type { HeldOutcome } from '../../features/privacy/held-view';
import { useApp, type ViewParams } from '../app';
import { Button } from '../kit/button';
import { CopyButton } from '../kit/copy-button';
import { Frame } from '../kit/frame';
import { Loading } from '../kit/loading';
import { ErrorNotice, Notice } from '../kit/notice';
import { useLoaded } from '../kit/use-loaded';
import { useSpeaker } from '../prints/use-speaker';
import { cellsOf, heldText, NAMESAKES, sayRow } from './say-held';
import './privacy.css';

/** 가진 기록: all that the file holds on one patient, sheet by sheet; opened with `patient`, an id. */
export function HeldView({ patient = '' }: ViewParams) {
  const app = useApp();
  const speaker = useSpeaker();
  const { act } = app;
  const [fault, setFault] = useState<unknown>();
  const ask = useCallback(
    async () => (await act<HeldOutcome>('patient.held', { patient }, { quiet: true })).outcome,
    [act, patient],
  );
  const { value: held, error, isLoading, reload } = useLoaded(ask);
  const print = async () => {
    setFault(undefined);
    try {
      await app.openDialog('prints', app.say(TITLE), { kind: 'held', patient });
    } catch (refusal) {
      setFault(refusal);
    }
  };
  return (
    <Frame title={app.say(TITLE)}>
      {error !== undefined && <ErrorNotice error={error} onRetry={() => void reload()} />}
      {fault !== undefined && <ErrorNotice error={fault} />}
      {isLoading && <Loading />}
      {held && (
        <>
          <p>{app.say(ABOUT, { name: held.name })}</p>
          {held.namesakes > 0 && (
            <Notice kind="info">
              <p>{app.say(NAMESAKES, { count: held.namesakes })}</p>
            </Notice>
          )}
          <div class="buttons">
            <Button label={app.say(PRINT)} onPress={print} />
            <CopyButton label={app.say(COPY)} text={heldText(held, speaker)} what={held.name} />
          </div>
          {held.sheets.map(({ name, isStaffs, rows, more }) => (
            <details key={name} class="on-file">
              <summary>
                <strong>{name}</strong>
                <span class="quiet">{app.say(ROWS, { count: rows.length + more })}</span>
              </summary>
              {isStaffs && <p class="quiet">{app.say(STAFFS)}</p>}
              {rows.map((row) => (
                <section key={row.row} class="file-row">
                  <p class="quiet">{sayRow(row, speaker)}</p>
                  <dl>
                    {cellsOf(row).map(({ header, value }) => (
                      <div key={header}>
                        <dt>{header}</dt>
                        <dd>{value}</dd>
                      </div>
                    ))}
                  </dl>
                </section>
              ))}
              {more > 0 && <p class="quiet">{app.say(MORE, { count: more })}</p>}
            </details>
          ))}
          <section class="section">
            <Button
              kind="danger"
              label={app.say(DELETE)}
              onPress={() => app.go('erase', { patient, name: held.name })}
            />
          </section>
        </>
      )}
    </Frame>
  );
}

const TITLE: Text = { ko: '가진 기록', zh: '所存记录', en: 'What we hold' };
const ABOUT: Text = {
  ko: '{name}님에 대해 이 파일에 적힌 것 모두예요. 본인이 요구하시면 10일 안에 보여 드려요. 다른 환자의 이름은 가렸어요.',
  zh: '本文件中关于{name}的全部内容。本人要求时须在10天内提供。其他患者的姓名已遮盖。',
  en: 'All that this file says of {name}; to be shown within ten days to who asks. Other patients are masked.',
};
const PRINT: Text = { ko: '인쇄해서 드리기', zh: '打印给本人', en: 'Print to hand out' };
const COPY: Text = { ko: '글로 복사', zh: '复制为文字', en: 'Copy as text' };
const ROWS: Text = { ko: '{count}줄', zh: '{count}行', en: '{count} {count|row|rows}' };
const STAFFS: Text = {
  ko: '직원이 만든 시트예요.',
  zh: '员工自建的表。',
  en: 'A sheet that staff made.',
};
const MORE: Text = {
  ko: '{count}줄은 시트에서 보세요.',
  zh: '其余{count}行请在表中查看。',
  en: 'See the sheet for {count} more.',
};
const DELETE: Text = { ko: '환자 정보 삭제', zh: '删除患者信息', en: 'Delete this patient' };
