// Copies and moves files and folders, within a web or into another.
import { addFolder } from '../items/write.ts';
import { demandRow } from '../locks/access.ts';
import { asSeen } from '../locks/draft.ts';
import { type Arguments, type Call, demand } from '../odata/call.ts';
import { nothing, type Operation } from '../odata/entity.ts';
import { refuse } from '../odata/fault.ts';
import { recycleRow, removeRow } from '../recycle/remove.ts';
import type { List } from '../store/list.ts';
import { right } from '../store/rights.ts';
import { cut, pathOf, type Row, type Values } from '../store/row.ts';
import { addFile } from './change.ts';
import { freeName, joined } from './name.ts';
import { folderAt, type RowPlace, serverRelative } from './place.ts';
import { relocate } from './relocate.ts';
import { transfer } from './transfer.ts';

/** Where something is to go. */
export interface Target {
  readonly list: List;
  readonly dir: string;
  readonly scope: number;
  readonly leaf: string;
  /** The call in the web that it is to go to. */
  readonly call: Call;
}

/** What is to happen when the name is taken there. */
export interface Manner {
  readonly overwrite: boolean;
  readonly keepBoth: boolean;
}

/** MoveOperations: bit 1 overwrites. */
const overwriteFlag = 1;

export const fileMoves: Readonly<Record<string, Operation<RowPlace>>> = {
  CopyTo: move('CopyTo', ['strNewUrl', 'bOverWrite'], copyFile, (args) => args.flag('bOverWrite')),
  CopyToUsingPath: move('CopyToUsingPath', ['decodedUrl', 'bOverWrite'], copyFile, (args) =>
    args.flag('bOverWrite'),
  ),
  MoveTo: move('MoveTo', ['newUrl', 'flags'], moveFile, flagged('flags')),
  MoveToUsingPath: move(
    'MoveToUsingPath',
    ['decodedUrl', 'moveOperations'],
    moveFile,
    flagged('moveOperations'),
  ),
};

type Deed = (place: RowPlace, target: Target, manner: Manner, call: Call) => void;

function move(
  name: string,
  parameters: readonly [string, string],
  deed: Deed,
  overwrites: (args: Arguments) => boolean,
): Operation<RowPlace> {
  return {
    parameters,
    run(it, args, call) {
      const manner = { overwrite: overwrites(args), keepBoth: false };
      deed(it, targetAt(args.text(parameters[0]), call), manner, call);
      return nothing(name);
    },
  };
}

function flagged(parameter: string) {
  return (args: Arguments) =>
    args.json(parameter) !== undefined && (args.number(parameter) & overwriteFlag) !== 0;
}

export function targetAt(path: string, call: Call): Target {
  const [above, leaf] = cut(serverRelative(path, call));
  const { list, path: dir, row } = folderAt(above, call);
  if (!list) throw refuse.accessDenied();
  return { list, dir, scope: row?.scope ?? list.scope, leaf, call };
}

export function copyFile({ list, row }: RowPlace, target: Target, manner: Manner, call: Call): void {
  const seen = asSeen(list, row, call);
  if (!seen?.file) throw refuse.noSuchFile(row.leaf);
  demand(call, right.view | right.openItems, row.scope);
  const leaf = nameThere(target, manner);
  const values = shared(seen.values, list, target, call);
  addFile(target.list, target, leaf, seen.file, manner.overwrite, target.call, values);
}

export function moveFile({ list, row }: RowPlace, target: Target, manner: Manner, call: Call): void {
  const sameFolder = list.num === target.list.num && row.dir.toLowerCase() === target.dir.toLowerCase();
  demandRow(list, row, sameFolder ? right.edit : right.edit | right.delete, call);
  if (!sameFolder) demand(target.call, right.add, target.scope);
  const out = row.file?.out;
  if (out && out.by !== call.user.id)
    throw refuse.checkedOut(row.leaf, call.site.people.find(out.by)?.login ?? '');
  const leaf = nameThere(target, manner);
  const taken = call.site.rows.at(target.list, joined(target.dir, leaf));
  const itself = target.list.num === list.num && taken?.id === row.id;
  if (taken && !itself) {
    if (!manner.overwrite || taken.folder === 1) throw refuse.nameInUse(leaf);
    recycleRow(target.list, taken, target.call);
  }
  if (target.list.num === list.num) relocate(list, row, target.dir, leaf, call);
  else
    transfer(
      list,
      row,
      {
        ...target,
        leaf,
        values: shared(row.values, list, target, call),
        personThere: personThere(call, target.call),
      },
      call,
    );
}

