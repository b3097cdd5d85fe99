// All deviations that one sees, as a table, as a board by state, or along the days they were found.
import { Button, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { unitsOf } from '../../../core/access.ts';
import { overviewOf, type Scope, scopes } from '../../../core/deviation/overview.ts';
import { address, goTo } from '../../../ui/address.ts';
import { Empty } from '../../../ui/page/Empty.tsx';
import { SheetPage } from '../../../ui/page/Page.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useSituation } from '../../../ui/workspace.tsx';
import * as texts from '../text.ts';
import { Board } from './Board.tsx';
import css from './list.module.css';
import { Table } from './Table.tsx';
import { Timeline } from './Timeline.tsx';

const forms = ['list', 'tavla', 'tidslinje'] as const;
const shownAs = { list: Table, tavla: Board, tidslinje: Timeline };

export function DeviationList({ form: asked }: { readonly form: string | undefined }) {
  const t = useText(texts);
  const situation = useSituation();
  const writes = unitsOf(situation.person, situation.rows).length > 0;
  const [scope, setScope] = useState<Scope>(writes ? 'mine' : 'all');
  const form = forms.find((one) => one === asked) ?? 'list';
  const shown = overviewOf(situation, scope);
  const Shown = shownAs[form];
  const raise = writes && (
    <Button appearance="primary" onClick={() => goTo(address.newDeviation())}>
      {t.raise}
    </Button>
  );
  return (
    <SheetPage
      title={t.title}
      sameAsMenu
      {...(scope === 'closed' ? {} : { under: t.under(shown.length) })}
      actions={
        <div className={css.actions}>
          <a className={`${type.link} ${css.toLedger}`} href={address.deviations('effekt')}>
            {t.toLedger}
          </a>
          <Select
            aria-label={t.whose.label}
            value={scope}
            onChange={(_, { value }) => setScope(scopes.find((one) => one === value) ?? 'all')}
          >
            {scopes.map((one) => (
              <option key={one} value={one}>
                {t.whose[one]}
              </option>
            ))}
          </Select>
          <Select
            aria-label={t.forms.label}
            value={form}
            onChange={(_, { value }) => goTo(address.deviations(value === 'list' ? null : value))}
          >
            {forms.map((one) => (
              <option key={one} value={one}>
                {t.forms[one]}
              </option>
            ))}
          </Select>
          {raise}
        </div>
      }
    >
      {shown.length === 0 ? <Empty title={t.none.title}>{t.none.lead}</Empty> : <Shown shown={shown} />}
    </SheetPage>
  );
}
