// The page that a sign-in comes back to; an entry of its own, since the redirect bridge must not meet the router.
import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge';

/** The window that opened us reads our address itself; when it has not for so long, the bridge is tried instead. */
const patience = 10_000;

function handOver(): void {
  broadcastResponseToMainFrame().catch((error: unknown) => {
    console.error(error);
    const text = document.querySelector('[data-failed]');
    if (text instanceof HTMLElement) text.hidden = false;
  });
}

/** MSAL writes in the state how it went out; a page that a link opened has an opener too. */
function cameByRedirect(): boolean {
  const [library = ''] = (new URLSearchParams(window.location.hash.slice(1)).get('state') ?? '').split('|');
  try {
    return JSON.parse(atob(library)).meta.interactionType === 'redirect';
  } catch {
    return false;
  }
}

if (window.opener === null || cameByRedirect()) handOver();
else setTimeout(handOver, patience);
