import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import type { Text } from '../../core/text';
import { prepareWording, previewWording } from '../../features/message/preview-wording';
import type {
  SamplePerson,
  SavedWordings,
  WordingEntry,
  WordingInput,
  WordingsOutcome,
} from '../../features/message/wording-view';
import { useApp } from '../app';
import { ByteMeter } from '../kit/byte-meter';
import { Field } from '../kit/field';
import { FindingList } from '../kit/finding-list';
import { Frame } from '../kit/frame';
import { ErrorNotice } from '../kit/notice';
import { faultyPassage, insertion, isChanged } from './edited-wording';
import { FaultList } from './fault-list';
import { InsertMenu } from './insert-menu';
import { LeaveEditor } from './leave-editor';
import { MarkedArea } from './marked-area';
import { MendButtons } from './mend-buttons';
import { NameTestLine } from './name-test-line';
import { placeholderPerson } from './placeholder-person';
import { WordingActs } from './wording-acts';
import { findInWording, mendWording } from './wording-findings';
import { WordingForm, WordingName } from './wording-form';
import { WordingShown } from './wording-shown';
import './wording-editor.css';

export interface WordingEditorProps {
  /** Absent for a wording that is new. */
  readonly entry?: WordingEntry;
  /** As it stands in 문구함, or as a new one begins. */
  readonly before: WordingInput;
  readonly data: WordingsOutcome;
  readonly reload: () => Promise<void>;
}

