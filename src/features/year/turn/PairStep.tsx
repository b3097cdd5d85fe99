// Each unit that ends, and those that take over: proposed from its successors, and chosen otherwise by hand.
import { Button, Checkbox, Select } from '@fluentui/react-components';
import { unitsInForce } from '../../../core/organisation.ts';
import type { UnitFate } from '../../../core/year/turnUnits.ts';
import type { YearTurn } from '../../../core/year/yearTurn.ts';
import { Faults } from '../../../ui/form/Faults.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useSituation } from '../../../ui/workspace.tsx';
import type { MappingInUse } from './mapping.ts';
import css from './Turn.module.css';
import * as texts from './text.ts';

interface Props {
  readonly turn: YearTurn;
  readonly inUse: MappingInUse;
}

export function PairStep({ turn, inUse }: Props) {
  const t = useText(texts);
  const ending = turn.units.filter(({ fate }) => fate === 'ends');
  if (ending.length === 0) return <p className={type.body}>{t.nothingToPair}</p>;
  return (
    <div className={css.parts}>
      <p className={type.body}>{t.pairLead}</p>
      {ending.map((one) => (
        <Pair key={one.unit.key} fate={one} turn={turn} inUse={inUse} />
      ))}
    </div>
  );
}

function Pair({ fate: { unit, to, isPaired }, turn, inUse }: Props & { readonly fate: UnitFate }) {
  const t = useText(texts);
  const { rows } = useSituation();
  const chosen = inUse.mapping[unit.key] ?? [];
  const possible = unitsInForce(rows, `${turn.toYear}-01-01`)
    .filter(({ key }) => !chosen.includes(key))
    // Those that are likest come first: the same level, then the same body.
    .toSorted((a, b) => nearness(b) - nearness(a) || a.name.localeCompare(b.name, 'sv'));
  function nearness({ level, body }: UnitFate['unit']): number {
    return (level === unit.level ? 2 : 0) + (body === unit.body ? 1 : 0);
  }
  const isNobody = isPaired && chosen.length === 0;
  const without = (key: string) => {
    const rest = chosen.filter((one) => one !== key);
    if (rest.length === 0) inUse.clear(unit.key);
    else inUse.choose(unit.key, rest);
  };
  return (
    <section className={css.pair}>
      <h2 className={type.section}>{t.takesOver(unit.name)}</h2>
      {inUse.isProposed(unit.key) && <p className={type.secondary}>{t.proposed}</p>}
      <ul className={css.rows}>
        {to.map(({ key, name }) => (
          <li key={key} className={css.chosen}>
            <span>{name}</span>
            <Button size="small" aria-label={t.removeUnit(name, unit.name)} onClick={() => without(key)}>
              {t.remove}
            </Button>
          </li>
        ))}
      </ul>
      {!isNobody && (
        <Select
          aria-label={t.addUnit(unit.name)}
          value=""
          onChange={(_, { value }) => value !== '' && inUse.choose(unit.key, [...chosen, value])}
        >
          <option value="">{t.choose}</option>
          {possible.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </Select>
      )}
      {chosen.length === 0 && (
        <Checkbox
          label={t.nobody}
          checked={isNobody}
          onChange={(_, { checked }) => (checked ? inUse.choose(unit.key, []) : inUse.clear(unit.key))}
        />
      )}
      <Faults faults={turn.faults.filter(({ at, warning }) => at === unit.key && !warning)} />
    </section>
  );
}
