// The words of what differs between a plan and the version that was decided before it.
import type { Subject } from '../../core/planning/differences/compared.ts';
import type { DifferenceWords } from '../../core/planning/differences/words.ts';
import { dayText, figureText, listText, withUnit } from '../format.ts';
import { budgetKindText, planSectionText, sourceKindText } from '../words/planText.ts';

const subjects: Readonly<Record<Subject, string>> = {
  plan: 'Planen själv',
  goal: 'Mål, framgångsfaktorer och grunduppdrag',
  figure: 'Indikatorer och målvärden',
  activity: 'Aktiviteter',
  money: 'Budgetrader',
  financing: 'Finansiering',
  text: 'Texter',
  risk: 'Risker',
  followUp: 'Uppföljningsplan',
  document: 'Styrdokument',
  contribution: 'Mål som planen bidrar till',
};

const yes = 'Ja';
const no = 'Nej';
export const words: DifferenceWords = {
  day: dayText,
  tkr: (amount) => `${figureText(amount)}\u00a0tkr`,
  figure: (measured, value, high) =>
    measured.unit === 'yesNo'
      ? value === 0
        ? no
        : yes
      : high === null
        ? withUnit(measured, value)
        : `${figureText(value, measured.decimals)}–${withUnit(measured, high)}`,
  target: (year) => `Målvärde ${year}`,
  amount: (year) => `Belopp ${year}`,
  budgetKinds: budgetKindText,
  sourceKinds: sourceKindText,
  yes,
  no,
  sections: planSectionText,
  notApplicable: (reason) => `Inte tillämpligt därför att: ${reason}`,
};

export const sv = {
  title: (before: string) => `Skillnad mot ${before}`,
  version: (version: number, day: string | null) =>
    [version > 1 ? `version ${version}` : '', day === null ? '' : `godkänd ${dayText(day)}`]
      .filter((one) => one !== '')
      .join(', '),
  counts: (fresh: number, altered: number, removed: number) =>
    `${listText([
      ...(fresh > 0 ? [`${figureText(fresh)} ${fresh === 1 ? 'nytt' : 'nya'}`] : []),
      ...(altered > 0 ? [`${figureText(altered)} ${altered === 1 ? 'ändrat' : 'ändrade'}`] : []),
      ...(removed > 0 ? [`${figureText(removed)} som utgår`] : []),
    ])}.`,
  same: 'Inget skiljer.',
  first: (title: string) => `Ingen plan har beslutats före ${title}, så allt i den är nytt.`,
  show: 'Visa vad som skiljer',
  subjects,
  change: { new: 'Nytt', altered: 'Ändrat', removed: 'Utgår' },
  before: 'Förut',
  now: 'Nu',
  nothing: 'inget',
} as const;
