import { useEffect, useRef, useState } from 'preact/hooks';
import type { Text } from '../../core/text';
import type { DraftEdit, DraftEntry } from '../../features/message/draft-view';
import { useApp, type ViewParams } from '../app';
import { Button, type ButtonProps } from '../kit/button';
import { Frame } from '../kit/frame';
import { Icon } from '../kit/icon';
import { IconButton } from '../kit/icon-button';
import { Loading } from '../kit/loading';
import { ErrorNotice } from '../kit/notice';
import { ApproveAll } from './approve-all';
import { countGroups, firstGroup, GROUP_IDS, type GroupId } from './draft-group';
import { EditDraft } from './edit-draft';
import { findingsOfWording } from './findings-of-wording';
import { GroupChips } from './group-chips';
import { HoldDraft } from './hold-draft';
import { NOT_FINAL, NotFinalNotice } from './not-final-notice';
import { ReviewCard } from './review-card';
import { ReviewEnd } from './review-end';
import type { ReviewCommand } from './review-key';
import { ReviewList } from './review-list';
import type { Mark } from './review-port';
import { useReviewDesk } from './use-review-desk';
import { useReviewKeys } from './use-review-keys';
import { WordingPanel } from './wording-panel';

/** The drafts of one wording, one after the other, each beside the row it comes from. */
export function ReviewPage({ wording, group: asked = '' }: ViewParams & { readonly wording: string }) {
  const app = useApp();
  const group = GROUP_IDS.find((id) => id === asked) ?? 'toCheck';
  const { desk, outcome, summary } = useReviewDesk(wording, group);
  const [mode, setMode] = useState<'look' | 'edit' | 'hold' | 'list'>('look');
  const [fault, setFault] = useState<unknown>();
  const main = useRef<HTMLDivElement>(null);
  const draft = desk.current;
  const notFinal = outcome?.notFinal ?? '';
  const id = draft?.id ?? '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another draft is on the screen
  useEffect(() => {
    setMode((before) => (before === 'list' ? before : 'look'));
    setFault(undefined);
    main.current?.closest('main')?.scrollTo(0, 0);
  }, [id]);

  // Things have moved on since the row was pressed: what there is to look at now comes instead.
  const instead =
    desk.isLoaded && desk.total === 0 && summary && countGroups(summary.statuses)[group] === 0
      ? firstGroup(summary.statuses)
      : '';
  useEffect(() => {
    if (instead !== '') app.keep({ wording, group: instead });
  }, [instead, wording, app.keep]);

  const choose = (next: GroupId) => {
    setMode('look');
    app.keep({ wording, group: next });
  };
  const mark = (what: Mark, said: Text) => {
    const marked = desk.mark(what);
    if (!marked) return;
    setMode('look');
    app.tell(app.say(said, { name: marked.name }), async () => {
      desk.undo(marked.id);
      app.tell(app.say(TAKEN_BACK, { name: marked.name }));
    });
  };
  const approve = () => {
    if (!draft) return;
    // What is approved bears a name.
    if (app.who === '') return app.go('who');
    if (notFinal !== '') return app.tell(app.say(NOT_FINAL, { who: notFinal }));
    if (draft.mayApprove && draft.status === 'draft' && notFinal === '') mark({ kind: 'approve' }, APPROVED);
  };
  const release = () => mark({ kind: 'release' }, RELEASED);
  const canEdit =
    draft !== undefined && !['exported', 'sent', 'replied', 'failed', 'skipped'].includes(draft.status);
  const canHold = canEdit && draft.status !== 'held';
  const move = (by: 1 | -1) => desk.goTo(desk.at + by);
  const showRow = async () => {
    if (!draft) return;
    try {
      await app.act('sheet.show', { table: 'drafts', key: draft.id }, { quiet: true });
      setFault(undefined);
    } catch (error) {
      setFault(error);
    }
  };
  const doThat = (command: ReviewCommand) => {
    if (mode === 'list') return;
    if (command === 'next') move(1);
    else if (command === 'previous') move(-1);
    else if (command === 'undo') void app.takeBack();
    else if (command === 'sheet') void showRow();
    else if (command === 'approve') approve();
    else if (command === 'edit' && canEdit) setMode('edit');
    else if (command === 'hold' && draft?.status === 'held') release();
    else if (command === 'hold' && canHold) setMode('hold');
  };
  useReviewKeys(mode === 'list' ? '' : id, doThat);

  const saidAbove = new Set(
    summary && (group === 'toMend' || group === 'director')
      ? findingsOfWording(summary).map(({ reason, words }) => `${reason} ${words.join()}`)
      : [],
  );
  const isOver = desk.isLoaded && !draft && desk.isComplete;
  return (
    <Frame title={summary?.name ?? app.say(TITLE)} primary={primary()}>
      <div ref={main} class="review">
        {summary && <GroupChips statuses={summary.statuses} chosen={group} onChoose={choose} />}
        <NotFinalNotice waitsFor={notFinal} />
        {desk.loadFault !== undefined && <ErrorNotice error={desk.loadFault} onRetry={() => desk.retry()} />}
        {desk.saveFault !== undefined && (
          <div class="waiting" role="status">
            <span>{app.say(WAITING, { count: desk.unsaved })}</span>
            <Button kind="link" label={app.say(SAVE_NOW)} onPress={() => desk.retry()} />
          </div>
        )}
        {summary && mode !== 'list' && (
          <WordingPanel summary={summary} group={group} onAsked={() => void desk.load()} />
        )}
        {summary && group === 'toCheck' && notFinal === '' && mode === 'look' && (
          <ApproveAll summary={summary} onDone={() => void desk.restart()} />
        )}
        {desk.drafts.length > 0 && (
          <div class="review-place">
            <IconButton icon="back" label={app.say(PREVIOUS)} onPress={() => move(-1)} />
            <button
              type="button"
              class="review-count"
              aria-expanded={mode === 'list'}
              onClick={() => setMode(mode === 'list' ? 'look' : 'list')}
            >
              {isOver
                ? app.say(ALL_SEEN, { of: desk.total.toLocaleString() })
                : app.say(PLACE, { number: (desk.at + 1).toLocaleString(), of: desk.total.toLocaleString() })}
              <Icon name="caret" size={14} />
            </button>
            <IconButton icon="forward" label={app.say(NEXT)} onPress={() => move(1)} />
          </div>
        )}
        {mode === 'list' && (
          <ReviewList
            desk={desk}
            wording={wording}
            group={group}
            onChoose={(chosen) => {
              desk.show(chosen);
              setMode('look');
            }}
          />
        )}
        {mode !== 'list' && draft && (
          <>
            <ReviewCard key={id} draft={draft} refusal={desk.refusalOf(id)} saidAbove={saidAbove}>
              {mode === 'edit' ? (
                <EditDraft
                  draft={draft}
                  onSave={(words) => save(words)}
                  onReset={() => save({ subject: draft.subject, text: draft.text, asWording: true })}
                  onLeave={() => setMode('look')}
                />
              ) : mode === 'hold' ? (
                <HoldDraft
                  onHold={(reason) => mark({ kind: 'hold', reason }, HELD)}
                  onLeave={() => setMode('look')}
                />
              ) : undefined}
            </ReviewCard>
            {fault !== undefined && <ErrorNotice error={fault} />}
            {mode === 'look' && (
              <div class="review-acts">
                {canEdit && <Button label={app.say(EDIT)} hint="E" onPress={() => setMode('edit')} />}
                {canHold && <Button label={app.say(HOLD)} hint="H" onPress={() => setMode('hold')} />}
                <IconButton icon="sheet" label={app.say(SHEET)} onPress={() => void showRow()} />
                <IconButton
                  icon="person"
                  label={app.say(CARD)}
                  onPress={() => app.go('patient', { patient: draft.patient, name: draft.name })}
                />
              </div>
            )}
          </>
        )}
        {mode !== 'list' && !draft && !isOver && desk.loadFault === undefined && <Loading />}
        {mode !== 'list' && isOver && summary && (
          <ReviewEnd
            statuses={summary.statuses}
            group={group}
            left={desk.open}
            onGroup={choose}
            onAgain={() => desk.goToOpen()}
          />
        )}
      </div>
    </Frame>
  );

  async function save(words: Pick<DraftEdit, 'subject' | 'text' | 'asWording'>): Promise<boolean> {
    if (!draft) return true;
    const was = { subject: draft.subject, text: draft.text };
    const { outcome: saved, undo, summary: said } = await desk.edit({ id: draft.id, ...words, was });
    if (saved.status === 'changed') return false;
    setMode('look');
    if (saved.status === 'saved')
      app.tell(
        said || app.say(SAVED, { name: draft.name }),
        undo &&
          (async () => {
            await app.act(undo.action, undo.input, { quiet: true });
            await desk.refresh(draft.id);
            app.tell(app.say(TAKEN_BACK, { name: draft.name }));
          }),
      );
    return true;
  }

  function primary(): ButtonProps | undefined {
    if (mode === 'edit' || mode === 'hold' || mode === 'list') return undefined;
    if (isOver) return { label: app.say(TO_START), onPress: app.back };
    if (!draft) return undefined;
    if (draft.status === 'draft')
      return notFinal === ''
        ? { label: app.say(APPROVE), hint: 'A', onPress: approve, isDisabled: !draft.mayApprove }
        : { label: app.say(NEXT), hint: '→', onPress: () => move(1) };
    const isOfWording = summary && findingsOfWording(summary).some(({ level }) => level === 'block');
    if (draft.status === 'blocked' && isOfWording)
      return { label: app.say(MEND_WORDING), onPress: () => app.go('wordings', { wording }) };
    if (draft.status === 'blocked' && isInWords(draft))
      return { label: app.say(EDIT), hint: 'E', onPress: () => setMode('edit') };
    if (draft.status === 'held') return { label: app.say(RELEASE), hint: 'H', onPress: release };
    return { label: app.say(NEXT), hint: '→', onPress: () => move(1) };
  }
}

