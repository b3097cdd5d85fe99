// Swedish personal identity and coordination numbers in running text, which may not stand in a deviation (domain.md 5.4).
import personnummer from 'personnummer';

/** Six or eight digits of a day and four more, with or without a sign or a space between; not a part of a longer number. */
const likely = /(?<![\d-])(?:\d{2})?\d{6}[-+ ]?\d{4}(?![\d-])/g;

/** Those in the text whose day exists and whose check digit is right, as they stand there. */
export function personalNumbersIn(text: string): readonly string[] {
  return (text.match(likely) ?? []).filter((found) => personnummer.valid(found.replace(' ', '-')));
}
