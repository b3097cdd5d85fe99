// Keeps the work in step with SharePoint while the page is in view, and safe on the device when it is left.
import { pollWhileVisible } from '../../sync/polling.ts';
import { browserLock, waitInBrowser } from './browserTabs.ts';
import type { OpenWorkspace } from './openWorkspace.ts';

const visible = () => document.visibilityState === 'visible';

function onSeen(act: () => void): () => void {
  document.addEventListener('visibilitychange', act);
  window.addEventListener('focus', act);
  window.addEventListener('online', act);
  return () => {
    document.removeEventListener('visibilitychange', act);
    window.removeEventListener('focus', act);
    window.removeEventListener('online', act);
  };
}

/**
 * Asks at once, or soon when all has just been read, and then now and again; what it gives ends that.
 */
export const askNowAndThen = (
  { workspace, account }: Pick<OpenWorkspace, 'workspace' | 'account'>,
  site: string,
  justRead: boolean,
): (() => void) =>
  pollWhileVisible({
    workspace,
    visible,
    onSeen,
    wait: waitInBrowser,
    name: `${account}/${site}`,
    justRead,
    ...(browserLock === undefined ? {} : { lock: browserLock }),
  });

/** Writes what is not durable yet whenever the page may be on its way out. */
export function keepWhenLeft(now: () => Pick<OpenWorkspace, 'workspace'> | null): void {
  const keep = () => void now()?.workspace.flush();
  window.addEventListener('pagehide', keep);
  document.addEventListener('visibilitychange', () => {
    if (!visible()) keep();
  });
}
