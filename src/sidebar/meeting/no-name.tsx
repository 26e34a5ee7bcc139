import type { Text } from '../../core/text';
import { useApp } from '../app';
import { Button } from '../kit/button';
import { Notice } from '../kit/notice';

/** That decisions bear no name as long as nobody says who decides; nothing once somebody has. */
export function NoName() {
  const app = useApp();
  if (app.who !== '') return null;
  return (
    <Notice kind="info">
      <div class="no-name">
        <p>{app.say(NO_NAME)}</p>
        <Button kind="link" label={app.say(CHOOSE_NAME)} onPress={() => app.go('who')} />
      </div>
    </Notice>
  );
}

const NO_NAME: Text = {
  ko: '누가 정하는지 고르면 결정마다 이름이 함께 남아요.',
  zh: '选择由谁操作后，每项决定都会记录姓名。',
  en: 'Say who sits here, and every decision bears the name.',
};
const CHOOSE_NAME: Text = { ko: '이름 고르기', zh: '选择姓名', en: 'Choose the name' };
