// What the parts of a steering model are called by those who look after it.

/** By the part's name in the file. */
export const modelParts: Readonly<Record<string, string>> = {
  levels: 'nivåerna',
  goalTypes: 'måltyperna',
  words: 'orden',
  perspectives: 'perspektiven',
  goalAreas: 'målområdena',
  guidingAttitudes: 'förhållningssätten',
  periods: 'uppföljningsperioderna',
  goalScale: 'bedömningsskalan',
  assignmentScale: 'uppdragens skala',
  trendScale: 'trendens skala',
  forecastScale: 'prognosens skala',
  rollup: 'sammanvägningen',
  indicatorColourRule: 'färgregeln',
  indicatorHorizons: 'indikatorernas horisont',
  analysisQuestions: 'analysfrågorna',
  planCycle: 'planeringscykeln',
  planMinimum: 'planens minsta innehåll',
  planDocuments: 'planerna',
  templates: 'mallarna',
  yearWheel: 'årshjulet',
  approvalRoutes: 'beslutsvägarna',
  proposal: 'förslagen till beslut',
  minutes: 'protokollets ordning',
  delegation: 'delegeringen',
  rules: 'reglerna',
};

/** Where in the model something is: in people's words, and after them as the file says it. */
export function placeInModel(at: string, name: string | number | undefined): string {
  if (at === '') return 'Styrmodellen';
  const part = modelParts[/^\w+/.exec(at)?.[0] ?? ''];
  const words = [part, name === undefined ? undefined : `”${name}”`].filter(Boolean).join(', ');
  return words === '' ? `Styrmodellen, vid ”${at}”,` : `Styrmodellen, ${words} (i filen ”${at}”),`;
}
