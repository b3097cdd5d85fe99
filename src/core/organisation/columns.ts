// What can be read in, and which column of a table holds what: headings by our own names, by SharePoint's titles, or by other usual words.
import { type Fault, fault } from '../../schema/fault.ts';
import type { List } from '../../schema/list.ts';
import { bodies } from '../../schema/lists/bodies.ts';
import { assignments } from '../../schema/lists/followUp/assignments.ts';
import { budgetOutcomes } from '../../schema/lists/followUp/budgetOutcomes.ts';
import { mandates } from '../../schema/lists/mandates.ts';
import { roleAssignments } from '../../schema/lists/roleAssignments.ts';
import { targets } from '../../schema/lists/targets.ts';
import { units } from '../../schema/lists/units.ts';

/** What a table may hold, each read into its list. */
export const importLists = {
  units,
  bodies,
  roleAssignments,
  mandates,
  assignments,
  targets,
  budgetOutcomes,
} as const satisfies Record<string, List>;
export type ImportKind = keyof typeof importLists;
export const importKinds = Object.keys(importLists) as readonly ImportKind[];

/** For each column the field it holds; null = none, and the column is passed over. */
export type Matching = readonly (string | null)[];

/** Who takes over is said in a reorganisation; what comes of a plan's revision in the plan; and the words are the unit's own. */
const notRead: Readonly<Record<ImportKind, readonly string[]>> = {
  units: ['successors'],
  bodies: [],
  roleAssignments: [],
  mandates: [],
  assignments: [],
  targets: ['plan', 'revision', 'replaces', 'toBeChecked'],
  budgetOutcomes: ['year', 'comment', 'measures'],
};

/** The fields that a table may give, in the order of the template. */
export const fieldsOf = (kind: ImportKind): readonly string[] =>
  Object.keys(importLists[kind].fields).filter((name) => !notRead[kind].includes(name));

/** Other words that stand over such a column. */
const otherHeadings: Readonly<Record<ImportKind, Readonly<Record<string, readonly string[]>>>> = {
  units: {
    id: ['enhetskod', 'enhetsid', 'organisationskod', 'orgid'],
    name: ['enhet', 'enhetsnamn', 'benämning'],
    level: ['organisationsnivå'],
    parent: ['överordnad', 'förälder', 'tillhör', 'överordnadkod'],
    body: ['organ', 'nämnd', 'svarartill', 'politisktorgan'],
    costCentre: ['kostnadställe', 'kst', 'ansvar'],
    headcount: ['anställda', 'antalmedarbetare', 'medarbetare'],
    validFrom: ['från', 'startdatum', 'fromdatum'],
    validTo: ['till', 'slutdatum', 'tomdatum'],
  },
  bodies: {
    id: ['organkod', 'organid'],
    name: ['organ', 'nämnd', 'benämning'],
    abbreviation: ['kortnamn'],
    kind: ['typ'],
    seats: ['antalplatser', 'ledamöter'],
    parent: ['överordnad'],
  },
  roleAssignments: {
    person: ['epost', 'email', 'mejl', 'upn', 'användarnamn', 'användare', 'inloggning'],
    name: ['person', 'förochefternamn'],
    role: ['behörighet'],
    unit: ['enhetskod'],
    body: ['nämnd', 'organkod'],
    inherit: ['underordnade', 'ärvs', 'gällerunderordnade'],
    validFrom: ['från', 'startdatum'],
    validTo: ['till', 'slutdatum'],
  },
  mandates: {
    person: ['epost', 'email', 'mejl', 'upn', 'användarnamn', 'inloggning'],
    name: ['person', 'ledamot', 'förtroendevald'],
    body: ['nämnd', 'organkod'],
    role: ['roll', 'befattning'],
    party: ['partibeteckning'],
    from: ['gällerfrån', 'startdatum', 'mandatfrån'],
    to: ['gällertill', 'slutdatum', 'mandattill'],
  },
  assignments: {
    id: ['uppdragskod', 'uppdragsid', 'nummer'],
    title: ['rubrik', 'benämning'],
    text: ['text', 'beskrivning', 'lydelse'],
    fromBody: ['givare', 'uppdragsgivare', 'beslutatav'],
    toBody: ['nämnd', 'organ'],
    toUnit: ['enhet', 'enhetskod'],
    givenDay: ['beslutsdatum', 'datum'],
    dueDay: ['senast', 'slutdatum', 'återrapporterassenast'],
    state: ['status'],
  },
  targets: {
    indicator: ['nyckeltal', 'indikatorkod', 'mått'],
    unit: ['enhetskod'],
    body: ['nämnd', 'organkod'],
    value: ['mål', 'värde'],
    yellowLimit: ['gul', 'gulfrån'],
  },
  budgetOutcomes: {
    period: ['uppföljningsperiod', 'tertial'],
    unit: ['enhetskod', 'kostnadsställe', 'kostnadställe', 'kst', 'ansvar'],
    budgetTkr: ['budget', 'helårsbudget', 'årsbudget', 'budgettkr'],
    outcomeTkr: ['utfalltkr', 'ackumuleratutfall', 'redovisat'],
    forecastTkr: ['prognos', 'helårsprognos', 'prognostkr'],
  },
};

/** Letters and figures alone, so that `E-post` and `epost`, `Gäller från` and `gäller_från` are one. */
export const plainWord = (text: string): string =>
  text
    .toLocaleLowerCase('sv')
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

/** The first column that fits each field; each field once. */
export function matchColumns(kind: ImportKind, headings: readonly string[]): Matching {
  const words = new Map<string, string>();
  const { fields } = importLists[kind];
  const of = (name: string) => (fields as List['fields'])[name]?.label ?? name;
  // Our own names and titles go before the others' words: one field's other word may be another's own.
  for (const name of fieldsOf(kind)) {
    words.set(plainWord(name), name);
    words.set(plainWord(of(name)), name);
  }
  for (const name of fieldsOf(kind))
    for (const word of otherHeadings[kind][name] ?? []) if (!words.has(word)) words.set(word, name);
  const taken = new Set<string>();
  return headings.map((heading) => {
    const name = words.get(plainWord(heading));
    if (name === undefined || taken.has(name)) return null;
    taken.add(name);
    return name;
  });
}

/** Fields that follow from something else when the table does not give them. */
export const mayBeLeftOut: Readonly<Record<ImportKind, readonly string[]>> = {
  units: ['body', 'validFrom'],
  bodies: [],
  roleAssignments: [],
  mandates: [],
  assignments: ['kind', 'state'],
  targets: [],
  budgetOutcomes: ['year'],
};

/** Faults: COLUMN_NOT_THERE and COLUMN_TWICE, each at its field. */
export function matchingFaults(kind: ImportKind, matching: Matching): readonly Fault[] {
  return Object.entries<List['fields'][string]>(importLists[kind].fields).flatMap(
    ([name, { label, required }]) => {
      const times = matching.filter((one) => one === name).length;
      if (times > 1) return [fault('COLUMN_TWICE', name, { label })];
      return times === 0 && required && !mayBeLeftOut[kind].includes(name)
        ? [fault('COLUMN_NOT_THERE', name, { label })]
        : [];
    },
  );
}
