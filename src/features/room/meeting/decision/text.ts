// The words for deciding point by point, for what follows, and for putting a decision right or striking it.
export const sv = {
  chairMoves: (name: string) => `${name} föreslår det som står som beslut`,
  fillOrder: 'Fyll i den vanliga ordningen',
  usualOrder: (isVote: boolean) =>
    isVote
      ? 'Ordföranden ställer bifall mot avslag. Omröstning begärs: ja för bifall, nej för avslag.'
      : 'Ordföranden ställer yrkandena mot varandra i den ordning som de har lagts fram.',
  point: (number: number) => `Punkt ${number}`,
  newPoint: 'Ny punkt',
  addPoint: 'Lägg till en punkt',
  pointReworded: (number: number) => `Punkt ${number} ändras`,
  pointAdded: 'Tillkommer',
  pointStruck: (number: number) => `Punkt ${number} utgår`,
  takePoint: 'Ta bort den nya punkten',
  pointsHint: 'Förifyllt från förslaget. Punkterna numreras om när beslutet fastställs.',
  follows: 'Det här följer av beslutet',
  followsLead: 'Det verkställs när protokollet är justerat.',
  followsNothing: 'Inget verkställs av det här beslutet.',
  ofPoint: (number: number, what: string) => `Punkt ${number}: ${what}`,
  goesTo: (body: string) => `går vidare till ${body} och verkställs inte här`,
  wasStruck: (paragraph: number, reason: string) => `§ ${paragraph} är struken. Skälet: ${reason}`,
  canBeAnew: 'Ärendet kan avgöras på nytt, och får då en ny paragraf.',
  waitsAnew: 'Ärendet väntar på ett annat sammanträde.',
  correct: 'Rätta beslutet',
  correctLead:
    'Det som gäller står kvar i loggen tills rättelsen fastställs. Avbryter du blir formuläret som det var.',
  whyCorrect: 'Varför rättas beslutet?',
  fixCorrection: 'Fastställ rättelsen',
  strikeDecision: 'Stryk beslutet',
  strikeLead:
    'Beslutet gäller inte längre, och raden ligger kvar i loggen som struken. Pågår sammanträdet kan ärendet avgöras på nytt; annars väntar det på ett annat sammanträde.',
  whyStrike: 'Varför stryks beslutet?',
  notNow: 'Avbryt',
  takeBack: 'Ta tillbaka rättelsen som avbröts',
  undecide: 'Ta bort märkningen som avgjort',
  notInLog: 'Ärendet är märkt som avgjort, men beslutet finns inte i loggen. Det som står i loggen gäller.',
  inTheWay: 'Det går inte än',
} as const;
