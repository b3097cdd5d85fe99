// The words of a plan's document, the same on the screen and in Word.
import type { PlanWords } from '../../../core/planDocument/words.ts';
import { capital, dayText, figureText, swedishDay, withUnit } from '../../../ui/format.ts';
import { sv as money } from '../../../ui/money/text.ts';
import * as stepTexts from '../steps/text.ts';
import * as wizard from '../text.ts';

const t = stepTexts.sv;
const { resources } = t;

export const sv: PlanWords = {
  day: dayText,
  dayOf: (at) => swedishDay(new Date(at)),
  number: figureText,
  figure: (measured, value, high) =>
    measured.unit === 'yesNo'
      ? value === 0
        ? wizard.sv.no
        : wizard.sv.yes
      : high === null
        ? withUnit(measured, value)
        : `${figureText(value, measured.decimals)}–${withUnit(measured, high)}`,
  years: (first, last) => (last > first ? `${first}–${last}` : String(first)),
  capital,
  state: (state, day, who) =>
    [wizard.sv.state[state], day === null ? '' : dayText(day), who === '' ? '' : `av ${who}`]
      .filter((word) => word !== '')
      .join(' '),
  decided: (state, body, day, paragraph) => {
    const decided = wizard.sv.decidedBy(body, day, paragraph);
    return state === 'approved' ? decided : `${wizard.sv.state[state]}. ${decided}`;
  },
  cycle: { newCreation: t.ground.newCreation, review: t.ground.review },
  numbered: (number, title) => `${number} ${title}`,
  appendix: (title) => `Bilaga: ${title}`,
  owner: 'Planen gäller för',
  missions: 'Vårt uppdrag',
  charters: 'Reglemente och ägardirektiv',
  sections: t.sections,
  superior: {
    caption: 'Målen ovanför planen',
    goal: 'Mål',
    type: 'Slag',
    owner: 'Beslutat av',
    chosen: t.superior.label,
    yes: 'Ja',
  },
  thread: {
    caption: (group) => (group === '' ? 'Den röda tråden' : `Den röda tråden, ${group}`),
    goal: 'Mål',
    withoutPerspective: 'Utan perspektiv',
    withoutGoalArea: 'Utan målområde',
    withTargets: (title, targets) =>
      targets.length === 0
        ? title
        : `${title} (${targets.map(({ year, text }) => `${year}:\u00a0${text}`).join('; ')})`,
    withResponsible: (title, responsible) => (responsible === '' ? title : `${title} (${responsible})`),
    measured: (indicators) => `Hur ${indicators} mäts`,
    done: (activities) => `När ${activities} görs`,
    when: 'När',
    period: (from, to) => `${dayText(from)} – ${dayText(to)}`,
    inYear: (text, year) => `${text} (${year})`,
    frequency: t.indicators.frequency,
  },
  notApplicable: (reason) => `${t.crosscutting.because}: ${reason}`,
  unanswered: 'Inte besvarat.',
  budget: {
    caption: 'Budget, tkr',
    kinds: resources.kinds,
    amount: (year) => String(year),
    financing: (number, of) => (of === 1 ? resources.financing : resources.statement(number)),
    none: 'Planen kräver ingen ny finansiering.',
    tkr: resources.tkr,
    permanent: { yes: wizard.sv.yes, no: wizard.sv.no },
    financed: money.financed,
    gap: money.gap,
    sources: 'Källor',
    sourceKinds: money.sourceKinds,
    source: money.kind,
    body: money.body,
    amountTkr: 'Belopp (tkr)',
    phaseOuts: money.phaseOuts,
  },
  assignments: { caption: 'Uppdrag som väntar på svar', none: 'Inga uppdrag väntar på svar.' },
  risks: {
    caption: 'Risker och hur de hanteras',
    likelihood: 'Sannolikhet (1–4)',
    impact: 'Konsekvens (1–4)',
    score: 'Poäng',
  },
  followUpPlan: { caption: 'Vad som följs upp, och när', forms: t.followUpPlan.forms },
  documents: {
    caption: 'Styrdokument som planen vilar på',
    kinds: t.documentKind,
    adopted: (by, day) => [by, day].filter((word) => word !== '').join(', '),
    valid: (from, to) =>
      [from === '' ? '' : `från ${from}`, to === '' ? '' : `till ${to}`]
        .filter((word) => word !== '')
        .join(' '),
  },
};
