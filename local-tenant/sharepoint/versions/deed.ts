// What can be done with the earlier versions of a row: restore, delete, recycle.
import { changeRow } from '../items/write.ts';
import { demandRow } from '../locks/access.ts';
import type { Arguments, Call } from '../odata/call.ts';
import { nothing, type Operation, value } from '../odata/entity.ts';
import { refuse } from '../odata/fault.ts';
import { binVersion } from '../recycle/recycle.ts';
import type { List } from '../store/list.ts';
import { right } from '../store/rights.ts';
import type { Row } from '../store/row.ts';
import { labelText } from './label.ts';

export function versionDeeds(list: List, row: Row, call: Call): Readonly<Record<string, Operation<null>>> {
  const earlier = () => call.site.rows.history.of(list, row);
  const find = (is: (version: Row) => boolean): Row => {
    const found = earlier().find(is);
    if (!found) throw refuse.range();
    return found;
  };
  const byId = (args: Arguments) => find((one) => one.label === args.number('vid'));
  const byLabel = (args: Arguments) => find((one) => labelText(one.label) === args.text('versionLabel'));
  const deed = (
    name: string,
    parameter: string,
    which: (args: Arguments) => Row,
    act: (version: Row) => void,
  ) => ({
    parameters: [parameter],
    run(_: null, args: Arguments) {
      act(which(args));
      return nothing(name);
    },
  });
  const drop = (version: Row) => dropVersion(list, row, version, call);
  const recycle = (version: Row) => {
    const id = binVersion(list, version, call);
    drop(version);
    return id;
  };
  return {
    DeleteAll: {
      run() {
        for (const version of earlier()) drop(version);
        return nothing('DeleteAll');
      },
    },
    DeleteById: deed('DeleteById', 'vid', byId, drop),
    DeleteByLabel: deed('DeleteByLabel', 'versionLabel', byLabel, drop),
    RecycleById: {
      parameters: ['vid'],
      run: (_, args) => value('RecycleByID', 'Edm.Guid', recycle(byId(args))),
    },
    RecycleByLabel: {
      parameters: ['versionLabel'],
      run: (_, args) => value('RecycleByLabel', 'Edm.Guid', recycle(byLabel(args))),
    },
    RestoreByLabel: deed('RestoreByLabel', 'versionLabel', byLabel, (version) =>
      restoreVersion(list, row, version, call),
    ),
  };
}

export function dropVersion(list: List, row: Row, version: Row, call: Call): void {
  demandRow(list, row, right.viewVersions | right.deleteVersions, call);
  if (version.label === row.label) throw refuse.invalid('You cannot delete the current version.');
  call.site.rows.history.drop(list, row.id, version.label);
}

/** The old values and bytes as a new version. */
function restoreVersion(list: List, row: Row, version: Row, call: Call): void {
  demandRow(list, row, right.viewVersions | right.edit, call);
  const file = row.file && version.file;
  const out = row.file?.out;
  const edits = (row.file?.edits ?? 0) + 1;
  const beside = file
    ? { file: { content: file.content, size: file.size, edits, comment: '', ...(out ? { out } : {}) } }
    : {};
  changeRow(list, row, version.values, call, {}, 'version', beside);
}
