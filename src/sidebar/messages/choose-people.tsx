import type { Text } from '../../core/text';
import type { PatientHit } from '../../features/patient/patient-card';
import { useApp } from '../app';
import { Button } from '../kit/button';
import { Chips } from '../kit/chips';
import { Icon } from '../kit/icon';
import { PatientSearch } from '../patient/patient-search';
import type { Audience } from './draft-choice';

/** Somebody chosen by hand; the name may not be known yet. */
export type Person = Pick<PatientHit, 'patient' | 'name'>;

export interface ChoosePeopleProps {
  readonly audience: Audience;
  readonly people: readonly Person[];
  readonly onAudience: (audience: Audience) => void;
  readonly onPeople: (people: readonly Person[]) => void;
  /** Other rows were selected in the sheet. */
  readonly onCountAgain: () => void;
}

/** For whom drafts are made: the whole list, one tier, the rows selected in the sheet, or people by name. */
export function ChoosePeople({ audience, people, onAudience, onPeople, onCountAgain }: ChoosePeopleProps) {
  const app = useApp();
  return (
    <section class="section" aria-labelledby="for-whom">
      <h2 id="for-whom">{app.say(TITLE)}</h2>
      <Chips
        label={app.say(TITLE)}
        options={AUDIENCES.map(({ value, text }) => ({ value, text: app.say(text) }))}
        chosen={audience}
        onChoose={onAudience}
      />
      {audience === 'selected' && (
        <div class="make-selected">
          <p class="quiet">{app.say(SELECT)}</p>
          <div class="buttons">
            <Button
              label={app.say(SHEET)}
              onPress={() => app.act('sheet.show', { table: 'vips' }, { quiet: true }).catch(() => undefined)}
            />
            <Button label={app.say(AGAIN)} onPress={onCountAgain} />
          </div>
        </div>
      )}
      {audience === 'people' && (
        <>
          {people.length > 0 && (
            <ul class="chosen-people">
              {people.map(({ patient, name }) => (
                <li key={patient}>
                  <button
                    type="button"
                    class="chosen-person"
                    aria-label={app.say(REMOVE, { name: name || patient })}
                    onClick={() => onPeople(people.filter((each) => each.patient !== patient))}
                  >
                    <span>{name || patient}</span>
                    <Icon name="close" size={14} />
                  </button>
                </li>
              ))}
            </ul>
          )}
          <PatientSearch
            // Begins anew after each choice.
            key={people.length}
            label={app.say(SEARCH)}
            without={people.map(({ patient }) => patient)}
            isExplained={people.length === 0}
            takesFocus
            onChoose={({ patient, name }) => onPeople([...people, { patient, name }])}
          />
        </>
      )}
    </section>
  );
}

const TITLE: Text = { ko: '받을 분', zh: '收件人', en: 'For whom' };
const AUDIENCES: readonly { readonly value: Audience; readonly text: Text }[] = [
  { value: 'all', text: { ko: 'VIP 모두', zh: '全部VIP', en: 'All VIPs' } },
  { value: 'A', text: { ko: 'VIP A', zh: 'VIP A', en: 'VIP A' } },
  { value: 'B', text: { ko: 'VIP B', zh: 'VIP B', en: 'VIP B' } },
  {
    value: 'selected',
    text: { ko: '시트에서 고른 줄', zh: '表格中选中的行', en: 'Rows selected in the sheet' },
  },
  { value: 'people', text: { ko: '이름으로 고르기', zh: '按姓名选择', en: 'By name' } },
];
const SELECT: Text = {
  ko: "VIP 명단 시트에서 줄을 고르고 '다시 세기'를 누르세요. 여러 줄은 Ctrl을 누른 채 고릅니다.",
  zh: '请在“VIP名单”表中选择行，再点“重新统计”。按住Ctrl可选多行。',
  en: 'Select rows in the sheet VIP list, then press “Count again”. Hold Ctrl for several.',
};
const SHEET: Text = { ko: 'VIP 명단 시트 열기', zh: '打开VIP名单表', en: 'Open the sheet' };
const AGAIN: Text = { ko: '다시 세기', zh: '重新统计', en: 'Count again' };
const SEARCH: Text = { ko: '이름으로 더하기', zh: '按姓名添加', en: 'Add by name' };
const REMOVE: Text = { ko: '{name} 빼기', zh: '移除{name}', en: 'Remove {name}' };
