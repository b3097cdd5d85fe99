// One cell of a table as the value of its field: figures, days in several forms, yes and no, and the field's own Swedish words.
import { checkValue } from '../../schema/check.ts';
import { bad, fault, good, type Result } from '../../schema/fault.ts';
import type { Day, Field, Value } from '../../schema/field.ts';
import { readFigure } from '../figure.ts';
import { plainWord } from './columns.ts';

/** Swedish words for the choices, by list and field; the key itself is always understood. */
const choiceWords: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'units/level': {
    administration: ['förvaltning', 'kontor', 'bolag'],
    area: ['område', 'avdelning', 'sektion', 'verksamhetsområde'],
    unit: ['enhet', 'arbetsplats', 'arbetslag', 'basenhet'],
  },
  'bodies/kind': {
    council: ['fullmäktige', 'kommunfullmäktige', 'regionfullmäktige'],
    executiveBoard: ['styrelse', 'kommunstyrelse', 'regionstyrelse'],
    committee: ['nämnd'],
    subcommittee: ['utskott', 'arbetsutskott'],
    jointCommittee: ['gemensamnämnd'],
    companyBoard: ['bolagsstyrelse', 'bolag'],
    federation: ['kommunalförbund', 'förbund'],
  },
  'roleAssignments/role': {
    systemOwner: ['systemägare'],
    systemManager: ['förvaltningsledare'],
    modelAdmin: ['modelladministratör'],
    unitAdmin: ['enhetsadministratör', 'lokaladministratör'],
    reportAdmin: ['rapportadministratör'],
    manager: ['chef'],
    reporter: ['rapportör'],
    controller: ['controller', 'ekonom'],
    employee: ['medarbetare'],
    caseOfficer: ['handläggare'],
    registrar: ['registrator'],
    committeeSecretary: ['nämndsekreterare'],
    chair: ['ordförande'],
    member: ['ledamot'],
    substitute: ['ersättare'],
    adjuster: ['justerare'],
    auditor: ['revisor'],
  },
  'mandates/role': {
    chair: ['ordförande'],
    firstViceChair: ['förstaviceordförande', '1viceordförande', '1eviceordförande', 'viceordförande'],
    secondViceChair: ['andraviceordförande', '2viceordförande', '2eviceordförande'],
    member: ['ledamot'],
    substitute: ['ersättare'],
  },
  'assignments/kind': { assignment: ['uppdrag'], initiative: ['initiativ'] },
  'assignments/state': {
    open: ['öppet', 'ejpåbörjat'],
    ongoing: ['pågår', 'pågående'],
    reportedBack: ['återrapporterat', 'klart', 'slutfört'],
    continuesNextYear: ['fortsätternästaår', 'fortsätter'],
    cancelled: ['avbrutet', 'avslutatutanåtgärd'],
  },
};

const yes = new Set(['ja', 'j', 'x', '1', 'sant', 'true', 'yes']);
const no = new Set(['nej', 'n', '0', 'falskt', 'false', 'no']);

/** @param place the list and field, `units/level` */
export function readCell(place: string, name: string, field: Field, text: string): Result<Value> {
  if (text === '') return good(null);
  const value = valueIn(place, field, text);
  if (value === undefined) return bad(misread(field, name, text));
  const misfit = checkValue(name, field, value);
  return misfit ? bad(misfit) : good(value);
}

function misread({ kind, label }: Field, name: string, word: string) {
  if (kind === 'person') return fault('SIGN_IN_NAME_WRONG', name, { word });
  if (kind === 'number') return fault('FIELD_NOT_A_NUMBER', name, { label });
  if (kind === 'day') return fault('FIELD_NOT_A_DATE', name, { label });
  return fault('FIELD_UNKNOWN_CHOICE', name, { label, word });
}

/** Undefined when the text cannot be read as such a value. */
function valueIn(place: string, field: Field, text: string): Value | undefined {
  switch (field.kind) {
    case 'number': {
      const figure = readFigure(text);
      return figure.ok ? figure.value : undefined;
    }
    case 'day':
      return dayIn(text);
    case 'yesNo': {
      const word = plainWord(text);
      return yes.has(word) ? true : no.has(word) ? false : undefined;
    }
    case 'choice': {
      const word = plainWord(text);
      return field.values.find(
        (value) => plainWord(value) === word || (choiceWords[place]?.[value] ?? []).includes(word),
      );
    }
    case 'person': {
      const name = text.toLowerCase();
      return /^[^\s@|;,]+@[^\s@|;,]+$/.test(name) ? name : undefined;
    }
    default:
      return text;
  }
}

const months = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

/** `2026-01-31`, `20260131`, `31/1 2026`, `31.1.2026` and `31 januari 2026`; undefined when there is no such day. */
function dayIn(text: string): Day | undefined {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/[ t]00:00(:00(\.0+)?)?z?$/, '');
  const forward = /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})$/.exec(plain);
  if (forward) return existing(forward[1], forward[2], forward[3]);
  const backward = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(plain);
  if (backward) return existing(backward[3], backward[2], backward[1]);
  const worded = /^(?:den )?(\d{1,2}) ([a-z]{3})[a-z]*\.? (\d{4})$/.exec(plain);
  const month = months.indexOf(worded?.[2] ?? '');
  return worded && month >= 0 ? existing(worded[3], String(month + 1), worded[1]) : undefined;
}

function existing(year = '', month = '', date = ''): Day | undefined {
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const moment = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day) ? day : undefined;
}
