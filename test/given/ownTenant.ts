// A tenant that all the tests of a file share, which begins on the examples' first day and goes with the file.
import { afterAll, beforeAll, vi } from 'vitest';
import { beginning } from './seededWorld.ts';
import { givenTenant, type Tenant } from './tenant.ts';

/** @param given is handed the tenant before the first test */
export function ownTenant(given: (tenant: Tenant) => void): void {
  let tenant: Tenant;
  beforeAll(async () => {
    vi.setSystemTime(beginning);
    tenant = await givenTenant();
    given(tenant);
  });
  afterAll(() => {
    tenant.remove();
    vi.useRealTimers();
  });
}
