// The faults that last: a right that is withdrawn, a token that is no longer good, a column that is altered.
import { refuse } from '../sharepoint/odata/fault.ts';
import { expiredToken, refused } from './answers.ts';
import { type AlteredColumn, columnsNamed, listIn, withAltered } from './column.ts';
import type { FaultKind } from './kinds.ts';
import { type Answer, responseOf, type Sent, treated } from './parts.ts';
import { between, type Chance, type FaultPlan, oneOf } from './plan.ts';

/** The three that begin a fault that lasts, and how many requests it is met by unless the plan says. */
const usualLength = { rightsWithdrawn: 8, expiredToken: 3, columnRemoved: 8, columnRenamed: 8 } as const;
export type LastingKind = keyof typeof usualLength;

export const isLasting = (kind: FaultKind): kind is LastingKind => Object.hasOwn(usualLength, kind);

interface Lasting {
  readonly kind: LastingKind;
  left: number;
  meets(sent: Sent): boolean;
  answer(sent: Sent, service: Answer): Promise<Response>;
}

export class LastingFaults {
  #all: Lasting[] = [];

  /** Begins one with the request at hand, which is the first to meet it. */
  begin(kind: LastingKind, sent: Sent, chance: Chance, plan: FaultPlan): void {
    const { lasts } = plan;
    const left =
      lasts === undefined ? between(chance, 1, usualLength[kind]) : (lasts ?? Number.POSITIVE_INFINITY);
    this.#all.push({ kind, left, ...made(kind, sent, chance) });
  }

  /** The one that a request meets, which is then one request shorter. */
  metBy(sent: Sent): Lasting | undefined {
    const met = this.#all.find((one) => one.meets(sent));
    if (met !== undefined) {
      met.left -= 1;
      this.#all = this.#all.filter(({ left }) => left > 0);
    }
    return met;
  }
}

function made(kind: LastingKind, sent: Sent, chance: Chance): Pick<Lasting, 'meets' | 'answer'> {
  if (kind === 'rightsWithdrawn') {
    const who = callerOn(sent);
    return {
      meets: (other) => callerOn(other) === who,
      answer: async ({ request }) => responseOf(refused(refuse.noSiteAccess(), request.headers)),
    };
  }
  if (kind === 'expiredToken') {
    const token = sent.request.headers.get('Authorization');
    return {
      meets: ({ request }) => request.headers.get('Authorization') === token,
      answer: async () => responseOf(expiredToken()),
    };
  }
  const column = columnOf(sent, kind === 'columnRemoved' ? 'removed' : 'renamed', chance);
  return {
    meets: ({ parts }) => parts.some(({ url }) => listIn(url) === column.list),
    answer: (other, service) => treated(other, service, (part) => withAltered(column, part)),
  };
}

/** One of the columns that the request names; there is one, or the fault would not fit it. */
function columnOf({ parts }: Sent, deed: AlteredColumn['deed'], chance: Chance): AlteredColumn {
  const [first, ...rest] = parts.flatMap((part) =>
    columnsNamed(part).map((name) => ({ list: listIn(part.url) ?? '', name, deed })),
  );
  if (first === undefined) throw new Error('The request names no column that could be altered.');
  return oneOf(chance, [first, ...rest]);
}

/** The person and the site; tokens are renewed in mid-run, so the person is read out of them. */
function callerOn({ request: { headers, url } }: Sent): string {
  const token = headers.get('Authorization') ?? '';
  const claims = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8');
  const [person = token] = /"upn":"[^"]*"/.exec(claims) ?? [];
  return `${person} ${new URL(url).pathname.toLowerCase().split('/_api')[0]}`;
}