export function copyFolder({ list, row }: RowPlace, target: Target, manner: Manner, call: Call): void {
  const [from, to] = [pathOf(row), joined(target.dir, target.leaf)].map((path) => `${path}/`.toLowerCase());
  if (list.num === target.list.num && to !== from && to?.startsWith(from ?? ''))
    throw refuse.invalid('A folder cannot be copied into itself.');
  const place = openFolder({ ...target, leaf: nameThere(target, manner) });
  for (const one of inside(list, row, call)) {
    const deed = one.folder === 1 ? copyFolder : copyFile;
    deed({ list, row: one }, { ...place, leaf: one.leaf }, { overwrite: false, keepBoth: false }, call);
  }
}

export function moveFolder({ list, row }: RowPlace, target: Target, manner: Manner, call: Call): void {
  const leaf = nameThere(target, manner);
  const sameFolder = list.num === target.list.num && row.dir.toLowerCase() === target.dir.toLowerCase();
  const below = call.site.rows.below(list, pathOf(row));
  const rights = sameFolder ? right.edit : right.edit | right.delete;
  for (const one of [row, ...below]) demandRow(list, one, rights, call);
  if (!sameFolder) demand(target.call, right.add, target.scope);
  if (list.num === target.list.num) {
    relocate(list, row, target.dir, leaf, call);
    return;
  }
  const place = openFolder({ ...target, leaf });
  for (const one of inside(list, row, call)) {
    const deed = one.folder === 1 ? moveFolder : moveFile;
    deed({ list, row: one }, { ...place, leaf: one.leaf }, { overwrite: false, keepBoth: false }, call);
  }
  removeRow(list, row, call);
}

function openFolder({ list, dir, scope, leaf, call }: Target): Omit<Target, 'leaf'> {
  const made = addFolder(list, { dir, scope }, leaf, call);
  return { list, dir: pathOf(made), scope: made.scope, call };
}

function nameThere({ list, dir, leaf, call }: Target, { keepBoth }: Manner): string {
  return keepBoth ? freeName(call.site.rows, list, dir, leaf) : leaf;
}

/** What lies directly in a folder; taken before anything is put beside it. */
function inside(list: List, folder: Row, call: Call): Row[] {
  const path = pathOf(folder).toLowerCase();
  return call.site.rows
    .below(list, pathOf(folder))
    .filter((one) => one.dir.toLowerCase() === path && asSeen(list, one, call));
}

/** The values that the other list has columns for; on another site persons are who they are there, and look-ups point at nothing. */
function shared(values: Values, from: List, to: Target, call: Call): Values {
  const names = new Set(
    to.list.fields.filter((one) => !one.base || one.name === 'Title').map((one) => one.name),
  );
  const kept = Object.entries(values).filter(([name]) => names.has(name));
  if (to.call.site === call.site) return Object.fromEntries(kept);
  const known = personThere(call, to.call);
  return Object.fromEntries(
    kept.flatMap(([name, held]) => {
      const kind = from.fields.find((field) => field.name === name)?.kind;
      if (kind === 7) return [];
      if (kind !== 20) return [[name, held]];
      return [[name, Array.isArray(held) ? held.map((id) => known(Number(id))) : known(Number(held))]];
    }),
  );
}

/** The number that a person has on the site a call is on; whoever is nobody there is the caller. */
function personThere(from: Call, to: Call): (id: number) => number {
  if (from.site.root === to.site.root) return (id) => id;
  return (id) => to.site.people.byLogin(from.site.people.find(id)?.login ?? '')?.id ?? to.user.id;
}
