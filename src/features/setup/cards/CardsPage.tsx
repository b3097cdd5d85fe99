// Where the administrator says which bodies may tell of their decisions by a card in their channel.
import { Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { mayOrganise } from '../../../core/organisation/acceptImport.ts';
import { correctBody } from '../../../core/organisation/rules.ts';
import type { Fault } from '../../../schema/fault.ts';
import { bodies } from '../../../schema/lists/bodies.ts';
import { Faults } from '../../../ui/form/Faults.tsx';
import { Empty } from '../../../ui/page/Empty.tsx';
import { SheetPage } from '../../../ui/page/Page.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useAct, useSituation } from '../../../ui/workspace.tsx';
import { Parts } from '../Parts.tsx';
import css from '../setup.module.css';
import * as siteTexts from '../site/text.ts';
import * as texts from './text.ts';

export function CardsPage() {
  const t = useText(texts);
  const { settings } = useText(siteTexts);
  const { rows, person } = useSituation();
  const act = useAct();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const all = rows.all(bodies);
  const mayChange = mayOrganise(person, 'bodies');
  return (
    <SheetPage title={t.title} over={settings}>
      <Parts chosen="kort" />
      <section className={css.part}>
        <p className={type.body}>{t.lead}</p>
        <p className={type.body}>{t.scope}</p>
        <Faults faults={faults} />
        {all.length === 0 ? (
          <Empty title={t.none}>{t.noneLead}</Empty>
        ) : (
          <fieldset className={css.editGroup} disabled={!mayChange}>
            <legend className={`${type.body} ${type.strong}`}>{t.bodies}</legend>
            {all.map(({ key, name, cards }) => (
              <div key={key}>
                <Checkbox
                  label={name}
                  disabled={!mayChange}
                  checked={cards === true}
                  onChange={(_, { checked }) =>
                    void act(correctBody, { body: key, answer: { cards: checked === true } }).then(setFaults)
                  }
                />
              </div>
            ))}
          </fieldset>
        )}
        {!mayChange && <p className={type.secondary}>{t.readers}</p>}
      </section>
    </SheetPage>
  );
}
