import type { Text } from '../../core/text';
import { useApp } from '../app';
import { Button } from '../kit/button';
import { Notice } from '../kit/notice';

/** That what is done here bears no name as long as nobody says who sits here; nothing once somebody has. */
export function NoName() {
  const app = useApp();
  if (app.who !== '') return null;
  return (
    <Notice kind="info">
      <div class="no-name banner-line">
        <p>{app.say(NO_NAME)}</p>
        <Button kind="link" label={app.say(CHOOSE_NAME)} onPress={() => app.go('who')} />
      </div>
    </Notice>
  );
}

const NO_NAME: Text = {
  ko: '누가 쓰는지 고르면 한 일마다 이름이 함께 남아요.',
  zh: '选择由谁使用后，每项操作都会记录姓名。',
  en: 'Say who sits here, and what is done bears the name.',
};
const CHOOSE_NAME: Text = { ko: '이름 고르기', zh: '选择姓名', en: 'Choose the name' };
