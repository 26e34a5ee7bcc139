import { useApp } from '../app';
import { Button } from './button';
import { IconButton } from './icon-button';

/** What was last done, with the way to take it back; it takes room of its own and covers nothing. Read aloud elsewhere. */
export function ToldBar() {
  const app = useApp();
  const { told } = app;
  if (!told) return null;
  return (
    <div class="told">
      <p>{told.message}</p>
      <div class="told-acts">
        {told.undo && (
          <Button kind="link" label={app.say(UNDO)} hint="Ctrl+Z" onPress={() => app.takeBack()} />
        )}
        <IconButton icon="close" label={app.say(CLOSE)} onPress={app.closeTold} />
      </div>
    </div>
  );
}

const UNDO = { ko: '되돌리기', zh: '撤销', en: 'Undo' };
const CLOSE = { ko: '닫기', zh: '关闭', en: 'Close' };
