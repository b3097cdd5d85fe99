// The setting up of the site, which comes when the connection has come; asked for first when somebody wants to see it.
import { createContext } from 'react';
import type { SiteSetup } from '../../ui/siteSetup.ts';

export const SetupLater = createContext<() => Promise<SiteSetup>>(() => new Promise(() => undefined));
