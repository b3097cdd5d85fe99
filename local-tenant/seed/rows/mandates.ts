// Who is elected to the committee and the board: as many as have seats, three substitutes, and the people who can sign in among them.
import { add, type Change } from '../../../src/schema/change.ts';
import { key } from '../../../src/schema/field.ts';
import type { InputOf } from '../../../src/schema/list.ts';
import { mandates } from '../../../src/schema/lists/mandates.ts';
import { upn } from '../../sharepoint/store/people.ts';
import { people } from '../people.ts';
import type { Sketch } from '../sketch.ts';
import type { Calendar } from './calendar.ts';

type Mandate = InputOf<typeof mandates>;

const parties = ['Parti X', 'Parti Y', 'Parti Z'] as const;
const presidium: readonly Mandate['role'][] = ['chair', 'firstViceChair', 'secondViceChair'];
const substitutes = 3;

/** Those of the committee who can sign in, and which place each has. */
const known: Readonly<Record<string, number>> = { ordforande: 0, 'ledamot-a': 3, 'justerare-1': 4 };

/** A party stands in its own field, which few read, and never in a name, which everyone does. */
const partyAt = (place: number): string => parties[place % parties.length] ?? parties[0];

/** A letter for each place, so that nobody has the same name in both bodies. */
const letter = (place: number): string => String.fromCodePoint(65 + (place % 26));

function elected(
  body: string,
  seats: number,
  firstLetter: number,
  from: string,
  isKnown: boolean,
): readonly Change[] {
  const nameOf = (place: number) => {
    const signInName = isKnown ? Object.keys(known).find((one) => known[one] === place) : undefined;
    const person = people.find((one) => one.signInName === signInName);
    if (person) return { signInName: person.signInName, name: person.name };
    const mark = letter(firstLetter + place);
    return { signInName: `${body}-ledamot-${mark.toLowerCase()}`, name: `Ledamot ${mark}` };
  };
  const members = Array.from({ length: seats }, (_, place) => ({
    ...nameOf(place),
    party: partyAt(place),
    role: presidium[place] ?? ('member' as const),
  }));
  const substituting = Array.from({ length: substitutes }, (_, place) => {
    const signInName = isKnown && place === 0 ? 'ersattare-1' : `${body}-ersattare-${place + 1}`;
    const number = isKnown ? place + 1 : place + 1 + substitutes;
    const party = partyAt(place + 1);
    return { signInName, name: `Ersättare ${number}`, party, role: 'substitute' as const };
  });
  return [...members, ...substituting].map(({ signInName, name, role, party }) =>
    add(mandates, {
      person: upn(signInName),
      name,
      body: key<'bodies'>(body),
      role,
      party,
      from,
    }),
  );
}

export function mandateRows({ bodies, committee, board }: Sketch, { years }: Calendar): readonly Change[] {
  const from = `${years[0]}-01-01`;
  const seatsOf = (id: string) => bodies.find((body) => body.id === id)?.seats ?? 13;
  return [
    // A and B are those who can sign in; the others go on from C.
    ...elected(committee, seatsOf(committee), 1, from, true),
    ...(board === committee ? [] : elected(board, seatsOf(board), 14, from, false)),
  ];
}
