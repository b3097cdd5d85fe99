// The words of judging a sum otherwise than computed, and of how well what is counted covers it.
import { swedishDay } from '../../core/calendar.ts';
import { shortDayText } from '../format.ts';

export const sv = {
  coverage: 'Hur väl täcker det som räknas målet?',
  coverageHint: 'Räknas bara en liten del in blir det högst delvis uppfyllt, hur grönt det än är.',
  coverages: { good: 'Väl', partial: 'Delvis', poor: 'Dåligt' },
  coveredAs: (coverage: 'good' | 'partial' | 'poor' | null) =>
    coverage === null
      ? 'Ingen har sagt än hur väl det som räknas täcker målet. Därför sätts ingen färg.'
      : `Det som räknas täcker målet ${{ good: 'väl', partial: 'delvis', poor: 'dåligt' }[coverage]}.`,

  judgeInWords: 'Skriv den samlade bedömningen',
  inWords: 'Bedömningen i ord',
  inWordsHint: 'Minst 20 tecken. Den skrivs ut i delårsrapporten och årsredovisningen.',
  judgeOtherwise: 'Bedöm på annat sätt',
  changeJudgement: 'Ändra bedömningen',
  judgement: 'Bedömning',
  justification: 'Motivering',
  justificationHint:
    'Minst 20 tecken. Både det beräknade och det bedömda skrivs ut i rapporten, med din motivering.',
  save: 'Spara bedömningen',
  cancel: 'Avbryt',
  judgedBy: (name: string, at: string | null) =>
    at === null ? name : `${name}, ${shortDayText(swedishDay(at))}`,
  changedBy: (name: string) => `ändrat av ${name}`,
  decidedTo: (status: string) => `Bedömt till ${status.toLowerCase()}`,
  wasComputed: (computed: string) => `Beräknat: ${computed.toLowerCase()}.`,
  /** What has been answered since has moved the sum that was judged otherwise. */
  nowComputed: (computed: string) => `Beräknas nu till ${computed.toLowerCase()}.`,
  otherwise: 'Bedömt på annat sätt än beräknat',
  both: (group: string, computed: string, decided: string) =>
    `${group}: beräknat till ${computed.toLowerCase()}, bedömt till ${decided.toLowerCase()}`,
};
