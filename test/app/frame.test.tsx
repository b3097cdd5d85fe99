// The row of tabs leads to pages that exist, and addresses lead where they say.
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Frame } from '../../src/app/Frame.tsx';
import { landing, linked } from '../../src/app/routes.tsx';
import { address } from '../../src/ui/address.ts';
import { draw, givenPage } from '../ui/givenPage.tsx';

const window = globalThis.window as unknown as Window & {
  happyDOM: { setViewport(size: { width: number; height: number }): void };
};
const resize = (width: number) => window.happyDOM.setViewport({ width, height: 800 });

// What a test in another file has left on the shared page.
beforeEach(cleanup);
afterEach(() => {
  cleanup();
  resize(1024);
});

describe('The frame', () => {
  it('shows which page one is on, for eyes and for ears', async () => {
    const { workspace } = await givenPage();
    draw(
      workspace,
      <Frame path="/folj-upp/sammanvagning" isShared={false} ownsSite={false}>
        sidan
      </Frame>,
    );
    const tabs = within(screen.getByRole('navigation')).getAllByRole('link');
    expect(tabs.map(({ textContent }) => textContent)).toEqual([
      'Mitt arbete',
      'Styrkedjan',
      'Planera',
      'Följ upp',
      'Avvikelser',
      'Nämnder',
      'Årshjulet',
    ]);
    expect(tabs.map((tab) => tab.getAttribute('aria-current'))).toEqual([
      null,
      null,
      null,
      'page',
      null,
      null,
      null,
    ]);
  });

  it('has nothing of one’s own where the page is shared', async () => {
    const { workspace } = await givenPage();
    draw(
      workspace,
      <Frame path="/folj-upp/sammanvagning" isShared ownsSite={false}>
        sidan
      </Frame>,
    );
    const tabs = within(screen.getByRole('navigation')).getAllByRole('link');
    expect(tabs.map(({ textContent }) => textContent)).toEqual([
      'Styrkedjan',
      'Planera',
      'Följ upp',
      'Avvikelser',
      'Nämnder',
      'Årshjulet',
    ]);
  });

  it('is a button with the name of the page on a phone, which opens and closes by keyboard', async () => {
    resize(390);
    const { workspace } = await givenPage();
    draw(
      workspace,
      <Frame path="/styrkedjan/mal-1" isShared={false} ownsSite={false}>
        sidan
      </Frame>,
    );
    const menu = screen.getByRole('button', { name: 'Styrkedjan' });
    expect(menu.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(menu);
    expect(menu.getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByRole('link', { name: 'Mitt arbete' })).toBeTruthy();
    fireEvent.keyDown(menu, { key: 'Escape' });
    expect(menu.getAttribute('aria-expanded')).toBe('false');
  });
});

describe('An address', () => {
  it('keeps what is chosen in its path, also what has a slash in it', () => {
    expect(address.followUp('enhet-a', '2026.T1', 'figures', 'figures/sjuk/value')).toBe(
      '#/folj-upp/enhet-a/2026.T1/figures/figures%2Fsjuk%2Fvalue',
    );
    expect(address.chain('activity/2026.schema')).toBe('#/styrkedjan/activity%2F2026.schema');
    expect(address.followUp('enhet-a', '2026.T1', null, 'figures/sjuk/value')).toBe(
      '#/folj-upp/enhet-a/2026.T1',
    );
  });

  it('of a deep link is followed when it is one of ours, and nothing else is', () => {
    expect(linked('styrkedjan/mal-1')).toBe('/styrkedjan/mal-1');
    expect(linked('#/folj-upp/enhet-a/2026.T1')).toBe('/folj-upp/enhet-a/2026.T1');
    for (const foreign of [
      null,
      '',
      'https://evil.example',
      'javascript:alert(1)',
      'styrkedjan/<b>',
      'styrkedjan?x=1',
      'annat',
    ])
      expect(linked(foreign)).toBeNull();
  });

  it('that says nothing leads to one’s own page, and in a channel or a meeting to what all share', () => {
    expect(landing('personal')).toBe('/mitt-arbete');
    expect(landing('browser')).toBe('/mitt-arbete');
    expect(landing('channel')).toBe('/folj-upp/sammanvagning');
    expect(landing('meeting')).toBe('/folj-upp/sammanvagning');
  });
});
