// Every kind of fault that a plan can hold, and how often each is met when the plan does not say.

/** The chance that a request which can meet the fault does; together they leave an app usable, and a person something to watch. */
export const usualRates = {
  /** The answer takes its time. */
  latency: 0.2,
  /** 429 */
  throttled: 0.02,
  /** 503 */
  busy: 0.01,
  /** The connection breaks, and nothing was done. */
  resetBefore: 0.01,
  /** The connection breaks, and the deed is done. */
  resetAfter: 0.01,
  /** No answer ever comes, and nothing was done. */
  timeoutBefore: 0.002,
  /** No answer ever comes, and the deed is done. */
  timeoutAfter: 0.002,
  /** Carried out twice, answered once. */
  duplicated: 0.01,
  /** The answer comes after that of a later request. */
  reordered: 0.02,
  /** Some parts of a batch are refused with 429, 500 or 503. */
  partFailures: 0.05,
  /** A form is answered 200 with HasException, and nothing was done. */
  hasException: 0.02,
  /** 401 for this token; another one is good. */
  expiredToken: 0.01,
  /** 403 for a write that carries a form digest. */
  expiredDigest: 0.02,
  /** 403 for this person on this site, for a while. */
  rightsWithdrawn: 0.002,
  /** The deed is done, and half of the answer comes. */
  truncated: 0.01,
  /** 200 with a page of HTML, as from a proxy on the way; nothing was done. */
  html: 0.01,
  /** The change log no longer reaches back to the token. */
  expiredChangeToken: 0.05,
  /** A column of a list is gone, for a while. */
  columnRemoved: 0.002,
  /** A column of a list bears another title, for a while. */
  columnRenamed: 0.002,
} as const;

export type FaultKind = keyof typeof usualRates;

export const isFaultKind = (value: unknown): value is FaultKind =>
  typeof value === 'string' && Object.hasOwn(usualRates, value);

export const faultKinds: readonly FaultKind[] = Object.keys(usualRates).filter(isFaultKind);
