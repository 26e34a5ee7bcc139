import { useState } from 'preact/hooks';
import type { Text } from '../../core/text';
import type { Channel } from '../../features/message/message';
import type {
  BatchOutcome,
  ExportOutcome,
  LeftOut,
  OutboxBatch,
  OutboxLine,
  OutboxView,
} from '../../features/message/output-view';
import { SENDER_FORMATS, type SenderFormat } from '../../features/message/sender-format';
import { useApp } from '../app';
import { useFresh } from '../frame/use-fresh';
import { keepInTab, keptInTab } from '../keep';
import { Button } from '../kit/button';
import { EmptyState } from '../kit/empty-state';
import { Frame } from '../kit/frame';
import { Loading } from '../kit/loading';
import { ErrorNotice, Notice } from '../kit/notice';
import { countBatch } from './batch-count';
import { BatchList } from './batch-list';
import { ByHand } from './by-hand';
import { LeftOutList, type Made, MadeFile, saveBatch } from './made-file';
import { ReadyLines } from './ready-lines';
import { ReadyMails } from './ready-mails';
import { ReadyTexts, type TextChoice } from './ready-texts';
import { judgeTime, proposeTime } from './send-time';
import { FILE_KINDS } from './sender-bytes';
import { StoppedNotice } from './stopped-notice';
import { useLoss } from './use-loss';
import { useMarking } from './use-marking';
import { useOutbox } from './use-outbox';
import './send.css';

/** 보내기: what is approved goes out from here, and what became of it is told here. */
export function SendView() {
  const app = useApp();
  const { value: view, error, isLoading, reload } = useOutbox();
  const [typed, setTyped] = useState<Partial<TextChoice>>({});
  const [made, setMade] = useState<Made>();
  const [leftOut, setLeftOut] = useState<readonly LeftOut[]>([]);
  const [fault, setFault] = useState<unknown>();
  useFresh(reload);
  const marking = useMarking(reload);
  const of = (channel: string) => view?.lines.filter((line) => line.channel === channel) ?? [];
  const [texts, mails] = [of('sms'), of('email')];
  // One wording at a time: a New Year greeting must not leave with the thanks of December because both are approved.
  // What waits for the list lets the others go first.
  const ready = texts.filter((line) => line.ready > 0);
  const [first = ready[0]] = ready.filter(({ waitsForList }) => !waitsForList);
  const choice: TextChoice = {
    without: new Set(ready.filter((line) => line !== first).map(({ wording }) => wording)),
    sendAt: firstTime(view),
    ...remembered(view),
    ...typed,
  };
  const chosen = ready.filter((line) => !choice.without.has(line.wording));
  const count = chosen.reduce((sum, line) => sum + line.ready, 0);
  const isReady = ready.length > 0;
  const loss = useLoss(choice, chosen);
  const isTimely = view !== undefined && judgeTime(choice.sendAt, view.now, view.window) === '';

  const choose = (next: TextChoice) => {
    keepInTab(KEPT, JSON.stringify({ format: next.format, kind: next.kind }));
    setTyped(next);
  };
  const make = async () => {
    setFault(undefined);
    const { format, sendAt, kind } = choice;
    const wordings = chosen.map((line) => line.wording);
    try {
      const { outcome } = await app.act<ExportOutcome>('message.export', { wordings, format, sendAt });
      setLeftOut(outcome.file ? [] : outcome.leftOut);
      if (outcome.file)
        return await show({ file: outcome.file, kind, leftOut: outcome.leftOut, done: 0, isChanged: false });
    } catch (caught) {
      setFault(caught);
    }
    await reload();
  };
  const fetchAgain = async ({ batch, format }: OutboxBatch) => {
    setFault(undefined);
    try {
      const input = { batch, ...(format === '' ? { format: choice.format } : {}) };
      const { outcome } = await app.act<BatchOutcome>('message.batch', input, { quiet: true });
      return await show({ ...outcome, kind: choice.kind });
    } catch (caught) {
      setFault(caught);
    }
    await reload();
  };
  const show = async (next: Made) => {
    saveBatch(next, app);
    await reload();
    setMade(next);
    document.querySelector('main')?.scrollTo({ top: 0 });
  };

  return (
    <Frame
      title={app.say(TITLE)}
      primary={
        view && isReady
          ? {
              label: app.say(MAKE, { count }),
              onPress: make,
              isDisabled:
                count === 0 ||
                !isTimely ||
                chosen.some((line) => line.waitsForList) ||
                loss === undefined ||
                loss.texts > 0,
            }
          : undefined
      }
    >
      {error !== undefined && <ErrorNotice error={error} onRetry={() => void reload()} />}
      {isLoading && <Loading />}
      {fault !== undefined && <ErrorNotice error={fault} />}
      {marking.error !== undefined && <ErrorNotice error={marking.error} />}
      {made && isWaiting(made, view) && (
        <MadeFile
          made={made}
          now={view?.now ?? ''}
          onMark={() => marking.mark({ batch: made.file.batch }, 'sent')}
        />
      )}
      <LeftOutList leftOut={leftOut} />
      {view && <StoppedNotice batches={view.batches} onAgain={fetchAgain} onMarked={reload} />}
      {view && view.lines.length === 0 && (
        <EmptyState text={app.say(NOTHING)}>
          <Button label={app.say(TO_MESSAGES)} onPress={() => app.go('messages')} />
        </EmptyState>
      )}
      {view && view.notFinal !== '' && (
        <Notice kind="info">
          <p>{view.notFinal}</p>
          <Button kind="link" label={app.say(TO_MEETING)} onPress={() => app.go('meeting')} />
        </Notice>
      )}
      {view && texts.length > 0 && (
        <section class="section">
          <Head title={app.say(SECTIONS.sms)} lines={texts} />
          {isReady ? (
            <>
              <ReadyTexts view={view} lines={texts} choice={choice} loss={loss} onChoose={choose} />
              {view.twice > 0 && (
                <p class="quiet send-note">{app.say(TWICE, { count: view.twice.toLocaleString() })}</p>
              )}
            </>
          ) : (
            <>
              <ReadyLines lines={texts} />
              <p class="quiet send-note">{app.say(NONE_READY)}</p>
              <Button kind="link" label={app.say(TO_MESSAGES)} onPress={() => app.go('messages')} />
            </>
          )}
        </section>
      )}
      {mails.length > 0 && (
        <section class="section">
          <Head title={app.say(SECTIONS.email)} lines={mails} />
          <ReadyMails lines={mails} onDone={reload} />
        </section>
      )}
      {view && view.batches.length > 0 && (
        <section class="section">
          <div class="section-head">
            <h2>{app.say(BEFORE)}</h2>
          </div>
          <BatchList batches={view.batches} now={view.now} onAgain={fetchAgain} onMarked={reload} />
        </section>
      )}
      {(['card', 'call'] as const).map((channel) => {
        const lines = of(channel);
        return lines.length === 0 ? null : (
          <section key={channel} class="section">
            <Head title={app.say(SECTIONS[channel])} lines={lines} />
            <ByHand channel={channel} lines={lines} onMarked={reload} />
          </section>
        );
      })}
    </Frame>
  );
}

