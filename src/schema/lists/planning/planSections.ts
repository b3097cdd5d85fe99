// The texts of a plan, a row a section, so that two who write in different sections never stand in each other's way (domain.md 5.1, 5.9).
import { note, number, text, toOne, yesNo } from '../../field.ts';
import { defineList } from '../../list.ts';

export const planSections = defineList({
  name: 'planSections',
  title: 'Plantexter',
  fields: {
    year: number('År', { required: true }),
    plan: toOne('Plan', 'plans', { required: true, indexed: true }),
    unit: toOne('Enhet', 'units', { indexed: true }),
    body: toOne('Organ', 'bodies'),
    /** A section's key, or a cross-cutting perspective's after `crosscutting.` */
    section: text('Avsnitt', { required: true, max: 60 }),
    text: note('Text', { max: 20_000 }),
    /** Why the section does not concern the plan; it is printed in the plan. */
    notApplicable: note('Inte tillämpligt därför att', { max: 1_000 }),
    toBeChecked: yesNo('Att kontrollera'),
  },
  keyFrom: ['plan', 'unit', 'body', 'section'],
  yearly: true,
  ahead: true,
  inUnitFolder: true,
  alteredBy: ['systemManager', 'controller'],
  view: ['plan', 'section', 'unit', 'body', 'text', 'notApplicable'],
});
