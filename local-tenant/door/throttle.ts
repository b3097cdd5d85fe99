// SharePoint's budget of requests per user: over it 429, and from 80 % of it word of how much is left (sharepoint.md 4).

const seconds = 300;
const warned = 0.8;

/** @property over whether this request is one too many */
export interface Toll {
  readonly over: boolean;
  readonly headers: ReadonlyMap<string, string>;
}

/**
 * Counts the requests of each user over the last five minutes; those that were turned away count too, so that whoever goes on
 * knocking stays outside. A batch is one request: whether its parts count is not known.
 */
export function throttle(budget: number, now: () => number): (user: string) => Toll {
  const users = new Map<string, Map<number, number>>();
  return (user) => {
    const second = Math.floor(now() / 1000);
    const made = users.get(user) ?? new Map<number, number>();
    users.set(user, made);
    for (const past of made.keys()) if (past <= second - seconds) made.delete(past);
    made.set(second, (made.get(second) ?? 0) + 1);
    const used = [...made.values()].reduce((sum, count) => sum + count, 0);
    const over = used > budget;
    if (used < budget * warned) return { over, headers: new Map() };
    const reset = over ? untilRoom(made, used, budget, second) : untilRoom(made, used, used, second);
    const headers = new Map([
      ['RateLimit-Limit', String(budget)],
      ['RateLimit-Remaining', String(Math.max(0, budget - used))],
      ['RateLimit-Reset', String(reset)],
    ]);
    if (over) headers.set('Retry-After', String(reset));
    return { over, headers };
  };
}

/** Seconds until so many of the requests are past that one more keeps within `room`. */
function untilRoom(made: ReadonlyMap<number, number>, used: number, room: number, second: number): number {
  let left = used;
  for (const [at, count] of made) {
    left -= count;
    if (left < room) return at + seconds - second;
  }
  return seconds;
}
