// The words of block G: what the plan says of a cross-cutting perspective, and what has come of it.
export const perspectives = {
  title: 'Genomgående perspektiv',
  lead: 'Några meningar om vad ni har gjort räcker. Det ni skrev i planen står bredvid.',
  plan: 'I planen står',
  planNotApplicable: 'I planen står att perspektivet inte berör er',
  answer: (perspective: string) => `Vad har ni gjort för ${perspective.toLocaleLowerCase('sv')}?`,
  notApplicable: 'Berör oss inte den här gången',
  notApplicableOf: (perspective: string) => `Berör oss inte den här gången: ${perspective}`,
  reason: (perspective: string) => `Varför berör ${perspective.toLocaleLowerCase('sv')} er inte?`,
  before: (text: string) => `Förra gången: ${text}`,
  same: 'Samma svar som förra gången',
  sameOf: (perspective: string) => `Samma svar som förra gången: ${perspective}`,
};
