import { useEffect, useState } from 'preact/hooks';

/**
 * Counts how often fonts came after the page was laid out: whatever was measured before is to be measured anew.
 * A font is asked for only when its first letter is shown, so that none is waited for in vain.
 */
export function useFonts(): number {
  const [loads, setLoads] = useState(0);
  useEffect(() => {
    const count = () => setLoads((before) => before + 1);
    document.fonts.addEventListener('loadingdone', count);
    return () => document.fonts.removeEventListener('loadingdone', count);
  }, []);
  return loads;
}
