import { useLayoutEffect } from 'preact/hooks';

/** While papers are in sight, printing the page prints only them. */
export function usePrinting(): void {
  useLayoutEffect(() => {
    document.documentElement.classList.add('prints-paper');
    return () => document.documentElement.classList.remove('prints-paper');
  }, []);
}
