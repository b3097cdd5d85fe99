// What is typed is kept at each keystroke, checked when the field is left, and never lost to a slow save.
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Fault, fault } from '../../src/schema/fault.ts';
import { Faults } from '../../src/ui/form/Faults.tsx';
import { FigureInput } from '../../src/ui/form/FigureInput.tsx';
import type { Commit } from '../../src/ui/form/kept.ts';
import { NoteInput } from '../../src/ui/form/NoteInput.tsx';
import { compare } from '../../src/ui/form/twoTexts/differingWords.ts';
import { useDraft } from '../../src/ui/workspace.tsx';
import { draw, givenPage } from './givenPage.tsx';

// What a test in another file has left on the shared page.
beforeEach(cleanup);
afterEach(cleanup);

const none: readonly Fault[] = [];

interface Given {
  readonly saved?: number | null;
  readonly commit: Commit<number | null>;
}
function Figure({ saved = null, commit }: Given) {
  const draft = useDraft('row');
  return <FigureInput label="Utfall" draft={draft} name="value" value={saved} suffix="%" commit={commit} />;
}
function Note({ commit }: { readonly commit: (value: string | null) => Promise<readonly Fault[]> }) {
  const draft = useDraft('row');
  return <NoteInput label="Orsak" draft={draft} name="note" value={null} commit={commit} />;
}

/** A save that goes well and notes what it was given. */
const keptIn =
  <T,>(saved: T[]) =>
  async (value: T) => {
    saved.push(value);
    return none;
  };

const field = (name: string) => screen.getByLabelText(name) as HTMLInputElement;
const type = (name: string, value: string) => fireEvent.change(field(name), { target: { value } });
const leave = (name: string) => act(async () => void fireEvent.blur(field(name)));

describe('A figure', () => {
  it('is kept while it is typed, and still there when the page is opened again', async () => {
    const { workspace } = await givenPage();
    const page = draw(workspace, <Figure commit={async () => none} />);
    type('Utfall', '9,');
    expect(workspace.draft('row')).toEqual({ value: '9,' });
    page.unmount();
    draw(workspace, <Figure commit={async () => none} />);
    expect(field('Utfall').value).toBe('9,');
  });

  it('is saved as a number when it is left, and the draft goes', async () => {
    const { workspace } = await givenPage();
    const saved: (number | null)[] = [];
    draw(workspace, <Figure commit={keptIn(saved)} />);
    type('Utfall', '1\u00a0234,5');
    await leave('Utfall');
    expect(saved).toEqual([1234.5]);
    expect(workspace.draft('row')).toBeNull();
  });

  it('that is emptied is saved as no figure', async () => {
    const { workspace } = await givenPage();
    const saved: (number | null)[] = [];
    draw(workspace, <Figure saved={3} commit={keptIn(saved)} />);
    type('Utfall', '');
    await leave('Utfall');
    expect(saved).toEqual([null]);
  });

  it.each(['12,5,3', '1e99', 'många'])(
    'such as %s is not saved, stays, and is told of only when left',
    async (text) => {
      const { workspace } = await givenPage();
      const saved: unknown[] = [];
      draw(workspace, <Figure commit={keptIn(saved)} />);
      type('Utfall', text);
      expect(screen.queryByText(/^Skriv en siffra/)).toBeNull();
      await leave('Utfall');
      expect(screen.getByText('Skriv en siffra, till exempel 12,5.')).toBeTruthy();
      expect(field('Utfall').getAttribute('aria-invalid')).toBe('true');
      expect([saved, field('Utfall').value]).toEqual([[], text]);
    },
  );

  it('that the rule refuses says why beside the field and keeps what was typed', async () => {
    const { workspace } = await givenPage();
    draw(workspace, <Figure commit={async () => [fault('PERIOD_NOT_OPEN', '', { period: 'april' })]} />);
    type('Utfall', '3');
    await leave('Utfall');
    expect(screen.getByText('Perioden ”april” är inte öppen för svar.')).toBeTruthy();
    expect(workspace.draft('row')).toEqual({ value: '3' });
  });
});

