import { useState } from 'preact/hooks';
import type { Particle } from '../../core/particle';
import type { Language, Text } from '../../core/text';
import { FIELDS, type FieldId } from '../../features/message/field';
import { useApp } from '../app';
import { Icon } from '../kit/icon';
import { type ConditionId, conditionAround, fieldSnippet, OFFERED_PARTICLES } from './edited-wording';

export interface InsertMenuProps {
  /** Of the wording: fields are named in it. */
  readonly language: Language;
  /** Puts it where one types. */
  readonly onInsert: (added: string | readonly [before: string, behind: string]) => void;
}

/** Offered without opening the list. */
const USUAL: readonly FieldId[] = ['name', 'clinic', 'attendant'];
const PRINTED = (Object.keys(FIELDS) as FieldId[]).filter((field) => !('conditionOnly' in FIELDS[field]));

/** What can be put into a text: places that are filled in for each person, particles behind them, passages for some only. */
export function InsertMenu({ language, onInsert }: InsertMenuProps) {
  const app = useApp();
  const [isOpen, setOpen] = useState(false);
  const [particle, setParticle] = useState<Particle | ''>('');
  const insert = (field: FieldId) => onInsert(fieldSnippet(field, language, particle));
  return (
    <div class="insert">
      <div class="insert-usual">
        {USUAL.map((field) => (
          <button key={field} type="button" class="choice" onClick={() => insert(field)}>
            {FIELDS[field].name[language]}
          </button>
        ))}
        <button
          type="button"
          class="choice insert-more"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {app.say(MORE)}
          <Icon name="caret" size={14} />
        </button>
      </div>
      {isOpen && (
        <div class="insert-all">
          {language === 'ko' && (
            <label class="insert-particle">
              <span>{app.say(PARTICLE)}</span>
              <select
                class="input"
                value={particle}
                onChange={(event) => {
                  const { value } = event.currentTarget;
                  setParticle(OFFERED_PARTICLES.find((one) => one === value) ?? '');
                }}
              >
                <option value="">{app.say(NO_PARTICLE)}</option>
                {OFFERED_PARTICLES.map((one) => (
                  <option key={one} value={one}>
                    {one}
                  </option>
                ))}
              </select>
            </label>
          )}
          <h3>{app.say(PLACES)}</h3>
          <ul>
            {PRINTED.map((field) => (
              <li key={field}>
                <button type="button" class="row-button" onClick={() => insert(field)}>
                  <code>{fieldSnippet(field, language, '')}</code>
                  <span class="quiet">{app.say(FIELDS[field].meaning)}</span>
                </button>
              </li>
            ))}
          </ul>
          <h3>{app.say(PASSAGES)}</h3>
          <p class="quiet">{app.say(PASSAGES_ABOUT)}</p>
          <ul>
            {(Object.keys(CONDITIONS) as ConditionId[]).map((id) => (
              <li key={id}>
                <button
                  type="button"
                  class="row-button"
                  onClick={() => onInsert(conditionAround(id, language))}
                >
                  <span>{app.say(CONDITIONS[id])}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

const CONDITIONS: Readonly<Record<ConditionId, Text>> = {
  tierA: { ko: 'A등급인 분에게만', zh: '仅A级', en: 'Tier A only' },
  thanks: {
    ko: '소개에 감사해도 되는 분에게만',
    zh: '仅可为介绍致谢的人',
    en: 'Only those who may be thanked for referring',
  },
  director: {
    ko: '원장 이름이 있을 때만',
    zh: '仅有院长姓名时',
    en: "Only where the director's name is known",
  },
  coupon: {
    ko: '우선 예약권이 있는 분에게만',
    zh: '仅有优先预约券的人',
    en: 'Only those with a priority card',
  },
};
const MORE: Text = { ko: '더 보기', zh: '更多', en: 'More' };
const PARTICLE: Text = { ko: '뒤에 붙일 조사', zh: '后接助词', en: 'Particle behind it' };
const NO_PARTICLE: Text = { ko: '없음', zh: '无', en: 'none' };
const PLACES: Text = {
  ko: '사람마다 채워지는 자리',
  zh: '按每个人填写的位置',
  en: 'Filled in for each person',
};
const PASSAGES: Text = { ko: '몇 분에게만 보이는 글', zh: '仅部分人可见的内容', en: 'For some people only' };
const PASSAGES_ABOUT: Text = {
  ko: '글을 먼저 고르고 누르면 그 글이 몇 분에게만 보여요.',
  zh: '先选中文字再点，该段文字就只对部分人显示。',
  en: 'Select a passage first: it then stands for these people only.',
};
