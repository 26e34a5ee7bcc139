import type { Text } from '../../core/text';
import { AD_MARK } from '../../features/message/advertising';
import {
  CHANNELS,
  type Channel,
  CLASSES,
  type MessageClass,
  OCCASIONS,
  type Occasion,
  TIERS,
  type Tier,
} from '../../features/message/message';
import type { WordingInput } from '../../features/message/wording-view';
import { useApp } from '../app';
import { Field } from '../kit/field';

export interface WordingFormProps {
  readonly wording: WordingInput;
  /** '' = none. */
  readonly nameFault: string;
  readonly greetingIsAd: boolean;
  readonly isNew: boolean;
  readonly onEdit: (wording: WordingInput) => void;
}

/** What a wording is and when it is used. */
export function WordingForm({ wording, nameFault, greetingIsAd, isNew, onEdit }: WordingFormProps) {
  const app = useApp();
  const { class: kind, occasion } = wording;
  const about = kind === 'greeting' && !greetingIsAd ? PLAIN_GREETING : CLASS_ABOUT[kind];
  return (
    <details class="wording-form" open={isNew || nameFault !== ''}>
      <summary>{app.say(ABOUT)}</summary>
      {!isNew && <WordingName wording={wording} fault={nameFault} onEdit={onEdit} />}
      <Choice<Occasion>
        name={OCCASION}
        words={OCCASIONS}
        value={occasion}
        onChoose={(chosen) => onEdit({ ...wording, occasion: chosen })}
      />
      {occasion === 'season' ? (
        <label class="wording-active">
          <input
            type="checkbox"
            checked={wording.active}
            onChange={(event) => onEdit({ ...wording, active: event.currentTarget.checked })}
          />
          <span>
            {app.say(ACTIVE)}
            <span class="field-note">{app.say(ACTIVE_SEASON)}</span>
          </span>
        </label>
      ) : (
        <p class="field-note">{app.say(ACTIVE_OTHER)}</p>
      )}
      <Choice<Channel>
        name={CHANNEL}
        words={CHANNELS}
        value={wording.channel}
        onChoose={(chosen) => onEdit({ ...wording, channel: chosen })}
      />
      <Choice<MessageClass>
        name={CLASS}
        note={app.say(about, { mark: AD_MARK })}
        words={CLASSES}
        value={kind}
        onChoose={(chosen) => onEdit({ ...wording, class: chosen })}
      />
      <Field
        name={app.say(TIER)}
        value={wording.tier}
        choices={[
          { value: '', label: app.say(BOTH) },
          ...(Object.keys(TIERS) as Tier[]).map((tier) => ({ value: tier, label: app.say(TIERS[tier]) })),
        ]}
        onInput={(chosen) => onEdit({ ...wording, tier: chosen === 'A' || chosen === 'B' ? chosen : '' })}
      />
    </details>
  );
}

/** What staff know it by; of a new one it is asked first. */
export function WordingName({
  wording,
  fault,
  onEdit,
}: Pick<WordingFormProps, 'wording' | 'onEdit'> & { readonly fault: string }) {
  const app = useApp();
  return (
    <Field
      name={app.say(NAME)}
      value={wording.name}
      fault={fault}
      onInput={(name) => onEdit({ ...wording, name })}
    />
  );
}

/** One of a few, by their words. */
function Choice<T extends string>({
  name,
  note,
  words,
  value,
  onChoose,
}: {
  readonly name: Text;
  readonly note?: string;
  readonly words: Readonly<Record<T, Text>>;
  readonly value: T;
  readonly onChoose: (value: T) => void;
}) {
  const app = useApp();
  const all = Object.keys(words) as T[];
  return (
    <Field
      name={app.say(name)}
      note={note ?? ''}
      value={value}
      choices={all.map((each) => ({ value: each, label: app.say(words[each]) }))}
      onInput={(typed) => {
        const chosen = all.find((each) => each === typed);
        if (chosen) onChoose(chosen);
      }}
    />
  );
}

const ABOUT: Text = { ko: '이름과 쓰임', zh: '名称与用途', en: 'Name and use' };
const NAME: Text = { ko: '문구 이름', zh: '文案名称', en: 'Name' };
const ACTIVE: Text = { ko: '이 글 쓰기', zh: '启用此文案', en: 'In use' };
const ACTIVE_SEASON: Text = {
  ko: '체크하면 문자·카드를 만들 때 VIP마다 이 글이 나와요.',
  zh: '勾选后，制作短信·贺卡时会为每位VIP生成。',
  en: 'Ticked, every VIP gets one when texts and cards are made.',
};
const ACTIVE_OTHER: Text = {
  ko: '이 글은 고른 분에게만 만들어요.',
  zh: '此文案只为所选的人制作。',
  en: 'This one is made only for the people you choose.',
};
const OCCASION: Text = { ko: '쓰는 때', zh: '使用时机', en: 'Occasion' };
const CHANNEL: Text = { ko: '방법', zh: '方式', en: 'By' };
const CLASS: Text = { ko: '성격', zh: '类别', en: 'Kind' };
const TIER: Text = { ko: '등급', zh: '等级', en: 'Tier' };
const BOTH: Text = { ko: '모두', zh: '全部', en: 'both' };
const CLASS_ABOUT: Readonly<Record<MessageClass, Text>> = {
  care: {
    ko: '예약, 휴진, 치료 과정을 알리는 글이에요. {mark} 표시 없이 나가니 혜택이나 초대는 넣지 마세요.',
    zh: '用于通知预约、休诊、治疗过程。不带{mark}标记，请勿写优惠或邀请。',
    en: 'About appointments, closures or treatment. It goes out without {mark}: leave out benefits and invitations.',
  },
  greeting: {
    ko: '감사와 안부 인사예요. {mark} 표시와 수신거부 번호가 저절로 붙어요.',
    zh: '用于致谢和问候。会自动加上{mark}标记和退订号码。',
    en: 'Thanks and good wishes. {mark} and the opt-out number are added by themselves.',
  },
  ad: {
    ko: '혜택이나 초대가 담긴 글이에요. {mark} 표시와 수신거부 번호가 저절로 붙어요.',
    zh: '含优惠或邀请。会自动加上{mark}标记和退订号码。',
    en: 'A benefit or an invitation. {mark} and the opt-out number are added by themselves.',
  },
};
const PLAIN_GREETING: Text = {
  ko: '감사와 안부 인사예요. 설정에서 광고로 보지 않기로 해서 표시 없이 나가요.',
  zh: '用于致谢和问候。按设置不视为广告，不带标记。',
  en: 'Thanks and good wishes. By your settings they are no advertising and carry no mark.',
};
