// Two lists of the same thing, as it was decided and as it is proposed: what is new, what is altered and how, and what is not there any more.

export type Subject =
  | 'plan'
  | 'goal'
  | 'figure'
  | 'activity'
  | 'money'
  | 'financing'
  | 'text'
  | 'risk'
  | 'followUp'
  | 'document'
  | 'contribution';

/** @property prose words that somebody has written, whose differing words can be shown one by one */
export interface Told {
  readonly label: string;
  readonly text: string;
  readonly prose: boolean;
}

/** @property from '' where nothing stood there; `to` where nothing stands there now */
export interface FieldChange {
  readonly label: string;
  readonly from: string;
  readonly to: string;
  readonly prose: boolean;
}

/** @property fields of what is new, all that it says; of what is removed, nothing */
export interface Difference {
  readonly subject: Subject;
  readonly change: 'new' | 'altered' | 'removed';
  readonly key: string;
  readonly title: string;
  readonly fields: readonly FieldChange[];
}

export const written = (label: string, text: string | null): Told => ({
  label,
  text: text?.trim() ?? '',
  prose: true,
});
export const said = (label: string, text: string | null): Told => ({ ...written(label, text), prose: false });

/**
 * @property names what the thing has been known by: two that share a name are the same thing, whatever it is called now
 * @property tell the same labels in the same order for whatever is told of
 */
export interface Way<T> {
  readonly subject: Subject;
  readonly names: (row: T) => readonly string[];
  readonly title: (row: T) => string;
  readonly tell: (row: T) => readonly Told[];
}

/** New and altered in the order of what is proposed, then what has been removed. */
export function compared<T>(
  { subject, names, title, tell }: Way<T>,
  before: readonly T[],
  now: readonly T[],
): readonly Difference[] {
  const known = new Map(before.flatMap((row) => names(row).map((name) => [name, row] as const)));
  const met = new Set<T>();
  const standing = now.flatMap((row): readonly Difference[] => {
    const own = names(row);
    const old = own.map((name) => known.get(name)).find((one) => one !== undefined && !met.has(one));
    if (old !== undefined) met.add(old);
    const fields = fieldChanges(old === undefined ? [] : tell(old), tell(row));
    if (old !== undefined && fields.length === 0) return [];
    const change = old === undefined ? 'new' : 'altered';
    return [{ subject, change, key: own[0] ?? '', title: title(row), fields }];
  });
  const gone = before
    .filter((row) => !met.has(row))
    .map((row): Difference => {
      const [key = ''] = names(row);
      return { subject, change: 'removed', key, title: title(row), fields: [] };
    });
  return [...standing, ...gone];
}

const fieldChanges = (before: readonly Told[], now: readonly Told[]): readonly FieldChange[] =>
  now.flatMap(({ label, text: to, prose }) => {
    const from = before.find((one) => one.label === label)?.text ?? '';
    return from === to ? [] : [{ label, from, to, prose }];
  });
