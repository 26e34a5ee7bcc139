import { useState } from 'preact/hooks';
import type { Text } from '../../core/text';
import type { OpenImport } from '../../features/home/home';
import { useApp } from '../app';
import { Button } from '../kit/button';
import { Notice } from '../kit/notice';
import { shownCount } from './count';
import { FaultText } from './fault-text';

/** Imports that somebody began and left: the way on, and the way back. */
export function OpenImports({ imports }: { readonly imports: readonly OpenImport[] }) {
  return (
    <>
      {imports.map((open) => (
        <OpenImportNotice key={open.batch} open={open} />
      ))}
    </>
  );
}

function OpenImportNotice({ open }: { readonly open: OpenImport }) {
  const app = useApp();
  const [fault, setFault] = useState<unknown>();
  const takeBack = async () => {
    setFault(undefined);
    try {
      await app.act('intake.undo', { batch: open.batch });
      await app.refresh();
    } catch (error) {
      setFault(error);
    }
  };
  const params = {
    file: open.file,
    who: open.who,
    done: shownCount(open.doneRows, app.language),
    all: shownCount(open.totalRows, app.language),
  };
  return (
    <Notice kind="warning">
      <p>
        <strong>{open.file}</strong>
      </p>
      <p>{app.say(open.who === '' ? LEFT : LEFT_BY, params)}</p>
      <p>{app.say(WAY_ON)}</p>
      {fault !== undefined && <FaultText error={fault} />}
      <Button label={app.say(TAKE_BACK)} kind="link" onPress={takeBack} />
    </Notice>
  );
}

const LEFT: Text = {
  ko: '{all}줄 가운데 {done}줄에서 멈춰 있어요.',
  zh: '停在{all}行中的第{done}行。',
  en: 'It stopped after {done} of {all} {all|row|rows}.',
};
const LEFT_BY: Text = {
  ko: '{all}줄 가운데 {done}줄에서 멈춰 있어요 ({who}).',
  zh: '停在{all}行中的第{done}行（{who}）。',
  en: 'It stopped after {done} of {all} {all|row|rows} ({who}).',
};
const WAY_ON: Text = {
  ko: '같은 파일을 다시 고르면 이어서 해요.',
  zh: '重新选择同一文件即可继续。',
  en: 'Choose the same file again to go on.',
};
const TAKE_BACK: Text = { ko: '되돌리기', zh: '撤销', en: 'Undo' };
