// What is taken out of the public view: a page without script in which every text is text, and data that no spreadsheet takes for a formula.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PublishedFigure } from '../../../src/core/published/figure.ts';
import type { PublishedResults } from '../../../src/core/published/results.ts';
import { dataCsv, dataJson } from '../../../src/features/insight/published/file/openData.ts';
import { webPage } from '../../../src/features/insight/published/file/webPage.ts';
import { sv as t } from '../../../src/features/insight/published/text.ts';
import { sv as pieces } from '../../../src/ui/pieceText.ts';

const period = { key: '2099.T1', year: 2099, kind: 'interim', to: '2099-04-30', word: 'april' } as const;
const before = { ...period, key: '2098.T1', year: 2098, to: '2098-04-30' };
const decision = { body: 'Regionfullmäktige', day: '2098-11-27', paragraph: 112, proof: 'log' } as const;
const aFigure = (words: string, more: Partial<PublishedFigure> = {}): PublishedFigure => ({
  ...{ key: 'bup', title: words, definition: words, unit: 'percent', decimals: 1, sourceNote: words },
  ...{ direction: 'higherIsBetter', source: 'manual', value: -1234.5, women: 60, men: 40.25 },
  ...{ target: 75, targetHigh: null, status: 'partly', trend: 'improved', preliminary: true, missing: null },
  answered: { units: 5, of: 6 },
  points: [
    { period: before, value: 50, target: 70, status: 'notFulfilled' },
    { period, value: -1234.5, target: 75, status: 'partly' },
  ],
  ...more,
});
const results = (words: string, more: Partial<PublishedFigure> = {}): PublishedResults => ({
  organisation: words,
  period,
  lockedDay: '2099-06-12',
  reopened: false,
  report: { ...decision, day: '2099-06-15', paragraph: 31 },
  scale: (['fulfilled', 'partly', 'notFulfilled', 'notAssessed'] as const).map((status) => ({
    ...{ status, label: pieces.status[status], meaning: words },
  })),
  areas: [
    {
      ...{ key: 'vard', label: words, judged: null },
      counts: { fulfilled: 0, partly: 1, notFulfilled: 0, notAssessed: 0 },
      goals: [
        {
          ...{ key: 'g', title: words, description: words, word: 'mål', decision },
          judged: { status: 'fulfilled', computed: 'partly', coverage: 'good' },
          figures: [aFigure(words, more)],
        },
      ],
    },
  ],
  isChecked: true,
});
const means = (words: string, more?: Partial<PublishedFigure>) => ({
  ...{ results: results(words, more), made: '2099-06-20', t, pieces },
});
const tags = (html: string): readonly string[] => html.match(/<[^>]*>/g) ?? [];
const signs = [
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#39;', "'"],
  ['&amp;', '&'],
] as const;
/** What is read on the page. */
const read = (html: string): string =>
  signs.reduce(
    (text, [written, sign]) => text.replaceAll(written, sign),
    html.replace(/<style>.*<\/style>/s, '').replace(/<[^>]*>/g, ''),
  );
/** Words that try to be something else. */
const sly = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '</style><img src=x onerror=alert(1)>',
    '"><a href="javascript:alert(1)">',
    "' onload='x",
    '&lt;b&gt;',
    '</title><base href="//x">',
    '-->',
    '\u202eoga',
  ),
);

