// The port while the connection is still on its way: the workspace may ask at once, and is answered when it has come.
import type { Remote } from '../../sync/remote.ts';

export interface RemoteLater {
  readonly remote: Remote;
  /** The connection has come; what was asked meanwhile is now put to it. */
  arrived(remote: Remote): void;
}

export function remoteLater(): RemoteLater {
  let arrived: RemoteLater['arrived'] = () => undefined;
  const coming = new Promise<Remote>((resolve) => {
    arrived = resolve;
  });
  return {
    remote: {
      load: async (places) => (await coming).load(places),
      changesSince: async (token, places) => (await coming).changesSince(token, places),
      write: async (change, base, afterUnknown) => (await coming).write(change, base, afterUnknown),
    },
    arrived: (remote) => arrived(remote),
  };
}
