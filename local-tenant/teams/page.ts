// The host page itself: keeps the app's frame and what surrounds it in step with the page's address.
import { linkFor, linkTo } from './deepLink.ts';
import { ask, showLink } from './dialogs.ts';
import { watchFaults } from './faults.ts';
import { nestedAuth } from './nestedAuth.ts';
import { addressOf, type HostState, stateFrom, type TenantView } from './state.ts';
import { allowSaving, chosen, drawSurroundings, fillChooser, part } from './surroundings.ts';
import { openTab, type Tab } from './tab.ts';
import type { WireRecord } from './wire.ts';

declare global {
  interface Window {
    /** the wire log, for tests and the curious */
    __wire: WireRecord;
  }
}

const world: TenantView = await fetch('/_tenant/world').then((answer) => answer.json());
const menu = part('.menu', HTMLButtonElement);
const waiting = part('.waiting', HTMLElement);
const failure = part('.failed', HTMLElement);

let state = stateFrom(location.search, world);
let tab: Tab | null = null;
let showing = Promise.resolve();

const record: WireRecord = { log: [], unknown: [], send: (func, ...args) => tab?.send(func, ...args) };
window.__wire = record;

const hostAuth = nestedAuth(
  () => state,
  (now, wanted) =>
    wanted.length === 0
      ? ask('Logga in', `Röda tråden vill läsa och skriva i SharePoint som ${now.person.name}.`, 'Godkänn')
      : ask(
          'Begärda behörigheter',
          `Röda tråden vill göra detta åt ${now.person.name}: ${wanted.join(', ')}.`,
          'Godkänn',
        ),
);

function draw(): void {
  drawSurroundings(
    state,
    (context) => move({ ...state, context, sub: null }),
    () => tab?.send('settings.save', {}),
  );
}

function move(next: HostState): void {
  state = next;
  history.replaceState(null, '', addressOf(state));
  show();
}

/** Another theme is only told to the app; anything else that is chosen opens the app anew. */
function choose(next: HostState): void {
  if (addressOf({ ...next, theme: state.theme }) !== addressOf(state)) {
    move(next);
    return;
  }
  state = next;
  history.replaceState(null, '', addressOf(state));
  draw();
  if (tab?.hears('themeChange')) tab.send('themeChange', state.theme);
}

/** Opens the app for the present state; showings follow one another, so that each may put away its work. */
function show(): void {
  draw();
  showing = showing.then(async () => {
    await tab?.end();
    waiting.hidden = false;
    failure.hidden = true;
    tab = openTab({
      world,
      record,
      into: part('.app', HTMLElement),
      state: () => state,
      nestedAuth: hostAuth,
      loaded: () => {
        waiting.hidden = true;
      },
      failed,
      go: (sub) => move({ ...state, sub }),
      openLink,
      share: (sub, label) => void showLink(label, linkFor(state, world, sub, label)),
      // Teams keeps the side panel beside it; here the one frame changes places.
      stage: (url) => move({ ...state, context: 'stage', sub: new URL(url).hash.replace(/^#\/?/, '') }),
      setValid: allowSaving,
      saved: (reason) => (reason === null ? move({ ...state, context: 'channel' }) : failed(reason)),
    });
  });
}

function failed(reason: string): void {
  waiting.hidden = true;
  failure.hidden = false;
  const text = document.createElement('p');
  text.textContent = `Det gick inte att öppna Röda tråden. ${reason}`;
  const again = document.createElement('button');
  again.className = 'deed first';
  again.textContent = 'Försök igen';
  again.addEventListener('click', show);
  failure.replaceChildren(text, again);
}

function openLink(link: string): boolean {
  const target = linkTo(link, world);
  if (target !== null) {
    move({ ...state, ...target });
    return true;
  }
  if (!/^https?:\/\//.test(link)) return false;
  // With `noopener` the answer is always null, so whether it opened cannot be known.
  window.open(link, '_blank', 'noopener');
  return true;
}

part('#chooser', HTMLFormElement).addEventListener('change', () => {
  menu.setAttribute('aria-expanded', 'false');
  const asked = chosen();
  if (state.naa !== 'ok') asked.set('naa', state.naa);
  const next = stateFrom(asked.toString(), world);
  const stays = next.org === state.org && next.person === state.person && next.context === state.context;
  choose(stays ? { ...next, sub: state.sub } : next);
});
menu.addEventListener('click', () => {
  menu.setAttribute('aria-expanded', String(menu.getAttribute('aria-expanded') !== 'true'));
});
fillChooser(world);
watchFaults();
part('.day', HTMLElement).textContent = new Date(world.now).toLocaleDateString('sv-SE', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
show();