/** Whether anything of a file is still to be marked; who took it back or marked it elsewhere is done with it. */
function isWaiting({ file }: Made, view: OutboxView | undefined): boolean {
  const batch = view?.batches.find((each) => each.batch === file.batch);
  return batch !== undefined && countBatch(batch).open > 0;
}

function Head({ title, lines }: { readonly title: string; readonly lines: readonly OutboxLine[] }) {
  const app = useApp();
  const count = lines.reduce((sum, { ready, noAddress }) => sum + ready - noAddress, 0);
  return (
    <div class="section-head">
      <h2>{title}</h2>
      <span class="count">{app.say(READY, { count })}</span>
    </div>
  );
}

/** At once in the clinic's hours; else when they begin again. */
function firstTime(view: OutboxView | undefined): string {
  if (!view || judgeTime('', view.now, view.window) === '') return '';
  return proposeTime(view.now, view.window);
}

/** Under which the tab keeps the kind of file. */
const KEPT = 'send.file';

/** The format and kind of file chosen before in this tab; else, for everybody, the format of the latest file. */
function remembered(view: OutboxView | undefined): Pick<TextChoice, 'format' | 'kind'> {
  const kept: { format?: string; kind?: string } = JSON.parse(keptInTab(KEPT) || '{}');
  const latest = view?.batches.find(({ channel }) => channel === 'sms')?.format;
  const format = [kept.format, latest].find((each): each is SenderFormat => !!each && each in SENDER_FORMATS);
  return { format: format ?? 'generic', kind: FILE_KINDS.find((kind) => kind === kept.kind) ?? 'xlsx' };
}

const SECTIONS: Readonly<Record<Channel, Text>> = {
  sms: { ko: '문자', zh: '短信', en: 'Texts' },
  email: { ko: '이메일', zh: '电子邮件', en: 'E-mails' },
  card: { ko: '카드', zh: '贺卡', en: 'Cards' },
  call: { ko: '전화', zh: '电话', en: 'Calls' },
};
const TITLE: Text = { ko: '보내기', zh: '发送', en: 'Send' };
const MAKE: Text = {
  ko: '발송파일 만들기 ({count}건)',
  zh: '生成发送文件（{count}条）',
  en: 'Make the sending file ({count})',
};
const READY: Text = { ko: '보낼 준비 됨 {count}', zh: '待发送 {count}', en: '{count} ready' };
const TWICE: Text = {
  ko: '{count}명께는 준비된 문자가 두 건 이상이에요. 같은 때에 함께 가지 않게 하려면 문구를 하나씩 골라 만드세요.',
  zh: '有{count}人的待发送短信在两条以上。如不想同时发出，请逐个选择文案生成文件。',
  en: '{count} {count|person has|people have} two or more texts ready. To keep them apart, make a file for one wording at a time.',
};
const NOTHING: Text = {
  ko: '아직 만든 문자와 카드가 없어요. 문자·카드에서 글을 만들고 확인하면 여기서 보낼 수 있어요.',
  zh: '还没有短信和贺卡。在“短信·贺卡”中制作并确认后即可在此发送。',
  en: 'There are no texts or cards yet. Make and approve them first; then they go out from here.',
};
const NONE_READY: Text = {
  ko: '보낼 준비가 된 문자가 없어요. 문자·카드에서 확인을 마치면 여기에 나와요.',
  zh: '没有待发送的短信。在“短信·贺卡”中确认后会显示在此。',
  en: 'No text is ready. Approve them under Texts and cards.',
};
const TO_MESSAGES: Text = { ko: '문자·카드로 가기', zh: '前往短信·贺卡', en: 'Go to texts and cards' };
const TO_MEETING: Text = { ko: '회의·확정 보기', zh: '查看会议确定', en: 'See the meeting' };
const BEFORE: Text = {
  ko: '만든 파일 · 보냄 표시',
  zh: '已生成的文件 · 标记结果',
  en: 'Files made · what became of them',
};
