/** What a dialog says to the sidebar beside it as it goes. */
const CHANNEL = 'vip-care.dialog';

/**
 * Tells of everything after which what is shown may be outdated: the window comes back into focus or sight, or a dialog
 * of ours was closed.
 *
 * @returns ends it
 */
export function onReturn(tell: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', tell);
  window.addEventListener('focus', tell);
  document.addEventListener('visibilitychange', tell);
  return () => {
    channel.close();
    window.removeEventListener('focus', tell);
    document.removeEventListener('visibilitychange', tell);
  };
}

/** Lets the sidebar know when this page, which stands in a dialog, goes: closed here or by the window around it. */
export function announceLeaving(): () => void {
  const leave = () => new BroadcastChannel(CHANNEL).postMessage('closed');
  window.addEventListener('pagehide', leave);
  return () => window.removeEventListener('pagehide', leave);
}
