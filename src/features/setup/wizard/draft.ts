// What has been chosen and typed in the guide, kept on the device at each keystroke, and the beginning it makes.
import type { Beginning } from '../../../core/setup/beginOrganisation.ts';
import { good, type Result } from '../../../schema/fault.ts';
import { importModel } from '../../../steering/exchange.ts';
import type { SteeringModel } from '../../../steering/model.ts';
import { type PresetId, presetIds, wholePreset } from '../../../steering/presets/preset.ts';
import { readModel } from '../../../steering/readModel.ts';
import { useText } from '../../../ui/text.ts';
import { useDraft } from '../../../ui/workspace.tsx';
import * as texts from './text.ts';

const place = 'setup';
const fields = [
  'model',
  'file',
  'fileName',
  'organisation',
  'year',
  'council',
  'board',
  'committees',
  'companies',
  'person',
] as const;
export type GuideField = (typeof fields)[number];

export interface ChosenModel {
  readonly document: Beginning['document'];
  readonly model: SteeringModel;
}

export const isPreset = (id: string | undefined): id is PresetId => presetIds.some((one) => one === id);

/** A ready model as its document and its reading. */
export function presetNamed(id: PresetId): ChosenModel {
  const document = wholePreset(id);
  const model = readModel(document);
  if (!model.ok) throw new Error(`The preset ${id} does not hang together`);
  return { document, model: model.value };
}

const lines = (text: string): readonly string[] => text.split('\n').filter((line) => line.trim() !== '');

/** @property model null until one is chosen; the faults of a file that is none */
export function useGuideDraft(thisYear: number) {
  const t = useText(texts);
  const draft = useDraft(place);
  const { model: id, file } = draft.values;
  const model: Result<ChosenModel> | null =
    id === 'file' && file !== undefined ? importModel(file) : isPreset(id) ? good(presetNamed(id)) : null;
  const chosen = model?.ok ? model.value.model : null;
  const region = chosen?.organisationKind === 'region';
  const otherwise: Partial<Record<GuideField, string>> = {
    year: String(thisYear),
    council: t.councilOf[region ? 'region' : 'municipality'],
    board: t.boardOf[region ? 'region' : 'municipality'],
  };
  const value = (field: GuideField): string => draft.values[field] ?? otherwise[field] ?? '';
  const bodies = (field: 'board' | 'committees' | 'companies', kind: Beginning['bodies'][number]['kind']) =>
    lines(value(field)).map((name) => ({ name, kind }));
  return {
    model,
    hasCompanies: chosen?.levels.some(({ kind }) => kind === 'companyBoard') ?? false,
    value,
    keep: (field: GuideField, text: string) => draft.keep(field, text),
    forget() {
      for (const field of fields) draft.drop(field, draft.values[field] ?? '');
    },
    beginning: (document: Beginning['document']): Beginning => ({
      document,
      modelName: value('organisation').trim() === '' ? '' : t.modelName(value('organisation').trim()),
      firstYear: Number(value('year')),
      council: value('council'),
      personName: value('person'),
      bodies: [
        ...bodies('board', 'executiveBoard'),
        ...bodies('committees', 'committee'),
        ...bodies('companies', 'companyBoard'),
      ],
    }),
  };
}
export type GuideDraft = ReturnType<typeof useGuideDraft>;
