// The world that the servers stand on: one at a time, swapped whole at a reset while requests wait.
import { type Consents, openConsents } from './entra/consent.ts';
import { identityOf } from './entra/idToken.ts';
import { issueToken } from './entra/token.ts';
import { type Faults, openFaults } from './faults/faults.ts';
import type { FaultPlan } from './faults/plan.ts';
import { type Graph, openGraph } from './graph/channels.ts';
import { people, type SeedPerson } from './seed/people.ts';
import { sites } from './seed/sites.ts';
import { type StandInOptions, standIn } from './standin.ts';
import { channelOf } from './teams/team.ts';
import type { World } from './world.ts';

export interface TenancyOptions {
  readonly world: World;
  /** closes the old world, makes the new one and fills it */
  readonly reset: () => Promise<World>;
  readonly standIn?: StandInOptions;
  /** the faults that SharePoint's clients meet from the start; none when left out */
  readonly faults?: FaultPlan;
}

export interface Tenancy {
  world(): World;
  /** resolves when no reset is going on */
  settled(): Promise<void>;
  reset(): Promise<void>;
  readonly faults: Faults;
  readonly consents: Consents;
  readonly graph: Graph;
  /** rejects with `Lost` when a fault breaks the connection */
  sharePoint(request: Request): Promise<Response>;
  /** everyone, with what a token says of them */
  everyone(): readonly (SeedPerson & { readonly upn: string; readonly oid: string; readonly tid: string })[];
}

export function openTenancy(options: TenancyOptions): Tenancy {
  let world = options.world;
  let answer = standIn(world, options.standIn ?? {});
  let ready = Promise.resolve();
  const faults = openFaults({
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    now: () => world.now(),
    exposeHeaders: options.standIn?.exposeHeaders === true,
  });
  faults.set(options.faults ?? null);
  const faulty = faults.around((request) => answer(request));

  const consents = openConsents();
  const graph = openGraph({
    world: () => world,
    channels: sites.map(({ preset }) => channelOf(preset)),
    outside: ['gast'],
  });
  return {
    consents,
    graph,
    world: () => world,
    settled: () => ready,
    reset() {
      // One reset after another; a failed one leaves the old world for the next to replace.
      const next = ready.then(async () => {
        world = await options.reset();
        answer = standIn(world, options.standIn ?? {});
        consents.forget();
        graph.forget();
      });
      ready = next.catch(() => undefined);
      return next;
    },
    faults,
    async sharePoint(request) {
      await ready;
      return faulty(request);
    },
    everyone: () =>
      people.map((person) => ({
        ...person,
        ...pick(identityOf(issueToken(world, person.signInName, 'https://graph.microsoft.com'))),
      })),
  };
}

const pick = ({ upn, oid, tid }: { upn: string; oid: string; tid: string }) => ({ upn, oid, tid });
