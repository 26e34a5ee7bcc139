import { useEffect, useState } from 'preact/hooks';
import type { Text } from '../../core/text';
import type { VipEntry } from '../../features/vip/vip-view';
import { useApp } from '../app';
import { ErrorNotice } from '../kit/notice';

/** Who looks after a VIP, and the choice of somebody else; who has left stays named until somebody is chosen. */
export function VipAttendant({
  vip,
  onChosen,
}: {
  readonly vip: Pick<VipEntry, 'patient' | 'name' | 'attendant'>;
  /** The sheet has it. */
  readonly onChosen: () => Promise<unknown>;
}) {
  const app = useApp();
  const { patient, name, attendant } = vip;
  const [chosen, setChosen] = useState(attendant);
  const [fault, setFault] = useState<unknown>();
  useEffect(() => setChosen(attendant), [attendant]);
  const staff = app.home?.staff.map((member) => member.name) ?? [];
  const names = chosen === '' || staff.includes(chosen) ? staff : [chosen, ...staff];
  const choose = async (next: string) => {
    setChosen(next);
    setFault(undefined);
    try {
      await app.act('vip.attend', { patient, attendant: next });
      await onChosen();
    } catch (error) {
      setChosen(attendant);
      setFault(error);
    }
  };
  return (
    <>
      <select
        class="input attendant"
        aria-label={app.say(WHO, { name })}
        value={chosen}
        onChange={(event) => void choose(event.currentTarget.value)}
      >
        <option value="">{app.say(NOBODY)}</option>
        {names.map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </select>
      {fault !== undefined && <ErrorNotice error={fault} />}
    </>
  );
}

const WHO: Text = { ko: '{name}님 전담', zh: '{name}的专属负责人', en: 'Who looks after {name}' };
const NOBODY: Text = { ko: '아직 없음', zh: '暂无', en: 'nobody yet' };
