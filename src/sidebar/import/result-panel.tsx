import { useState } from 'preact/hooks';
import type { Text } from '../../core/text';
import { useApp } from '../app';
import { Button } from '../kit/button';
import { Notice } from '../kit/notice';
import { shownCount } from './count';
import { type Entry, rowsOf } from './entry';
import { FaultText } from './fault-text';
import { PanelHeading } from './panel-heading';
import { RejectedList } from './rejected-list';

/** What came of each file. */
export function ResultPanel({
  entries,
  onTakeBack,
}: {
  readonly entries: readonly Entry[];
  readonly onTakeBack: (id: number) => Promise<void>;
}) {
  const app = useApp();
  const hasFile = entries.some(({ stage, isPasted }) => stage === 'done' && !isPasted);
  return (
    <section>
      <PanelHeading text={app.say(headingOf(entries))} />
      <ul class="file-cards">
        {entries.map((entry) => (
          <ResultCard key={entry.id} entry={entry} onTakeBack={() => onTakeBack(entry.id)} />
        ))}
      </ul>
      {hasFile && (
        <Notice kind="info">
          <p>{app.say(DELETE_DOWNLOAD)}</p>
        </Notice>
      )}
    </section>
  );
}

function headingOf(entries: readonly Entry[]): Text {
  if (entries.every(({ stage }) => stage === 'takenBack')) return ALL_TAKEN_BACK;
  return entries.every(({ stage }) => stage === 'done') ? ALL_IN : PARTLY_IN;
}

