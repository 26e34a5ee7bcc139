import { useEffect, useRef, useState } from 'preact/hooks';
import type { TallyOutcome } from '../../features/referral/actions';
import { useApp } from '../app';
import type { StepAct } from './step-act';

/** Does what a step's button promises, and keeps why it did not work, with the way to try again. */
export function useStepAct(): {
  readonly perform: (act: StepAct) => Promise<void>;
  readonly fault: { readonly error: unknown; readonly act: StepAct } | undefined;
} {
  const app = useApp();
  const [fault, setFault] = useState<{ readonly error: unknown; readonly act: StepAct }>();
  const isInSight = useRef(true);
  useEffect(
    () => () => {
      isInSight.current = false;
    },
    [],
  );

  const showSheet = (table: string) => app.act('sheet.show', { table }, { quiet: true });
  const perform = async (act: StepAct) => {
    setFault(undefined);
    try {
      if (act.kind === 'view') return app.go(act.view, act.params);
      if (act.kind === 'sheet') return void (await showSheet(act.table));
      const { outcome } = await app.startWork(app.say(act.title), act.action);
      await app.refresh();
      // Whoever went on to another view meanwhile is not called away from it.
      if (!isInSight.current) return;
      if (act.after && 'view' in act.after) app.go(act.after.view);
      else if (act.after) await showSheet(act.after.table);
      else if ((outcome as TallyOutcome).questionsThatChangeList > 0) app.go('questions');
    } catch (error) {
      if (isInSight.current) setFault({ error, act });
      else app.tell(error instanceof Error ? error.message : String(error));
    }
  };
  return { perform, fault };
}
