import { useCallback, useRef, useState } from 'preact/hooks';
import type { Language } from '../../core/text';
import type { SignInOutcome } from '../../features/clinic/sign-in';
import type { Opening } from '../../features/window/opening';
import { ActError, type Acted, type ActOptions, act } from '../act';
import type { GivenPin, Person } from '../app';
import { keepInTab, keptInTab } from '../keep';

/** Who sits at this tab, and everything that is asked in his name. */
export interface Seat extends Person {
  /** @throws ActError */
  readonly run: <Outcome>(id: string, input?: unknown, options?: ActOptions) => Promise<Acted<Outcome>>;
  /** Seats somebody whose PIN was given, or set. @throws ActError */
  readonly signIn: (given: GivenPin) => Promise<Acted<SignInOutcome>>;
  readonly sit: (who: string, pass: string) => void;
}

/** @param onRefused the name has a PIN that was not given here */
export function useSeat(language: Language, dialog: Opening['dialog'], onRefused: () => void): Seat {
  const isDialog = dialog !== undefined;
  const [person, setPerson] = useState(() => firstPerson(dialog));
  const latest = useRef(person);
  const signingIn = useRef<Promise<unknown> | undefined>(undefined);

  const sit = useCallback(
    (who: string, pass: string) => {
      // Who comes to the screen for a while does not take the seat before it; a new PIN of who has it counts there too.
      if (!isDialog || keptInTab('who') === who) {
        keepInTab('who', who);
        keepInTab('pass', pass);
      }
      latest.current = { who, pass };
      setPerson(latest.current);
    },
    [isDialog],
  );
  const signIn = useCallback(
    (given: GivenPin) => {
      const signing = act<SignInOutcome>({ language, ...latest.current }, 'clinic.signIn', given).then(
        (acted) => {
          sit(acted.outcome.name, acted.outcome.pass);
          return acted;
        },
      );
      signingIn.current = signing.catch(() => undefined);
      return signing;
    },
    [language, sit],
  );
  const run = useCallback(
    async <Outcome>(id: string, input?: unknown, options?: ActOptions) => {
      try {
        return await act<Outcome>({ language, ...person }, id, input, options);
      } catch (error) {
        if (!(error instanceof ActError) || error.code !== 'who.signInAgain') throw error;
        // It may have been on its way while a PIN was set here: it was refused whole, and is asked again with the new pass.
        await signingIn.current;
        const { who, pass } = latest.current;
        const known = keptInTab('who') === who ? keptInTab('pass') : pass;
        if (who !== person.who) throw error;
        if (known === person.pass) {
          onRefused();
          throw error;
        }
        if (known !== pass) sit(who, known);
        return await act<Outcome>({ language, who, pass: known }, id, input, {
          ...options,
          from: error.cursor,
        });
      }
    },
    [language, person, sit, onRefused],
  );
  return { ...person, run, signIn, sit };
}

/** Whom the sidebar sent along; else who sits at this tab. */
function firstPerson(dialog: Opening['dialog']): Person {
  if (dialog && dialog.who !== '') return { who: dialog.who, pass: dialog.pass };
  return { who: keptInTab('who'), pass: keptInTab('pass') };
}
