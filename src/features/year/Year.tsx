// The year wheel of the whole organisation or of one body: the picture, the same as a list, and what is late.
import { Button, Select } from '@fluentui/react-components';
import { useMemo } from 'react';
import { ownUnits } from '../../core/access.ts';
import type { Situation } from '../../core/situation.ts';
import { yearView } from '../../core/year/yearItems.ts';
import { mayTurn } from '../../core/year/yearTurn.ts';
import { bodies } from '../../schema/lists/bodies.ts';
import { modelInForce } from '../../steering/inForce.ts';
import { address, goTo } from '../../ui/address.ts';
import { Faults } from '../../ui/form/Faults.tsx';
import { shortDayText } from '../../ui/format.ts';
import { ListPage, SheetPage } from '../../ui/page/Page.tsx';
import { useText } from '../../ui/text.ts';
import type from '../../ui/type.module.css';
import { useSituation } from '../../ui/workspace.tsx';
import * as texts from './text.ts';
import { Wheel } from './Wheel.tsx';
import { weekOf } from './wording.ts';
import css from './Year.module.css';
import { YearList } from './YearList.tsx';

interface Props {
  /** From the address; the year that is now when left out. */
  readonly year?: string | undefined;
  /** A body's key, or `alla`; the reader's own body when left out. */
  readonly whose?: string | undefined;
}

const whole = 'alla';

/** The body that all the reader's own units answer to, where it is one. */
function ownBody({ person, rows }: Situation): string {
  const found = new Set(ownUnits(person, rows).map(({ body }) => body));
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : whole;
}

export default function Year({ year: asked, whose = '' }: Props) {
  const t = useText(texts);
  const situation = useSituation();
  const { rows, today } = situation;
  const thisYear = Number(today.slice(0, 4));
  const year = /^\d{4}$/.test(asked ?? '') ? Number(asked) : thisYear;
  const all = rows.all(bodies);
  const chosen = whose === '' ? ownBody(situation) : whose;
  const body = all.find(({ key }) => key === chosen) ?? null;
  const view = useMemo(() => yearView(situation, year, body?.key ?? null), [situation, year, body]);
  const scope = body?.key ?? whole;
  const head = { title: t.title(year), under: t.under(body?.name ?? t.whole), sameAsMenu: year === thisYear };
  const actions = (
    <div className={css.actions}>
      <Years year={year} thisYear={thisYear} scope={scope} />
      <Select aria-label={t.whose} value={scope} onChange={(_, { value }) => goTo(address.year(year, value))}>
        <option value={whole}>{t.whole}</option>
        {all.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </Select>
      {mayTurn(situation.person) && (
        <a className={type.link} href={address.yearTurn()}>
          {t.turn}
        </a>
      )}
      <Button className={css.print} onClick={() => window.print()}>
        {t.print}
      </Button>
    </div>
  );
  if (!view.ok) {
    return (
      <SheetPage {...head} actions={actions}>
        <Faults faults={view.faults} />
      </SheetPage>
    );
  }
  return (
    <ListPage
      {...head}
      actions={actions}
      aside={<YearList view={view.value} today={today} />}
      asideLabel={t.list}
    >
      <p className="hiddenText">
        {t.today(shortDayText(today), weekOf(today))}{' '}
        {view.value.daysToNext !== null && year === thisYear && t.daysLeft(view.value.daysToNext)}
      </p>
      <Wheel view={view.value} today={today} />
    </ListPage>
  );
}

interface YearsProps {
  readonly year: number;
  readonly thisYear: number;
  readonly scope: string;
}

/** The year before and the year after, where a model is in force and the plans of the year can have begun. */
function Years({ year, thisYear, scope }: YearsProps) {
  const t = useText(texts);
  const { rows } = useSituation();
  const near = [year - 1, year + 1].filter((one) => one <= thisYear + 2 && modelInForce(rows, one).ok);
  return (
    <nav aria-label={t.years} className={css.years}>
      {near.map((one) => (
        <a key={one} href={address.year(one, scope)}>
          {t.year(one)}
        </a>
      ))}
    </nav>
  );
}
