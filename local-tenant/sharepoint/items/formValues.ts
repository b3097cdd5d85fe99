// ValidateUpdateListItem and AddValidateUpdateItemUsingPath: values as text, judged like a form, with the known forging hole.
import { culture } from '../columns/culture.ts';
import { type Manner, Refusal, readText } from '../columns/formText.ts';
import { type Field, kindOf } from '../columns/kinds.ts';
import { brokenRule } from '../columns/validation.ts';
import { demandRow } from '../locks/access.ts';
import { demandDecision, isModerated, statusColumn } from '../locks/approval.ts';
import { isObject, type Json } from '../odata/address.ts';
import { type Arguments, type Call, demand } from '../odata/call.ts';
import { type Node, Typed, value } from '../odata/entity.ts';
import { Fault, refuse } from '../odata/fault.ts';
import type { List } from '../store/list.ts';
import { right } from '../store/rights.ts';
import type { Row } from '../store/row.ts';
import { folderPlace } from './folderPlace.ts';
import { addFolder, addRow, changeRow, type Stamps } from './write.ts';

const outcomeType = 'Collection(SP.ListItemFormUpdateValue)';

interface Outcome {
  readonly FieldName: string;
  readonly FieldValue: string;
  readonly ErrorMessage: string | null;
}

interface Form {
  readonly values: Record<string, Json>;
  readonly stamps: { -readonly [Key in keyof Stamps]: Stamps[Key] };
  readonly outcomes: Outcome[];
}

/** Changes a row; answers 200 with HasException, and changes nothing, when any field fails. */
export function validateUpdate(list: List, row: Row, args: Arguments, call: Call): Node {
  demandRow(list, row, right.edit, call);
  const form = readForm(list, args, call, false);
  if (!failed(form)) {
    settle(form, list, () => {
      const silent = args.flag('bNewDocumentUpdate');
      const decided = isModerated(list) && statusColumn in form.values;
      if (decided) demandDecision(row, form.values, call);
      changeRow(
        list,
        row,
        { ...row.values, ...form.values },
        call,
        form.stamps,
        silent ? 'quiet' : 'version',
        {},
        decided,
      );
    });
  }
  return answer('ValidateUpdateListItem', form, row.id);
}

/** The same values for many rows, each answered for itself. */
export function bulkValidateUpdate(list: List, args: Arguments, call: Call): Node {
  const ids = args.json('itemIds');
  const outcomes = (Array.isArray(ids) ? (ids as readonly Json[]) : []).flatMap((id) => {
    const row = call.site.rows.find(list, Number(id));
    if (!row) throw refuse.noItem();
    const one = validateUpdate(list, row, args, call);
    const held = one.kind === 'value' && one.value instanceof Typed ? one.value.value : [];
    return Array.isArray(held) ? held : [];
  });
  return value('BulkValidateUpdateListItems', outcomeType, new Typed(outcomeType, outcomes));
}

/** Adds an item or a folder at a path; answers 200 and adds nothing when any field fails (sharepoint.md 2.7). */
export function addValidateUpdate(list: List, args: Arguments, call: Call): Node {
  const info = args.object('listItemCreateInfo');
  const folderPath = isObject(info.FolderPath) ? info.FolderPath.DecodedUrl : undefined;
  const place = folderPlace(list, typeof folderPath === 'string' ? folderPath : '', call);
  demand(call, right.add, place.scope);
  const isFolder = info.UnderlyingObjectType === 1;
  const form = readForm(list, args, call, !isFolder);
  if (failed(form)) return answer('AddValidateUpdateItemUsingPath', form, 0);
  let id = 0;
  settle(form, list, () => {
    if (isFolder) {
      const leaf = isObject(info.LeafName) ? info.LeafName.DecodedUrl : info.LeafName;
      id = addFolder(list, place, String(leaf ?? form.values.Title ?? ''), call).id;
    } else id = addRow(list, place, form.values, call, form.stamps).id;
  });
  if (!failed(form)) form.outcomes.push({ FieldName: 'Id', FieldValue: String(id), ErrorMessage: null });
  return answer('AddValidateUpdateItemUsingPath', form, id);
}

