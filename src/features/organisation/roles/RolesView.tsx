// Who has which role where, by person or by unit: given with a first day, ended with a last one, never taken away.
import { Button, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { mayOrganise } from '../../../core/organisation/acceptImport.ts';
import { endRole, giveRole } from '../../../core/organisation/rules.ts';
import { organisationTree } from '../../../core/organisation/tree.ts';
import { ownerName } from '../../../core/organisation.ts';
import type { Fault } from '../../../schema/fault.ts';
import { key } from '../../../schema/field.ts';
import { type Role, type RowOf, roles } from '../../../schema/list.ts';
import { isRoleInForce, roleAssignments } from '../../../schema/lists/roleAssignments.ts';
import { Faults } from '../../../ui/form/Faults.tsx';
import { FieldShell } from '../../../ui/form/FieldShell.tsx';
import pressed from '../../../ui/form/pressed.module.css';
import { Message } from '../../../ui/page/Message.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useAct, useSituation } from '../../../ui/workspace.tsx';
import { Listing } from '../fields/Listing.tsx';
import { NewRow } from '../fields/NewRow.tsx';
import { ToForm } from '../fields/ToForm.tsx';
import css from '../Organisation.module.css';
import * as texts from '../text.ts';

type Assignment = RowOf<typeof roleAssignments>;
const orders = ['person', 'unit'] as const;

export function RolesView() {
  const t = useText(texts).roles;
  const { rows, today, person } = useSituation();
  const [order, setOrder] = useState<(typeof orders)[number]>('person');
  const [sought, setSought] = useState('');
  const where = (one: Assignment) => ownerName(rows, one);
  const word = sought.trim().toLocaleLowerCase('sv');
  const first = (one: Assignment) => (order === 'person' ? one.name : where(one));
  const shown = rows
    .all(roleAssignments)
    .filter((one) => isRoleInForce(one, today))
    .filter((one) =>
      `${one.name} ${one.person} ${where(one)} ${t.roles[one.role]}`.toLocaleLowerCase('sv').includes(word),
    )
    .toSorted(
      (one, other) =>
        first(one).localeCompare(first(other), 'sv') || one.name.localeCompare(other.name, 'sv'),
    );
  const may = mayOrganise(person, 'roleAssignments');
  return (
    <div className={css.sections}>
      {may && <Message intent="info">{t.follow}</Message>}
      <section>
        <div className={css.above}>
          <FieldShell label={t.search}>
            <Input
              className={css.search ?? ''}
              value={sought}
              onChange={(_, { value }) => setSought(value)}
            />
          </FieldShell>
          {may && <ToForm place="organisation/newRole" label={t.giveTitle} />}
        </div>
        <fieldset className={`${css.filters} ${pressed.buttons}`} aria-label={t.order}>
          {orders.map((one) => (
            <button key={one} type="button" aria-pressed={one === order} onClick={() => setOrder(one)}>
              {t.orders[one]}
            </button>
          ))}
        </fieldset>
        <Listing label={t.list} rows={shown} keyOf={(one) => one.key}>
          {(one) => <Row one={one} order={order} where={where(one)} may={may} />}
        </Listing>
      </section>
      {may && <Give />}
    </div>
  );
}

interface RowProps {
  readonly one: Assignment;
  readonly order: (typeof orders)[number];
  readonly where: string;
  readonly may: boolean;
}

function Row({ one, order, where, may }: RowProps) {
  const t = useText(texts).roles;
  const { today } = useSituation();
  const act = useAct();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const end = async () => setFaults(await act(endRole, { role: one.key, lastDay: today }));
  const goOn = async () => setFaults(await act(giveRole, { ...one, validTo: null }));
  const what = t.what(t.roles[one.role], where, one.inherit === true);
  return (
    <div className={css.branch}>
      <div className={css.branchHead}>
        <span>
          <span>{order === 'person' || where === '' ? one.name : where}</span>
          <span className={`${type.secondary} ${css.under}`}>
            {order === 'person' || where === ''
              ? what
              : t.what(t.roles[one.role], one.name, one.inherit === true)}
            {one.validTo === null ? '' : ` · ${t.until(one.validTo)}`}
          </span>
        </span>
        {may && one.validTo === null && (
          <Button size="small" onClick={() => void end()}>
            {t.end}
            <span className="hiddenText"> {t.endOf(t.roles[one.role], one.name)}</span>
          </Button>
        )}
        {may && one.validTo === today && (
          <Button size="small" onClick={() => void goOn()}>
            {t.goOn}
            <span className="hiddenText"> {t.endOf(t.roles[one.role], one.name)}</span>
          </Button>
        )}
      </div>
      <Faults faults={faults} />
    </div>
  );
}

function Give() {
  const t = useText(texts).roles;
  const { rows, today } = useSituation();
  const act = useAct();
  const none = { value: '', label: t.choose };
  const places = organisationTree(rows, today).map((row) => {
    const { key: code, name } = row.kind === 'body' ? row.body : row.unit;
    return { value: `${row.kind}/${code}`, label: name };
  });
  const { fields } = roleAssignments;
  return (
    <section>
      <h2 className={type.section}>{t.giveTitle}</h2>
      <NewRow
        place="organisation/newRole"
        title={t.giveTitle}
        act={t.give}
        fields={[
          { name: 'person', label: fields.person.label, required: true, hint: t.personHint },
          { name: 'name', label: fields.name.label, required: true },
          {
            name: 'role',
            label: fields.role.label,
            required: true,
            choices: [none, ...roles.map((value) => ({ value, label: t.roles[value] }))],
          },
          { name: 'unit', label: t.where, choices: [{ value: '', label: t.whole }, ...places] },
          {
            name: 'inherit',
            label: fields.inherit.label,
            choices: [
              { value: '', label: t.no },
              { value: 'yes', label: t.yes },
            ],
          },
          { name: 'validTo', label: fields.validTo.label, kind: 'date', hint: t.untilHint },
        ]}
        add={({ person = '', name = '', role = '', unit: place = '', inherit, validTo }) => {
          const [kind, ...rest] = place.split('/');
          const code = rest.join('/');
          return act(giveRole, {
            person,
            name: name.trim(),
            role: role as Role,
            ...(kind === 'unit' ? { unit: key<'units'>(code) } : {}),
            ...(kind === 'body' ? { body: key<'bodies'>(code) } : {}),
            ...(inherit === 'yes' ? { inherit: true } : {}),
            ...(validTo ? { validTo } : {}),
          });
        }}
      />
    </section>
  );
}
