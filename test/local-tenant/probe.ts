// A question that only a real site can answer: on the stand-in its assumption is tested, on a real site what is seen is told.
import { expect, it } from 'vitest';
import { givenTenant, type Tenant } from './given.ts';
import { askedSite } from './real/asked.ts';

/** What was asked about, and how each came out: a status and code, or a few words. */
type Findings = Readonly<Record<string, string>>;

/** As it stands in the table that an administrator sends back (sharepoint.md 10). */
export interface PromiseProbe {
  readonly number: number;
  readonly question: string;
  readonly assumed: Findings;
  readonly seen: Findings;
}

/** @param look asks the site; answers under the same headings as what is assumed */
export function probe(
  number: number,
  question: string,
  assumed: Findings,
  look: (tenant: Tenant) => Promise<Findings>,
): void {
  it(`open ${number}: ${question}`, async ({ task }) => {
    const seen = await look(givenTenant());
    task.meta.probe = { number, question, assumed, seen };
    // What a real site does is an answer and no fault of the site's.
    if (askedSite() === null) expect(seen).toEqual(assumed);
  });
}
