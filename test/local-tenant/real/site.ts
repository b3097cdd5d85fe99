// A real site as the tests speak to it: under the names of the tests, politely, and cleaned after each of them.
import { onTestFinished } from 'vitest';
import { NotRunHere, type RealSite } from './asked.ts';
import { decoded, guardOf } from './guard.ts';
import { namesOf } from './names.ts';
import { politely } from './politely.ts';
import { sweep } from './sweep.ts';

const flags: Readonly<Record<string, string>> = {
  chef: '--person-token',
  controller: '--other-token',
  gäst: '--guest-token',
};

let tests = 0;

/** To be called within a test, which it then cleans up after. */
export function speakTo(real: RealSite) {
  tests += 1;
  const prefix = `${real.prefix}${tests.toString(36).padStart(2, '0')}`;
  const names = namesOf(real, prefix);
  const guard = guardOf(real, prefix, names);
  let reason: string | undefined;

  onTestFinished(async ({ task }) => {
    // Kept beside the test and not only thrown, since a test may catch what is thrown.
    if (reason !== undefined) task.meta.notRun = reason;
    if (guard.used) await sweep(real, prefix);
  });

  function notHere(why: string): never {
    reason ??= why;
    throw new NotRunHere(why);
  }

  const wanting = (person: string): never =>
    notHere(`it needs a person whose token was not given: ${flags[person] ?? person}`);

  const token = (person: string): string => real.people[person]?.token ?? wanting(person);

  /** Nobody on the site is called as the tests call those who were not lent to it. */
  function expectKnown(text: string): void {
    for (const person of Object.keys(flags))
      if (real.people[person] === undefined && text.includes(`${person}@contoso.onmicrosoft.com`))
        wanting(person);
  }

  async function answer(request: Request): Promise<Response> {
    const body = await textOf(request);
    const verb = request.headers.get('x-http-method')?.toUpperCase() ?? request.method;
    if (body !== null) guard.claim({ verb, url: request.url, body });
    expectKnown(`${decoded(request.url)} ${body ?? ''}`);
    const url = names.outward(request.url);
    const out = body === null ? null : names.outward(body);
    const call = { verb, url, body: out ?? '' };
    const foreign = guard.trespass(call);
    if (foreign !== null) notHere(`it would alter what was there before: ${verb} ${foreign}`);
    const bytes = out ?? (await request.arrayBuffer());
    const hasBody = request.method !== 'GET' && request.method !== 'HEAD';
    const response = await politely(url, () =>
      fetch(url, { method: request.method, headers: request.headers, ...(hasBody ? { body: bytes } : {}) }),
    );
    const bearer = request.headers.get('authorization')?.slice('Bearer '.length);
    if (response.status === 401 && Object.values(real.people).some((one) => one.token === bearer))
      notHere('the site no longer takes the token; get a new one');
    const given = await textOf(response);
    if (given !== null) guard.made(call, given);
    const headers = new Headers([...response.headers].map(([name, value]) => [name, names.inward(value)]));
    const empty = response.status === 204 || response.status === 304;
    const content = given === null ? await response.arrayBuffer() : names.inward(given);
    return new Response(empty ? null : content, { status: response.status, headers });
  }

  return { answer, token, notHere };
}

/** The body as text; null when it is none, as a file's may be. The original can still be read. */
async function textOf(message: Request | Response): Promise<string | null> {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      await message.clone().arrayBuffer(),
    );
  } catch {
    return null;
  }
}
