// One page of the program in one tab: the production code over this simulation's wire, storage, locks and time.
import type { Entry } from '../../../src/sync/sending/entry.ts';
import type { Workspace } from '../../../src/sync/workspace.ts';
import type { Device, Tab } from './device.ts';
import { accountOf, listsOf, origin, type Person, places, sitePath, type Version } from './organisation.ts';
import type { Scene } from './scene.ts';
import type { Owner } from './time.ts';
import type { End, Mishap } from './wire.ts';

/** Where in the life of a change its page is to die. */
export const phases = ['held', 'writing', 'waiting', 'sending', 'sent', 'finishing', 'finished'] as const;
export type Phase = (typeof phases)[number];

export interface Page extends Owner {
  readonly number: number;
  readonly person: Person;
  readonly account: string;
  readonly version: Version;
  readonly tab: Tab;
  readonly end: End;
  readonly workspace: Workspace;
  /** The phase in which it dies, when it comes to that. */
  trap: Phase | null;
  /** The last pause that another page has told of, and what was sent in it nevertheless. */
  heard: { readonly until: number; sent: number };
  /** What the next asking for a token meets: one that has run out, or a person who must sign in. */
  readonly tokens: ('expired' | 'none')[];
  /** Somebody looks at it. */
  look(): void;
  /** Nothing more is asked; the page itself may live on with another account's work. */
  close(): void;
}

const phaseOf = (record: unknown): string => (record as Entry).phase;

/** Opens a page: its code begins at once, as the page's own. */
export function openPage(scene: Scene, device: Device, tab: Tab, version: Version): Page {
  const { time, product, tenant, wire } = scene;
  const person = device.signedIn;
  const account = accountOf(person);
  const owner: Owner = { alive: true, skew: () => device.skew };
  const die = (phase: Phase): void => {
    if (page.trap !== phase) return;
    page.trap = null;
    scene.trace.met(`killed ${phase}`);
    scene.kill(page);
  };
  const watch: Parameters<typeof device.cupboard.for>[1] = (step, { set, removed }) => {
    const changed = Object.entries(set).filter(([name]) => name.startsWith('outbox/'));
    const added = changed.some(([, record]) => phaseOf(record) === 'waiting');
    const sent = changed.some(([, record]) => phaseOf(record) === 'sent');
    const gone = removed.some((name) => name.startsWith('outbox/'));
    const early = step === 'begun';
    if (added && !gone) die(early ? 'writing' : 'waiting');
    if (sent && !early) die('sending');
    if (gone) die(early ? 'finishing' : 'finished');
  };
  const met: Mishap[] = [];
  const end: End = {
    name: `${device.name}#${scene.nextPage}`,
    owner,
    offline: () => device.offline,
    mishaps: met,
    quietUntil: 0,
    quieted: () => scene.quieted(page),
    phase(phase, asked) {
      if (phase === 'sent') scene.sent(page);
      if (phase === 'carriedOut' && asked.writes) die('sent');
    },
  };
  const token = async (): Promise<string | null> => {
    const trouble = page.tokens.shift();
    if (trouble) scene.trace.met(`token ${trouble}`);
    if (trouble === 'none') return null;
    if (device.signedIn === person) return tenant.token(person, trouble === 'expired' ? -60 : 7_200);
    // As the program's own start does (app/opening/world.ts).
    time.later(0, null, () => scene.otherAccount(page));
    throw new product.NoAnswer('Somebody else is signed in');
  };
  const connection = product.connect({
    site: `${origin}${sitePath}`,
    token,
    send: (request) => wire(end, request),
  });
  const wait = (milliseconds: number, act: () => void) => time.later(milliseconds, owner, act);
  const lock = scene.withLocks ? { lock: device.between.lock(owner) } : {};
  const workspace = product.createWorkspace({
    remote: product.sharePointRemote(connection, listsOf[version]),
    storage: device.cupboard.for(owner, watch),
    lists: listsOf[version],
    places,
    account,
    site: sitePath,
    fingerprint: version,
    clock: () => time.server() + device.skew,
    random: scene.chanceFor(`page ${scene.nextPage}`).next,
    wait,
    ...lock,
    ...(scene.withChannel ? { channel: device.between.channel(owner) } : {}),
  });

  let seen = (): void => {};
  let stop = (): void => {};
  const begin = async (): Promise<void> => {
    const hasCopy = await workspace.openLocal();
    if (hasCopy) scene.painted(page);
    if (!hasCopy) await workspace.refresh();
    stop = product.pollWhileVisible({
      workspace,
      visible: () => true,
      onSeen: (act) => {
        seen = act;
        return () => {
          seen = () => {};
        };
      },
      wait,
      name: `${account}${sitePath}`,
      justRead: !hasCopy,
      ...lock,
    });
  };
  const page: Page = Object.assign(owner, {
    number: scene.nextPage,
    person,
    account,
    version,
    tab,
    end,
    workspace,
    trap: null,
    heard: { until: 0, sent: 0 },
    tokens: [],
    look: () => seen(),
    close() {
      stop();
      workspace.close();
    },
  });
  scene.nextPage += 1;
  time.later(0, owner, () => void begin());
  return page;
}
