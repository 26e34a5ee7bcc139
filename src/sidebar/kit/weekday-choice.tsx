import { SETTINGS } from '../../features/clinic/settings';
import { useApp } from '../app';

export interface WeekdayChoiceProps {
  /** 1 = Monday … 7 = Sunday. */
  readonly chosen: readonly number[];
  readonly onChoose: (chosen: readonly number[]) => void;
}

/** Seven buttons, any of them pressed. Stands within a fieldset that says what for. */
export function WeekdayChoice({ chosen, onChoose }: WeekdayChoiceProps) {
  const app = useApp();
  return (
    <div class="choices weekdays">
      {[1, 2, 3, 4, 5, 6, 7].map((day) => {
        const isChosen = chosen.includes(day);
        const without = chosen.filter((each) => each !== day);
        return (
          <button
            key={day}
            type="button"
            class="choice"
            aria-pressed={isChosen}
            onClick={() => onChoose(isChosen ? without : [...without, day].sort())}
          >
            {SETTINGS.closedWeekdays.show([day], app.language)}
          </button>
        );
      })}
    </div>
  );
}
