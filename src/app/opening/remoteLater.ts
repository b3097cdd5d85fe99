// The port while the connection is still on its way: the workspace may ask at once, and is answered when it has come.
import type { Away, Remote } from '../../sync/remote.ts';

export interface RemoteLater {
  readonly remote: Remote;
  /** The connection has come; what was asked meanwhile is now put to it. */
  arrived(remote: Remote): void;
  /** It has not come: what is asked is answered with that until it has, so that nobody waits for it in vain. */
  missed(): void;
}

const away: Away = { kind: 'away', waitSeconds: null, signIn: false };
const nobody: Remote = {
  load: async () => away,
  changesSince: async () => away,
  write: async () => away,
};

export function remoteLater(): RemoteLater {
  let resolve: (remote: Remote) => void = () => undefined;
  let coming = new Promise<Remote>((done) => {
    resolve = done;
  });
  let isHere = false;
  const answerWith = (remote: Remote): void => {
    resolve(remote);
    coming = Promise.resolve(remote);
  };
  return {
    remote: {
      load: async (places) => (await coming).load(places),
      changesSince: async (token, places) => (await coming).changesSince(token, places),
      write: async (change, base, afterUnknown) => (await coming).write(change, base, afterUnknown),
    },
    arrived(remote) {
      if (isHere) return;
      isHere = true;
      answerWith(remote);
    },
    missed() {
      if (!isHere) answerWith(nobody);
    },
  };
}
