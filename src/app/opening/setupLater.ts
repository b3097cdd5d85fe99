// The setting up of the site while the connection is still on its way: asked for at once, and given when it has come.
import type { SiteSetup } from '../../ui/siteSetup.ts';
import type { World } from './world.ts';

export interface SetupLater {
  /** The connection has come. */
  arrived(world: World): void;
  /** The same for as long as the account is the same. */
  of(account: string, otherAccount: (world: World) => void): Promise<SiteSetup>;
}

export function setupLater(): SetupLater {
  let arrived: SetupLater['arrived'] = () => undefined;
  const coming = new Promise<World>((resolve) => {
    arrived = resolve;
  });
  let known: { readonly account: string; readonly setup: Promise<SiteSetup> } | null = null;
  return {
    arrived: (world) => arrived(world),
    of(account, otherAccount) {
      if (known?.account !== account) {
        const setup = coming.then((world) => world.setupFor(account, () => otherAccount(world)));
        known = { account, setup };
      }
      return known.setup;
    },
  };
}
