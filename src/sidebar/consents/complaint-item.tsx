import { useState } from 'preact/hooks';
import type { Text } from '../../core/text';
import type { ComplaintLine } from '../../features/complaint/complaint-view';
import { useApp } from '../app';
import { Button } from '../kit/button';
import { Field } from '../kit/field';
import { ErrorNotice } from '../kit/notice';
import { sayDay } from '../kit/say-day';

/** A complaint, and the way to say how it was resolved. */
export function ComplaintItem({
  complaint,
  onChanged,
}: {
  readonly complaint: ComplaintLine;
  readonly onChanged: () => Promise<void>;
}) {
  const app = useApp();
  const today = app.home?.today ?? '';
  const [isAsking, setAsking] = useState(false);
  const [resolution, setResolution] = useState(complaint.resolution);
  const [fault, setFault] = useState<unknown>();
  const isOpen = complaint.resolvedOn === '';
  const resolve = async () => {
    try {
      await app.act('complaint.resolve', { id: complaint.id, resolution: resolution.trim() });
      setAsking(false);
      setFault(undefined);
      await onChanged();
    } catch (error) {
      setFault(error);
    }
  };
  return (
    <li class="complaint">
      <p>
        <strong>{complaint.name || complaint.phone}</strong>{' '}
        <span class="consent-day">{sayDay(complaint.receivedOn, today)}</span>
      </p>
      <p class="quiet">
        {[complaint.kind, complaint.channel, complaint.owner].filter((word) => word !== '').join(' · ')}
      </p>
      {complaint.summary !== '' && <p>{complaint.summary}</p>}
      {!isOpen && (
        <p class="quiet">
          {app.say(RESOLVED, { day: sayDay(complaint.resolvedOn, today) })} {complaint.resolution}
        </p>
      )}
      {isOpen && !isAsking && (
        <div class="buttons">
          <Button kind="link" label={app.say(RESOLVE)} onPress={() => setAsking(true)} />
          {complaint.patient !== '' && (
            <Button
              kind="link"
              label={app.say(OPEN)}
              onPress={() => app.go('consents', { patient: complaint.patient, name: complaint.name })}
            />
          )}
        </div>
      )}
      {isAsking && (
        <>
          <Field name={app.say(HOW)} value={resolution} onInput={setResolution} hasFocus />
          <div class="buttons">
            <Button label={app.say(DONE)} onPress={resolve} />
            <Button kind="link" label={app.say(CANCEL)} onPress={() => setAsking(false)} />
          </div>
        </>
      )}
      {fault !== undefined && <ErrorNotice error={fault} />}
    </li>
  );
}

const RESOLVE: Text = { ko: '해결했어요', zh: '已解决', en: 'Resolved' };
const OPEN: Text = { ko: '이분 보기', zh: '查看此人', en: 'Open' };
const HOW: Text = {
  ko: '어떻게 풀었나요? (안 적어도 돼요)',
  zh: '如何处理的？（可不填）',
  en: 'How? (optional)',
};
const DONE: Text = { ko: '해결로 적기', zh: '登记为已解决', en: 'Save as resolved' };
const CANCEL: Text = { ko: '취소', zh: '取消', en: 'Cancel' };
const RESOLVED: Text = { ko: '{day} 해결.', zh: '{day}已解决。', en: 'Resolved {day}.' };
