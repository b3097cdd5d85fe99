// Decided items and the logs that hold them, as an honest secretary leaves them.
import type { DecidedItem, DecidedPoint, Effect } from '../../src/core/decision/content.ts';
import type { ConfirmRow } from '../../src/core/decision/plans/confirmed.ts';
import { canonical, fingerprint } from '../../src/core/log/canonical.ts';
import { keyOf, type LogEntry } from '../../src/core/log/logRow.ts';
import type { Judged, Verified } from '../../src/core/log/verify.ts';
import type { AdjustRow } from '../../src/core/minutes/adjust.ts';
import { committee } from './organisation.ts';

/** § 1 of the committee's meeting on 5 May 2099, approved in so many words. */
export const anItem = (more: Partial<DecidedItem> = {}): DecidedItem => ({
  v: 1,
  body: committee,
  meeting: '2099-05-05.1',
  day: '2099-05-05',
  item: `2099-05-05.1.${more.paragraph ?? 1}`,
  paragraph: 1,
  title: 'Ärendet',
  registryNumber: 'N/1/2099',
  summary: 'Detta är ärendet.',
  basis: [],
  files: [],
  proposed: ['Nämnden godkänner förslaget.'],
  motions: [],
  propositionOrder: '',
  method: 'acclamation',
  vote: null,
  outcome: 'approved',
  remitReason: '',
  text: 'Nämnden godkänner förslaget.',
  points: [],
  refused: [],
  present: ['Ledamot A', 'Ledamot B'],
  conflicts: [],
  nonParticipants: [],
  reservations: [],
  notes: [],
  recipients: [],
  immediate: false,
  financing: null,
  correction: '',
  frozen: {},
  ...more,
});

export const anEffect = (
  kind: Effect['kind'],
  target: string,
  more: Partial<Omit<Effect, 'kind' | 'target'>> = {},
): Effect => ({ kind, target, title: target, from: null, until: null, to: null, due: null, ...more });

export const aPoint = (effects: readonly Effect[], more: Partial<DecidedPoint> = {}): DecidedPoint => ({
  number: 1,
  forwardTo: null,
  text: 'Nämnden beslutar så.',
  effects,
  ...more,
});

export type Deed =
  | { readonly decide: DecidedItem; readonly corrects?: number }
  | { readonly adjust: string; readonly at?: string; readonly held?: AdjustRow['held'] }
  | { readonly confirm: ConfirmRow }
  | { readonly annul: number; readonly item: string; readonly why?: string };

/** The log after these deeds, each a row that holds. */
export function aLog(...deeds: readonly Deed[]): Verified {
  let before = '';
  const rows = deeds.map((deed, at): Judged => {
    const held =
      'decide' in deed
        ? deed.decide
        : 'confirm' in deed
          ? deed.confirm.held
          : 'annul' in deed && deed.why !== undefined
            ? { v: 1, reason: deed.why }
            : 'adjust' in deed
              ? (deed.held ?? null)
              : null;
    const said =
      'confirm' in deed
        ? deed.confirm
        : ({
            act: 'decide' in deed ? 'decide' : 'adjust' in deed ? 'adjust' : 'annul',
            kind: 'case',
            subject: 'decide' in deed ? deed.decide.item : 'adjust' in deed ? deed.adjust : deed.item,
          } as const);
    const entry: LogEntry = {
      body: committee,
      number: at + 1,
      act: said.act,
      kind: said.kind,
      subject: said.subject,
      content: held && fingerprint(held),
      held: held && canonical(held),
      before,
      corrects: 'annul' in deed ? deed.annul : 'decide' in deed ? (deed.corrects ?? null) : null,
      note: '',
      by: 'sekreterare@example.se',
      at: 'adjust' in deed && deed.at !== undefined ? deed.at : `2099-05-06T08:0${at % 10}:00Z`,
      salt: '',
      proof: '',
    };
    before = fingerprint([before, entry.number]) ?? '';
    const seen = { author: entry.by, created: entry.at, edited: false, fits: true, proof: 'valid' } as const;
    return { row: { key: keyOf(entry), entry, ...seen }, print: before, codes: [], holds: true };
  });
  return { rows, findings: [] };
}

/** The item is decided and adjusted. */
export const decidedAndAdjusted = (...items: readonly DecidedItem[]): Verified =>
  aLog(...items.flatMap((item): Deed[] => [{ decide: item }, { adjust: item.item }]));
