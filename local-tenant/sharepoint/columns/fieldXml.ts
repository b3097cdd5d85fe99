// Reads a column's definition from Field XML, and writes it.
import type { Json } from '../odata/address.ts';
import { escapeXml, refuse } from '../odata/fault.ts';
import { blankField, braced, checked, freeName, internalName } from './definition.ts';
import { type Field, kindOf, kinds, typeAsString } from './kinds.ts';

/** A new column from `<Field …/>`; the name is kept only with the internal-name hint, option 8 (sharepoint.md 2.3). */
export function fromXml(xml: string, options: number, taken: readonly string[]): Field {
  const open = /<Field\b([^>]*?)\/?>/is.exec(xml);
  if (!open) throw refuse.fieldName();
  const attribute = attributesOf(open[1] ?? '');
  const type = attribute('Type') ?? '';
  const kind = Object.entries(kinds).find(([, one]) => one.type === type.replace(/Multi$/, ''))?.[0];
  const exact = Object.entries(kinds).find(([, one]) => one.type === type)?.[0] ?? kind;
  const title = attribute('DisplayName') ?? attribute('Name');
  if (exact === undefined || title === undefined) throw refuse.fieldName();
  const hint = options & 8 ? (attribute('Name') ?? attribute('StaticName')) : undefined;
  const yes = (name: string) => attribute(name)?.toUpperCase() === 'TRUE';
  const blank = blankField(
    freeName(internalName(hint ?? title), taken),
    title,
    Number(exact),
    attribute('ID'),
  );
  const settings: Record<string, Json> = { ...blank.settings };
  for (const [name, read] of Object.entries(xmlSettings)) {
    const text = attribute(name);
    if (text !== undefined) Object.assign(settings, read(text));
  }
  const choices = [...xml.matchAll(/<CHOICE>([\s\S]*?)<\/CHOICE>/gi)].map((found) =>
    unescapeXml(found[1] ?? ''),
  );
  if (choices.length > 0) settings.Choices = choices;
  const formula = /<Formula>([\s\S]*?)<\/Formula>/i.exec(xml)?.[1];
  if (formula !== undefined) settings.Formula = unescapeXml(formula);
  const rule = /<Validation\b([^>]*)>([\s\S]*?)<\/Validation>/i.exec(xml);
  if (rule) {
    settings.ValidationFormula = unescapeXml(rule[2] ?? '').trim();
    settings.ValidationMessage = attributesOf(rule[1] ?? '')('Message') ?? '';
  }
  const standard = /<Default>([\s\S]*?)<\/Default>/i.exec(xml)?.[1];
  return checked({
    ...blank,
    many: yes('Mult') && kindOf(blank).reference === true,
    hidden: yes('Hidden'),
    readOnly: blank.readOnly || yes('ReadOnly'),
    required: yes('Required'),
    indexed: yes('Indexed'),
    unique: yes('EnforceUniqueValues'),
    description: attribute('Description') ?? '',
    group: attribute('Group') ?? blank.group,
    defaultValue: standard === undefined ? null : unescapeXml(standard),
    settings,
  });
}

const outputs: Readonly<Record<string, number>> = {
  Text: 2,
  Number: 9,
  Currency: 10,
  DateTime: 4,
  Boolean: 8,
};
const xmlSettings: Readonly<Record<string, (text: string) => Record<string, Json>>> = {
  MaxLength: (text) => ({ MaxLength: Number(text) }),
  NumLines: (text) => ({ NumberOfLines: Number(text) }),
  RichText: (text) => ({ RichText: text.toUpperCase() === 'TRUE' }),
  AppendOnly: (text) => ({ AppendOnly: text.toUpperCase() === 'TRUE' }),
  FillInChoice: (text) => ({ FillInChoice: text.toUpperCase() === 'TRUE' }),
  Min: (text) => ({ MinimumValue: Number(text) }),
  Max: (text) => ({ MaximumValue: Number(text) }),
  Percentage: (text) => ({ ShowAsPercentage: text.toUpperCase() === 'TRUE' }),
  List: (text) => ({ LookupList: braced(text) }),
  ShowField: (text) => ({ LookupField: text }),
  UserSelectionMode: (text) => ({ SelectionMode: text === 'PeopleAndGroups' || text === '1' ? 1 : 0 }),
  ResultType: (text) => ({ OutputType: outputs[text] ?? 2 }),
  Format: (text) => ({ DisplayFormat: text === 'DateTime' || text === 'Image' ? 1 : 0 }),
};

/** The column as SharePoint shows it in SchemaXml. */
export function schemaXml(field: Field): string {
  const attributes: [string, string | undefined][] = [
    ['Type', typeAsString(field)],
    ['DisplayName', field.title],
    ['ID', `{${field.id}}`],
    ['Name', field.name],
    ['StaticName', field.name],
    ['Required', field.required ? 'TRUE' : 'FALSE'],
    ['Indexed', field.indexed ? 'TRUE' : undefined],
    ['EnforceUniqueValues', field.unique ? 'TRUE' : 'FALSE'],
    ['Hidden', field.hidden ? 'TRUE' : undefined],
    ['ReadOnly', field.readOnly ? 'TRUE' : undefined],
    ['Mult', field.many ? 'TRUE' : undefined],
    ...['ShowInDisplayForm', 'ShowInEditForm', 'ShowInNewForm'].map((name): [string, string | undefined] => [
      name,
      typeof field.settings[name] === 'boolean' ? String(field.settings[name]).toUpperCase() : undefined,
    ]),
    ['List', typeof field.settings.LookupList === 'string' ? field.settings.LookupList : undefined],
  ];
  const written = attributes
    .flatMap(([name, value]) => (value ? [`${name}="${escapeXml(value)}"`] : []))
    .join(' ');
  const { Choices } = field.settings;
  const choices =
    Array.isArray(Choices) && Choices.length > 0
      ? `<CHOICES>${Choices.map((choice) => `<CHOICE>${escapeXml(String(choice))}</CHOICE>`).join('')}</CHOICES>`
      : '';
  const formula =
    typeof field.settings.Formula === 'string' && field.settings.Formula !== ''
      ? `<Formula>${escapeXml(field.settings.Formula)}</Formula>`
      : '';
  const { ValidationFormula: rule, ValidationMessage: words } = field.settings;
  const validation = rule
    ? `<Validation Message="${escapeXml(String(words ?? ''))}">${escapeXml(String(rule))}</Validation>`
    : '';
  const standard = field.defaultValue === null ? '' : `<Default>${escapeXml(field.defaultValue)}</Default>`;
  return choices || standard || formula || validation
    ? `<Field ${written}>${standard}${choices}${formula}${validation}</Field>`
    : `<Field ${written} />`;
}

function attributesOf(text: string): (name: string) => string | undefined {
  const found = new Map<string, string>();
  for (const [, name, double, single] of text.matchAll(/([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (name) found.set(name.toLowerCase(), unescapeXml(double ?? single ?? ''));
  }
  return (name) => found.get(name.toLowerCase());
}

function unescapeXml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
