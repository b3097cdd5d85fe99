// What people have let the app do on their behalf beyond what its registration already may: remembered, as Entra does.
/** What goes with every sign-in, or with the registration from the start. */
const given = new Set(['openid', 'profile', 'email', 'offline_access', 'User.Read', '.default']);

const graph = 'https://graph.microsoft.com/';

/** The scopes of Graph in a scope text, by their short names. */
export const graphScopes = (scope: string): readonly string[] =>
  scope
    .split(/\s+/)
    .filter((one) => one.startsWith(graph))
    .map((one) => one.slice(graph.length));

export interface Consents {
  /** Those of the scopes that the person has not been asked about. */
  missing(signInName: string, scope: string): readonly string[];
  give(signInName: string, scope: string): void;
  forget(): void;
}

export function openConsents(): Consents {
  const kept = new Set<string>();
  return {
    missing: (signInName, scope) =>
      graphScopes(scope).filter((one) => !given.has(one) && !kept.has(`${signInName} ${one}`)),
    give(signInName, scope) {
      for (const one of graphScopes(scope)) kept.add(`${signInName} ${one}`);
    },
    forget: () => kept.clear(),
  };
}
