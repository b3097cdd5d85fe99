// What is chosen as one word and kept otherwise: the last year of a goal, and the one perspective of a factor.
import type { Named } from '../../../../steering/model.ts';
import { useText } from '../../../../ui/text.ts';
import { Choice } from '../../fields/ChoiceFields.tsx';
import type { Editing } from '../../fields/editing.ts';
import * as texts from '../text.ts';

/** A year is chosen as a word, and kept as a number. */
export function LastYear({
  on,
  from,
  last,
}: {
  readonly on: Editing;
  readonly from: number;
  readonly last: number;
}) {
  const years = Array.from({ length: Math.max(last - from + 1, 8) }, (_, i) => String(from + i));
  const inWords: Editing = {
    ...on,
    row: on.row && { ...on.row, validToYear: String(last) },
    write: (place, { validToYear }, seen) =>
      on.write(place, { validToYear: validToYear === null ? from : Number(validToYear) }, seen),
  };
  return (
    <Choice
      on={inWords}
      field="validToYear"
      choices={years.map((year) => ({ value: year, label: year }))}
      required
    />
  );
}

/** A factor counts in one perspective's total, so it has one; kept as a list, as goals may have several. */
export function OnePerspective({ on, choices }: { on: Editing; choices: readonly Named[] }) {
  const t = useText(texts).elements;
  const kept = on.row?.perspectives;
  const [first = null] = Array.isArray(kept) ? kept : [];
  const inWords: Editing = {
    ...on,
    row: on.row && { ...on.row, perspectives: first },
    write: (place, { perspectives }, seen) =>
      on.write(place, { perspectives: typeof perspectives === 'string' ? [perspectives] : [] }, seen),
  };
  return (
    <Choice
      on={inWords}
      field="perspectives"
      label={t.perspective}
      choices={choices.map(({ key, label }) => ({ value: key, label }))}
      required
    />
  );
}
