// Puts a seeded plan of faults between a client and SharePoint's one function, Request -> Response, and counts what was met.
import { openTo } from '../door/cors.ts';
import type { Part } from '../sharepoint/odata/batch.ts';
import { refuse } from '../sharepoint/odata/fault.ts';
import { expiredDigest, failedPart, formRefused, refused, strangePage, turnedAway } from './answers.ts';
import { columnsNamed } from './column.ts';
import { type FaultKind, faultKinds } from './kinds.ts';
import { isLasting, LastingFaults, type LastingKind } from './lasting.ts';
import { type Line, openLine } from './line.ts';
import { type Answer, altered, read, responseOf, type Sent, type Treatment, treated } from './parts.ts';
import { between, type Chance, type FaultPlan, met } from './plan.ts';

/**
 * @property wait resolves after so many milliseconds; virtual time in a simulation
 * @property now the clock by which a Retry-After date is reckoned
 * @property exposeHeaders as in StandInOptions, for the answers that are made here
 */
export interface Surroundings {
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly now: () => number;
  readonly exposeHeaders?: boolean;
}

/**
 * @property plan null when there are no faults
 * @property requests since the plan was set
 * @property met how many requests met each kind; they stay to be read when the plan is taken away
 */
export interface FaultCounts {
  readonly plan: FaultPlan | null;
  readonly requests: number;
  readonly met: Readonly<Record<FaultKind, number>>;
}

export interface Faults {
  /** Begins a plan from its first request, or with null ends them all: what hangs is broken off, what was withdrawn is given back. */
  set(plan: FaultPlan | null): void;
  counts(): FaultCounts;
  /** The service with faults before it. A connection that breaks rejects with `Lost`, which is a TypeError as from fetch. */
  around(service: Answer): Answer;
}

type Once = Exclude<FaultKind, LastingKind>;

interface Course {
  readonly sent: Sent;
  readonly service: Answer;
  readonly chance: Chance;
  readonly line: Line;
  readonly surroundings: Surroundings;
}

const isWrite = ({ request }: Sent): boolean => request.method !== 'GET' && request.method !== 'HEAD';
const isForm = ({ url }: Part): boolean => /validateupdate/i.test(url);
const asksChanges = ({ url, body }: Part): boolean =>
  /\/(getchanges|getlistitemchangessincetoken)\b/i.test(url) && /changetoken/i.test(body);

/** What a request must be to meet a kind; the others fit any. */
const fits: Readonly<Partial<Record<FaultKind, (sent: Sent) => boolean>>> = {
  partFailures: ({ batch }) => batch,
  hasException: ({ parts }) => parts.some(isForm),
  expiredToken: ({ request }) => request.headers.has('Authorization'),
  expiredDigest: (sent) => isWrite(sent) && sent.request.headers.has('X-RequestDigest'),
  expiredChangeToken: ({ parts }) => parts.some(asksChanges),
  columnRemoved: ({ parts }) => parts.some((part) => columnsNamed(part).length > 0),
  columnRenamed: ({ parts }) => parts.some((part) => columnsNamed(part).length > 0),
};

const through = ({ sent, service }: Course): Promise<Response> => service(sent.again());
const partly = ({ sent, service }: Course, treat: (part: Part) => Treatment): Promise<Response> =>
  treated(sent, service, treat);

/** What each kind does with the course of a request. */
const deeds: Readonly<Record<Once, (course: Course) => Promise<Response>>> = {
  async latency(course) {
    await course.surroundings.wait(between(course.chance, 200, 3000));
    return through(course);
  },
  throttled: async ({ chance, surroundings }) => responseOf(turnedAway(429, chance, surroundings.now())),
  busy: async ({ chance, surroundings }) => responseOf(turnedAway(503, chance, surroundings.now())),
  resetBefore: async ({ line }) => line.cut(),
  async resetAfter(course) {
    await through(course);
    return course.line.cut();
  },
  timeoutBefore: ({ line, sent }) => line.silence(sent.request.signal),
  async timeoutAfter(course) {
    await through(course);
    return course.line.silence(course.sent.request.signal);
  },
  async duplicated(course) {
    const first = await through(course);
    const second = await through(course);
    return course.chance() < 0.5 ? first : second;
  },
  async reordered(course) {
    const answer = await through(course);
    await Promise.race([course.line.next(), course.surroundings.wait(2000)]);
    return answer;
  },
  partFailures: (course) => {
    const { chance, surroundings, sent } = course;
    const sure = between(chance, 0, sent.parts.length - 1);
    // One part alone, or about half of them: the first that fails would otherwise nearly always stand for all.
    const others = chance() < 0.5 ? 0 : 0.5;
    return partly(course, (part) =>
      part === sent.parts[sure] || chance() < others
        ? { instead: failedPart(part, chance, surroundings.now()) }
        : null,
    );
  },
  hasException: (course) =>
    partly(course, (part) =>
      isForm(part) ? { instead: formRefused(part, 'The save could not be completed.') } : null,
    ),
  expiredDigest: async ({ sent }) => responseOf(refused(expiredDigest(), sent.request.headers)),
  truncated: async (course) =>
    altered(await through(course), (body) => body.slice(0, Math.floor(body.length / 2))),
  html: async () => responseOf(strangePage()),
  expiredChangeToken: (course) =>
    partly(course, (part) =>
      asksChanges(part) ? { instead: refused(refuse.oldToken(), part.headers) } : null,
    ),
};

const none = (): Record<FaultKind, number> =>
  Object.fromEntries(faultKinds.map((kind) => [kind, 0])) as Record<FaultKind, number>;

/** One plan at work, from the moment that it was set. */
interface Run {
  readonly plan: FaultPlan;
  readonly line: Line;
  readonly lasting: LastingFaults;
  readonly met: Record<FaultKind, number>;
  requests: number;
}

export function openFaults(surroundings: Surroundings): Faults {
  let run: Run | null = null;
  let counted = { requests: 0, met: none() };

  async function carry(request: Request, service: Answer, run: Run, at: number): Promise<Response> {
    const { plan, line, lasting } = run;
    const sent = await read(request);
    const { kind, chance } = met(
      plan,
      at,
      faultKinds.filter((one) => fits[one]?.(sent) ?? true),
    );
    let lasts = lasting.metBy(sent);
    if (lasts === undefined && kind !== null && isLasting(kind)) {
      lasting.begin(kind, sent, chance, plan);
      lasts = lasting.metBy(sent);
    }
    if (lasts !== undefined) {
      run.met[lasts.kind] += 1;
      return lasts.answer(sent, service);
    }
    if (kind === null || isLasting(kind)) return service(sent.again());
    run.met[kind] += 1;
    return deeds[kind]({ sent, service, chance, line, surroundings });
  }

  return {
    set(plan) {
      run?.line.release();
      run = plan && { plan, line: openLine(), lasting: new LastingFaults(), met: none(), requests: 0 };
      counted = run ?? counted;
    },
    counts: () => ({ plan: run?.plan ?? null, requests: counted.requests, met: { ...counted.met } }),
    around: (service) => async (request) => {
      // A preflight meets nothing, since a browser's memory of it would move the plan.
      if (run === null || request.method === 'OPTIONS') return service(request);
      const now = run;
      // Numbered as it arrives, before anything is waited for.
      const at = now.requests;
      now.requests += 1;
      try {
        const response = await carry(request, service, now, at);
        openTo(request.headers.get('Origin'), response.headers, surroundings.exposeHeaders === true);
        return response;
      } finally {
        now.line.answered();
      }
    },
  };
}
