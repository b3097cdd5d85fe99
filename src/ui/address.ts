// The addresses of the pages, so that one feature can lead to another without knowing it; app/routes.tsx reads them.

/** State lies in path segments, never after a `?`: a hash with a query is read wrongly by the router. */
const path = (...parts: readonly (string | null | undefined)[]) =>
  `#/${parts
    .filter((part) => part !== null && part !== undefined && part !== '')
    .map((part) => encodeURIComponent(String(part)))
    .join('/')}`;

/** Each gives what stands in a link's `href`. Keys are rows' keys; `block` and `field` are the page's own names. */
export const address = {
  myWork: () => path('mitt-arbete'),
  chain: (element?: string | null) => path('styrkedjan', element),
  /** The form of the person's only unit, or a list of units. */
  followUpStart: () => path('folj-upp'),
  followUp: (unit: string, period: string, block?: string | null, field?: string | null) =>
    path('folj-upp', unit, period, block, block ? field : null),
  /** The units of a period, and how far each has come. */
  units: (period?: string | null) => path('folj-upp', 'enheter', period),
  /** @param whose a body's key, or `alla` for the whole; left out = the reader's own */
  year: (year?: number | null, whose?: string | null) =>
    path('arshjulet', year === null || year === undefined ? null : String(year), whose),
  yearTurn: (toYear?: number | null, step?: string | null) =>
    path('arshjulet', 'vand', toYear ? String(toYear) : null, step),
  /** `webbplatsen`, `styrmodellen`, or `gor-i-ordning` with a step. */
  settings: (part?: string | null, step?: string | null) => path('installningar', part, part ? step : null),
  organisation: (section?: string | null, named?: string | null) =>
    path('installningar', 'organisation', section, section ? named : null),
  /** @param body only its units; left out = all */
  unitMap: (body?: string | null) => path('folj-upp', 'karta', body),
  /** @param place `enhet/<key>`, `organ/<key>` or `summa` */
  figure: (indicator?: string | null, place?: string | null) =>
    path('folj-upp', 'nyckeltal', indicator, indicator ? place : null),
  forecasts: (year?: number | null) => path('folj-upp', 'prognoser', year ? String(year) : null),
  /** What the organisation shows its citizens. */
  results: () => path('resultat'),
  attainment: (period?: string | null) => path('folj-upp', 'sammanvagning', period),
  /** The follow-ups of the units under a unit or a body together; neither = of the whole organisation. */
  consolidation: (period: string, unit?: string | null, body?: string | null) =>
    path('folj-upp', 'samlad', period, unit ? 'enhet' : body ? 'organ' : 'alla', unit ?? body),
  /** The list, with `tavla` or `tidslinje` the same in another form, or with `effekt` what the measures came to. */
  deviations: (form?: string | null) => path('avvikelser', form),
  newDeviation: () => path('avvikelser', 'ny'),
  deviation: (deviation: string) => path('avvikelser', 'visa', deviation),
  /** The bodies that have a page. */
  rooms: () => path('namnd'),
  /** Nämndens sida; `part`, `named` and the place within it are the page's own. */
  room: (body: string, part?: string | null, named?: string | null, place?: string | null) =>
    path('namnd', body, part, part ? named : null, part && named ? place : null),
  plans: () => path('planera'),
  /** A plan is begun for a year: `whose` says whether the key is a unit's or a body's. */
  newPlan: (year: number, whose: 'enhet' | 'organ', owner: string) =>
    path('planera', 'ny', String(year), whose, owner),
  /** The plan as a document; `section` is the key of one in the model's template. */
  planDocument: (plan: string, section?: string | null) => path('planera', plan, 'dokument', section),
  /** `place` is a step, or a field's place in the wizard: step, item and field with a `/` between. */
  plan: (plan: string, place?: string | null) => path('planera', plan, ...(place ?? '').split('/')),
};

/** Goes to a page's address; the router hears of it by the hash. */
export function goTo(href: string): void {
  window.location.hash = href;
}
