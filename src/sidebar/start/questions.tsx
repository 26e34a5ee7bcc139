import type { Text } from '../../core/text';
import { SETTINGS } from '../../features/clinic/settings';
import { useApp } from '../app';
import { Field } from '../kit/field';
import { WeekdayChoice } from '../kit/weekday-choice';
import { ALL_WEEKDAYS, type Answers } from './answers';

export interface QuestionProps {
  readonly answers: Answers;
  /** What was typed cannot be used. */
  readonly isWrong: boolean;
  readonly onAnswer: (change: Partial<Answers>) => void;
}

export function ClinicQuestion({ answers, isWrong, onAnswer }: QuestionProps) {
  const app = useApp();
  return (
    <>
      <Asked text={CLINIC} />
      <Field
        name={app.say(SETTINGS.clinicName.name)}
        note={app.say(SETTINGS.clinicName.explanation)}
        value={answers.clinicName}
        autocomplete="organization"
        onInput={(clinicName) => onAnswer({ clinicName })}
      />
      <Field
        name={app.say(SETTINGS.clinicPhone.name)}
        note={app.say(SETTINGS.clinicPhone.explanation)}
        value={answers.clinicPhone}
        type="tel"
        fault={isWrong ? app.say(NEEDED, { expected: app.say(SETTINGS.clinicPhone.expected) }) : ''}
        onInput={(clinicPhone) => onAnswer({ clinicPhone })}
      />
      {answers.clinicPhone.trim() === '' && <p class="quiet">{app.say(NO_PHONE)}</p>}
    </>
  );
}

export function OptOutQuestion({ answers, isWrong, onAnswer }: QuestionProps) {
  const app = useApp();
  const { name, explanation, expected } = SETTINGS.optOutNumber;
  return (
    <>
      <Asked text={OPT_OUT} />
      <Field
        name={app.say(name)}
        note={app.say(explanation)}
        value={answers.optOutNumber}
        placeholder="080-"
        type="tel"
        fault={isWrong ? app.say(NEEDED, { expected: app.say(expected) }) : ''}
        onInput={(optOutNumber) => onAnswer({ optOutNumber })}
      />
    </>
  );
}

export function DaysQuestion({ answers, isWrong, onAnswer }: QuestionProps) {
  const app = useApp();
  const without = (days: readonly number[]) => ALL_WEEKDAYS.filter((day) => !days.includes(day));
  return (
    <fieldset>
      <legend>
        <Asked text={DAYS} />
      </legend>
      <p class="quiet">{app.say(DAYS_NOTE)}</p>
      <WeekdayChoice
        chosen={without(answers.openWeekdays)}
        onChoose={(closed) => onAnswer({ openWeekdays: without(closed) })}
      />
      {isWrong && (
        <p class="field-fault" role="alert">
          {app.say(NEVER_OPEN)}
        </p>
      )}
    </fieldset>
  );
}

export function PeopleQuestion({ answers, onAnswer }: QuestionProps) {
  const app = useApp();
  return (
    <>
      <Asked text={PEOPLE} />
      <p class="quiet">{app.say(PEOPLE_NOTE)}</p>
      <Field
        name={app.say(DIRECTOR)}
        value={answers.director}
        onInput={(director) => onAnswer({ director })}
      />
      <Field
        name={app.say(HEAD_DESK)}
        value={answers.headDesk}
        onInput={(headDesk) => onAnswer({ headDesk })}
      />
    </>
  );
}

const FAMILY_WAYS = ['apart', 'count', 'out'] as const;

export function FamilyQuestion({ answers, onAnswer }: QuestionProps) {
  const app = useApp();
  const { words } = SETTINGS.familyReferrals;
  return (
    <Choice
      text={FAMILY}
      note={FAMILY_NOTE}
      options={FAMILY_WAYS.map((way) => ({ value: way, label: words?.[way]?.[app.language] ?? way }))}
      value={answers.familyReferrals}
      onChoose={(familyReferrals) => onAnswer({ familyReferrals })}
    />
  );
}

export function AmountsQuestion({ answers, onAnswer }: QuestionProps) {
  const app = useApp();
  return (
    <Choice
      text={AMOUNTS}
      note={AMOUNTS_NOTE}
      options={[
        { value: 'no', label: app.say(BANDS_ONLY) },
        { value: 'yes', label: app.say(EXACT) },
      ]}
      value={answers.storesAmounts ? 'yes' : 'no'}
      onChoose={(chosen) => onAnswer({ storesAmounts: chosen === 'yes' })}
    />
  );
}

