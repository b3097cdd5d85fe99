// Checking files out and in, and publishing drafts.
import { noteRow } from '../items/note.ts';
import { demandRow } from '../locks/access.ts';
import { isModerated, status, statusColumn, statusOf, wordsColumn } from '../locks/approval.ts';
import { type Arguments, type Call, demand, may } from '../odata/call.ts';
import { nothing, type Operation } from '../odata/entity.ts';
import { refuse } from '../odata/fault.ts';
import { forgetRow } from '../recycle/remove.ts';
import type { List } from '../store/list.ts';
import { changeType } from '../store/log.ts';
import { right } from '../store/rights.ts';
import type { CheckOut, FileState, Row } from '../store/row.ts';
import { hasDrafts, minorOf, nextMajor, nextMinor } from '../versions/label.ts';
import type { RowPlace } from './place.ts';

/** CheckinType: 0 a draft, 1 a major version, 2 in the place of the present one. */
const checkin = { minor: 0, major: 1, overwrite: 2 } as const;
const longestComment = 1023;

/** What a file is while one person has it checked out. */
type Out = RowPlace & { readonly file: FileState; readonly out: CheckOut };

export const checkoutOperations: Readonly<Record<string, Operation<RowPlace>>> = {
  CheckOut: {
    run({ list, row }, _args, call) {
      demandRow(list, row, right.edit, call);
      const { file } = row;
      if (!file) throw refuse.noSuchFile(row.leaf);
      if (file.out) throw refuse.checkedOut(row.leaf, call.site.people.find(file.out.by)?.login ?? '');
      settle(list, row, { ...row, file: { ...file, out: { by: call.user.id, kept: row } } }, null, call);
      return nothing('CheckOut');
    },
  },
  CheckIn: {
    parameters: ['comment', 'checkinType'],
    run(it, args, call) {
      const out = demandOut(it, call);
      const asked = args.json('checkinType') === undefined ? checkin.minor : args.number('checkinType');
      checkIn(out, asked, comment(args), call);
      return nothing('CheckIn');
    },
  },
  UndoCheckOut: {
    run(it, _args, call) {
      const { list, row, out } = demandOut(it, call);
      const { kept } = out;
      if (kept) settle(list, row, { ...kept, dir: row.dir, leaf: row.leaf }, null, call);
      else {
        // It was never shared with anybody, so that nothing is left of it.
        call.site.rows.remove(list, row, call.site.now());
        forgetRow(list.num, row, call);
        noteRow(list, row, changeType.delete, call);
      }
      return nothing('UndoCheckOut');
    },
  },
  Approve: decision('Approve', status.approved),
  Deny: decision('Deny', status.rejected),
  Publish: {
    parameters: ['comment'],
    run({ list, row }, args, call) {
      demandDraftable(list, row, call);
      if (minorOf(row.label) === 0)
        throw refuse.invalid('There is no draft of this document that could be published.');
      if (isModerated(list)) judge(list, row, row.label, status.pending, comment(args), call);
      else relabel(list, row, nextMajor(row.label), comment(args), call);
      return nothing('Publish');
    },
  },
  UnPublish: {
    parameters: ['comment'],
    run({ list, row }, args, call) {
      demandDraftable(list, row, call);
      if (minorOf(row.label) > 0) throw refuse.invalid('This document has no published version.');
      const before = call.site.rows.history.of(list, row)[0]?.label ?? row.label - 512;
      relabel(list, row, nextMinor(before), comment(args), call);
      return nothing('UnPublish');
    },
  },
};

/** What has been published or checked in waits for this where the library asks for approval. */
function decision(name: string, verdict: number): Operation<RowPlace> {
  return {
    parameters: ['comment'],
    run({ list, row }, args, call) {
      demand(call, right.approve, row.scope);
      if (!isModerated(list))
        throw refuse.invalid('Content approval is not enabled in this document library.');
      if (statusOf(row) !== status.pending && verdict === status.approved)
        throw refuse.invalid('You can only approve a document that is pending approval.');
      const published = verdict === status.approved && minorOf(row.label) > 0;
      judge(list, row, published ? nextMajor(row.label) : row.label, verdict, comment(args), call);
      return nothing(name);
    },
  };
}

function judge(list: List, row: Row, label: number, verdict: number, words: string, call: Call): void {
  const values = { ...row.values, [statusColumn]: verdict, [wordsColumn]: words };
  settle(list, row, { ...row, label, values }, null, call);
}

function checkIn({ list, row, file, out }: Out, asked: number, text: string, call: Call): void {
  const draft = asked === checkin.minor && hasDrafts(list);
  // A major version that waits for approval is still a draft to be counted.
  const counted = draft || (hasDrafts(list) && isModerated(list));
  if (!Object.values<number>(checkin).includes(asked)) throw refuse.range();
  // What was never checked in has no version that this one could come after.
  const next = counted ? nextMinor(row.label) : nextMajor(row.label);
  const first = counted ? row.label : Math.max(512, Math.ceil(row.label / 512) * 512);
  const stays = asked === checkin.overwrite || list.props.EnableVersioning !== true;
  const label = stays ? row.label : out.kept ? next : first;
  const { out: _gone, ...bare } = file;
  const kept = stays ? null : out.kept;
  const waiting = isModerated(list)
    ? { ...row.values, [statusColumn]: draft ? status.draft : status.pending }
    : row.values;
  settle(list, row, { ...row, label, values: waiting, file: { ...bare, comment: text } }, kept, call);
}

/** His own check-out, or another's where the caller may override it. */
function demandOut({ list, row }: RowPlace, call: Call): Out {
  demandRow(list, row, right.edit, call);
  const { file } = row;
  if (!file?.out) throw refuse.notCheckedOut(row.leaf);
  if (file.out.by !== call.user.id && !may(call, right.overrideListBehaviors, row.scope))
    throw refuse.checkedOut(row.leaf, call.site.people.find(file.out.by)?.login ?? '');
  return { list, row, file, out: file.out };
}

function demandDraftable(list: List, row: Row, call: Call): void {
  demandRow(list, row, right.edit, call);
  if (!hasDrafts(list)) throw refuse.invalid('Minor versions are not enabled in this document library.');
  if (row.file?.out) throw refuse.checkedOut(row.leaf, call.site.people.find(row.file.out.by)?.login ?? '');
}

/** Publishing makes the draft itself the major version; it is not kept beside it. */
function relabel(list: List, row: Row, label: number, text: string, call: Call): void {
  if (!row.file) throw refuse.noSuchFile(row.leaf);
  settle(list, row, { ...row, label, file: { ...row.file, comment: text } }, null, call);
}

function settle(list: List, row: Row, after: Row, kept: Row | null, call: Call): void {
  const saved = call.site.rows.replace(list, row, after, kept);
  noteRow(list, saved, changeType.update, call);
}

function comment(args: Arguments): string {
  const text = args.optionalText('comment') ?? '';
  if (text.length > longestComment) throw refuse.range();
  return text;
}
