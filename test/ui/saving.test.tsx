// How safe the work is, in words that change in a place that never does.
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { memoryStorage } from '../../src/sync/storage.ts';
import { SyncBadge } from '../../src/ui/page/SyncBadge.tsx';
import { SyncDetails } from '../../src/ui/page/SyncDetails.tsx';
import { useWriting } from '../../src/ui/workspace.tsx';
import { idle, newFollowUp } from '../given/device.ts';
import { draw, givenPage } from './givenPage.tsx';

// What a test in another file has left on the shared page.
beforeEach(cleanup);
afterEach(cleanup);

const words = () => screen.getByRole('status').textContent;

describe('The badge', () => {
  const places = ['form'];
  const Written = ({ readOnly = false }) => {
    useWriting(readOnly ? null : places);
    return <SyncBadge />;
  };

  it('says that all is in SharePoint, and is silent about it where one only reads', async () => {
    const { workspace } = await givenPage();
    const page = draw(workspace, <Written />);
    expect(words()).toBe('Sparat i SharePoint');
    page.unmount();
    draw(workspace, <Written readOnly />);
    expect(words()).toBe('');
  });

  it('does not say that SharePoint has what only a draft has, also one from before', async () => {
    const { workspace } = await givenPage();
    workspace.keepDraft('form', { value: '12,5,3' });
    draw(workspace, <Written />);
    expect(words()).toBe('Sparat på den här enheten');
  });

  it('goes from the device to SharePoint in the same place', async () => {
    const { workspace, connection } = await givenPage();
    draw(workspace, <SyncBadge />);
    const place = screen.getByRole('status');
    connection.next('hangsBefore');
    await act(async () => void (await workspace.commit([newFollowUp('a')])));
    expect(words()).toBe('Sparat på den här enheten');
    expect(screen.getByRole('status')).toBe(place);
  });

  it('says nothing of a change that is still on its way to the device', async () => {
    const storage = memoryStorage();
    let disk = Promise.resolve();
    const { workspace, connection } = await givenPage({
      ...storage,
      change: (set, removed, upon) => disk.then(() => storage.change(set, removed, upon)),
    });
    let answer = (): void => undefined;
    disk = new Promise((resolve) => {
      answer = resolve;
    });
    draw(workspace, <Written />);
    connection.next('hangsBefore');
    let kept: Promise<unknown> = Promise.resolve();
    await act(async () => {
      kept = workspace.commit([newFollowUp('a')]);
      await idle();
    });
    expect(words()).toBe('');
    await act(async () => {
      answer();
      await kept;
    });
    expect(words()).toBe('Sparat på den här enheten');
  });

  it('counts what waits for the network', async () => {
    const { workspace, connection } = await givenPage();
    draw(workspace, <SyncBadge />);
    connection.offline = true;
    await act(async () => {
      await workspace.commit([newFollowUp('a'), newFollowUp('b'), newFollowUp('c')]);
      await idle();
    });
    expect(words()).toBe('Väntar på nätet (3)');
  });

  it('does not say that the device has it when the browser refuses', async () => {
    const { workspace, connection } = await givenPage(memoryStorage('memory'));
    draw(workspace, <SyncBadge />);
    connection.next('hangsBefore');
    await act(async () => void (await workspace.commit([newFollowUp('a')])));
    expect(words()).toBe('Sparat i den här fliken');
  });
});

describe('What needs a hand', () => {
  const drafts = ['form'];

  it('is one button when somebody must sign in', async () => {
    const { workspace, connection } = await givenPage();
    let asked = 0;
    draw(workspace, <SyncDetails signIn={() => (asked += 1)} />);
    connection.next('signIn');
    await act(async () => {
      await workspace.commit([newFollowUp('a')]);
      await idle();
    });
    fireEvent.click(screen.getByRole('button', { name: 'Logga in' }));
    expect(asked).toBe(1);
    expect(screen.getByRole('button', { name: 'Ladda ner det osparade' })).toBeTruthy();
  });

  it('is a draft that the browser does not keep, which can be taken home as a file', async () => {
    const { workspace } = await givenPage(memoryStorage('memory'));
    workspace.keepDraft('form', { value: '12,5,3' });
    const Written = () => {
      useWriting(drafts);
      return <SyncDetails signIn={() => undefined} />;
    };
    draw(workspace, <Written />);
    expect(screen.getByRole('button', { name: 'Ladda ner det osparade' })).toBeTruthy();
  });

  it('is a refused change, which is not thrown away without a question', async () => {
    const { workspace, connection } = await givenPage();
    draw(workspace, <SyncDetails signIn={() => undefined} />);
    connection.next('refused');
    await act(async () => {
      await workspace.commit([newFollowUp('a')]);
      await idle();
    });
    expect(screen.getByRole('alert').textContent).toContain(
      'SharePoint tog inte emot en ändring i Uppföljningar.',
    );
    expect(screen.getByRole('button', { name: 'Ladda ner det osparade' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Ta bort ändringen' }));
    expect(screen.getByRole('alert').textContent).toContain('Det går inte att ångra');
    expect(workspace.status().refused).toHaveLength(1);
    await act(async () => {
      fireEvent.click(screen.getByRole('button', { name: 'Ja, ta bort' }));
      await idle();
    });
    expect(workspace.status().refused).toHaveLength(0);
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
