import './who.css';
import { useState } from 'preact/hooks';
import { normaliseName } from '../../core/person-name';
import { ROLES } from '../../features/clinic/role';
import type { Member } from '../../features/home/home';
import { ActError } from '../act';
import { useApp, type ViewParams } from '../app';
import { Button } from '../kit/button';
import { EmptyState } from '../kit/empty-state';
import { Field } from '../kit/field';
import { Frame } from '../kit/frame';
import { Icon } from '../kit/icon';
import { ErrorNotice, Notice } from '../kit/notice';
import { PinForm } from './pin-form';
import { PinOffer } from './pin-offer';

/** 나: who sits here. Chosen once a tab; director and head of desk may have a PIN. */
export function WhoView({ again }: ViewParams) {
  const app = useApp();
  const members = app.home?.staff ?? [];
  const [asked, setAsked] = useState(again === undefined ? '' : app.who);
  const [offered, setOffered] = useState('');
  const [other, setOther] = useState<string>();
  // Where there is no list, a name is written at once.
  const typed = other ?? (app.home && members.length === 0 ? '' : undefined);
  const [fault, setFault] = useState<unknown>();

  const signIn = async (name: string, pin: string) => {
    const outcome = await app.signIn({ name, pin });
    if (outcome.mayHavePin) setOffered(outcome.name);
    else app.back();
  };
  const choose = async (member: Member) => {
    setFault(undefined);
    setOffered('');
    if (member.hasPin) return setAsked(asked === member.name ? '' : member.name);
    try {
      await signIn(member.name, '');
    } catch (error) {
      // A PIN that was set in another window since the last look.
      if (error instanceof ActError && error.code === 'who.pinNeeded') setAsked(member.name);
      else setFault(error);
    }
  };
  const chooseOther = () => {
    const name = (typed ?? '').trim();
    if (name === '') return;
    const known = members.find((member) => normaliseName(member.name) === normaliseName(name));
    if (known) return choose(known);
    app.sit(name);
    app.back();
  };

  // Where the server refused everything, not even the list of staff is known.
  const isAskedAlone = asked !== '' && !members.some(({ name }) => name === asked);

  if (offered !== '') return <PinOffer name={offered} onDone={app.back} />;
  return (
    <Frame
      title={app.say(TITLE)}
      primary={
        typed === undefined
          ? undefined
          : { label: app.say(CHOOSE), onPress: chooseOther, isDisabled: typed.trim() === '' }
      }
    >
      {again !== undefined && (
        <Notice kind="info">
          <p>{app.say(AGAIN)}</p>
        </Notice>
      )}
      <p class="quiet">{app.say(ABOUT)}</p>
      {fault !== undefined && <ErrorNotice error={fault} />}
      {isAskedAlone && <PinForm name={asked} onPin={(pin) => signIn(asked, pin)} />}
      {members.length === 0 && !isAskedAlone && <EmptyState text={app.say(NO_STAFF)} />}
      <ul class="members">
        {members.map((member) => (
          <li key={member.name}>
            <MemberButton
              member={member}
              isMe={member.name === app.who && again === undefined}
              isAsked={asked === member.name}
              onChoose={() => choose(member)}
            />
            {asked === member.name && (
              <PinForm name={member.name} onPin={(pin) => signIn(member.name, pin)} />
            )}
          </li>
        ))}
      </ul>
      {typed === undefined ? (
        <Button kind="link" label={app.say(NOT_LISTED)} onPress={() => setOther('')} />
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void chooseOther();
          }}
        >
          <Field
            name={app.say(OTHER_NAME)}
            note={app.say(OTHER_NOTE)}
            value={typed}
            hasFocus={other !== undefined}
            onInput={setOther}
          />
        </form>
      )}
      {app.who !== '' && (
        <p>
          <Button
            kind="link"
            label={app.say(LEAVE)}
            onPress={() => {
              app.sit('');
              app.back();
            }}
          />
        </p>
      )}
    </Frame>
  );
}

interface MemberButtonProps {
  readonly member: Member;
  readonly isMe: boolean;
  /** Its PIN is asked for. */
  readonly isAsked: boolean;
  readonly onChoose: () => Promise<void>;
}

function MemberButton({ member, isMe, isAsked, onChoose }: MemberButtonProps) {
  const app = useApp();
  const [isBusy, setBusy] = useState(false);
  const { name, roles, hasPin } = member;
  const press = async () => {
    if (isBusy) return;
    setBusy(true);
    await onChoose();
    setBusy(false);
  };
  return (
    <button
      type="button"
      class="row-button"
      aria-current={isMe ? 'true' : undefined}
      aria-expanded={hasPin ? isAsked : undefined}
      aria-busy={isBusy ? 'true' : undefined}
      onClick={() => void press()}
    >
      <Icon name="person" />
      <span class="grow">
        <span class="member-name">{name}</span>
        <span class="quiet">{roles.map((role) => ROLES[role][app.language]).join(' · ')}</span>
      </span>
      {hasPin && <span class="badge">{app.say(HAS_PIN)}</span>}
      {isBusy ? <span class="spinner" aria-hidden="true" /> : isMe && <Icon name="check" size={18} />}
    </button>
  );
}

const TITLE = { ko: '지금 누가 쓰고 있나요?', zh: '现在由谁使用？', en: 'Who sits here?' };
const ABOUT = {
  ko: '고른 이름은 이 창에서 한 일과 함께 남아요. 내 할 일이 먼저 보여요.',
  zh: '所选姓名会与此窗口的操作一起记录，并优先显示您的任务。',
  en: 'Your name is kept with what is done in this window, and your own tasks come first.',
};
const AGAIN = {
  ko: '비밀번호를 다시 넣어 주세요. 방금 누른 것은 아직 하지 않았어요.',
  zh: '请重新输入密码。刚才的操作尚未执行。',
  en: 'Please give the PIN again. What you pressed was not done yet.',
};
const NO_STAFF = {
  ko: '아직 직원 명단이 없어요. 아래에 이름을 적어 주세요.',
  zh: '还没有员工名单，请在下方填写姓名。',
  en: 'There is no staff list yet: write your name below.',
};
const HAS_PIN = { ko: '비밀번호', zh: '密码', en: 'PIN' };
const NOT_LISTED = { ko: '명단에 없어요', zh: '名单中没有我', en: 'I am not listed' };
const OTHER_NAME = { ko: '이름', zh: '姓名', en: 'Name' };
const OTHER_NOTE = {
  ko: '작업 기록에 이 이름이 남아요. 직원 명단에는 더하지 않아요.',
  zh: '操作记录会使用此姓名，不会加入员工名单。',
  en: 'It stands in the work log; the staff list stays as it is.',
};
const CHOOSE = { ko: '이 이름으로 쓰기', zh: '使用此姓名', en: 'Use this name' };
const LEAVE = { ko: '자리 비우기', zh: '离开座位', en: 'Leave the seat' };
