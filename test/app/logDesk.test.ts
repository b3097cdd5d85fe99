// A log that is verified in parts, by one worker or two, is told of as it is when it is verified at once.
import { fc, test } from '@fast-check/vitest';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type LogDesk, logDesk } from '../../src/app/room/verifying/logDesk.ts';
import {
  type FromWorker,
  type ToWorker,
  verified,
  verifiedHere,
} from '../../src/app/room/verifying/verifying.ts';
import type { LogEntry, SeenRow } from '../../src/core/log/logRow.ts';
import { holding, honestLog, secretary } from '../given/log.ts';

const recorders = [{ person: secretary, validFrom: null, validTo: null }];
const groundOf = (log: ReturnType<typeof honestLog>) => ({
  body: 'rs',
  recorders,
  anchors: log.ground.anchors,
});

const short = honestLog(12);
const place = fc.nat({ max: short.rows.length - 1 });
const deeds = fc.array(
  fc.record({
    at: place,
    to: place,
    change: fc.constantFrom<Partial<LogEntry>>(
      {},
      { number: 3 },
      { number: 40 },
      holding('"annat"'),
      { held: '"annat"' },
      { before: 'x' },
      { corrects: 1 },
      { act: 'annul', corrects: 2 },
    ),
    alike: fc.constantFrom<Partial<SeenRow>>({}, { proof: 'missing' }, { edited: true }, { key: 'rs.3' }),
  }),
  { maxLength: 4 },
);
/** Each altered row is put in beside the one that it was made of, so that some have the same number, and some the same key too. */
const done = (to: typeof deeds extends fc.Arbitrary<infer D> ? D : never) => {
  const log = [...short.rows];
  for (const { at, to: place, change, alike } of to) {
    const row = log[at];
    if (row) log.splice(place, 0, { ...row, ...alike, entry: { ...row.entry, ...change } });
  }
  return log;
};

describe('A log in parts', () => {
  test.prop([deeds, fc.array(place, { maxLength: 5 }), fc.infiniteStream(fc.nat({ max: 99 })), fc.boolean()])(
    'is told of as one, however it is divided, whoever has worked out the prints and in whatever order they come',
    async (what, cuts, dice, unseen) => {
      const rows = done(what);
      const ground = { ...groundOf(short), ...(unseen ? { anchors: [] } : {}) };
      const ends = [...new Set([...cuts, rows.length])].sort((one, other) => one - other);
      const parts = ends.map((end, at) => ({ at, rows: rows.slice(ends[at - 1] ?? 0, end) }));
      const [first, second] = [logDesk(), logDesk()];
      const rolled = parts.map((part) => ({
        part,
        place: dice.next().value ?? 0,
        lent: dice.next().value ?? 0,
      }));
      for (const { part, lent } of rolled.sort((one, other) => one.place - other.place)) {
        const printed = lent % 2 ? await second.answer(structuredClone({ kind: 'print', ...part })) : null;
        const prints = printed?.kind === 'prints' ? { prints: printed.prints } : {};
        await first.answer(structuredClone({ kind: 'rows', ...part, ...prints }));
      }
      const answer = await first.answer({ kind: 'verify', ground });
      const one = verifiedHere(rows, ground);
      expect(answer).toEqual({
        kind: 'verdicts',
        verdicts: one.rows.map(({ row, print, codes, holds }) => [rows.indexOf(row), print, codes, holds]),
        findings: one.findings,
      });
    },
  );
});

/** A browser's worker with our desk in it: what is handed over is copied, and answered later. */
class GivenWorker extends EventTarget {
  static asked: ToWorker['kind'][][] = [];
  static refused = false;
  private readonly desk: LogDesk = logDesk();
  private readonly kinds: ToWorker['kind'][] = [];
  private working: Promise<void> = Promise.resolve();

  constructor() {
    super();
    GivenWorker.asked.push(this.kinds);
  }

  postMessage(what: ToWorker): void {
    this.kinds.push(what.kind);
    if (GivenWorker.refused) {
      this.dispatchEvent(Object.assign(new Event('error'), { message: 'Refused' }));
      return;
    }
    const copy = structuredClone(what);
    this.working = this.working.then(async () => {
      const data: FromWorker | null = await this.desk.answer(copy);
      if (data !== null) this.dispatchEvent(new MessageEvent('message', { data: structuredClone(data) }));
    });
  }

  terminate(): void {}
}

describe('A long log', () => {
  const log = honestLog(3_500);
  const rows = log.rows.map((row, at) => (at === 2_200 ? { ...row, edited: true } : row));
  const verifiedWith = async (cores: number) => {
    GivenWorker.asked = [];
    vi.stubGlobal('Worker', GivenWorker);
    vi.stubGlobal('navigator', { hardwareConcurrency: cores });
    return { found: await verified(rows, groundOf(log)), asked: GivenWorker.asked };
  };
  const here = verifiedHere(rows, groundOf(log));
  afterEach(() => {
    GivenWorker.refused = false;
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  it.each([
    ['one worker where there is one core', 1, [['rows', 'rows', 'rows', 'rows', 'verify']]],
    [
      'two where there are more, and each print is worked out once',
      8,
      [
        ['print', 'print'],
        ['rows', 'rows', 'rows', 'rows', 'verify'],
      ],
    ],
  ])('is verified by %s', async (_, cores, asked) => {
    const found = await verifiedWith(cores);
    expect(found.asked).toEqual(asked);
    expect(found.found).toEqual(here);
    expect(found.found.findings).toEqual([{ code: 'edited', number: 2_201 }]);
  });

  it('is verified on the page where the workers are refused', async () => {
    GivenWorker.refused = true;
    const warned = vi.spyOn(console, 'warn').mockReturnValue();
    expect((await verifiedWith(2)).found).toEqual(here);
    expect(warned).toHaveBeenCalledOnce();
  });
});
