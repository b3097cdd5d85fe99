// The bodies and units as a list from above: searched, opened and corrected in place, and added to.
import { Input } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { mayOrganise } from '../../../core/organisation/acceptImport.ts';
import { managersOf } from '../../../core/organisation/managers.ts';
import { addUnit } from '../../../core/organisation/rules.ts';
import { organisationTree, type TreeRow } from '../../../core/organisation/tree.ts';
import { key } from '../../../schema/field.ts';
import { unitLevels, units } from '../../../schema/lists/units.ts';
import { FieldShell } from '../../../ui/form/FieldShell.tsx';
import { Empty } from '../../../ui/page/Empty.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useAct, useSituation } from '../../../ui/workspace.tsx';
import { Listing } from '../fields/Listing.tsx';
import { NewRow } from '../fields/NewRow.tsx';
import { ToForm } from '../fields/ToForm.tsx';
import css from '../Organisation.module.css';
import * as texts from '../text.ts';
import { Opened } from './Opened.tsx';

const rowOf = (row: TreeRow) => (row.kind === 'body' ? row.body : row.unit);

export function UnitsView() {
  const t = useText(texts).units;
  const { rows, today, person } = useSituation();
  const [sought, setSought] = useState('');
  const [open, setOpen] = useState<string | null>(null);
  const tree = useMemo(() => organisationTree(rows, today), [rows, today]);
  const word = sought.trim().toLocaleLowerCase('sv');
  const shown =
    word === ''
      ? tree
      : tree.filter((row) => {
          const { name, key: code } = rowOf(row);
          return `${name} ${code}`.toLocaleLowerCase('sv').includes(word);
        });
  const may = mayOrganise(person, 'units');
  return (
    <div className={css.sections}>
      <section>
        <div className={css.above}>
          <FieldShell label={t.search}>
            <Input
              className={css.search ?? ''}
              value={sought}
              onChange={(_, { value }) => setSought(value)}
            />
          </FieldShell>
          {may && <ToForm place="organisation/newUnit" label={t.addTitle} />}
        </div>
        {tree.length === 0 ? (
          <Empty title={t.none}>{t.noneLead}</Empty>
        ) : (
          <p className={`${type.secondary} ${css.count}`} role="status">
            {t.count(shown.filter(({ kind }) => kind === 'unit').length)}
          </p>
        )}
        <Listing label={t.list} rows={shown} keyOf={(row) => `${row.kind}/${rowOf(row).key}`}>
          {(row) => {
            const id = `${row.kind}/${rowOf(row).key}`;
            return (
              <Row
                row={row}
                open={open === id}
                toggle={may ? () => setOpen(open === id ? null : id) : null}
              />
            );
          }}
        </Listing>
      </section>
      {may && <Add />}
    </div>
  );
}

interface RowProps {
  readonly row: TreeRow;
  readonly open: boolean;
  /** Null for those who only read. */
  readonly toggle: (() => void) | null;
}

function Row({ row, open, toggle }: RowProps) {
  const t = useText(texts).units;
  const { rows, today } = useSituation();
  const { name, key: code } = rowOf(row);
  const managers = row.kind === 'unit' ? managersOf(rows, row.unit.key, today) : [];
  const under = row.kind === 'body' ? t.kinds[row.body.kind] : t.ledBy(t.levels[row.unit.level], managers);
  return (
    <div className={css.branch} style={{ paddingInlineStart: `${row.depth * 20}px` }}>
      <div className={css.branchHead}>
        <span>
          <span className={row.kind === 'body' ? type.strong : undefined}>{name}</span>{' '}
          <span className={`${type.secondary} ${css.code}`}>{code}</span>
          <span className={`${type.secondary} ${css.under}`}>{under}</span>
        </span>
        {toggle !== null && (
          <button type="button" className={css.small} aria-expanded={open} onClick={toggle}>
            {open ? t.close : t.edit}
            <span className="hiddenText"> {name}</span>
          </button>
        )}
      </div>
      {open && <Opened row={row} />}
    </div>
  );
}

function Add() {
  const t = useText(texts).units;
  const { rows, today } = useSituation();
  const act = useAct();
  const above = organisationTree(rows, today);
  return (
    <section>
      <h2 className={type.section}>{t.addTitle}</h2>
      <p className={type.secondary}>{t.addLead}</p>
      <NewRow
        place="organisation/newUnit"
        title={t.addTitle}
        act={t.add}
        fields={[
          { name: 'id', label: units.fields.id.label, required: true, hint: t.codeHint },
          { name: 'name', label: units.fields.name.label, required: true },
          {
            name: 'level',
            label: units.fields.level.label,
            required: true,
            choices: [
              { value: '', label: t.choose },
              ...unitLevels.map((value) => ({ value, label: t.levels[value] })),
            ],
          },
          {
            name: 'above',
            label: t.above,
            required: true,
            choices: [
              { value: '', label: t.choose },
              ...above.map((row) => ({
                value: `${row.kind}/${rowOf(row).key}`,
                label: t.indented(row.depth, rowOf(row).name),
              })),
            ],
          },
        ]}
        add={({ id = '', name = '', level = '', above: chosen = '' }) => {
          const [kind, ...rest] = chosen.split('/');
          const code = rest.join('/');
          const parent = kind === 'unit' ? rows.get(units, key<'units'>(code)) : null;
          const body = parent?.body ?? key<'bodies'>(kind === 'body' ? code : '');
          return act(addUnit, {
            id: id.trim(),
            name: name.trim(),
            level: level as (typeof unitLevels)[number],
            body,
            validFrom: today,
            ...(parent === null ? {} : { parent: parent.key }),
          });
        }}
      />
    </section>
  );
}
