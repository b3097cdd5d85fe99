// What the faults on the way upwards say: approval, and the life of a period.
import type { Fault } from '../../schema/fault.ts';

type Values = Fault['values'];

const quoted = (values: Values, name: string, otherwise: string) =>
  values[name] === undefined ? otherwise : `”${values[name]}”`;

export const consolidationSentences = {
  FOLLOWUP_OWN_APPROVAL: (values: Values) =>
    `Du har själv skrivit eller svarar för uppföljningen från ${quoted(values, 'unit', 'enheten')}. Ingen godkänner sin egen: nästa chef uppåt gör det.`,
  FOLLOWUP_STEP_NOT_NOW: (values: Values) =>
    `Uppföljningen från ${quoted(values, 'unit', 'enheten')} har hunnit längre, eller är inte klarmarkerad. Läs den igen.`,
  PERIOD_STEP_NOT_NOW: (values: Values) =>
    `${quoted(values, 'period', 'Perioden')} är inte längre i det läget. Se efter hur den står nu.`,
};
