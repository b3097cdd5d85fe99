import { givenTenant } from './given/tenant.ts';

(await givenTenant()).remove();
