// A unit or body opened in its place: what may be corrected, saved field by field; where it lies is for a reorganisation.
import { correctBody, correctUnit } from '../../../core/organisation/rules.ts';
import type { TreeRow } from '../../../core/organisation/tree.ts';
import { bodies } from '../../../schema/lists/bodies.ts';
import { units } from '../../../schema/lists/units.ts';
import { address } from '../../../ui/address.ts';
import { FigureInput } from '../../../ui/form/FigureInput.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useAct, useDraft } from '../../../ui/workspace.tsx';
import { LineInput } from '../fields/LineInput.tsx';
import css from '../Organisation.module.css';
import * as texts from '../text.ts';

export function Opened({ row }: { readonly row: TreeRow }) {
  return row.kind === 'unit' ? <UnitFields unit={row.unit} /> : <BodyFields body={row.body} />;
}

type UnitRow = Extract<TreeRow, { kind: 'unit' }>['unit'];
type BodyRow = Extract<TreeRow, { kind: 'body' }>['body'];

function UnitFields({ unit }: { readonly unit: UnitRow }) {
  const t = useText(texts).units;
  const act = useAct();
  const draft = useDraft(`units/${unit.key}`);
  const { fields } = units;
  return (
    <div className={css.form}>
      <div className={css.pair}>
        <LineInput
          label={fields.name.label}
          draft={draft}
          name="name"
          value={unit.name}
          commit={(name, seen) => act(correctUnit, { unit: unit.key, answer: { name: name ?? '' } }, seen)}
        />
        <LineInput
          label={fields.costCentre.label}
          draft={draft}
          name="costCentre"
          value={unit.costCentre}
          commit={(costCentre, seen) => act(correctUnit, { unit: unit.key, answer: { costCentre } }, seen)}
        />
        <FigureInput
          label={fields.headcount.label}
          draft={draft}
          name="headcount"
          value={unit.headcount}
          decimals={0}
          commit={(headcount, seen) => act(correctUnit, { unit: unit.key, answer: { headcount } }, seen)}
        />
      </div>
      <a className={type.link} href={address.organisation('omorganisera', unit.key)}>
        {t.reorganise}
      </a>
    </div>
  );
}

function BodyFields({ body }: { readonly body: BodyRow }) {
  const act = useAct();
  const draft = useDraft(`bodies/${body.key}`);
  const { fields } = bodies;
  return (
    <div className={css.form}>
      <div className={css.pair}>
        <LineInput
          label={fields.name.label}
          draft={draft}
          name="name"
          value={body.name}
          commit={(name, seen) => act(correctBody, { body: body.key, answer: { name: name ?? '' } }, seen)}
        />
        <LineInput
          label={fields.abbreviation.label}
          draft={draft}
          name="abbreviation"
          value={body.abbreviation}
          commit={(abbreviation, seen) =>
            act(correctBody, { body: body.key, answer: { abbreviation } }, seen)
          }
        />
        <FigureInput
          label={fields.seats.label}
          draft={draft}
          name="seats"
          value={body.seats}
          decimals={0}
          commit={(seats, seen) => act(correctBody, { body: body.key, answer: { seats } }, seen)}
        />
      </div>
    </div>
  );
}
