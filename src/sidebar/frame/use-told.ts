import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Undo } from '../../features/action';
import type { Acted } from '../act';
import { ActError } from '../act';
import type { TakeBack, Told } from '../app';
import { isTyping } from '../kit/is-typing';

/** What was last said to everybody, and the way to take it back. */
export interface Telling {
  readonly told: Told | undefined;
  readonly tell: (message: string, undo?: Undo | TakeBack) => void;
  /** Takes back what was last told, once; nothing where it cannot be. */
  readonly takeBack: () => Promise<void>;
  readonly closeTold: () => void;
  /** To be called when another view is opened: what was told in the one before goes. */
  readonly passOn: () => void;
}

/** As long, in milliseconds, news stays; longer where somebody may want to take it back. */
const READING_MS = 10_000;
const UNDOING_MS = 30_000;
/** News so fresh, in milliseconds, belongs to the act that opens the view. */
const FRESH_MS = 1500;

/**
 * @param run takes an act back
 * @param done afterwards
 * @param takenBack said where the action says nothing
 */
export function useTold(
  run: (undo: Undo) => Promise<Acted<unknown>>,
  done: () => Promise<void>,
  takenBack: string,
): Telling {
  const [told, setTold] = useState<Told>();
  const toldAt = useRef(0);
  const tell = useCallback((message: string, undo?: Undo | TakeBack) => {
    toldAt.current = Date.now();
    setTold({ message, undo });
  }, []);
  const passOn = useCallback(() => {
    const isOld = Date.now() - toldAt.current > FRESH_MS;
    setTold((before) => (isOld ? undefined : before));
  }, []);
  useEffect(() => {
    if (!told) return;
    // Whoever is about to press it is not robbed of it.
    const timer = setInterval(
      () => document.activeElement?.closest('.told') || setTold(undefined),
      told.undo ? UNDOING_MS : READING_MS,
    );
    return () => clearInterval(timer);
  }, [told]);
  const closeTold = useCallback(() => setTold(undefined), []);
  const isUnderWay = useRef(false);

  const takeBack = async () => {
    const undo = told?.undo;
    if (!undo || isUnderWay.current) return;
    isUnderWay.current = true;
    try {
      if (typeof undo === 'function') return await undo();
      const { summary } = await run(undo);
      tell(summary === '' ? takenBack : summary);
      await done();
    } catch (error) {
      // What could not be reached can be tried again; what was refused is over.
      const message = error instanceof Error ? error.message : String(error);
      const canRetry = error instanceof ActError && error.code === 'offline';
      tell(message, canRetry ? undo : undefined);
    } finally {
      isUnderWay.current = false;
    }
  };

  const latest = useRef(takeBack);
  latest.current = takeBack;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isUndo =
        (event.ctrlKey || event.metaKey) &&
        !event.shiftKey &&
        (event.code === 'KeyZ' || event.key.toLowerCase() === 'z');
      if (!isUndo || isTyping(event.target)) return;
      event.preventDefault();
      void latest.current();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  return { told, tell, takeBack: useCallback(() => latest.current(), []), closeTold, passOn };
}
