// A committee secretary puts a meeting into the body's calendar; those elected to it see it, and others do not.
import { fireEvent, screen } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { examples } from '../../../local-tenant/seed/examples.ts';
import { allSent, atDesk, press } from '../../given/desk.tsx';
import { beginning } from '../../given/seededWorld.ts';
import { givenTenant, type Tenant } from '../../given/tenant.ts';

let tenant: Tenant;
beforeAll(() => void vi.setSystemTime(beginning));
beforeEach(async () => {
  tenant = await givenTenant();
});
afterEach(() => tenant.remove());
afterAll(() => void vi.useRealTimers());

describe.each(examples.map(({ sketch }) => [sketch.preset, sketch.committee] as const))(
  '%s',
  (preset, body) => {
    const site = `/sites/${preset}`;
    const page = `#/namnd/${body}`;

    it('a meeting that the secretary puts in is seen by a member, and by nobody outside the body', {
      timeout: 120_000,
    }, async () => {
      const secretary = await atDesk(tenant, { site, person: 'namndsekreterare-1' });
      await secretary.look(page);
      fireEvent.change(await screen.findByLabelText('Datum'), { target: { value: '2026-05-20' } });
      fireEvent.change(screen.getByLabelText('Plats'), { target: { value: 'Stora salen' } });
      press(screen.getByRole('button', { name: 'Lägg in' }));
      await screen.findByRole('link', { name: /20\smaj.*Stora salen/ });
      await allSent(secretary);

      const member = await atDesk(tenant, { site, person: 'ledamot-a' });
      await member.look(page);
      await screen.findByRole('link', { name: /20\smaj.*Stora salen/ });
      expect(screen.queryByRole('button', { name: 'Lägg in' })).toBeNull();

      const staff = await atDesk(tenant, { site, person: 'medarbetare-1' });
      await staff.look(page);
      await screen.findByText('Inget sammanträde är inlagt');
    });
  },
);
