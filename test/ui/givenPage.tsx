// A page of a manager of Enhet A in May 2026, over a given server: what the vocabulary's tests are drawn in.
import { FluentProvider } from '@fluentui/react-components';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { memoryStorage } from '../../src/sync/storage.ts';
import type { Workspace } from '../../src/sync/workspace.ts';
import { createWorkspace } from '../../src/sync/workspace.ts';
import { lightTheme } from '../../src/ui/theme.ts';
import { WorkspaceProvider } from '../../src/ui/workspace.tsx';
import { givenWorld, lists, places } from '../given/device.ts';
import type { Connection } from '../given/remote.ts';

export interface GivenPage {
  readonly workspace: Workspace;
  readonly connection: Connection;
  readonly world: ReturnType<typeof givenWorld>;
}

/** A workspace that has heard the server once. */
export async function givenPage(storage = memoryStorage()): Promise<GivenPage> {
  const world = givenWorld();
  const connection = world.server.connect('chef');
  const { clock, random, wait } = world;
  const workspace = createWorkspace({
    remote: connection.remote,
    storage,
    lists,
    places,
    account: 'chef',
    site: 'enhet-a',
    fingerprint: 'one',
    clock,
    random,
    wait,
  });
  await workspace.refresh();
  return { workspace, connection, world };
}

export const draw = (workspace: Workspace, children: ReactNode) =>
  render(
    <FluentProvider theme={lightTheme}>
      <WorkspaceProvider
        workspace={workspace}
        signInName="chef"
        clock={() => new Date('2026-05-06T08:31:00Z')}
      >
        {children}
      </WorkspaceProvider>
    </FluentProvider>,
  );
