import { useCallback, useMemo, useState } from 'preact/hooks';
import type { Text } from '../../core/text';
import { type App, useApp } from '../app';
import { SampleBanner } from '../home/sample-banner';
import { Button, type ButtonProps } from '../kit/button';
import { EmptyState } from '../kit/empty-state';
import { Frame } from '../kit/frame';
import { NoName } from '../who/no-name';
import { sayRows, shownCount } from './count';
import { DropBox } from './drop-box';
import { isImportable, rowsOf } from './entry';
import { FileCard } from './file-card';
import './import.css';
import { OpenImports } from './open-imports';
import { openFile, openPasted } from './open-source';
import { PasteBox } from './paste-box';
import { ResultPanel } from './result-panel';
import { RunPanel } from './run-panel';
import { TallyPanel, useTally } from './tally-panel';
import { useDrop } from './use-drop';
import { runToEnd, useSession } from './use-session';

/** 가져오기: files and pasted rows of the chart program come in, checked, with a way back. */
export function ImportView() {
  const app = useApp();
  const { session, outside } = useSession();
  const { state } = session;
  const [isPasting, setPasting] = useState(false);
  const tally = useTally();
  const isBusy = state.phase === 'importing' || state.phase === 'stopping' || state.phase === 'stopped';

  const onFiles = useCallback(
    (files: readonly File[]) => {
      if (isBusy) return app.tell(app.say(WAIT));
      if (session.state.phase === 'finished') session.reset();
      tally.forget();
      for (const file of files) {
        void session
          .add(file.name, false, () => openFile(file, outside))
          .then((isNew) => isNew || app.tell(app.say(KNOWN, { name: file.name })));
      }
    },
    [session, outside, app, isBusy, tally.forget],
  );
  const onText = useCallback(
    (text: string) => {
      if (isBusy) return app.tell(app.say(WAIT));
      if (session.state.phase === 'finished') session.reset();
      tally.forget();
      setPasting(false);
      const name = app.say(PASTED, { time: timeNow() });
      const columnName = (number: number) => app.say(COLUMN, { number });
      void session
        .add(name, true, () => openPasted(text, { name, columnName }, outside))
        .then((isNew) => isNew || app.tell(app.say(KNOWN, { name })));
    },
    [session, outside, app, isBusy, tally.forget],
  );
  const isOver = useDrop(useMemo(() => ({ onFiles, onText }), [onFiles, onText]));

  const isSample = app.home?.isSample ?? false;
  const ready = state.entries.filter(isImportable);
  const begun = new Set(
    state.entries.flatMap(({ parts }) => parts.flatMap(({ tables }) => tables.map(({ batch }) => batch))),
  );
  const left = (app.home?.openImports ?? []).filter(({ batch }) => !isBusy && !begun.has(batch));
  const hasBrought = state.entries.some(({ stage }) => stage === 'done');
  const again = () => {
    tally.forget();
    session.reset();
  };
  const primary = (): ButtonProps | undefined => {
    if (state.phase === 'stopped') {
      return { label: app.say(GO_ON), onPress: () => void runToEnd(session, app, () => session.resume()) };
    }
    if (isBusy) return undefined;
    if (state.phase === 'finished')
      return hasBrought ? tally.primary : { label: app.say(OTHERS), onPress: again };
    if (state.entries.length === 0) return undefined;
    const rows = ready.reduce((sum, entry) => sum + rowsOf(entry), 0);
    const isReading = state.entries.some(({ stage }) => stage === 'reading');
    const isLacking = state.entries.some(({ stage }) => stage === 'ready');
    if (ready.length === 0 && !isReading) {
      return isLacking ? { label: app.say(CHOOSE_COLUMNS), isDisabled: true, onPress: () => {} } : undefined;
    }
    return {
      label: isReading ? app.say(READING) : app.say(BRING_IN, { rows: sayRows(app, rows) }),
      isDisabled: isReading || isSample,
      onPress: () => void runToEnd(session, app, () => session.start()),
    };
  };
  if (app.home && !app.home.isPrepared) {
    return (
      <Frame title={app.say(TITLE)} primary={{ label: app.say(START), onPress: () => app.go('home') }}>
        <EmptyState text={app.say(NOT_PREPARED)} />
      </Frame>
    );
  }
  return (
    <Frame title={app.say(TITLE)} primary={primary()}>
      <div class={`import ${isOver && !isBusy ? 'is-over' : ''}`}>
        <p class="sr-only" role="status">
          {app.say(STATUS[state.phase])}
        </p>
        {state.phase === 'choosing' && (
          <>
            <NoName />
            {isSample && (
              <>
                <p>{app.say(SAMPLE_FIRST)}</p>
                <SampleBanner />
              </>
            )}
            <OpenImports imports={left} />
            <ul class="file-cards">
              {state.entries.map((entry) => (
                <FileCard
                  key={entry.id}
                  entry={entry}
                  onRemove={() => session.remove(entry.id)}
                  onChoose={(part, column, meaning) => session.choose(entry.id, part, column, meaning)}
                  onDateAll={(part, heading, day) => session.dateAll(entry.id, part, heading, day)}
                />
              ))}
            </ul>
            {isPasting ? (
              <PasteBox onText={onText} onClose={() => setPasting(false)} />
            ) : (
              <div class="import-ways">
                <DropBox isSmall={state.entries.length > 0} onFiles={onFiles} />
                <Button label={app.say(PASTE)} onPress={() => setPasting(true)} />
              </div>
            )}
            {state.entries.length === 0 && !isPasting && <Advice app={app} />}
          </>
        )}
        {isBusy && (
          <RunPanel
            state={state}
            onStop={() => session.stop()}
            onCancel={() => runToEnd(session, app, () => session.cancel())}
          />
        )}
        {state.phase === 'finished' && (
          <>
            <TallyPanel tally={tally} />
            <ResultPanel
              entries={state.entries}
              onTakeBack={async (id) => {
                await session.takeBack(id);
                tally.forget();
                await app.refresh();
              }}
            />
            {hasBrought && <Button label={app.say(OTHERS)} onPress={again} />}
          </>
        )}
      </div>
      {isOver && !isBusy && (
        <div class="drop-here" aria-hidden="true">
          {app.say(DROP_HERE)}
        </div>
      )}
    </Frame>
  );
}

