// Sends to a real site one request at a time, with a pause between, and waits as long as the site asks.
const pause = 150;
const patience = 6;
/** When a site says that it is too much but not for how long. */
const usualWait = 10_000;

const sleep = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

let line: Promise<unknown> = Promise.resolve();

/** The milliseconds that an answer asks for, as seconds or as a date; null when it refuses for another reason. */
function waitAsked(response: Response): number | null {
  if (response.status !== 429 && response.status !== 503) return null;
  const asked = response.headers.get('Retry-After');
  if (asked === null) return usualWait;
  const seconds = Number(asked);
  const wait = Number.isNaN(seconds) ? Date.parse(asked) - Date.now() : seconds * 1000;
  return Number.isNaN(wait) ? usualWait : Math.max(0, wait);
}

/** A refused request was not carried out, so that even a write may be sent again. */
export function politely(
  url: string,
  send: () => Promise<Response>,
  wait: (milliseconds: number) => Promise<void> = sleep,
): Promise<Response> {
  const turn = line.then(async () => {
    // Nobody else is slowed down by what goes to this machine itself.
    if (!/^https?:\/\/(localhost|127\.0\.0\.1)[:/]/.test(url)) await wait(pause);
    for (let tries = 1; ; tries++) {
      const response = await send();
      const asked = waitAsked(response);
      if (asked === null || tries === patience) return response;
      await wait(asked);
    }
  });
  line = turn.catch(() => undefined);
  return turn;
}
