// What surrounds the app on the host page: the chooser, the rail, the channel's name and the button that saves a tab.
import { icons } from './railIcons.ts';
import { type HostState, type Person, places, type TenantView, themes } from './state.ts';

/** The element of the page's own markup; fails when the markup has lost it. */
export function part<E extends Element>(selector: string, kind: new () => E): E {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`the page lacks ${selector}`);
  return found;
}

const chooser = part('#chooser', HTMLFormElement);

function fill(name: string, entries: readonly (readonly [string, string])[]): void {
  const select = part(`select[name="${name}"]`, HTMLSelectElement);
  select.append(...entries.map(([value, text]) => new Option(text, value)));
}

/** Fills the chooser's lists, once. */
export function fillChooser(world: TenantView): void {
  fill(
    'org',
    world.sites.map((site) => [site.id, site.name]),
  );
  fill(
    'person',
    world.people.map((person) => [person.signInName, called(person)]),
  );
  fill('theme', Object.entries(themes));
  fill('context', Object.entries(places));
}

/** The name, and the role where the name does not say it already. */
const called = ({ name, title }: Person): string =>
  name.toLowerCase().includes(title) ? name : `${name} – ${title}`;

/** What is chosen, in the form that the page's address has it. */
export function chosen(): URLSearchParams {
  const asked = new URLSearchParams();
  for (const select of chooser.querySelectorAll('select')) asked.set(select.name, select.value);
  return asked;
}

/**
 * Draws everything around the app for a state.
 * @param choose called with the place that was pressed in the rail
 * @param save called when the tab is to be saved
 */
export function drawSurroundings(
  state: HostState,
  choose: (place: keyof typeof railNames) => void,
  save: () => void,
): void {
  document.documentElement.dataset.theme = state.theme;
  document.documentElement.dataset.context = state.context;
  const now: Readonly<Record<string, string>> = {
    org: state.org.id,
    person: state.person.signInName,
    theme: state.theme,
    context: state.context,
  };
  for (const select of chooser.querySelectorAll('select')) select.value = now[select.name] ?? '';
  part('.menu .now', HTMLElement).textContent = `${state.person.name} · ${state.org.name}`;
  drawRail(state, choose);
  drawPlace(state);
  drawSaving(state, save);
}

const railNames = { personal: 'Röda tråden', channel: 'Team', meeting: 'Möte' } as const;

function drawRail(state: HostState, choose: (place: keyof typeof railNames) => void): void {
  const buttons = (['personal', 'channel', 'meeting'] as const).map((place) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(icons[place](), railNames[place]);
    if (state.context === place) button.setAttribute('aria-current', 'page');
    button.addEventListener('click', () => choose(place));
    return button;
  });
  part('.rail', HTMLElement).replaceChildren(...buttons);
}

function span(text: string, className = ''): HTMLElement {
  const made = document.createElement('span');
  made.textContent = text;
  made.className = className;
  return made;
}

function drawPlace(state: HostState): void {
  const team = document.createElement('strong');
  team.textContent = state.org.name;
  const tab = state.context === 'channel' ? span(railNames.personal, 'tab') : span('Lägg till flik');
  part('.place', HTMLElement).replaceChildren(team, span('Allmänt'), tab);
}

function drawSaving(state: HostState, save: () => void): void {
  const bar = part('.saving', HTMLElement);
  bar.hidden = state.context !== 'settings';
  const button = document.createElement('button');
  button.className = 'deed first';
  button.textContent = 'Spara';
  button.disabled = true;
  button.addEventListener('click', save);
  bar.replaceChildren(button);
}

/** The app says whether the tab may be saved as it is filled in now. */
export function allowSaving(valid: boolean): void {
  part('.saving button', HTMLButtonElement).disabled = !valid;
}