/** What to export, and up to when the records are known. */
function Advice({ app }: { readonly app: App }) {
  const data = app.home?.data;
  const until = data?.until ?? '';
  return (
    <div class="import-advice">
      {data && until !== '' && (
        <p>
          {app.say(KNOWN_UNTIL, {
            day: `${Number(until.slice(5, 7))}/${Number(until.slice(8))}`,
            patients: shownCount(data.patients, app.language),
          })}
        </p>
      )}
      <p class="quiet">{app.say(ADVICE)}</p>
      <p class="quiet">{app.say(PRIVACY)}</p>
    </div>
  );
}

/** By the clock of who sits here: `12/14 10:30`. */
function timeNow(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getMonth() + 1}/${now.getDate()} ${two(now.getHours())}:${two(now.getMinutes())}`;
}

const TITLE: Text = { ko: '자료 가져오기', zh: '导入资料', en: 'Bring in the records' };
const START: Text = { ko: '시작하기', zh: '开始', en: 'Start' };
const NOT_PREPARED: Text = {
  ko: '자료를 담을 시트가 아직 없어요. 질문 몇 개에 답하면 바로 만들어 드려요.',
  zh: '还没有存放资料的工作表。回答几个问题即可建立。',
  en: 'There are no sheets to hold the records yet. Answer a few questions and they are made.',
};
const PASTE: Text = { ko: '오늘 내원 붙여넣기', zh: '粘贴今日就诊', en: "Paste today's visits" };
const PASTED: Text = { ko: '붙여넣기 {time}', zh: '粘贴 {time}', en: 'Pasted {time}' };
const COLUMN: Text = { ko: '{number}번째 칸', zh: '第{number}列', en: 'Column {number}' };
const KNOWN: Text = {
  ko: '{name}: 이미 고른 것과 내용이 같아요.',
  zh: '{name}：与已选的内容相同。',
  en: '{name}: the same content was chosen already.',
};
const WAIT: Text = {
  ko: '지금 파일이 다 들어온 뒤에 다시 놓아 주세요.',
  zh: '请等当前文件导入完成后再添加。',
  en: 'Wait until the present files are in, then add more.',
};
const DROP_HERE: Text = { ko: '여기에 놓으세요', zh: '放到这里', en: 'Drop here' };
const READING: Text = { ko: '읽는 중', zh: '正在读取', en: 'Reading' };
const BRING_IN: Text = { ko: '{rows} 가져오기', zh: '导入{rows}', en: 'Bring in {rows}' };
const CHOOSE_COLUMNS: Text = {
  ko: '빠진 칸을 골라 주세요',
  zh: '请选择缺少的列',
  en: 'Choose the missing columns',
};
const GO_ON: Text = { ko: '이어서 하기', zh: '继续', en: 'Go on' };
const OTHERS: Text = { ko: '다른 파일 가져오기', zh: '导入其他文件', en: 'Bring in other files' };
const SAMPLE_FIRST: Text = {
  ko: '우리 치과 자료와 섞이지 않도록, 연습용 자료를 먼저 지워 주세요.',
  zh: '为避免与本诊所资料混在一起，请先清除示例资料。',
  en: 'So that they do not mix with your own, clear the practice records first.',
};
const KNOWN_UNTIL: Text = {
  ko: '지금 자료는 {day} 내원까지, 환자 {patients}명이에요.',
  zh: '现有资料截至{day}就诊，患者{patients}人。',
  en: 'The records hold {patients} {patients|patient|patients}, with visits up to {day}.',
};
const ADVICE: Text = {
  ko: '차트 프로그램에서 접수·수납 목록을 엑셀이나 CSV로 내보내세요. 기간이 겹쳐도 두 번 세지 않아요.',
  zh: '请在病历程序中将接诊或收费记录导出为 Excel 或 CSV。期间重叠也不会重复计算。',
  en: 'Export the list of receptions or payments from the chart program, as Excel or CSV. Periods may overlap: nothing counts twice.',
};
const PRIVACY: Text = {
  ko: '주민등록번호와 진단명은 읽지 않아요.',
  zh: '不会读取身份证号和诊断。',
  en: 'Resident numbers and diagnoses are never read.',
};
const STATUS = {
  choosing: { ko: '', zh: '', en: '' },
  importing: { ko: '가져오기를 시작했어요.', zh: '开始导入。', en: 'The import has begun.' },
  stopping: { ko: '멈추는 중이에요.', zh: '正在停止。', en: 'Stopping.' },
  stopped: { ko: '', zh: '', en: '' },
  finished: { ko: '', zh: '', en: '' },
} as const satisfies Record<string, Text>;
