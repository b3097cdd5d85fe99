// What a basic mission rests on: the charters and owner directives that are in force, and laws in words (C2).
import { useText } from '../../../../ui/text.ts';
import { Ticks } from '../../fields/ChoiceFields.tsx';
import type { Editing } from '../../fields/editing.ts';
import { Lines } from '../../fields/TextFields.tsx';
import { usePlan } from '../../planInUse.ts';
import * as texts from '../text.ts';

/** @property required the model asks for a basis; one of either is enough */
export function Basis({ on, required }: { readonly on: Editing; readonly required: boolean }) {
  const t = useText(texts);
  const { form } = usePlan();
  const charters = form.documents.choosable
    .filter(({ kind }) => kind === 'charter' || kind === 'ownerDirective')
    .map(({ key, title, kind }) => ({ value: key, label: t.documents.of(title, t.documentKind[kind]) }));
  return (
    <>
      {charters.length > 0 && (
        <Ticks on={on} field="legalDocuments" label={t.elements.charters} choices={charters} />
      )}
      <Lines
        on={on}
        field="legalBasis"
        label={t.elements.laws}
        hint={t.elements.basisHint}
        required={required && charters.length === 0}
      />
    </>
  );
}
