// The words of files that go along with a case from one body to another.
import { listText } from '../../../ui/format.ts';

export const sv = {
  lacking: (titles: readonly string[], body: string) =>
    `${listText(titles)} ligger kvar hos ${body} och har inte kommit med hit.`,
  fetch: 'Hämta bilagorna',
  fetching: 'Hämtar bilagorna …',
  notForwarded: (bodies: readonly string[]) =>
    `Beslutet är fastställt. Bilagorna kunde inte läggas hos ${listText(bodies)}: den som tar in ärendet där hämtar dem.`,
} as const;