function Asked({ text }: { readonly text: Text }) {
  const app = useApp();
  return <span class="asked">{app.say(text)}</span>;
}

interface ChoiceProps<Value extends string> {
  readonly text: Text;
  readonly note: Text;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
}

function Choice<Value extends string>({ text, note, options, value, onChoose }: ChoiceProps<Value>) {
  const app = useApp();
  return (
    <fieldset>
      <legend>
        <Asked text={text} />
      </legend>
      <p class="quiet">{app.say(note)}</p>
      {options.map((option) => (
        <label key={option.value} class="option">
          <input
            type="radio"
            name="choice"
            checked={option.value === value}
            onChange={() => onChoose(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}

const CLINIC = {
  ko: '치과 이름과 전화번호를 알려 주세요.',
  zh: '请填写诊所名称和电话。',
  en: 'What is the clinic called, and its phone number?',
};
const OPT_OUT = {
  ko: '무료수신거부 번호가 있나요?',
  zh: '有免费拒收号码吗？',
  en: 'Is there a free number for opting out?',
};
const NEEDED = { ko: '{expected}가 필요해요.', zh: '需要{expected}。', en: 'Needed: {expected}.' };
const DAYS = {
  ko: '쉬는 요일을 골라 주세요.',
  zh: '请选择固定休息日。',
  en: 'On which weekdays is the clinic closed?',
};
const NO_PHONE = {
  ko: '비워 두면 문자와 카드에 예약 전화가 들어가지 않아요. 나중에 설정에서 적을 수 있어요.',
  zh: '留空时，短信和贺卡中不会出现预约电话，之后可在设置中填写。',
  en: 'Left blank, texts and cards name no number to call. It can be entered later in the settings.',
};
const NEVER_OPEN = {
  ko: '적어도 하루는 진료하는 날이어야 해요.',
  zh: '至少要有一天应诊。',
  en: 'The clinic must be open on one day at least.',
};
const DAYS_NOTE = {
  ko: '일정표가 쉬는 날을 피해요. 공휴일은 이미 알고 있어요.',
  zh: '日程会避开休息日，法定节假日已包含。',
  en: 'The schedule avoids days off. Public holidays are known already.',
};
const PEOPLE = {
  ko: '원장님과 데스크 실장님은 누구인가요?',
  zh: '院长和前台主管是谁？',
  en: 'Who are the director and the head of desk?',
};
const PEOPLE_NOTE = {
  ko: '할 일을 나누고, 메모에 나오는 직원 이름을 알아보는 데 써요. 다른 직원은 나중에 명단으로 넣어요.',
  zh: '用于分配任务并识别备注中的员工姓名。其他员工稍后可用名单导入。',
  en: 'To share out tasks and to know their names in memos. The others come with the staff list.',
};
const DIRECTOR = {
  ko: '원장 (여러 명이면 쉼표로)',
  zh: '院长（多人用逗号隔开）',
  en: 'Director (several: with commas)',
};
const HEAD_DESK = { ko: '데스크 실장', zh: '前台主管', en: 'Head of desk' };
const FAMILY = {
  ko: '가족을 소개한 것도 셀까요?',
  zh: '介绍家属也计入吗？',
  en: 'Do family members count as referrals?',
};
const FAMILY_NOTE = {
  ko: '"세고 따로 보이기"면 "3 (가족 2)"처럼 보여요. 나중에 바꿀 수 있어요.',
  zh: '选“计入并单独显示”则显示为“3（家属2）”，之后可以更改。',
  en: '"Count, show apart" reads "3 (family 2)". It can be changed later.',
};
const AMOUNTS = {
  ko: '수납액을 그대로 저장할까요?',
  zh: '是否保存实收金额？',
  en: 'Should exact amounts be stored?',
};
const AMOUNTS_NOTE = {
  ko: '원장님이 정해 주세요. 모르면 그대로 두세요. 나중에 바꿀 수 있어요.',
  zh: '请由院长决定。不确定就保持不变，之后可以更改。',
  en: 'The director decides. If unsure leave it; it can be changed later.',
};
const BANDS_ONLY = {
  ko: '아니요, 상·중·하만 (권해요)',
  zh: '否，只保存上·中·下（推荐）',
  en: 'No, only high, middle, low (advised)',
};
const EXACT = { ko: '예, 금액 그대로', zh: '是，保存金额', en: 'Yes, exact amounts' };