describe('The page that stands by itself', () => {
  const html = webPage(means('God vård'));

  test('is Swedish, says period, day and the decisions that it rests on, and how to read its marks', () => {
    expect(html).toContain('<html lang="sv">');
    const told = read(html).replaceAll('\u00a0', ' ');
    for (const words of [
      'den senaste uppföljningen (per april 2099)',
      'Senast uppdaterad 12 juni 2099',
      'Beslutat av Regionfullmäktige 27 november 2098, § 112',
      'godkändes av Regionfullmäktige 15 juni 2099, § 31',
      'Kvinnor 60,0 %, män 40,25 %',
      'Mål: minst 75,0 %',
      'Beräknat: delvis uppfylld',
      '5 av 6 enheter har svarat',
      'Preliminär siffra',
      'Sidan gjordes 20 juni 2099',
    ])
      expect(told).toContain(words);
    // Who cannot see the curve has its table.
    expect(html.match(/<th scope="row">[^<]*/g)).toEqual([
      '<th scope="row">april\u00a02099',
      '<th scope="row">april\u00a02098',
    ]);
  });

  test('has no script, fetches nothing and sends nothing', () => {
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/<(script|link|img|iframe|form|base|object)\b/i);
    expect(html).not.toMatch(/\b(src|on\w+|style|action)=/);
    const [skip = '', ...areas] = [...html.matchAll(/href="([^"]*)"/g)].map(([, to]) => to ?? '');
    expect(html).toContain(`<main id="${skip.slice(1)}">`);
    expect(areas.length).toBe(1);
    for (const to of areas) expect(html).toContain(`<h2 id="${to.slice(1)}">`);
  });

  test('is the same page whatever its texts try to be', () => {
    const honest = tags(html);
    fc.assert(
      fc.property(sly, (words) => {
        expect(tags(webPage(means(words)))).toEqual(honest);
      }),
      { numRuns: 100 },
    );
    expect(read(webPage(means('<b>& "så"')))).toContain('<b>& "så"');
  });

  test('says why there is no figure', () => {
    const none = means('x', { value: null, women: null, men: null, points: [], missing: 'few' });
    expect(read(webPage(none))).toContain('För få för att visas');
  });
});

describe('The data', () => {
  /** Reads a table as a spreadsheet does. */
  const cellsOf = (csv: string): string[][] => {
    const rows: string[][] = [[]];
    for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^";\r\n]*))(;|\r\n)/g)) {
      rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
      if (end !== ';') rows.push([]);
    }
    return rows.slice(0, -1);
  };

  test('has a row for each figure and period, the newest with all that is told of it', () => {
    const csv = dataCsv(means('God vård'));
    expect(csv.startsWith('\ufeff')).toBe(true);
    const [head = [], first = [], last = []] = cellsOf(csv.slice(1));
    const of = (row: readonly string[], name: string) => row[head.indexOf(name)];
    expect(of(first, 'Utfall')).toBe('50');
    expect(of(first, 'Kvinnor')).toBe('');
    expect(of(last, 'Utfall')).toBe('-1234,5');
    expect(of(last, 'Män')).toBe('40,25');
    expect(of(last, 'Bedömning')).toBe('Delvis uppfylld');
    expect(of(last, 'Paragraf')).toBe('112');
    expect(of(last, 'Bedömning av målet')).toBe('Uppfylld');
  });

  test('holds every text whole, and none that begins as a formula', () => {
    fc.assert(
      fc.property(fc.oneof(sly, fc.constantFrom('=1+1', '+46', '@x', '-2', 'a;"b"\r\nc')), (words) => {
        const rows = cellsOf(dataCsv(means(words)).slice(1));
        expect(new Set(rows.map((row) => row.length)).size).toBe(1);
        const title = rows.at(-1)?.[1] ?? '';
        expect(title).not.toMatch(/^[=+@\t\r-]/);
        expect(title.replace(/^'/, '')).toBe(words.replace(/^'/, ''));
      }),
      { numRuns: 100 },
    );
  });

  test('as JSON is what was worked out, and says what it is', () => {
    const told = JSON.parse(dataJson(means('God vård'))) as Record<string, unknown>;
    const { isChecked: _, ...whole } = results('God vård');
    expect(told).toEqual({ format: 'roda-traden-resultat', version: 1, made: '2099-06-20', ...whole });
  });

  test('tells also of a figure that is missing in the period', () => {
    const [head = [], ...rows] = cellsOf(
      dataCsv(means('x', { value: null, missing: 'annualOnly', points: [] })).slice(1),
    );
    expect(rows.map((row) => row[head.indexOf('Saknas därför att')])).toEqual([
      'Mäts inte i den här perioden',
    ]);
  });
});