/** Whether other words would help: something found stands in them, or a place was left empty. */
function isInWords({ text, subject, findings }: DraftEntry): boolean {
  const all = `${subject}\n${text}`;
  return (
    /〔|\{\{/.test(all) ||
    findings.some(({ level, words }) => level === 'block' && words.some((word) => all.includes(word)))
  );
}

const TITLE: Text = { ko: '문자·카드', zh: '短信·贺卡', en: 'Texts and cards' };
const PLACE: Text = { ko: '{of}건 중 {number}', zh: '第{number}条，共{of}条', en: '{number} of {of}' };
const ALL_SEEN: Text = { ko: '{of}건 모두 봄', zh: '{of}条已全部查看', en: 'all {of} seen' };
const PREVIOUS: Text = { ko: '앞 글', zh: '上一条', en: 'Previous' };
const NEXT: Text = { ko: '다음 글', zh: '下一条', en: 'Next' };
const APPROVE: Text = { ko: '확인', zh: '确认', en: 'Approve' };
const EDIT: Text = { ko: '고치기', zh: '修改', en: 'Edit' };
const HOLD: Text = { ko: '보류', zh: '暂缓', en: 'Hold' };
const MEND_WORDING: Text = { ko: '문구 고치기', zh: '修改文案', en: 'Mend the wording' };
const RELEASE: Text = { ko: '보류 풀기', zh: '取消暂缓', en: 'Release' };
const SHEET: Text = { ko: '시트에서 보기 (S)', zh: '在表格中查看 (S)', en: 'In the sheet (S)' };
const CARD: Text = { ko: '환자 카드', zh: '患者卡', en: 'Patient card' };
const TO_START: Text = { ko: '문구 목록으로', zh: '回到文案列表', en: 'Back to the wordings' };
const APPROVED: Text = {
  ko: '{name}님 글을 확인했어요.',
  zh: '已确认{name}的内容。',
  en: 'Approved for {name}.',
};
const HELD: Text = {
  ko: '{name}님 글을 보류했어요.',
  zh: '已暂缓{name}的内容。',
  en: 'Put on hold for {name}.',
};
const RELEASED: Text = {
  ko: '{name}님 글의 보류를 풀었어요.',
  zh: '已取消{name}的暂缓。',
  en: 'Released for {name}.',
};
const SAVED: Text = { ko: '{name}님 글을 고쳤어요.', zh: '已修改{name}的内容。', en: 'Changed for {name}.' };
const TAKEN_BACK: Text = {
  ko: '{name}님 글을 되돌렸어요.',
  zh: '已撤销{name}的操作。',
  en: 'Taken back for {name}.',
};
const WAITING: Text = {
  ko: '{count}건이 저장을 기다려요. 연결되면 저절로 저장됩니다.',
  zh: '{count}条等待保存，连接后自动保存。',
  en: 'Waiting to be saved: {count}. It goes on once the connection is back.',
};
const SAVE_NOW: Text = { ko: '지금 저장', zh: '立即保存', en: 'Save now' };
