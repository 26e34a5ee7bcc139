import { useCallback, useMemo, useState } from 'preact/hooks';
import type { Text } from '../../core/text';
import type { HeldOutcome } from '../../features/privacy/held-view';
import { useApp } from '../app';
import { Frame } from '../kit/frame';
import { Loading } from '../kit/loading';
import { ErrorNotice, Notice } from '../kit/notice';
import { useLoaded } from '../kit/use-loaded';
import { cellsOf, HEADING, NAMESAKES, sayRow } from '../privacy/say-held';
import { Paged, type PaperBlock } from './paged';
import { A4 } from './paper-size';
import { PAGE, PRINT } from './print-kind';
import { PrintRoom } from './print-room';
import { usePrinting } from './use-printing';
import { type Speaker, useSpeaker } from './use-speaker';

/** What the file holds on one patient, on paper to be handed to him. */
export function HeldDesk({ patient }: { readonly patient: string }) {
  const app = useApp();
  const { act } = app;
  const [pages, setPages] = useState(0);
  const ask = useCallback(
    async () => (await act<HeldOutcome>('patient.held', { patient }, { quiet: true })).outcome,
    [act, patient],
  );
  const { value: held, error, isLoading, reload } = useLoaded(ask);
  usePrinting();
  return (
    <Frame
      title={app.say(TITLE)}
      primary={
        held && {
          label: app.say(PRINT, { pages }),
          isDisabled: pages === 0,
          onPress: () => window.print(),
        }
      }
    >
      <div class="print-desk">
        {error !== undefined && <ErrorNotice error={error} onRetry={() => void reload()} />}
        {isLoading && <Loading />}
        {held && (
          <PrintRoom
            onPages={setPages}
            size={A4}
            isEmpty={false}
            empty=""
            options={
              <Notice kind="warning">
                <p>{app.say(LOOK)}</p>
                {held.namesakes > 0 && <p>{app.say(NAMESAKES, { count: held.namesakes })}</p>}
              </Notice>
            }
          >
            <HeldPaper held={held} onPages={setPages} />
          </PrintRoom>
        )}
      </div>
    </Frame>
  );
}

function HeldPaper({
  held,
  onPages,
}: {
  readonly held: HeldOutcome;
  readonly onPages: (pages: number) => void;
}) {
  const app = useSpeaker();
  const blocks = useMemo(() => blocksOf(held, app), [held, app]);
  return (
    <Paged
      kind="of-held"
      blocks={blocks}
      onPages={onPages}
      head={
        <strong>{app.say(HEADING, { clinic: held.clinicName, name: held.name, day: held.today })}</strong>
      }
      foot={(page, all) => (
        <>
          <span>{app.say(MASKED)}</span>
          <span>{app.say(PAGE, { page, pages: all })}</span>
        </>
      )}
    />
  );
}

function blocksOf(held: HeldOutcome, app: Speaker): PaperBlock[] {
  return held.sheets.flatMap(({ name, rows }): PaperBlock[] => [
    { key: name, isHeading: true, content: <h2 class="paper-group">{name}</h2> },
    ...rows.map((row) => ({
      key: `${name}-${row.row}`,
      content: (
        <article class="paper-held">
          <p class="soft">{sayRow(row, app)}</p>
          <dl>
            {cellsOf(row).map(({ header, value }) => (
              <div key={header}>
                <dt>{header}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </article>
      ),
    })),
  ]);
}

const TITLE: Text = { ko: '가진 기록', zh: '所存记录', en: 'What we hold' };
const LOOK: Text = {
  ko: '본인이나 대리인임을 확인하고 건네 주세요. 환자가 아닌 분의 이름은 가려지지 않으니 먼저 읽어 보세요.',
  zh: '请核实为本人或代理人后再交付。非患者的姓名不会遮盖，请先通读。',
  en: 'Hand it to the person or a representative only. Names of people who are no patients are not masked: read it first.',
};
const MASKED: Text = {
  ko: '다른 분의 이름과 번호는 가렸습니다.',
  zh: '他人的姓名和号码已遮盖。',
  en: 'Names and numbers of others are masked.',
};
