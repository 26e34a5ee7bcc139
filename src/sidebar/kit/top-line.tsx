import { ROLES } from '../../features/clinic/role';
import { useApp } from '../app';
import { Icon } from './icon';

/** The clinic, who sits here, and a quiet word where the connection is gone. */
export function TopLine() {
  const app = useApp();
  return (
    <div class="top">
      <div class="top-line">
        <span class="clinic">{app.home?.clinic || app.say(PROGRAM)}</span>
        <Me />
      </div>
      <LostLine />
    </div>
  );
}

/** Who sits here; pressed, somebody else may. */
export function Me() {
  const app = useApp();
  const { home, language, who } = app;
  const role = home?.staff.find(({ name }) => name === who)?.roles[0];
  const me = who === '' ? app.say(NOBODY) : role ? `${who} · ${ROLES[role][language]}` : who;
  return (
    <button type="button" class="who" title={app.say(CHANGE)} onClick={() => app.go('who')}>
      <span>{app.say(ME, { who: me })}</span>
      <Icon name="caret" size={14} />
    </button>
  );
}

/** Says since when nothing was heard of the server, while that is so. */
export function LostLine() {
  const app = useApp();
  const { isLost, heardAt } = app.connection;
  return isLost && heardAt !== '' ? <p class="lost">{app.say(LOST, { time: heardAt })}</p> : null;
}

const PROGRAM = { ko: 'VIP 케어', zh: 'VIP关怀', en: 'VIP Care' };
const ME = { ko: '나: {who}', zh: '我：{who}', en: 'Me: {who}' };
const NOBODY = { ko: '고르기', zh: '请选择', en: 'choose' };
const CHANGE = { ko: '지금 앉은 사람 바꾸기', zh: '更换当前使用人', en: 'Change who sits here' };
const LOST = {
  ko: '연결이 끊겼어요 · 마지막 확인 {time}',
  zh: '连接已断开 · 最后确认 {time}',
  en: 'Connection lost · last checked {time}',
};