function ResultCard({
  entry,
  onTakeBack,
}: {
  readonly entry: Entry;
  readonly onTakeBack: () => Promise<void>;
}) {
  const app = useApp();
  const [fault, setFault] = useState<unknown>();
  const [isAsked, setAsked] = useState(false);
  const { name, stage, result } = entry;
  const takeBack = async () => {
    setFault(undefined);
    setAsked(false);
    try {
      await onTakeBack();
    } catch (error) {
      setFault(error);
    }
  };
  const count = (number: number) => shownCount(number, app.language);
  return (
    <li class={`file-card ${stage}`}>
      <h3 class="file-title">{name}</h3>
      {stage === 'done' && (
        <p class="counts">
          {app.say(COUNTS, {
            rows: count(rowsOf(entry)),
            accepted: count(result.accepted),
            rejected: count(result.rejectedCount),
          })}
        </p>
      )}
      {stage === 'done' && result.unchanged > 0 && (
        <p class="quiet">{app.say(UNCHANGED, { count: count(result.unchanged) })}</p>
      )}
      {stage === 'done' && result.isRepeated && <p class="quiet">{app.say(REPEATED)}</p>}
      {stage === 'takenBack' && (
        <p class="quiet">{entry.undone === '' ? app.say(TAKEN_BACK) : entry.undone}</p>
      )}
      {stage === 'ready' && <p class="quiet">{app.say(NOT_BEGUN)}</p>}
      {stage === 'failed' && (
        <>
          <FaultText error={entry.error} />
          <p class="quiet">{app.say(FAILED)}</p>
        </>
      )}
      {stage === 'done' && result.rejectedCount > 0 && (
        <RejectedList rows={result.rejected} count={result.rejectedCount} />
      )}
      {stage === 'done' && result.notes.length > 0 && (
        <ul class="notes">
          {result.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {fault !== undefined && <FaultText error={fault} />}
      {(stage === 'failed' || stage === 'done') && (
        <Button
          label={app.say(result.isRepeated ? TAKE_ALL_BACK : TAKE_BACK)}
          kind="link"
          // What failed counts nowhere, so there is nothing to lose.
          onPress={stage === 'failed' ? takeBack : () => setAsked(!isAsked)}
        />
      )}
      {isAsked && stage === 'done' && (
        <Notice kind="warning">
          <p>
            {app.say(result.isRepeated ? ASK_ALL : ASK, {
              count: count(result.accepted),
              all: count(result.accepted + result.unchanged),
            })}
          </p>
          <div class="buttons">
            <Button kind="danger" label={app.say(TAKE_BACK_NOW)} onPress={takeBack} />
            <Button label={app.say(NO)} onPress={() => setAsked(false)} />
          </div>
        </Notice>
      )}
    </li>
  );
}

const ALL_IN: Text = { ko: '다 가져왔어요', zh: '全部导入完成', en: 'All is in' };
const PARTLY_IN: Text = { ko: '일부만 가져왔어요', zh: '只导入了一部分', en: 'Some of it is in' };
const ALL_TAKEN_BACK: Text = { ko: '되돌렸어요', zh: '已撤销', en: 'Taken back' };
const COUNTS: Text = {
  ko: '{rows}줄: {accepted} 들어옴, {rejected} 확인',
  zh: '{rows}行：导入{accepted}，待核对{rejected}',
  en: '{rows} {rows|row|rows}: {accepted} taken, {rejected} to check',
};
const UNCHANGED: Text = {
  ko: '{count}줄은 이미 있었어요.',
  zh: '{count}行已存在。',
  en: '{count} {count|row was|rows were} there already.',
};
const REPEATED: Text = {
  ko: '전에 가져온 바로 그 파일이에요. 늘어난 것은 없어요.',
  zh: '这是以前导入过的同一文件，没有新增。',
  en: 'This very file was brought in before; nothing was added.',
};
const TAKEN_BACK: Text = {
  ko: '이 파일에서 들어온 것은 없어요.',
  zh: '没有从此文件导入任何内容。',
  en: 'Nothing of this file is in.',
};
const NOT_BEGUN: Text = {
  ko: '칸을 고르지 않아 가져오지 않았어요.',
  zh: '因未选择列，没有导入。',
  en: 'Not brought in: its columns were not chosen.',
};
const FAILED: Text = {
  ko: '이 파일은 어디에도 세지 않았어요. 되돌리거나, 같은 파일을 다시 골라 이어서 할 수 있어요.',
  zh: '此文件没有计入任何统计。可以撤销，或重新选择同一文件继续。',
  en: 'Nothing of this file counts. Undo it, or choose the same file again to go on.',
};
const DELETE_DOWNLOAD: Text = {
  ko: '다운로드 폴더의 원본을 지우세요. 환자 정보가 그대로 들어 있어요.',
  zh: '请删除下载文件夹中的原文件，其中含有患者信息。',
  en: 'Delete the original from the downloads folder: it holds patient data.',
};
const TAKE_ALL_BACK: Text = {
  ko: '전에 들어온 것까지 되돌리기',
  zh: '连同以前导入的一起撤销',
  en: 'Undo what it brought then',
};
const ASK: Text = {
  ko: '이 파일에서 들어온 {count}줄을 시트에서 빼요. 직원이 적은 것이 있는 환자는 남아요. 다시 넣으려면 파일을 또 가져와야 해요.',
  zh: '将从工作表中撤回此文件导入的{count}行。有员工填写内容的患者会保留。如需恢复，须重新导入文件。',
  en: '{count} {count|row|rows} from this file will leave the sheets. Patients about whom staff wrote something stay. To have them back, bring the file in again.',
};
const ASK_ALL: Text = {
  ko: '전에 이 파일에서 들어온 것까지 {all}줄을 시트에서 빼요. 직원이 적은 것이 있는 환자는 남아요. 다시 넣으려면 파일을 또 가져와야 해요.',
  zh: '将从工作表中撤回此文件的{all}行，包括以前导入的。有员工填写内容的患者会保留。如需恢复，须重新导入文件。',
  en: '{all} {all|row|rows} of this file will leave the sheets, those of the earlier import too. Patients about whom staff wrote something stay. To have them back, bring the file in again.',
};
const TAKE_BACK_NOW: Text = { ko: '되돌리기', zh: '撤销', en: 'Undo it' };
const NO: Text = { ko: '그만두기', zh: '取消', en: 'Never mind' };
const TAKE_BACK: Text = { ko: '이 파일 되돌리기', zh: '撤销此文件', en: 'Undo this file' };
