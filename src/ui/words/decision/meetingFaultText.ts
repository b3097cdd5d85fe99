// What the faults of meetings and of decisions at them say.
import type { Fault } from '../../../schema/fault.ts';

type Values = Fault['values'];
const named = (values: Values, name: string, otherwise: string) =>
  values[name] === undefined || values[name] === '' ? otherwise : `”${values[name]}”`;
const who = (values: Values) => values.name ?? 'Ledamoten';

export const meetingSentences = {
  MEETING_GONE: () => 'Sammanträdet eller ärendet på listan finns inte längre.',
  MEETING_NOT_OPEN: () => 'Sammanträdet pågår inte. Öppna det innan något beslutas.',
  MEETING_STEP_NOT_NOW: () =>
    'Det går inte nu: sammanträdet har gått vidare sedan du öppnade sidan. Läs läget och försök igen.',
  MEETING_ITEMS_LEFT: (values: Values) =>
    `${values.count === 1 ? 'Ett ärende' : `${values.count ?? 'Några'} ärenden`} på listan är varken avgjort eller struket. Bordlägg eller stryk det som inte hinns med; det som stryks väntar på nästa sammanträde.`,
  MEETING_NO_CHAIR: () =>
    'Ingen leder sammanträdet: varken ordföranden eller en vice ordförande tjänstgör. Välj vem som för ordet.',
  ADJUSTER_MISSING: () => 'Utse minst en som justerar protokollet tillsammans med ordföranden.',
  AGENDA_ITEM_TWICE: (values: Values) =>
    `${named(values, 'title', 'Förslaget')} står redan på en föredragningslista.`,
  QUORUM_MISSING: (values: Values) =>
    `Nämnden är inte beslutsför: ${values.present ?? 0} av ${values.seats ?? 0} tjänstgör, och minst ${values.needed ?? 0} krävs.`,
  SERVING_TOO_MANY: (values: Values) =>
    `Fler tjänstgör än det finns platser: ${values.present ?? 0} på ${values.seats ?? 0}. Låt en ersättare kliva tillbaka.`,
  ITEM_DECIDED: () => 'Ärendet är redan avgjort. Beslutet står i loggen och ändras inte här.',
  ITEM_CHANGED: (values: Values) =>
    `${named(values, 'what', 'Det som ska beslutas')} har ändrats sedan du öppnade ärendet. Inget är beslutat. Läs det som står nu, och fastställ sedan.`,
  PARAGRAPH_TAKEN: (values: Values) =>
    `${values.paragraph === undefined ? 'Paragrafen' : `Paragraf ${values.paragraph}`} har tagits av ett annat beslut medan det här fastställdes. Försök igen.`,
  DECISION_OUTCOME_MISSING: () => 'Välj vad det blev: bifall, avslag, återremiss eller något annat.',
  DECISION_TEXT_MISSING: () => 'Skriv beslutet.',
  DECISION_METHOD_MISSING: () => 'Välj hur det avgjordes: acklamation, omröstning eller lottning.',
  REMIT_REASON_MISSING: (values: Values) =>
    values.outcome === 'tabled' ? 'Skriv varför ärendet bordläggs.' : 'Skriv varför ärendet återremitteras.',
  OUTCOME_NOT_AS_TEXT: (values: Values) =>
    values.changed === 1
      ? 'Beslutet är ändrat mot förslaget. Välj ”Bifall med ändring”, eller återställ texten.'
      : 'Beslutet lyder som förslaget. Skriv ändringen, eller välj ”Bifall”.',
  OUTCOME_AGAINST_VOTE: (values: Values) =>
    values.winner === 'no'
      ? 'Nej har vunnit omröstningen, men utfallet är bifall till förslaget.'
      : 'Ja har vunnit omröstningen, men utfallet är avslag.',
  VOTE_DOES_NOT_ADD_UP: (values: Values) =>
    [
      'Omröstningen går inte ihop.',
      values.missing ? `Röst saknas för ${values.missing}.` : '',
      values.others ? `Röst finns för någon som inte deltar: ${values.others}.` : '',
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  VOTE_CHAIR_MUST_VOTE: () =>
    'Rösterna är lika många. Ordföranden måste rösta när det behövs för att ärendet ska avgöras.',
  VOTE_EQUAL: (values: Values) =>
    values.lot === 1
      ? 'Vid val och anställning avgör lotten, inte ordförandens röst. Ta bort utslagsrösten.'
      : `Rösterna är lika, ${values.votes ?? 0} mot ${values.votes ?? 0}. Kryssa för ordförandens utslagsröst.`,
  VOTE_NOT_EQUAL: (values: Values) =>
    values.lot === 1
      ? 'Rösterna är inte lika många, så lotten behövs inte. Välj omröstning.'
      : 'Rösterna är inte lika många, så det finns ingen utslagsröst. Ta bort den.',
  VOTE_NOBODY: () => 'Ingen har röstat ja eller nej.',
  RESERVATION_NOT_PARTICIPANT: (values: Values) =>
    `${who(values)} deltar inte i beslutet och kan inte reservera sig.`,
  RESERVATION_TOO_LATE: (values: Values) =>
    `Sammanträdet är avslutat. ${who(values)} kan inte längre reservera sig; det anmäls före avslutningen.`,
} as const;
