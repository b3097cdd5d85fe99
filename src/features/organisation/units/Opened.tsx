// A unit or body opened in its place: what may be corrected, saved field by field; where it lies is for a reorganisation.
import { correctBody, correctUnit } from '../../../core/organisation/rules.ts';
import type { TreeRow } from '../../../core/organisation/tree.ts';
import type { Fields, RowOf, Values } from '../../../schema/list.ts';
import { bodies } from '../../../schema/lists/bodies.ts';
import { units } from '../../../schema/lists/units.ts';
import { address } from '../../../ui/address.ts';
import { FigureInput } from '../../../ui/form/FigureInput.tsx';
import type { Commit } from '../../../ui/form/kept.ts';
import { LineInput } from '../../../ui/form/LineInput.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useAct, useDraft } from '../../../ui/workspace.tsx';
import css from '../Organisation.module.css';
import * as texts from '../text.ts';

export function Opened({ row }: { readonly row: TreeRow }) {
  const t = useText(texts).units;
  const act = useAct();
  if (row.kind === 'body') {
    const body = row.body;
    return (
      <>
        <Corrected
          place={`bodies/${body.key}`}
          row={body}
          fields={bodies.fields}
          line="abbreviation"
          figure="seats"
          commit={(answer, seen) => act(correctBody, { body: body.key, answer }, seen)}
        />
        {body.parent === null && <OrganisationName body={body} />}
      </>
    );
  }
  const unit = row.unit;
  return (
    <>
      <Corrected
        place={`units/${unit.key}`}
        row={unit}
        fields={units.fields}
        line="costCentre"
        figure="headcount"
        commit={(answer, seen) => act(correctUnit, { unit: unit.key, answer }, seen)}
      />
      <a className={type.link} href={address.organisation('omorganisera', unit.key)}>
        {t.reorganise}
      </a>
    </>
  );
}

/** Said once, at the body that no other is above. */
function OrganisationName({ body }: { readonly body: RowOf<typeof bodies> }) {
  const act = useAct();
  const draft = useDraft(`bodies/${body.key}`);
  return (
    <LineInput
      label={bodies.fields.organisation.label}
      draft={draft}
      name="organisation"
      value={body.organisation}
      commit={(organisation, seen) => act(correctBody, { body: body.key, answer: { organisation } }, seen)}
    />
  );
}

interface Props<L extends string, F extends string> {
  readonly place: string;
  readonly row: { readonly name: string } & Readonly<Record<L, string | null>> &
    Readonly<Record<F, number | null>>;
  readonly fields: Fields & Readonly<Record<'name' | L | F, { readonly label: string }>>;
  /** Beside the name: one that is words, and one that is a number. */
  readonly line: L;
  readonly figure: F;
  readonly commit: Commit<Values>;
}

function Corrected<L extends string, F extends string>(props: Props<L, F>) {
  const { place, row, fields, line, figure, commit } = props;
  const draft = useDraft(place);
  return (
    <div className={`${css.form} ${css.pair}`}>
      <LineInput
        label={fields.name.label}
        draft={draft}
        name="name"
        value={row.name}
        commit={(name, seen) => commit({ name: name ?? '' }, seen)}
      />
      <LineInput
        label={fields[line].label}
        draft={draft}
        name={line}
        value={row[line]}
        commit={(value, seen) => commit({ [line]: value }, seen)}
      />
      <FigureInput
        label={fields[figure].label}
        draft={draft}
        name={figure}
        value={row[figure]}
        decimals={0}
        commit={(value, seen) => commit({ [figure]: value }, seen)}
      />
    </div>
  );
}