/** Writes one wording: what it says, how it will look, what is wrong with it; nothing is kept before it is saved. */
export function WordingEditor({ entry, before, data, reload }: WordingEditorProps) {
  const app = useApp();
  const { told } = app;
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const form = useRef<HTMLFormElement>(null);
  /** What was typed, and what stood there when somebody began to. */
  const [work, setWork] = useState<{ readonly typed: WordingInput; readonly begun: WordingInput }>();
  const [isLeaving, setLeaving] = useState(false);
  const [isTried, setTried] = useState(false);
  const [fault, setFault] = useState<unknown>();
  /** How often saving was refused here; each time the first faulty field is gone to. */
  const [refused, setRefused] = useState(0);
  useEffect(() => {
    if (refused > 0) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [refused]);
  const { people, setting } = data;
  const [chosen, setPerson] = useState<SamplePerson>();
  useEffect(() => void (told && reload()), [told, reload]);

  const wording = work?.typed ?? before;
  const isDirty = work !== undefined && isChanged(work.typed, work.begun);
  const edit = (typed: WordingInput) => setWork({ typed, begun: work?.begun ?? before });
  /** Until staff choose: somebody who would get it. */
  const person = useMemo(() => {
    const fits = people.find(({ tier }) => wording.tier === '' || wording.tier === tier);
    return chosen ?? fits ?? people[0] ?? placeholderPerson(data.language);
  }, [chosen, people, wording.tier, data.language]);
  const prepared = useMemo(() => prepareWording(wording), [wording]);
  const preview = useMemo(
    () => previewWording(prepared, person, { ...setting, verdicts: new Map() }),
    [prepared, person, setting],
  );
  const found = useMemo(
    () => findInWording(wording, preview, app.language, app.say),
    [wording, preview, app.language, app.say],
  );
  const faults = found.faults.filter(({ line }) => line > 0 || isTried);
  const marks = [
    ...faults.map((one) => ({ level: 'block' as const, words: [faultyPassage(wording.text, one)] })),
    ...preview.findings.map(({ check, words }) => ({ level: check.level, words })),
    { level: 'hint' as const, words: found.characters.map(({ word }) => word) },
  ];

  const insert = (added: string | readonly [string, string]) => {
    const field = area.current;
    if (!field) return;
    const { value: text, selectionStart: start, selectionEnd: end } = field;
    const { inserted, cursor } = insertion({ text, start, end }, added);
    field.focus();
    // As if typed, so that the browser's own undo knows of it.
    if (!document.execCommand('insertText', false, inserted)) {
      field.setRangeText(inserted, start, end, 'end');
      edit({ ...wording, text: field.value });
    }
    field.setSelectionRange(cursor, cursor);
  };
  const save = async (): Promise<boolean> => {
    setTried(true);
    setFault(undefined);
    if (found.faults.length > 0) {
      setRefused((before) => before + 1);
      return false;
    }
    try {
      const seen = work && entry ? { seen: { subject: work.begun.subject, text: work.begun.text } } : {};
      const { outcome } = await app.act<SavedWordings>('message.saveWording', {
        wordings: [wording],
        ...seen,
      });
      await reload();
      setWork(undefined);
      setTried(false);
      const [saved = ''] = outcome.ids;
      if (!entry && !isLeaving) app.keep({ wording: saved });
      return true;
    } catch (error) {
      setLeaving(false);
      setFault(error);
      return false;
    }
  };
  useSaveKey(() => void (isDirty && save()));
  useLeaveWarning(isDirty);
  useEscape(isDirty && app.isLarge, () => setLeaving(!isLeaving));

  const canSave = isDirty && found.faults.every(({ line }) => line === 0);
  const title = wording.name.trim() || app.say(entry ? UNNAMED : NEW);
  if (isLeaving) {
    return (
      <Frame title={title} onBack={() => setLeaving(false)}>
        <LeaveEditor
          onStay={() => setLeaving(false)}
          onSave={canSave ? async () => void ((await save()) && app.back()) : undefined}
        />
      </Frame>
    );
  }
  const hasSubject = wording.channel === 'sms' || wording.channel === 'email';
  return (
    <Frame
      title={title}
      onBack={() => (isDirty ? setLeaving(true) : app.back())}
      onClose={isDirty ? () => setLeaving(true) : undefined}
      primary={{ label: app.say(SAVE), onPress: save, isDisabled: !canSave, hint: 'Ctrl+S' }}
    >
      <form
        ref={form}
        class="wording-editor"
        onSubmit={(event) => {
          event.preventDefault();
          if (isDirty) void save();
        }}
      >
        <div class="editor-words">
          <h2 class="sr-only">{app.say(WORDS)}</h2>
          {fault !== undefined && <ErrorNotice error={fault} />}
          {!entry && <WordingName wording={wording} fault={sayFault('name')} onEdit={edit} />}
          {hasSubject && (
            <Field
              name={app.say(SUBJECT)}
              note={app.say(wording.channel === 'sms' ? SUBJECT_NOTE : MAIL_SUBJECT_NOTE)}
              value={wording.subject}
              fault={sayFault('subject')}
              onInput={(subject) => edit({ ...wording, subject })}
            />
          )}
          <div class="field">
            <label class="field-name" for={id}>
              {app.say(TEXT)}
            </label>
            <InsertMenu language={wording.language} onInsert={insert} />
            <MarkedArea
              id={id}
              area={area}
              value={wording.text}
              language={wording.language}
              found={marks}
              isFaulty={faults.some(({ field }) => field === 'text')}
              describedBy={`${id}-faults`}
              onInput={(text) => edit({ ...wording, text })}
            />
            {preview.length && <ByteMeter text={preview.text} region={preview.region} />}
            <div id={`${id}-faults`}>
              <FaultList faults={faults.filter(({ field }) => field === 'text')} area={area} />
            </div>
            <NameTestLine prepared={prepared} people={people} setting={setting} onPerson={setPerson} />
          </div>
          <FindingList findings={found.shown} />
          <MendButtons
            mends={found.mends}
            characters={found.characters}
            onMend={(mends) => edit(mendWording(wording, mends))}
          />
        </div>
        <WordingShown
          wording={wording}
          preview={preview}
          people={people}
          person={person}
          clinic={setting.clinicName}
          onPerson={setPerson}
        />
        <WordingForm
          wording={wording}
          nameFault={sayFault('name')}
          greetingIsAd={setting.greetingIsAd}
          isNew={!entry}
          onEdit={edit}
        />
        <WordingActs
          entry={entry}
          data={data}
          isDirty={isDirty}
          onRevert={() => setWork(undefined)}
          onDone={async () => {
            setWork(undefined);
            await reload();
          }}
          onFault={setFault}
        />
        <button type="submit" hidden />
      </form>
    </Frame>
  );

  function sayFault(wanted: 'name' | 'subject'): string {
    const first = faults.find(({ field }) => field === wanted);
    if (!first) return '';
    return first.found === '' ? app.say(first.problem) : `${app.say(first.problem)} (${first.found})`;
  }
}

/** Ctrl+S, or what means the same, saves; the browser's own saving of a page helps nobody here. */
function useSaveKey(save: () => void): void {
  const latest = useRef(save);
  latest.current = save;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isSave =
        (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.code === 'KeyS';
      if (!isSave) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

/** The browser asks before the page is closed with words that are not saved. */
function useLeaveWarning(isDirty: boolean): void {
  useEffect(() => {
    if (!isDirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isDirty]);
}

/** Escape, which else closes the dialog, asks about words that are not saved; once more, and one goes on writing. */
function useEscape(isOn: boolean, ask: () => void): void {
  const latest = useRef(ask);
  latest.current = ask;
  useEffect(() => {
    if (!isOn) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [isOn]);
}

const NEW: Text = { ko: '새 글', zh: '新文案', en: 'New wording' };
const UNNAMED: Text = { ko: '이름 없는 글', zh: '未命名文案', en: 'Unnamed wording' };
const SAVE: Text = { ko: '저장', zh: '保存', en: 'Save' };
const WORDS: Text = { ko: '글 쓰기', zh: '编写', en: 'Words' };
const SUBJECT: Text = { ko: '제목', zh: '标题', en: 'Subject' };
const SUBJECT_NOTE: Text = {
  ko: '장문으로 나갈 때만 보여요.',
  zh: '仅在作为长短信发送时显示。',
  en: 'Shown only where it goes out as a long text.',
};
const MAIL_SUBJECT_NOTE: Text = { ko: '이메일 제목', zh: '邮件标题', en: 'Of the e-mail' };
const TEXT: Text = { ko: '내용', zh: '内容', en: 'Text' };
