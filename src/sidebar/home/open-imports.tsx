import { useState } from 'preact/hooks';
import type { OpenImport } from '../../features/home/home';
import { useApp } from '../app';
import { isSeenToHere } from '../import/use-session';
import { Button } from '../kit/button';
import { ErrorNotice, Notice } from '../kit/notice';

/** Imports that stopped half-way: to go on with, or to take back. Not those that run in this window. */
export function OpenImports({ imports }: { readonly imports: readonly OpenImport[] }) {
  const app = useApp();
  const [fault, setFault] = useState<unknown>();
  if (app.work) return null;
  const takeBack = async (batch: string) => {
    setFault(undefined);
    try {
      await app.startWork(app.say(TAKING_BACK), 'intake.undo', { batch });
      await app.refresh();
    } catch (error) {
      setFault(error);
    }
  };
  return (
    <>
      {imports
        .filter(({ batch }) => !isSeenToHere(batch))
        .map(({ batch, file, doneRows, totalRows, who }) => (
          <Notice key={batch} kind="warning">
            <h2 class="notice-head">{app.say(STOPPED)}</h2>
            <p>{file}</p>
            <p class="quiet-amber">
              {app.say(who === '' ? ROWS : ROWS_BY, {
                done: doneRows.toLocaleString(),
                all: totalRows.toLocaleString(),
                who,
              })}
            </p>
            <div class="buttons">
              <Button label={app.say(GO_ON)} onPress={() => app.go('import', { batch })} />
              <Button label={app.say(UNDO)} onPress={() => takeBack(batch)} />
            </div>
          </Notice>
        ))}
      {fault !== undefined && <ErrorNotice error={fault} />}
    </>
  );
}

const STOPPED = {
  ko: '지난번에 멈춘 가져오기',
  zh: '上次未完成的导入',
  en: 'An import that stopped half-way',
};
const ROWS = {
  ko: '{all}줄 중 {done}줄까지 들어옴',
  zh: '共{all}行，已导入{done}行',
  en: '{done} of {all} {all|row|rows} in',
};
const ROWS_BY = {
  ko: '{all}줄 중 {done}줄까지 들어옴 · {who}',
  zh: '共{all}行，已导入{done}行 · {who}',
  en: '{done} of {all} {all|row|rows} in · {who}',
};
const GO_ON = { ko: '이어서 하기', zh: '继续', en: 'Go on' };
const UNDO = { ko: '되돌리기', zh: '撤销', en: 'Undo' };
const TAKING_BACK = { ko: '가져오기를 되돌리는 중', zh: '正在撤销导入', en: 'Taking the import back' };
