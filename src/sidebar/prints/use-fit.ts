import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { useFonts } from './use-fonts';

/**
 * Makes the letters within as large as fits: every element marked `data-fit` gets the largest of the sizes at which nothing
 * runs over it, else the smallest and `data-over`: what is cut off is not printed.
 *
 * @param sizes in points, the largest first
 * @param key whatever the fit depends on, and what makes elements come and go: a new one has no size yet
 * @returns the `data-fit` of those that do not fit even so
 */
export function useFit(
  box: RefObject<HTMLElement | null>,
  sizes: readonly number[],
  key: string,
): readonly string[] {
  const fonts = useFonts();
  const [tooLong, setTooLong] = useState<readonly string[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: laid out anew whenever the key is another
  useLayoutEffect(() => {
    const over: string[] = [];
    for (const element of box.current?.querySelectorAll<HTMLElement>('[data-fit]') ?? []) {
      const fitting = sizes.find((size) => {
        element.style.fontSize = `${size}pt`;
        return (
          element.scrollHeight <= element.clientHeight + 1 && element.scrollWidth <= element.clientWidth + 1
        );
      });
      element.toggleAttribute('data-over', fitting === undefined);
      if (fitting === undefined) over.push(element.dataset.fit ?? '');
    }
    setTooLong((before) => (before.join('\n') === over.join('\n') ? before : over));
  }, [key, fonts]);
  return tooLong;
}
