// A model with some part of it altered, for tests of what a new version does.
import type { Json } from '../../src/schema/field.ts';
import { type PresetId, wholePreset } from '../../src/steering/presets/preset.ts';
import { readModel } from '../../src/steering/readModel.ts';

export type Part = Record<string, unknown>;
export const listOf = (document: Part, name: string) => document[name] as Part[];
export const keyed = (document: Part, name: string, key: string): Part => {
  const found = listOf(document, name).find((one) => one.key === key);
  if (!found) throw new Error(`No ${key} among ${name}`);
  return found;
};
export const without = (document: Part, name: string, key: string): void => {
  document[name] = listOf(document, name).filter((one) => one.key !== key);
};

export function alteredDocument(id: PresetId, alter: (document: Part) => void): Json {
  const document = structuredClone(wholePreset(id)) as Part;
  alter(document);
  return document;
}

export function alteredModel(id: PresetId, alter: (document: Part) => void) {
  const read = readModel(alteredDocument(id, alter));
  if (!read.ok) throw new Error(JSON.stringify(read.faults, null, 1));
  return read.value;
}
