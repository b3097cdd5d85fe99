// The words of block E: how planned work goes, and where its last day is moved.
import type { Activity } from '../../../core/chain.ts';
import type { Words } from '../../../steering/model.ts';
import { capital, countText, listText, shortDayText } from '../../../ui/format.ts';

const state: Record<Activity['state'], string> = {
  notStarted: 'Inte påbörjad',
  ongoing: 'Pågår',
  done: 'Klar',
  delayed: 'Försenad',
  cancelled: 'Avbruten',
};

export const activities = {
  lead: 'Det som går enligt plan bekräftar du med ett klick. Det som är sent får ett nytt slut.',
  state,
  runs: (from: string, to: string) => `${shortDayText(from)}–${shortDayText(to)}`,
  moved: (day: string) => `nytt slut ${shortDayText(day)}`,
  progress: (percent: number) => `${percent}\u00a0%`,
  late: 'Försenad: slutdagen har passerat.',
  asPlanned: 'Enligt plan',
  asPlannedOf: (title: string) => `Enligt plan: ${title}`,
  confirmAll: 'Bekräfta alla som går enligt plan',
  confirmed: (count: number) => `Alla ${countText(count)} är besvarade`,
  change: 'Ändra',
  changeOf: (title: string) => `Ändra ${title}`,
  status: 'Status',
  choose: 'Välj status',
  done: 'Procent klart',
  newEndDay: 'Nytt slut',
  newEndReason: 'Varför flyttas slutet?',
  reading: 'Så här ser det ut nu.',
  notNow: (titles: readonly string[], { theMany }: Words) =>
    `${capital(theMany)} som är klara sedan tidigare eller inte har börjat behöver inget svar: ${listText(titles)}.`,
};
