import { useState } from 'preact/hooks';
import { useApp } from '../app';
import { Button } from '../kit/button';
import { Field } from '../kit/field';
import { ErrorNotice } from '../kit/notice';

export interface PinFormProps {
  readonly name: string;
  /** @throws ActError which says what is wrong with it */
  readonly onPin: (pin: string) => Promise<void>;
}

/** Asks for the PIN of somebody who has one. */
export function PinForm({ name, onPin }: PinFormProps) {
  const app = useApp();
  const [pin, setPin] = useState('');
  const [fault, setFault] = useState<unknown>();
  const send = async () => {
    setFault(undefined);
    try {
      await onPin(pin);
    } catch (error) {
      setPin('');
      setFault(error);
    }
  };
  return (
    <form
      class="pin"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Field
        name={app.say(PIN, { name })}
        value={pin}
        type="password"
        isNumeric
        autocomplete="off"
        hasFocus
        onInput={setPin}
      />
      {fault !== undefined && <ErrorNotice error={fault} />}
      <div class="buttons">
        <Button label={app.say(SIGN_IN)} onPress={send} isDisabled={pin === ''} />
      </div>
    </form>
  );
}

const PIN = { ko: '{name}님 비밀번호', zh: '{name}的密码', en: 'PIN of {name}' };
const SIGN_IN = { ko: '확인', zh: '确认', en: 'Sign in' };
