import { useState } from 'preact/hooks';
import type { SignInOutcome } from '../../features/clinic/sign-in';
import { useApp } from '../app';
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
  const isForm = /^\d{4,8}$/.test(pin);
  const save = async () => {
    setTried(true);
    setFault(undefined);
    if (!isForm || pin !== repeated) return;
    try {
      const { outcome } = await app.act<SignInOutcome>('clinic.signIn', { name, newPin: pin });
      app.setWho(outcome.name, outcome.pass);
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
          fault={isTried && !isForm ? app.say(FORM) : ''}
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

const TITLE = { ko: '{name}님, 반가워요', zh: '{name}，您好', en: 'Hello, {name}' };
const ABOUT = {
  ko: '비밀번호를 정해 두면 다른 분이 실수로 이 이름을 쓰지 않아요. 정하지 않아도 돼요.',
  zh: '设置密码后，他人不会误用您的姓名。也可以不设置。',
  en: 'With a PIN nobody uses your name by mistake. You may do without.',
};
const PIN = { ko: '새 비밀번호', zh: '新密码', en: 'New PIN' };
const FORM = { ko: '숫자 4~8자리', zh: '4至8位数字', en: 'Four to eight digits' };
const REPEAT = { ko: '한 번 더', zh: '再输一次', en: 'Once more' };
const DIFFERENT = { ko: '두 번 적은 것이 달라요.', zh: '两次输入不一致。', en: 'The two differ.' };
const SET = { ko: '비밀번호 정하기', zh: '设置密码', en: 'Set the PIN' };
const LATER = { ko: '나중에', zh: '稍后', en: 'Later' };
