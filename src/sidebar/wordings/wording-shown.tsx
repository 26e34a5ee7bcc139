import type { Text } from '../../core/text';
import type { WordingPreview } from '../../features/message/preview-wording';
import type { SamplePerson, WordingInput } from '../../features/message/wording-view';
import { useApp } from '../app';
import { MessagePaper } from '../kit/message-paper';
import { PhoneBubble } from '../kit/phone-bubble';
import { PersonChoice } from './person-choice';

export interface WordingShownProps {
  readonly wording: WordingInput;
  readonly preview: WordingPreview;
  readonly people: readonly SamplePerson[];
  readonly person: SamplePerson;
  readonly clinic: string;
  readonly onPerson: (person: SamplePerson) => void;
}

/** The wording as somebody gets it, with everything that goes out around it. */
export function WordingShown({ wording, preview, people, person, clinic, onPerson }: WordingShownProps) {
  const app = useApp();
  const { channel, language } = wording;
  const found = preview.findings.map(({ check, words }) => ({ level: check.level, words }));
  return (
    <section class="wording-shown" aria-label={app.say(SHOWN)}>
      {people.length > 0 ? (
        <PersonChoice people={people} chosen={person} onChoose={onPerson} />
      ) : (
        <p class="quiet">{app.say(NOBODY, { name: person.name })}</p>
      )}
      {channel === 'sms' ? (
        <PhoneBubble
          text={preview.text}
          subject={preview.subject}
          form={preview.length?.form ?? ''}
          from={clinic}
          language={language}
          found={found}
        />
      ) : (
        <MessagePaper
          channel={channel}
          text={preview.text}
          subject={preview.subject}
          language={language}
          found={found}
        />
      )}
    </section>
  );
}

const SHOWN: Text = { ko: '이렇게 보여요', zh: '显示效果', en: 'How it will look' };
const NOBODY: Text = {
  ko: '아직 VIP 명단이 없어 보기 이름({name})으로 보여 드려요.',
  zh: '还没有VIP名单，以示例姓名（{name}）显示。',
  en: 'There is no VIP list yet, so this is shown for {name}.',
};
