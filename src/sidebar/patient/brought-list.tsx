import { useState } from 'preact/hooks';
import type { Text } from '../../core/text';
import type { BroughtPatient } from '../../features/vip/vip-view';
import { useApp } from '../app';
import { Button } from '../kit/button';
import { sayDay } from '../kit/say-day';
import './brought-list.css';

export interface BroughtListProps {
  readonly brought: readonly BroughtPatient[];
  /** Stands within the shield already: those who asked for silence are shown, marked. */
  readonly isShielded: boolean;
  readonly onOpen: (patient: string) => void;
}

/** Whom somebody brought, each with the words it rests on; who asked for silence stays hidden outside the shield. */
export function BroughtList({ brought, isShielded, onOpen }: BroughtListProps) {
  const app = useApp();
  const [showsSecret, setShowsSecret] = useState(isShielded);
  const secrets = brought.filter(({ isSecret }) => isSecret);
  const shown = showsSecret ? brought : brought.filter(({ isSecret }) => !isSecret);
  return (
    <>
      <ul class="brought">
        {shown.map((patient) => (
          <Brought key={patient.patient} {...patient} onOpen={onOpen} />
        ))}
      </ul>
      {secrets.length > 0 && !showsSecret && (
        <p class="secret">
          <span>{app.say(HIDDEN, { count: secrets.length })}</span>
          <Button kind="link" label={app.say(SHOW)} onPress={() => setShowsSecret(true)} />
        </p>
      )}
    </>
  );
}

function Brought({
  patient,
  name,
  firstVisit,
  isFamily,
  evidence,
  reason,
  file,
  fileRow,
  decidedBy,
  isSecret,
  onOpen,
}: BroughtPatient & Pick<BroughtListProps, 'onOpen'>) {
  const app = useApp();
  const place = file === '' || fileRow === null ? file : app.say(ROW, { file, row: fileRow });
  const ground = [reason, decidedBy && app.say(BY, { by: decidedBy }), place].filter(Boolean).join(' · ');
  return (
    <li>
      <p class="brought-name">
        <button type="button" class="link" onClick={() => onOpen(patient)}>
          {name}
        </button>
        {isFamily && <span class="tag plain">{app.say(FAMILY)}</span>}
        {isSecret && <span class="tag mind">{app.say(SECRET)}</span>}
        <span class="day">{sayDay(firstVisit, app.home?.today ?? '')}</span>
      </p>
      {evidence !== '' && <q class="evidence">{evidence}</q>}
      <p class="ground">{ground}</p>
    </li>
  );
}

const HIDDEN: Text = {
  ko: '말하지 말아 달라고 하신 분 {count}명은 가렸어요.',
  zh: '有{count}位要求保密，已隐藏。',
  en: '{count} asked that nobody be told: hidden.',
};
const SHOW: Text = { ko: '보기', zh: '查看', en: 'Show' };
const SECRET: Text = { ko: '말하지 않기', zh: '保密', en: 'Keep secret' };
const FAMILY: Text = { ko: '가족', zh: '家属', en: 'family' };
const BY: Text = { ko: '확인 {by}', zh: '确认：{by}', en: 'confirmed by {by}' };
const ROW: Text = { ko: '{file} {row}줄', zh: '{file} 第{row}行', en: '{file}, row {row}' };
