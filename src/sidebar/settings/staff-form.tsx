import { useCallback, useEffect, useState } from 'preact/hooks';
import { ROLES, type Role } from '../../features/clinic/role';
import type { SettingsOutcome, StaffChange, StaffLine } from '../../features/clinic/settings-view';
import { useApp } from '../app';
import { Button } from '../kit/button';
import { EmptyState } from '../kit/empty-state';
import { Field } from '../kit/field';
import { Frame } from '../kit/frame';
import { Icon } from '../kit/icon';
import { Loading } from '../kit/loading';
import { ErrorNotice } from '../kit/notice';
import { useLoaded } from '../kit/use-loaded';

/** Somebody who is not in the sheet yet. */
const NOBODY: StaffChange = { name: '', role: '' };

/** 직원: who works here and in which role; leavers get a date and stay. */
export function StaffForm() {
  const app = useApp();
  const { act, told } = app;
  const { value, error, isLoading, reload } = useLoaded(
    useCallback(async () => (await act<SettingsOutcome>('clinic.settings')).outcome.staff, [act]),
  );
  /** Its place in the list; as many as there are for somebody new. */
  const [unfolded, setUnfolded] = useState<number>();
  const [edited, setEdited] = useState<StaffChange>(NOBODY);
  const [fault, setFault] = useState<unknown>();
  useEffect(() => void (told && reload()), [told, reload]);

  const unfold = (index: number, person: StaffChange) => {
    setFault(undefined);
    setUnfolded(unfolded === index ? undefined : index);
    setEdited(person);
  };
  const attempt = async (run: () => Promise<unknown>) => {
    setFault(undefined);
    try {
      await run();
      setUnfolded(undefined);
      await Promise.all([reload(), app.refresh()]);
    } catch (refused) {
      setFault(refused);
    }
  };
  const save = () => attempt(() => app.act('clinic.saveStaff', { members: [edited] }));
  const staff = value ?? [];
  const isEditing = unfolded !== undefined && (unfolded === staff.length || staff[unfolded]?.id !== '');
  return (
    <Frame
      title={app.say(TITLE)}
      primary={
        isEditing
          ? { label: app.say(SAVE), onPress: save, isDisabled: edited.name.trim() === '' }
          : value && { label: app.say(ADD), onPress: () => unfold(staff.length, NOBODY) }
      }
    >
      {isLoading && <Loading />}
      {error !== undefined && <ErrorNotice error={error} onRetry={() => void reload()} />}
      {fault !== undefined && <ErrorNotice error={fault} />}
      {value?.length === 0 && unfolded === undefined && (
        <EmptyState text={app.say(NONE)}>
          <Button label={app.say(IMPORT)} onPress={() => app.go('import')} />
        </EmptyState>
      )}
      <ul class="people">
        {staff.map((person, index) => (
          <li key={`${person.id} ${person.name} ${person.role}`}>
            <PersonButton
              person={person}
              isUnfolded={unfolded === index}
              onPress={() =>
                unfold(index, { id: person.id, name: person.name, role: person.role, until: person.until })
              }
            />
            {unfolded === index && (
              <PersonInside
                person={person}
                edited={edited}
                onEdit={setEdited}
                onClearPin={() => attempt(() => app.act('clinic.removePin', { name: person.name }))}
              />
            )}
          </li>
        ))}
        {value && unfolded === staff.length && (
          <li class="person-inside">
            <PersonFields edited={edited} onEdit={setEdited} isNew />
          </li>
        )}
      </ul>
    </Frame>
  );
}

interface PersonButtonProps {
  readonly person: StaffLine;
  readonly isUnfolded: boolean;
  readonly onPress: () => void;
}

function PersonButton({ person, isUnfolded, onPress }: PersonButtonProps) {
  const app = useApp();
  const { name, role, until, hasPin } = person;
  const today = app.home?.today ?? '';
  const hasLeft = until !== '' && until < today;
  return (
    <button type="button" class="row-button flush" aria-expanded={isUnfolded} onClick={onPress}>
      <span class="grow">
        <span class="page-title">{name}</span>
        <span class="quiet">
          {role === '' ? app.say(NO_ROLE) : ROLES[role][app.language]}
          {until !== '' && ` · ${app.say(hasLeft ? LEFT : LEAVES, { day: until })}`}
        </span>
      </span>
      {hasPin && <span class="badge">{app.say(PIN)}</span>}
      <Icon name="caret" size={16} />
    </button>
  );
}

