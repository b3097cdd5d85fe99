// Reads values that come as text, as a form's fields do, kind by kind.
import type { Json } from '../odata/address.ts';
import { type Culture, readDate, readNumber } from './culture.ts';
import type { Field } from './kinds.ts';
import { isoSeconds } from './stored.ts';

/** How a form writes its values. */
export interface Manner {
  readonly culture: Culture;
  readonly datesInUtc: boolean;
  /** The id of whoever has this login; throws when there is none. */
  person(login: string): number;
}

type Reading = (text: string, field: Field, manner: Manner) => Json;

/** What a form says about a value that it does not take. */
export class Refusal extends Error {}

function numeric(text: string, _field: Field, { culture }: Manner): Json {
  const found = readNumber(text, culture);
  if (found === undefined) throw new Refusal('Only numbers can go here.');
  return found;
}
function chosen(text: string, field: Field): string {
  const { Choices, FillInChoice } = field.settings;
  if (FillInChoice !== true && Array.isArray(Choices) && !Choices.includes(text)) {
    throw new Refusal(`${text} is not one of the choices of this column.`);
  }
  return text;
}
function persons(text: string, { person }: Manner): number[] {
  try {
    // Real senders write [{'Key':'…'}] with single quotes as well as JSON.
    const keys = JSON.parse(text.replaceAll("'", '"')) as { Key: string }[];
    return keys.map(({ Key }) => person(Key));
  } catch {
    throw new Refusal('The user does not exist or is not unique.');
  }
}

/** FieldTypeKind -> how its text is read (sharepoint.md 2.7); the others are kept as they are. */
const readings: Readonly<Record<number, Reading>> = {
  1: numeric,
  4(text, _field, { culture, datesInUtc }) {
    const time = readDate(text, culture, datesInUtc);
    if (time === undefined)
      throw new Refusal('You must specify a valid date within the range of 1/1/1900 and 12/31/8900.');
    return isoSeconds(time);
  },
  6: chosen,
  7: (text, field) => (field.many ? idsIn(text) : (idsIn(text)[0] ?? null)),
  8: (text) => /^(1|true|yes|ja|sant)$/i.test(text),
  9: numeric,
  10: numeric,
  11(text) {
    const at = text.indexOf(', ');
    return at < 0
      ? { Url: text, Description: text }
      : { Url: text.slice(0, at), Description: text.slice(at + 2) };
  },
  15: (text, field) =>
    text
      .split(';#')
      .filter((one) => one !== '')
      .map((one) => chosen(one, field)),
  23: numeric,
  20: (text, field, manner) => (field.many ? persons(text, manner) : (persons(text, manner)[0] ?? null)),
};

function idsIn(text: string): number[] {
  return [...text.matchAll(/(?:^|;#|,)\s*(\d+)/g)].map((found) => Number(found[1]));
}

/** The stored value of a text; throws a Refusal. */
export function readText(field: Field, text: string, manner: Manner): Json {
  const longest = field.kind === 2 ? Number(field.settings.MaxLength ?? 255) : Number.POSITIVE_INFINITY;
  if (text.length > longest)
    throw new Refusal(`Text of more than ${longest} characters cannot be stored in this column.`);
  return readings[field.kind]?.(text, field, manner) ?? text;
}
