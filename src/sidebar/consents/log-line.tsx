import type { ComponentChildren } from 'preact';
import type { CalendarDate } from '../../core/calendar-date';
import type { Text } from '../../core/text';
import type { ConsentLine } from '../../features/consent/consent-view';
import { useApp } from '../app';
import { sayDay } from '../kit/say-day';

/** One line of the log: what was said, when, how and who wrote it down; on the right what can be done about it. */
export function LogLine({
  line,
  isNamed,
  due = '',
  today,
  children,
}: {
  readonly line: ConsentLine;
  /** Whose it is, where lines of several people stand together. */
  readonly isNamed?: boolean;
  /** Until when something is to be done. */
  readonly due?: CalendarDate | '';
  readonly today: CalendarDate | '';
  readonly children?: ComponentChildren;
}) {
  const app = useApp();
  const isLate = due !== '' && today !== '' && due < today;
  const isGranted = line.state === 'granted';
  const marks = [
    line.channel,
    ...(isGranted && line.isAd ? [app.say(AD)] : []),
    ...(isGranted && line.isNight ? [app.say(NIGHT)] : []),
    line.method,
    line.by,
  ].filter((mark) => mark !== '');
  return (
    <li class={line.undoneOn === '' ? '' : 'undone'}>
      <div>
        <p>
          {isNamed && <strong>{line.name || line.phone}</strong>}{' '}
          <span class={`consent-word ${isGranted ? 'good' : 'bad'}`}>{line.stateWord}</span>{' '}
          <span class="consent-day">{sayDay(line.on, today)}</span>
        </p>
        <p class="quiet">{marks.join(' · ')}</p>
        {due !== '' && (
          <p class={isLate ? 'consent-late' : 'quiet'}>
            {app.say(isLate ? LATE : DUE, { day: sayDay(due, today) })}
          </p>
        )}
        {line.undoneOn !== '' && (
          <p class="quiet">{app.say(UNDONE, { day: sayDay(line.undoneOn, today) })}</p>
        )}
      </div>
      {children}
    </li>
  );
}

const AD: Text = { ko: '광고 포함', zh: '含广告', en: 'advertising' };
const NIGHT: Text = { ko: '야간 포함', zh: '含夜间', en: 'at night' };
const DUE: Text = { ko: '{day}까지', zh: '{day}前', en: 'by {day}' };
const LATE: Text = { ko: '{day}까지였어요', zh: '已过{day}', en: 'was due {day}' };
const UNDONE: Text = { ko: '{day}에 취소함', zh: '{day}已取消', en: 'taken back {day}' };
