/** What this browser tab keeps while it is open; nothing where the browser lets no page keep anything. */
export function keepInTab(key: string, value: string): void {
  try {
    sessionStorage.setItem(PREFIX + key, value);
  } catch {
    // It is asked again next time.
  }
}

/** '' where nothing was kept. */
export function keptInTab(key: string): string {
  try {
    return sessionStorage.getItem(PREFIX + key) ?? '';
  } catch {
    return '';
  }
}

const PREFIX = 'vip-care.';
