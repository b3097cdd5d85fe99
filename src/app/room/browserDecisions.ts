// The bodies' logs of decisions in a browser; fetched when a body's page is opened, since what waits there is told without them.
import type { Connection } from '../../m365/connection.ts';
import { adoptedFiles } from '../../m365/decisions/adoptedVersions.ts';
import { decisionStore } from '../../m365/decisions/decisionStore.ts';
import { publishedKeys } from '../../m365/decisions/entraKeys.ts';
import type { TokenSource } from '../../m365/signIn.ts';
import type { Storage } from '../../sync/storage.ts';
import type { Workspace } from '../../sync/workspace.ts';
import type { DecisionLog } from '../../ui/decisionLog.ts';
import { decisionLogOver } from './decisions.ts';

interface Means {
  readonly connection: Connection;
  readonly site: string;
  /** Lower case. */
  readonly account: string;
  readonly clientId: string;
  readonly authority: string;
  readonly sign: TokenSource['sign'];
  readonly cupboard: Promise<Storage>;
  readonly shared: Workspace;
}

export const browserDecisions = (means: Means): DecisionLog => {
  const { connection, site, account, clientId, authority, sign, cupboard, shared } = means;
  return decisionLogOver({
    storeOf: (owner) => decisionStore(connection, owner),
    files: adoptedFiles(connection),
    shared,
    account,
    heads: { storage: cupboard, site },
    entra: { clientId, sign, keys: () => publishedKeys(authority) },
    random: () => crypto.randomUUID(),
  });
};
