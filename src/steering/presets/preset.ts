// The ready models that come with the product, by id.

import { resolveExtends } from '../parseModel.ts';
import norrtalje2019 from './norrtalje-2019.json' with { type: 'json' };
import rjh2017 from './rjh-2017.json' with { type: 'json' };
import rjh2024 from './rjh-2024.json' with { type: 'json' };
import sundsvall2017 from './sundsvall-2017.json' with { type: 'json' };

export const presetIds = ['rjh-2017', 'rjh-2024', 'sundsvall-2017', 'norrtalje-2019'] as const;
export type PresetId = (typeof presetIds)[number];

const documents: Readonly<Record<PresetId, Readonly<Record<string, unknown>>>> = {
  'rjh-2017': rjh2017,
  'rjh-2024': rjh2024,
  'sundsvall-2017': sundsvall2017,
  'norrtalje-2019': norrtalje2019,
};

/** The preset as JSON with `extends` resolved: what is put into a `steeringModels` row. An unresolved one throws. */
export function wholePreset(id: PresetId): Readonly<Record<string, unknown>> {
  const whole = resolveExtends(
    documents[id],
    (name) => Object.entries(documents).find(([known]) => known === name)?.[1],
  );
  if (!whole.ok) throw new Error(`The preset ${id} extends one that does not exist`);
  return whole.value;
}
