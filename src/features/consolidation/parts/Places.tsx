// Which level and which period the page shows, and the way to another.
import { Select } from '@fluentui/react-components';
import { latestPeriods } from '../../../core/calendar.ts';
import type { ConsolidationOverview } from '../../../core/consolidation/overview.ts';
import { unitsInForce } from '../../../core/organisation.ts';
import { bodies } from '../../../schema/lists/bodies.ts';
import { units } from '../../../schema/lists/units.ts';
import { address, goTo } from '../../../ui/address.ts';
import { useText } from '../../../ui/text.ts';
import { useSituation } from '../../../ui/workspace.tsx';
import css from '../Consolidation.module.css';
import * as texts from '../text.ts';

export function Places({ overview }: { readonly overview: ConsolidationOverview }) {
  const t = useText(texts);
  const { rows } = useSituation();
  const { place, period } = overview;
  const inForce = unitsInForce(rows, period.to);
  const above = inForce.filter(({ key }) => rows.by(units, 'parent', key).length > 0);
  const withUnits = rows.all(bodies).filter(({ key }) => inForce.some(({ body }) => body === key));
  const places = [
    { name: t.whole, href: address.consolidation(period.key) },
    ...withUnits.map(({ key, name }) => ({ name, href: address.consolidation(period.key, null, key) })),
    ...above.map(({ key, name }) => ({ name, href: address.consolidation(period.key, key) })),
  ];
  return (
    <div className={css.choices}>
      <Select
        aria-label={t.place}
        value={address.consolidation(period.key, place.unit, place.body)}
        onChange={(_, { value }) => goTo(value)}
      >
        {places.map(({ name, href }) => (
          <option key={href} value={href}>
            {name}
          </option>
        ))}
      </Select>
      <Select
        aria-label={t.period}
        value={period.key}
        onChange={(_, { value }) => goTo(address.consolidation(value, place.unit, place.body))}
      >
        {latestPeriods(rows, 7).map(({ key, label, year }) => (
          <option key={key} value={key}>
            {label.includes(String(year)) ? label : `${label} ${year}`}
          </option>
        ))}
      </Select>
    </div>
  );
}
