// The versions of the steering model, as a log: each year is judged by the model then in force (architecture.md 3).
import { data, number, text } from '../field.ts';
import { defineList } from '../list.ts';

export const steeringModels = defineList({
  name: 'steeringModels',
  title: 'Styrmodeller',
  fields: {
    id: text('Kod', { required: true, max: 60 }),
    version: number('Version', { required: true }),
    name: text('Namn', { required: true }),
    validFromYear: number('Gäller från år', { required: true }),
    model: data('Modell', { required: true }),
  },
  keyFrom: ['id', 'version'],
  log: true,
  alteredBy: ['systemManager', 'modelAdmin'],
  view: ['name', 'version', 'validFromYear'],
});
