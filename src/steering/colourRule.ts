// How a figure gets its colour (domain.md 4.2): the rule as it is kept with an indicator or in the model, and its reader.
import * as v from 'valibot';
import type { Json } from '../schema/field.ts';

const figure = v.pipe(v.number(), v.finite());
const limit = v.optional(v.nullable(figure), null);

/**
 * The rule by kind. The target, its upper limit and the yellow limit stand in the target's row; what stands here holds where
 * that row is silent. `yellowFrom` is per cent of the target, `tolerance` per cent of the earlier figure (percentage points for
 * per cent figures), `yellowTolerance` in the indicator's own unit.
 */
export const colourRuleShape = v.variant('kind', [
  v.object({ kind: v.literal('limits'), yellowLimit: limit }),
  v.object({
    kind: v.literal('attainmentPercent'),
    yellowFrom: v.optional(v.pipe(figure, v.minValue(0), v.maxValue(100)), 80),
    yellowTolerance: limit,
  }),
  v.object({ kind: v.literal('interval'), outerLow: limit, outerHigh: limit }),
  v.object({ kind: v.literal('trend'), tolerance: limit }),
  v.object({ kind: v.literal('yesNo'), expected: v.optional(v.boolean(), true) }),
  v.object({ kind: v.literal('manual') }),
]);
export type ColourRule = v.InferOutput<typeof colourRuleShape>;

const read = new WeakMap<Json, ColourRule | null>();

/**
 * The rule of an indicator: its own, or the model's when it names no kind. Null when what is stored is no rule at all; such an
 * indicator is not assessed rather than coloured by a guess.
 */
export function colourRuleOf(stored: Json, fallback: ColourRule): ColourRule | null {
  if (stored.kind === undefined) return fallback;
  const known = read.get(stored);
  if (known !== undefined) return known;
  const parsed = v.safeParse(colourRuleShape, stored);
  const rule = parsed.success ? parsed.output : null;
  read.set(stored, rule);
  return rule;
}
