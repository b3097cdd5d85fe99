// The words of the plans, deviations, follow-ups, assignments and periods that wait: what is to be done with each, and how far it has come.
import { countAtStart, countText, figureText, listText, plural } from '../../../ui/format.ts';

export const sv = {
  title: {
    begin: (year: number, owner: string) => `Börja planen ${year}, ${owner}`,
    write: (year: number, owner: string) => `Planen ${year}, ${owner}`,
    send: (year: number, owner: string) => `Skicka planen ${year}, ${owner}`,
    returned: (year: number, owner: string) => `Planen ${year} är återlämnad, ${owner}`,
    decide: (year: number, owner: string) => `Besluta planen ${year}, ${owner}`,
  },
  lead: {
    begin: 'Utgå från årets plan, så är det mesta redan skrivet.',
    write: (done: number, of: number) =>
      `${figureText(done)} av ${figureText(of)} svar är klara. ${countAtStart(of - done, 'neuter')} ${plural(of - done, 'återstår', 'återstår')}.`,
    send: 'Inget behöver rättas. Det som återstår är att granska och skicka.',
    returned: (reason: string) => `Skälet är: ${reason}`,
    decide: 'Den är inskickad och väntar på dig.',
  },
  action: {
    begin: 'Börja planen',
    write: 'Fortsätt skriva',
    send: 'Granska och skicka',
    returned: 'Rätta planen',
    decide: 'Läs och besluta',
  },
  deviation: {
    title: {
      mentioned: (count: number) =>
        `Du är nämnd i ${countText(count)} ${plural(count, 'kommentar', 'kommentarer')}`,
      answered: (count: number) =>
        count === 1
          ? 'Du har fått svar på en kommentar'
          : `Du har fått ${countText(count, 'neuter')} svar på kommentarer`,
      lifted: () => 'En avvikelse är lyft till dig',
      sentBack: () => 'En avvikelse har kommit tillbaka från nivån ovanför',
      finish: () => 'En avvikelse är inte rapporterad än',
      acknowledge: () => 'En avvikelse att ta hand om',
      decide: () => 'Åtgärder att besluta om',
      answer: (count: number) =>
        `${countAtStart(count)} ${plural(count, 'kommentar', 'kommentarer')} att svara på`,
      answerMentioned: (count: number) =>
        `${countAtStart(count)} ${plural(count, 'kommentar', 'kommentarer')} att svara på, och du är nämnd`,
      overdue: (count: number) =>
        `${countAtStart(count)} ${plural(count, 'åtgärd är försenad', 'åtgärder är försenade')}`,
      evaluate: (count: number) =>
        `${countAtStart(count)} ${plural(count, 'åtgärd', 'åtgärder')} att utvärdera`,
      close: () => 'En avvikelse kan avslutas',
    },
    lead: (deviation: string, said: readonly [name: string, text: string] | null) =>
      said === null ? deviation : `${deviation} · ${said[0]}: ”${said[1]}”`,
    action: {
      mentioned: 'Läs kommentaren',
      answered: 'Läs svaret',
      lifted: 'Läs och svara',
      sentBack: 'Läs svaret',
      finish: 'Skriv klart',
      acknowledge: 'Läs och ta hand om',
      decide: 'Besluta om åtgärder',
      answer: 'Svara',
      answerMentioned: 'Läs och svara',
      overdue: 'Se åtgärderna',
      evaluate: 'Utvärdera',
      close: 'Läs och avsluta',
    },
  },
  consolidation: {
    title: {
      approve: (count: number) =>
        `${countAtStart(count)} ${plural(count, 'uppföljning väntar', 'uppföljningar väntar')} på ditt godkännande`,
      returned: (_: number, unit: string) => `Uppföljningen är återlämnad, ${unit}`,
      consolidate: () => 'Alla har svarat: samla uppföljningen',
    },
    lead: {
      approve: (_: string, __: string, units: readonly string[]) => listText(units),
      returned: (_: string, note: string) => note,
      consolidate: (period: string) => `${period}. Skriv den samlade analysen och lämna vidare.`,
    },
    action: { approve: 'Läs och godkänn', returned: 'Ändra', consolidate: 'Samla' },
  },
  judging: {
    title: (count: number) =>
      `${countAtStart(count)} ${plural(count, 'rad', 'rader')} i sammanvägningen saknar bedömning`,
    lead: (groups: readonly string[]) => `${listText(groups)}.`,
    whole: 'Hela organisationen',
    more: (count: number) => `${countText(count)} till`,
    action: 'Gör bedömningen',
  },
  period: {
    title: {
      open: (period: string, year: string) => `Öppna perioden ${period} ${year}`,
      close: (period: string, year: string) => `Stäng perioden ${period} ${year}`,
      lock: (period: string, year: string) => `Lås perioden ${period} ${year}`,
    },
    lead: {
      open: 'Periodens dagar är till ända, så enheterna kan följa upp den.',
      close: 'Enheternas sista dag har gått.',
      lock: 'Sista dagen för alla nivåer har gått. När den är låst ändras inget i den.',
    },
    action: 'Till perioderna',
  },
  assignment: {
    title: (assignment: string) => `Återrapportera uppdraget ${assignment}`,
    lead: (body: string, unit: string) => `Från ${body} till ${unit}.`,
    action: { report: 'Till uppföljningen', read: 'Se uppdraget' },
  },
  bodiesAway:
    'Det som väntar i de organ där du har en roll kunde inte hämtas. Ladda om sidan när det finns nät.',
  progress: (owner: string) => `Svar i planen för ${owner}`,
};