interface PersonInsideProps {
  readonly person: StaffLine;
  readonly edited: StaffChange;
  readonly onEdit: (edited: StaffChange) => void;
  readonly onClearPin: () => Promise<void>;
}

function PersonInside({ person, edited, onEdit, onClearPin }: PersonInsideProps) {
  const app = useApp();
  return (
    <div class="person-inside">
      {person.id === '' ? (
        <>
          <p class="quiet">{app.say(BY_HAND)}</p>
          <Button label={app.say(OPEN_SHEET)} onPress={() => app.act('sheet.show', { table: 'staff' })} />
        </>
      ) : (
        <PersonFields edited={edited} onEdit={onEdit} />
      )}
      {person.hasPin && (
        <div class="buttons">
          <Button kind="danger" label={app.say(CLEAR_PIN)} onPress={onClearPin} />
        </div>
      )}
    </div>
  );
}

interface PersonFieldsProps {
  readonly edited: StaffChange;
  readonly onEdit: (edited: StaffChange) => void;
  readonly isNew?: boolean;
}

function PersonFields({ edited, onEdit, isNew }: PersonFieldsProps) {
  const app = useApp();
  const roles = Object.keys(ROLES) as Role[];
  return (
    <>
      <Field
        name={app.say(NAME)}
        value={edited.name}
        hasFocus
        onInput={(name) => onEdit({ ...edited, name })}
      />
      <Field
        name={app.say(ROLE)}
        value={edited.role}
        choices={[
          { value: '', label: app.say(NO_ROLE) },
          ...roles.map((role) => ({ value: role, label: ROLES[role][app.language] })),
        ]}
        onInput={(chosen) => onEdit({ ...edited, role: roles.find((role) => role === chosen) ?? '' })}
      />
      {!isNew && (
        <Field
          name={app.say(UNTIL)}
          note={app.say(UNTIL_NOTE)}
          type="date"
          value={edited.until ?? ''}
          onInput={(until) => onEdit({ ...edited, until })}
        />
      )}
    </>
  );
}

const TITLE = { ko: '직원', zh: '员工', en: 'Staff' };
const NONE = {
  ko: '아직 직원이 없어요. 명단 파일을 가져오거나 한 분씩 더해 주세요.',
  zh: '还没有员工。请导入名单文件或逐个添加。',
  en: 'Nobody is here yet. Bring in a list or add people one by one.',
};
const IMPORT = { ko: '명단 가져오기', zh: '导入名单', en: 'Bring in a list' };
const ADD = { ko: '직원 더하기', zh: '添加员工', en: 'Add somebody' };
const SAVE = { ko: '저장', zh: '保存', en: 'Save' };
const NAME = { ko: '이름', zh: '姓名', en: 'Name' };
const ROLE = { ko: '직책', zh: '职务', en: 'Role' };
const NO_ROLE = { ko: '직책 없음', zh: '未填职务', en: 'no role' };
const UNTIL = { ko: '퇴사일', zh: '离职日期', en: 'Last working day' };
const UNTIL_NOTE = {
  ko: '예전 메모에 나오는 이름을 알아보도록 명단에는 남아요.',
  zh: '仍保留在名单中，以便识别旧备注中的姓名。',
  en: 'The name stays listed, so that old memos are still understood.',
};
const LEFT = { ko: '{day} 퇴사', zh: '{day}离职', en: 'left {day}' };
const LEAVES = { ko: '{day}까지', zh: '到{day}', en: 'until {day}' };
const PIN = { ko: '비밀번호', zh: '密码', en: 'PIN' };
const CLEAR_PIN = { ko: '비밀번호 지우기', zh: '清除密码', en: 'Clear the PIN' };
const BY_HAND = {
  ko: '시트에 손으로 적은 줄이에요. 시트에서 고쳐 주세요.',
  zh: '此行是在表中手动填写的，请在表中修改。',
  en: 'This row was typed into the sheet: change it there.',
};
const OPEN_SHEET = { ko: '직원 시트 열기', zh: '打开员工表', en: 'Open the staff sheet' };
