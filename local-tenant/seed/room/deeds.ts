// What people do in an example organisation before anybody opens it: the app's own rules over rows in memory, and the rows that come of it.

import type { Situation } from '../../../src/core/situation.ts';
import { personNamed } from '../../../src/core/situation.ts';
import { listNamed } from '../../../src/schema/catalogue.ts';
import type { Change } from '../../../src/schema/change.ts';
import { completeRow } from '../../../src/schema/check.ts';
import type { Result } from '../../../src/schema/fault.ts';
import type { Instant } from '../../../src/schema/field.ts';
import type { AnyRow, Rows } from '../../../src/schema/list.ts';
import { roomListNamed } from '../../../src/schema/ofBody.ts';
import { rowsFrom } from '../../../src/schema/rows/rowsFrom.ts';
import { upn } from '../../sharepoint/store/people.ts';

type Rule<I> = (situation: Situation, input: I) => Result<readonly Change[]>;

export interface Deeds {
  rows(): Rows;
  situation(person: string, at: Instant): Situation;
  /** @throws Error when the rule says no: an example that the app itself would not have let come about is none */
  act<I>(person: string, at: Instant, rule: Rule<I>, input: I): void;
  /** Rows as they are, such as those that others have put there. */
  put(changes: readonly Change[]): void;
  /** What has come about, each row once, as it is in the end. */
  made(): readonly Change[];
}

const listOf = (name: string) => roomListNamed(name) ?? listNamed(name);

export function deedsOver(begun: readonly Change[]): Deeds {
  const standing = new Map<string, Map<string, AnyRow>>();
  const made = new Map<string, Change>();
  const lay = ({ act, list, key, values }: Change): void => {
    const rows = standing.get(list) ?? new Map<string, AnyRow>();
    const before = act === 'alter' ? rows.get(key) : undefined;
    rows.set(key, before ? { ...before, ...values } : completeRow(listOf(list), key, values));
    standing.set(list, rows);
  };
  for (const change of begun) lay(change);
  const rows = (): Rows => rowsFrom([...standing].map(([list, all]) => [list, [...all.values()]]));
  const situation = (person: string, at: Instant): Situation => {
    const all = rows();
    return { rows: all, person: personNamed(all, upn(person)), today: at.slice(0, 10), now: at };
  };
  const put = (changes: readonly Change[]): void => {
    for (const change of changes) {
      lay(change);
      const place = `${change.list}/${change.key}`;
      const before = made.get(place);
      if (before === undefined && change.act === 'alter')
        throw new Error(`${place} is not of these deeds, and is not altered by them`);
      made.set(place, before ? { ...before, values: { ...before.values, ...change.values } } : change);
    }
  };
  return {
    rows,
    situation,
    put,
    act(person, at, rule, input) {
      const wished = rule(situation(person, at), input);
      if (!wished.ok) throw new Error(`${rule.name}: ${JSON.stringify(wished.faults)}`);
      put(wished.value);
    },
    made: () => [...made.values()],
  };
}