describe('A text', () => {
  it('that is written on while it is being saved keeps the newer words', async () => {
    const { workspace } = await givenPage();
    let resolve: (faults: readonly Fault[]) => void = () => undefined;
    const promise = new Promise<readonly Fault[]>((done) => {
      resolve = done;
    });
    draw(workspace, <Note commit={() => promise} />);
    type('Orsak', 'Vakanser');
    await leave('Orsak');
    type('Orsak', 'Vakanser och vikarier');
    await act(async () => resolve(none));
    expect(field('Orsak').value).toBe('Vakanser och vikarier');
    expect(workspace.draft('row')).toEqual({ note: 'Vakanser och vikarier' });
  });

  it.each([
    { how: 'the page is closed', event: 'pagehide' },
    { how: 'one goes back to another page', event: 'hashchange' },
  ])('is saved when $how in the middle of it', async ({ event }) => {
    const { workspace } = await givenPage();
    const saved: (string | null)[] = [];
    draw(workspace, <Note commit={keptIn(saved)} />);
    type('Orsak', 'Två tjänster har va');
    window.history.replaceState(null, '', '#/mitt-arbete');
    await act(async () => void window.dispatchEvent(new Event(event)));
    expect(saved).toEqual(['Två tjänster har va']);
    window.history.replaceState(null, '', '#');
  });

  it('is left as it is typed when the browser tells late of the address that the page was opened at', async () => {
    const { workspace } = await givenPage();
    const saved: (string | null)[] = [];
    draw(workspace, <Note commit={keptIn(saved)} />);
    type('Orsak', 'Två tjänster ');
    await act(async () => void window.dispatchEvent(new Event('hashchange')));
    expect(saved).toEqual([]);
    expect(workspace.draft('row')).toEqual({ note: 'Två tjänster ' });
  });
});

describe('Faults', () => {
  it('are listed with links to where they are mended', () => {
    const missing = fault('OUTCOME_MISSING', 'figures/sick/value', { label: 'Sjukfrånvaro' });
    render(<Faults faults={[missing]} hrefOf={({ at }) => `#${at}`} />);
    expect(screen.getByRole('heading', { name: '1 sak att rätta' })).toBeTruthy();
    const link = screen.getByRole('link', { name: /^Skriv utfallet/ });
    expect(link.getAttribute('href')).toBe('#figures/sick/value');
  });
});

describe('Two texts', () => {
  it('are compared by words, and what differs in each is marked without the blanks around it', () => {
    const { mine, theirs } = compare(
      'Den fasta kontakten har gjort störst skillnad. Morgnarna är lugnare.',
      'Den fasta kontakten fungerar bra på vardagar. Morgnarna är lugnare.',
    );
    const marked = (parts: typeof mine) => parts.filter(({ differs }) => differs).map(({ text }) => text);
    expect(marked(mine)).toEqual(['har gjort störst skillnad']);
    expect(marked(theirs)).toEqual(['fungerar bra på vardagar']);
    expect(mine.map(({ text }) => text).join('')).toContain('kontakten har gjort');
  });

  it('that are quite unlike are still whole', () => {
    const { mine, theirs } = compare('', 'Allt är nytt.');
    expect(mine).toEqual([]);
    expect(theirs).toEqual([{ text: 'Allt är nytt.', differs: true }]);
  });
});

describe('What the writer saw', () => {
  it('is the saved figure at the first keystroke, whatever is saved there meanwhile', async () => {
    const { workspace } = await givenPage();
    const told: unknown[] = [];
    const commit = async (_: number | null, seen: unknown) => {
      told.push(seen);
      return none;
    };
    const page = draw(workspace, <Figure saved={7} commit={commit} />);
    type('Utfall', '8');
    page.unmount();
    // A colleague's 9 has come while this hand was in the field.
    draw(workspace, <Figure saved={9} commit={commit} />);
    type('Utfall', '8,5');
    await leave('Utfall');
    expect(told).toEqual([{ value: 7 }]);
  });

  it('is what was just saved, for what was typed while it was being saved', async () => {
    const { workspace } = await givenPage();
    const told: unknown[] = [];
    let finish = () => {};
    const commit = (_: number | null, seen: unknown) => {
      told.push(seen);
      return new Promise<readonly Fault[]>((resolve) => {
        finish = () => resolve(none);
      });
    };
    draw(workspace, <Figure saved={7} commit={commit} />);
    type('Utfall', '8');
    await leave('Utfall');
    type('Utfall', '85');
    await act(async () => finish());
    await leave('Utfall');
    expect(told).toEqual([{ value: 7 }, { value: 8 }]);
  });

  it('is what is saved, when the browser died after saving it and before the draft was forgotten', async () => {
    const { workspace } = await givenPage();
    const told: unknown[] = [];
    const commit = async (_: number | null, seen: unknown) => {
      told.push(seen);
      return none;
    };
    const page = draw(workspace, <Figure saved={7} commit={commit} />);
    type('Utfall', '8');
    page.unmount();
    draw(workspace, <Figure saved={8} commit={commit} />);
    type('Utfall', '85');
    await leave('Utfall');
    expect(told).toEqual([{ value: 8 }]);
  });
});
