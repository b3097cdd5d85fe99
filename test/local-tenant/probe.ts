// A question that only a real site can answer: on the stand-in its assumption is tested, on a real site what is seen is told.
import { expect, it } from 'vitest';
import { givenTenant, type Tenant } from './given.ts';
import { askedSite } from './real/asked.ts';

/** As it stands in the table that an administrator sends back (sharepoint.md 10). */
export interface PromiseProbe {
  readonly number: number;
  readonly question: string;
  readonly assumed: string;
  readonly seen: string;
}

type Findings = Readonly<Record<string, string>>;

const told = (findings: Findings): string =>
  Object.entries(findings)
    .map(([what, found]) => `${what}: ${found}`)
    .join('; ');

/** @param look asks the site; answers under the same headings as what is assumed */
export function probe(
  number: number,
  question: string,
  assumed: Findings,
  look: (tenant: Tenant) => Promise<Findings>,
): void {
  it(`open ${number}: ${question}`, async ({ task }) => {
    const seen = await look(givenTenant());
    task.meta.probe = { number, question, assumed: told(assumed), seen: told(seen) };
    // What a real site does is an answer and no fault of the site's.
    if (askedSite() === null) expect(seen).toEqual(assumed);
  });
}
