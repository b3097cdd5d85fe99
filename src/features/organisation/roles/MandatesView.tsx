// Who is elected to which body, for those who write the minutes; parties are shown to nobody else.
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { mayOrganise } from '../../../core/organisation/acceptImport.ts';
import { endMandate, giveMandate } from '../../../core/organisation/rules.ts';
import type { Fault } from '../../../schema/fault.ts';
import { key } from '../../../schema/field.ts';
import type { RowOf } from '../../../schema/list.ts';
import { bodies } from '../../../schema/lists/bodies.ts';
import { mandateRoles, mandates } from '../../../schema/lists/mandates.ts';
import { Faults } from '../../../ui/form/Faults.tsx';
import { Empty } from '../../../ui/page/Empty.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useAct, useSituation } from '../../../ui/workspace.tsx';
import { Listing } from '../fields/Listing.tsx';
import { NewRow } from '../fields/NewRow.tsx';
import { ToForm } from '../fields/ToForm.tsx';
import css from '../Organisation.module.css';
import * as texts from '../text.ts';

export function MandatesView() {
  const t = useText(texts).mandates;
  const { rows, person, today } = useSituation();
  const act = useAct();
  const may = mayOrganise(person, 'mandates');
  const reads = person.roles.some(({ role }) => mandates.readBy?.includes(role));
  if (!may && !reads) return <Empty title={t.closed}>{t.closedLead}</Empty>;
  const shown = rows.all(bodies).flatMap((body) => {
    const held = rows.by(mandates, 'body', body.key).filter(({ to }) => !to || to >= today);
    const sorted = held.toSorted(
      (one, other) =>
        mandateRoles.indexOf(one.role) - mandateRoles.indexOf(other.role) ||
        one.name.localeCompare(other.name, 'sv'),
    );
    return sorted.length === 0 ? [] : [{ body, held: sorted }];
  });
  const { fields } = mandates;
  return (
    <div className={css.sections}>
      {shown.length === 0 && <Empty title={t.none}>{t.noneLead}</Empty>}
      {may && shown.length > 0 && (
        <div className={css.above}>
          <ToForm place="organisation/newMandate" label={t.giveTitle} />
        </div>
      )}
      {shown.map(({ body, held }) => (
        <section key={body.key}>
          <h2 className={type.section}>{body.name}</h2>
          <Listing label={body.name} rows={held} keyOf={(one) => one.key}>
            {(one) => <Row one={one} may={may} />}
          </Listing>
        </section>
      ))}
      {may && (
        <section>
          <h2 className={type.section}>{t.giveTitle}</h2>
          <NewRow
            place="organisation/newMandate"
            title={t.giveTitle}
            act={t.give}
            fields={[
              { name: 'person', label: fields.person.label, required: true },
              { name: 'name', label: fields.name.label, required: true },
              {
                name: 'body',
                label: fields.body.label,
                required: true,
                choices: [
                  { value: '', label: t.choose },
                  ...rows.all(bodies).map((body) => ({ value: body.key, label: body.name })),
                ],
              },
              {
                name: 'role',
                label: fields.role.label,
                required: true,
                choices: [
                  { value: '', label: t.choose },
                  ...mandateRoles.map((value) => ({ value, label: t.roles[value] })),
                ],
              },
              { name: 'party', label: fields.party.label },
              { name: 'from', label: fields.from.label, required: true, kind: 'date' },
            ]}
            add={({ person: who = '', name = '', body = '', role = '', party = '', from = '' }) =>
              act(giveMandate, {
                person: who,
                name: name.trim(),
                body: key<'bodies'>(body),
                role: role as (typeof mandateRoles)[number],
                from,
                ...(party.trim() === '' ? {} : { party: party.trim() }),
              })
            }
          />
        </section>
      )}
    </div>
  );
}

interface RowProps {
  readonly one: RowOf<typeof mandates>;
  readonly may: boolean;
}

function Row({ one, may }: RowProps) {
  const t = useText(texts).mandates;
  const { today } = useSituation();
  const act = useAct();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  // What is ended by mistake is taken back the same day.
  const lastDay = one.to === null ? today : null;
  const step = async () => setFaults(await act(endMandate, { mandate: one.key, lastDay }));
  return (
    <div className={css.branch}>
      <div className={css.branchHead}>
        <span>
          {t.named(one.name, one.party)}
          <span className={`${type.secondary} ${css.under}`}>
            {t.held(t.roles[one.role], one.from, one.to)}
          </span>
        </span>
        {may && (one.to === null || one.to === today) && (
          <Button size="small" onClick={() => void step()}>
            {one.to === null ? t.end : t.goOn}
            <span className="hiddenText"> {one.name}</span>
          </Button>
        )}
      </div>
      <Faults faults={faults} />
    </div>
  );
}
