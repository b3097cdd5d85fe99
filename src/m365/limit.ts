// A limit on how long the world outside may keep us waiting, since neither teams-js nor MSAL has one of its own.

/** What `within` fails with when the time is up. */
export class Late extends Error {
  override readonly name = 'Late';
}

/** The answer of `work`, or `Late` after so many milliseconds. The work itself goes on unheard. */
export function within<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Late(`no answer within ${milliseconds} ms`)), milliseconds);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** How long anything that nobody sees may take. */
export const silentLimit = 5_000;
/** How long a sign-in window that the person sees may take. */
export const visibleLimit = 60_000;
/** How long a file of our own may take on a slow network, before anybody outside has been asked. */
export const fileLimit = 20_000;