function readForm(list: List, args: Arguments, call: Call, isNew: boolean): Form {
  const form: Form = { values: {}, stamps: {}, outcomes: [] };
  const manner: Manner = {
    culture: culture(args.flag('numberInInvariantCulture') ? 1033 : call.site.locale),
    datesInUtc: args.flag('datesInUTC'),
    person: (login) => call.site.people.ensure(login).id,
  };
  const given = args.json('formValues');
  const sent = new Set<string>();
  for (const one of Array.isArray(given) ? (given as readonly Json[]) : []) {
    if (!isObject(one)) throw refuse.range();
    const [name, text] = [String(one.FieldName ?? ''), String(one.FieldValue ?? '')];
    sent.add(name);
    form.outcomes.push({
      FieldName: name,
      FieldValue: text,
      ErrorMessage: readOne(form, list, name, text, call, manner),
    });
  }
  const missing = isNew ? list.fields.filter((field) => requires(field) && !sent.has(field.name)) : [];
  for (const field of missing)
    form.outcomes.push({ FieldName: field.name, FieldValue: '', ErrorMessage: blankMessage });
  return form;
}

const blankMessage = "You can't leave this blank.";

function requires(field: Field): boolean {
  // Title is required by its form in a new list too, but items without one are added all the time: not enforced.
  return field.required && !field.base && field.defaultValue === null;
}

/** Reads one value into the form; gives the error, if there is one. */
function readOne(
  form: Form,
  list: List,
  name: string,
  text: string,
  call: Call,
  manner: Manner,
): string | null {
  const field = list.fields.find((one) => one.name === name || one.title === name);
  if (!field)
    return name === 'FileLeafRef' || name === 'ContentType' ? null : `Column '${name}' does not exist.`;
  try {
    if (text === '' && requires(field)) throw new Refusal(blankMessage);
    if (field.readOnly) return forge(form, field, text, call, manner);
    form.values[field.name] = text === '' ? null : readText(field, text, manner);
    return brokenRule(field, form.values, call.site.now()) ?? null;
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}

/** Read-only columns go through here although MERGE refuses them: the hole that real sites have (sharepoint.md 2.7a). */
function forge(form: Form, field: Field, text: string, call: Call, manner: Manner): null {
  if (!call.rules.forging || kindOf(field).readOnly) return null;
  const held = readText(field, text, manner);
  const stamp = stampNames[field.name];
  if (stamp) form.stamps[stamp] = typeof held === 'string' ? new Date(held).getTime() : Number(held);
  else if (!field.base) form.values[field.name] = held;
  return null;
}
const stampNames: Readonly<Record<string, keyof Stamps>> = {
  Author: 'author',
  Editor: 'editor',
  Created: 'created',
  Modified: 'modified',
};

function failed(form: Form): boolean {
  return form.outcomes.some((one) => one.ErrorMessage !== null);
}

/** Carries a form out; a value that is already taken becomes that field's error, not the whole call's. */
function settle(form: Form, list: List, deed: () => void): void {
  const unique = new Set(list.fields.filter((field) => field.unique).map((field) => field.name));
  try {
    deed();
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    if (error.code === refuse.listValidation('').code) {
      // The list's own rule is no single field's fault; every one bears it.
      for (const [at, one] of form.outcomes.entries())
        form.outcomes[at] = { ...one, ErrorMessage: error.message };
      return;
    }
    if (error.code !== refuse.duplicateValue('').code) throw error;
    for (const [at, one] of form.outcomes.entries()) {
      if (unique.has(one.FieldName)) form.outcomes[at] = { ...one, ErrorMessage: error.message };
    }
  }
}

function answer(name: string, form: Form, id: number): Node {
  const rows = form.outcomes.map(({ ErrorMessage, ...one }) => ({
    ErrorCode: ErrorMessage === null ? 0 : -2130575163,
    ErrorMessage,
    ...one,
    HasException: ErrorMessage !== null,
    ItemId: id,
  }));
  return value(name, outcomeType, new Typed(outcomeType, rows));
}
