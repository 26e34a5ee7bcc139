import { useState } from 'preact/hooks';
import type { Text } from '../../core/text';
import type { SignInOutcome } from '../../features/clinic/sign-in';
import type { Acted } from '../act';
import { useApp } from '../app';
import { Button } from '../kit/button';
import { Chips } from '../kit/chips';
import { Field } from '../kit/field';
import { ErrorNotice, Notice } from '../kit/notice';

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
 * Asks for the PIN of somebody whose own word is needed, whoever sits here; nothing is asked of somebody who sits here under
 * a PIN already. Who has none yet sets it under the own name first: otherwise anybody could give another's word by setting it.
 */
export function ProveForm(props: ProveFormProps) {
  const { people, label, isDisabled = false, takesFocus = true, onProven, onLeave } = props;
  const app = useApp();
  const [chosen, setChosen] = useState(people.includes(app.who) ? app.who : (people[0] ?? ''));
  const [pin, setPin] = useState('');
  const [fault, setFault] = useState<unknown>();
  const hasPin = app.home?.staff.find(({ name }) => name === chosen)?.hasPin ?? true;
  const isHere = chosen === app.who && hasPin;
  const isReady = isHere || pin !== '';

  const send = async () => {
    setFault(undefined);
    if (isDisabled || !isReady) return;
    try {
      if (isHere) return await onProven((action, input) => app.act(action, input, { quiet: true }));
      const given = { name: chosen, pin };
      const { outcome } = await app.act<SignInOutcome>('clinic.signIn', given, { quiet: true });
      await onProven((action, input) => app.actAs({ who: outcome.name, pass: outcome.pass }, action, input));
    } catch (error) {
      setPin('');
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
            setFault(undefined);
          }}
        />
      )}
      {isHere && <p class="quiet">{app.say(AS_YOU, { name: chosen })}</p>}
      {!hasPin && (
        <Notice kind="info">
          <p>{app.say(NO_PIN, { name: chosen })}</p>
          <Button label={app.say(CHOOSE_NAME)} onPress={() => app.go('who')} />
        </Notice>
      )}
      {hasPin && !isHere && (
        <Field
          name={app.say(PIN, { name: chosen })}
          value={pin}
          type="password"
          isNumeric
          autocomplete="off"
          hasFocus={takesFocus}
          onInput={setPin}
        />
      )}
      {fault !== undefined && <ErrorNotice error={fault} />}
      <div class="buttons">
        {hasPin && <Button kind="primary" label={label} onPress={send} isDisabled={!isReady || isDisabled} />}
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
const NO_PIN: Text = {
  ko: '{name}님은 아직 비밀번호가 없어서 여기서 할 수 없어요. 본인이 “사용자 고르기”에서 이름을 고르고 비밀번호를 정해 주세요. 정하면 이 화면으로 돌아와요.',
  zh: '{name}还没有密码，无法在此操作。请本人在“选择使用者”中选择自己的姓名并设置密码，设置后会回到此页面。',
  en: '{name} has no PIN yet, which this needs. One sets it by choosing one’s own name under “Choose who sits here”; then this page is back.',
};
const CHOOSE_NAME: Text = { ko: '사용자 고르기', zh: '选择使用者', en: 'Choose who sits here' };
const LEAVE: Text = { ko: '그만두기', zh: '取消', en: 'Not now' };
