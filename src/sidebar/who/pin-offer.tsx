import { useState } from 'preact/hooks';
import { type App, useApp } from '../app';
import { Button } from '../kit/button';
import { Field } from '../kit/field';
import { Frame } from '../kit/frame';
import { ErrorNotice } from '../kit/notice';

/** Offers a PIN to the director or the head of desk, whose name others should not use. */
export function PinOffer({ name, onDone }: { readonly name: string; readonly onDone: () => void }) {
  const app = useApp();
  const [pin, setPin] = useState('');
  const [repeated, setRepeated] = useState('');
  const [isTried, setTried] = useState(false);
  const [fault, setFault] = useState<unknown>();
  const isForm = pinFault(pin, app) === '';
  const save = async () => {
    setTried(true);
    setFault(undefined);
    if (!isForm || pin !== repeated) return;
    try {
      await app.signIn({ name, newPin: pin });
      await app.refresh();
      onDone();
    } catch (error) {
      setFault(error);
    }
  };
  return (
    <Frame title={app.say(TITLE, { name })} primary={{ label: app.say(SET), onPress: save }} onBack={onDone}>
      <p>{app.say(ABOUT, { name })}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Field
          name={app.say(PIN)}
          note={app.say(FORM)}
          value={pin}
          type="password"
          isNumeric
          autocomplete="new-password"
          fault={isTried ? pinFault(pin, app) : ''}
          onInput={setPin}
        />
        <Field
          name={app.say(REPEAT)}
          value={repeated}
          type="password"
          isNumeric
          autocomplete="new-password"
          fault={isTried && isForm && pin !== repeated ? app.say(DIFFERENT) : ''}
          onInput={setRepeated}
        />
        <button type="submit" hidden />
      </form>
      {fault !== undefined && <ErrorNotice error={fault} />}
      <p class="later">
        <Button kind="link" label={app.say(LATER)} onPress={onDone} />
      </p>
    </Frame>
  );
}

/** What is wrong with a PIN as it was typed; '' where nothing is. */
function pinFault(pin: string, { say }: Pick<App, 'say'>): string {
  if (pin === '') return say(NO_PIN);
  if (!/^\d+$/.test(pin)) return say(NO_DIGITS);
  if (pin.length < 4) return say(TOO_SHORT, { count: pin.length });
  return pin.length > 8 ? say(TOO_LONG, { count: pin.length }) : '';
}

const NO_PIN = {
  ko: '비밀번호를 적지 않았어요.',
  zh: '还没有填写密码。',
  en: 'No PIN was entered.',
};
const NO_DIGITS = {
  ko: '숫자가 아닌 글자가 있어요.',
  zh: '含有数字以外的字符。',
  en: 'There is something in it that is no digit.',
};
const TOO_SHORT = {
  ko: '{count}자리라 짧아요. 네 자리부터 돼요.',
  zh: '只有{count}位，至少要4位。',
  en: 'Too short with {count}: it takes at least four.',
};
const TOO_LONG = {
  ko: '{count}자리라 길어요. 여덟 자리까지 돼요.',
  zh: '有{count}位，最多8位。',
  en: 'Too long with {count}: eight at most.',
};
const TITLE = { ko: '{name}님, 반가워요', zh: '{name}，您好', en: 'Hello, {name}' };
const ABOUT = {
  ko: '비밀번호를 정해 두면 다른 분이 실수로 이 이름을 쓰지 않아요. 명단 서명과 결재에는 꼭 있어야 하고, 그 밖에는 없어도 돼요.',
  zh: '设置密码后，他人不会误用您的姓名。签字和审批必须有密码，其他操作可以不设置。',
  en: 'With a PIN nobody uses your name by mistake. Signing and deciding need one; everything else does without.',
};
const PIN = { ko: '새 비밀번호', zh: '新密码', en: 'New PIN' };
const FORM = { ko: '숫자 4~8자리', zh: '4至8位数字', en: 'Four to eight digits' };
const REPEAT = { ko: '한 번 더', zh: '再输一次', en: 'Once more' };
const DIFFERENT = { ko: '두 번 적은 것이 달라요.', zh: '两次输入不一致。', en: 'The two differ.' };
const SET = { ko: '비밀번호 정하기', zh: '设置密码', en: 'Set the PIN' };
const LATER = { ko: '나중에', zh: '稍后', en: 'Later' };
