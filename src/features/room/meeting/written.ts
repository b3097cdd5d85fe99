// How a list of people in a data field is read where two have written in it at the same time.
import type { Value } from '../../../schema/field.ts';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const said = ['name', 'role', 'kind', 'value', 'from', 'to', 'at', 'text'] as const;

/** A line for each, with what goes with the name. */
export function namesIn(value: Value): string {
  if (!isRecord(value)) return '';
  const list: unknown = value.rows ?? value.ballots;
  const rows = Array.isArray(list) ? list.filter(isRecord) : [];
  return rows
    .map((row) =>
      said
        .map((name) => row[name])
        .filter((one) => typeof one === 'string' && one !== '')
        .join(' '),
    )
    .join('\n');
}
