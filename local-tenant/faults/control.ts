// `/_tenant/faults`: GET tells the plan and what was met, POST sets a plan, DELETE ends it.
import { Hono } from 'hono';
import type { Faults } from './faults.ts';
import { readPlan } from './plan.ts';

export function faultControl(faults: Faults): Hono {
  const app = new Hono();
  app.get('/', (c) => c.json(faults.counts()));
  app.post('/', async (c) => {
    const plan = readPlan(await c.req.json().catch(() => null));
    if (typeof plan === 'string') return c.json({ error: plan }, 400);
    faults.set(plan);
    return c.json(faults.counts());
  });
  app.delete('/', (c) => {
    faults.set(null);
    return c.json(faults.counts());
  });
  return app;
}
