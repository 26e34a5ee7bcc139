import { useState } from 'preact/hooks';
import type { Text } from '../../core/text';
import type { SignInOutcome } from '../../features/clinic/sign-in';
import type { Acted } from '../act';
import { useApp } from '../app';
import { Button } from '../kit/button';
import { Chips } from '../kit/chips';
import { Field } from '../kit/field';
import { ErrorNotice } from '../kit/notice';

/** Runs an action under the name of the one who has just shown that it is him. */
export type ActAsThem = <Outcome>(id: string, input: unknown) => Promise<Acted<Outcome>>;

export interface ProveFormProps {
  /** Whose word is asked for: any one of them. */
  readonly people: readonly string[];
  /** On the button. */
  readonly label: string;
  /** Something else is to be filled in first. */
  readonly isDisabled?: boolean;
  /** The PIN takes the keyboard when it is asked for; not where something else comes first. */
  readonly takesFocus?: boolean;
  /** @throws ActError, which is shown here */
  readonly onProven: (act: ActAsThem) => Promise<void>;
  readonly onLeave: () => void;
}

/**
 * Asks for the PIN of somebody whose own word is needed, whoever sits here; who has none yet chooses one. Nothing is asked of
 * somebody who sits here under a PIN already.
 */
export function ProveForm(props: ProveFormProps) {
  const { people, label, isDisabled = false, takesFocus = true, onProven, onLeave } = props;
  const app = useApp();
  const [chosen, setChosen] = useState(people.includes(app.who) ? app.who : (people[0] ?? ''));
  const [pin, setPin] = useState('');
  const [repeated, setRepeated] = useState('');
  const [fault, setFault] = useState<unknown>();
  const [isTried, setTried] = useState(false);
  const hasPin = app.home?.staff.find(({ name }) => name === chosen)?.hasPin ?? true;
  const isHere = chosen === app.who && hasPin;
  const isForm = /^\d{4,8}$/.test(pin);
  const isReady = isHere || pin !== '';

  const send = async () => {
    setFault(undefined);
    setTried(true);
    if (isDisabled || !isReady || (!hasPin && (!isForm || pin !== repeated))) return;
    try {
      if (isHere) return await onProven((action, input) => app.act(action, input, { quiet: true }));
      const given = hasPin ? { name: chosen, pin } : { name: chosen, newPin: pin };
      const { outcome } = await app.act<SignInOutcome>('clinic.signIn', given, { quiet: true });
      if (!hasPin) void app.refresh();
      await onProven((action, input) => app.actAs({ who: outcome.name, pass: outcome.pass }, action, input));
    } catch (error) {
      setPin('');
      setRepeated('');
      setTried(false);
      setFault(error);
    }
  };
  return (
    <form
      class="prove"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.preventDefault();
        event.stopPropagation();
        onLeave();
      }}
    >
      {people.length > 1 && (
        <Chips
          label={app.say(WHO)}
          options={people.map((name) => ({ value: name, text: name }))}
          chosen={chosen}
          onChoose={(name) => {
            setChosen(name);
            setPin('');
            setRepeated('');
            setFault(undefined);
          }}
        />
      )}
      {isHere && <p class="quiet">{app.say(AS_YOU, { name: chosen })}</p>}
      {!isHere && (
        <Field
          name={app.say(hasPin ? PIN : NEW_PIN, { name: chosen })}
          note={hasPin ? '' : app.say(FIRST_PIN)}
          value={pin}
          type="password"
          isNumeric
          autocomplete={hasPin ? 'off' : 'new-password'}
          fault={isTried && !hasPin && !isForm ? app.say(FORM) : ''}
          hasFocus={takesFocus}
          onInput={setPin}
        />
      )}
      {!hasPin && (
        <Field
          name={app.say(REPEAT)}
          value={repeated}
          type="password"
          isNumeric
          autocomplete="new-password"
          fault={isTried && isForm && pin !== repeated ? app.say(DIFFERENT) : ''}
          onInput={setRepeated}
        />
      )}
      {fault !== undefined && <ErrorNotice error={fault} />}
      <div class="buttons">
        <Button kind="primary" label={label} onPress={send} isDisabled={!isReady || isDisabled} />
        <Button kind="link" label={app.say(LEAVE)} onPress={onLeave} />
      </div>
      <button type="submit" hidden />
    </form>
  );
}

const WHO: Text = { ko: '누가 하나요?', zh: '由谁操作？', en: 'Who?' };
const AS_YOU: Text = {
  ko: '{name}님 이름으로 남아요.',
  zh: '将以{name}的名义记录。',
  en: 'It stands under the name of {name}.',
};
const PIN: Text = { ko: '{name}님 비밀번호', zh: '{name}的密码', en: 'PIN of {name}' };
const NEW_PIN: Text = { ko: '{name}님 새 비밀번호', zh: '{name}的新密码', en: 'New PIN of {name}' };
const FIRST_PIN: Text = {
  ko: '아직 비밀번호가 없어요. 숫자 4~8자리로 정하면 이 이름은 본인만 써요.',
  zh: '还没有密码。设置4至8位数字后，此姓名只能由本人使用。',
  en: 'There is none yet: choose four to eight digits, and nobody else uses this name.',
};
const FORM: Text = {
  ko: '숫자 4~8자리로 적어 주세요.',
  zh: '请输入4至8位数字。',
  en: 'Four to eight digits, please.',
};
const REPEAT: Text = { ko: '한 번 더', zh: '再输一次', en: 'Once more' };
const DIFFERENT: Text = { ko: '두 번 적은 것이 달라요.', zh: '两次输入不一致。', en: 'The two differ.' };
const LEAVE: Text = { ko: '그만두기', zh: '取消', en: 'Not now' };
