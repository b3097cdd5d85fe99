// The small shapes that every part of a model's JSON is made of.
import * as v from 'valibot';

export const word = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(500));
export const words = v.optional(v.array(word), []);
/** One key or several; several inside. */
export const oneOrMore = v.pipe(
  v.union([word, v.array(word)]),
  v.transform((given) => (typeof given === 'string' ? [given] : given)),
);
export const yes = v.optional(v.boolean(), false);
export const wholeNumber = v.pipe(v.number(), v.integer(), v.minValue(0));
export const monthDay = v.pipe(v.string(), v.regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'MM-DD'));

/** The one shape for a text, the other for the rest. Unlike a union it names the place inside where the fault is. */
export const textOr = <const T extends v.GenericSchema, const U extends v.GenericSchema>(text: T, other: U) =>
  v.lazy((given): T | U => (typeof given === 'string' ? text : other));

/** `labelSv` in the file, as in the sources; `label` inside, where the language is a matter of the screen. */
export function labelled<T extends { readonly labelSv: string }>({ labelSv, ...rest }: T) {
  return { ...rest, label: labelSv };
}
export const named = v.pipe(v.strictObject({ key: word, labelSv: word }), v.transform(labelled));
export const namedList = v.optional(v.array(named), []);
/** Named things, or only their keys, which then stand for themselves. */
export const keysOrNamed = v.optional(
  v.array(
    textOr(
      v.pipe(
        word,
        v.transform((key) => ({ key, label: key })),
      ),
      named,
    ),
  ),
  [],
);
