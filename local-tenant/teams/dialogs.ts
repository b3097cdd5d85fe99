// The host's own dialogs: a question, a link to copy, people to pick, and an app's dialog in a frame.
import type { Person } from './state.ts';

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  text = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.textContent = text;
  return made;
}

interface Box {
  readonly dialog: HTMLDialogElement;
  readonly closed: Promise<string>;
}

/** Shows a dialog with buttons at its foot; `closed` says the value of the button, or nothing when it was left. */
function box(title: string, content: readonly Node[], deeds: readonly (readonly [string, string])[]): Box {
  const dialog = element('dialog', '');
  const form = element('form', '');
  form.method = 'dialog';
  const heading = element('h2', '', title);
  heading.id = `title-${crypto.randomUUID()}`;
  dialog.setAttribute('aria-labelledby', heading.id);
  const foot = element('div', 'deeds');
  deeds.forEach(([value, text], index) => {
    const button = element('button', index === deeds.length - 1 ? 'deed first' : 'deed', text);
    button.value = value;
    foot.append(button);
  });
  form.append(heading, ...content, foot);
  dialog.append(form);
  document.body.append(dialog);
  dialog.showModal();
  const closed = new Promise<string>((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue);
    });
  });
  return { dialog, closed };
}

export async function ask(title: string, text: string, yes: string): Promise<boolean> {
  const content = [element('p', '', text)];
  const { closed } = box(title, content, [
    ['no', 'Avbryt'],
    ['yes', yes],
  ]);
  return (await closed) === 'yes';
}

export async function showLink(label: string, link: string): Promise<void> {
  const field = element('input', '');
  field.type = 'text';
  field.readOnly = true;
  field.value = link;
  field.setAttribute('aria-label', 'Adress');
  const { closed } = box(
    'Kopiera länk',
    [element('p', '', label), field],
    [
      ['', 'Stäng'],
      ['copy', 'Kopiera'],
    ],
  );
  field.select();
  if ((await closed) === 'copy') await navigator.clipboard.writeText(link);
}

/** Lets the person choose among everyone in the tenant; null when nobody was chosen. */
export async function pickPeople(
  people: readonly Person[],
  title: string,
  single: boolean,
): Promise<Person[] | null> {
  const list = element('ul', '');
  const fields = people.map((person) => {
    const field = element('input', '');
    field.type = single ? 'radio' : 'checkbox';
    field.name = 'person';
    const label = element('label', '');
    label.append(field, ` ${person.name}, ${person.title}`);
    const item = element('li', '');
    item.append(label);
    list.append(item);
    return field;
  });
  const { closed } = box(
    title,
    [list],
    [
      ['', 'Avbryt'],
      ['chosen', 'Välj'],
    ],
  );
  if ((await closed) !== 'chosen') return null;
  return people.filter((_, index) => fields[index]?.checked === true);
}

/** The app's own dialog: a frame of the asked size, with the host's title and close button. */
export function openFrameDialog(
  title: string,
  frame: HTMLIFrameElement,
  height: string,
  onClose: () => void,
): HTMLDialogElement {
  const dialog = element('dialog', 'task');
  dialog.setAttribute('aria-label', title);
  const head = element('header', '');
  const close = element('button', 'deed', 'Stäng');
  close.type = 'button';
  close.addEventListener('click', () => dialog.close());
  head.append(element('strong', '', title), close);
  frame.style.height = height;
  dialog.append(head, frame);
  dialog.addEventListener('close', () => {
    dialog.remove();
    onClose();
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
