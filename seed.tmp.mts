import { seedTenant } from './local-tenant/seed/seed.ts';
import { sites } from './local-tenant/seed/sites.ts';
import { people } from './local-tenant/seed/people.ts';
import { openWorld } from './local-tenant/world.ts';
const w = openWorld({ sites: sites.map(({ path }) => path), people, now: () => Date.parse('2026-05-06T05:00:00Z') });
const a = process.cpuUsage();
await seedTenant(w, '2026-05-06', (l) => console.log(l, Math.round((process.cpuUsage(a).user)/1000)));
