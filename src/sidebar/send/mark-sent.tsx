import { useState } from 'preact/hooks';
import type { Text } from '../../core/text';
import { useApp } from '../app';
import { Button } from '../kit/button';

/** Marks a batch as sent; where it was scheduled for later, somebody is asked first. */
export function MarkSent({
  label,
  sendAt,
  now,
  onMark,
}: {
  readonly label: string;
  /** `2026-12-21 10:30`; '' = at once. */
  readonly sendAt: string;
  /** At the clinic, in the same form. */
  readonly now: string;
  readonly onMark: () => Promise<void>;
}) {
  const app = useApp();
  const [isAsked, setAsked] = useState(false);
  const press = () => (sendAt.slice(0, 16) > now.slice(0, 16) ? setAsked(true) : onMark());
  if (!isAsked) return <Button label={label} onPress={press} />;
  return (
    <div class="batch-leave" role="alertdialog" aria-label={app.say(EARLY, { at: sendAt })}>
      <p>{app.say(EARLY, { at: sendAt })}</p>
      <div class="buttons">
        <Button label={app.say(NOT_YET)} onPress={() => setAsked(false)} />
        <Button
          label={app.say(SENT)}
          onPress={async () => {
            await onMark();
            setAsked(false);
          }}
        />
      </div>
    </div>
  );
}

const EARLY: Text = {
  ko: '예약한 시각({at})이 아직 안 됐어요. 벌써 나갔나요?',
  zh: '还未到预约时间（{at}）。确实已经发出了吗？',
  en: 'It is scheduled for {at}, which is still to come. Has it gone out already?',
};
const NOT_YET: Text = { ko: '아직이에요', zh: '还没有', en: 'Not yet' };
const SENT: Text = { ko: '보냈어요', zh: '已发出', en: 'It has' };
