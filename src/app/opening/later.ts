// What needs the connection while that is still on its way: asked for at once, and given when it has come.
import type { World } from './world.ts';

export interface Later<T> {
  /** The connection has come. */
  arrived(world: World): void;
  /** The same for as long as the account is the same. */
  of(account: string, otherAccount: (world: World) => void): Promise<T>;
  /** What has been asked for last, if anything has. */
  made(): Promise<T> | null;
}

export function later<T>(
  make: (world: World, account: string, otherAccount: () => void) => Promise<T>,
): Later<T> {
  let arrived: Later<T>['arrived'] = () => undefined;
  const coming = new Promise<World>((resolve) => {
    arrived = resolve;
  });
  let known: { readonly account: string; readonly made: Promise<T> } | null = null;
  return {
    arrived: (world) => arrived(world),
    made: () => known?.made ?? null,
    of(account, otherAccount) {
      if (known?.account !== account) {
        const made = coming.then((world) => make(world, account, () => otherAccount(world)));
        known = { account, made };
      }
      return known.made;
    },
  };
}
