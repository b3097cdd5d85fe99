// The way to a link that others can open: the host's own where there is one, else the page's address.
import { createContext, useContext } from 'react';

/**
 * Resolves with whether the link could be offered.
 * @param path of the page, as it stands after the address's hash and its slash; `label` what the link is called
 */
export type Share = (path: string, label: string) => Promise<boolean>;

const InUse = createContext<Share>(() => Promise.resolve(false));
export const ShareProvider = InUse.Provider;
export const useShare = (): Share => useContext(InUse);
