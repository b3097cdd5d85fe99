// Reads and works out the formulas of calculated columns and list validation: the everyday part of Excel's.
import type { Json } from '../odata/address.ts';
import { refuse } from '../odata/fault.ts';
import { FormulaError, functions, numberOf, type Result, textOf } from './formulaFunctions.ts';

/** Gives a column's value by the name in the formula. */
export type ReadName = (name: string) => Json | undefined;
type Work = (read: ReadName, now: number) => Result;

const token =
  /\s*(?:("(?:[^"]|"")*")|(\d+(?:\.\d+)?)|\[([^\]]+)\]|([A-Za-z_ÅÄÖåäö][\wÅÄÖåäö.]*)|(<=|>=|<>|[-+*/^&=<>(),;%]))/y;

interface Token {
  readonly kind: 'text' | 'number' | 'column' | 'word' | 'mark' | 'end';
  readonly text: string;
}

export interface Formula {
  /** The columns that it asks about, as they are written. */
  readonly columns: readonly string[];
  /** Text, number or boolean; an error is written as in Excel. */
  work(read: ReadName, now: number): string | number | boolean;
}

const known = new Map<string, Formula>();

/** Refuses a formula that is malformed, or beyond the functions that are here (formulaFunctions.ts). */
export function readFormula(source: string): Formula {
  const held = known.get(source);
  if (held) return held;
  const columns: string[] = [];
  const work = parsed(source, columns);
  const made: Formula = {
    columns,
    work(read, now) {
      try {
        const result = work(read, now);
        return result instanceof Date ? result.toISOString() : (result ?? '');
      } catch (error) {
        if (error instanceof FormulaError) return error.message;
        throw error;
      }
    },
  };
  known.set(source, made);
  return made;
}

function parsed(source: string, columns: string[]): Work {
  const tokens = tokenize(source.trim().replace(/^=/, ''));
  let at = 0;
  let depth = 0;
  const peek = (): Token => tokens[at] ?? { kind: 'end', text: '' };
  const isMark = (...marks: string[]) => peek().kind === 'mark' && marks.includes(peek().text);
  const take = (): Token => {
    const found = peek();
    at++;
    return found;
  };
  /** Operators of one strength, from the left. */
  const chain =
    (inner: () => Work, marks: readonly string[], deed: (mark: string, a: Result, b: Result) => Result) =>
    (): Work => {
      let left = inner();
      while (isMark(...marks)) {
        const mark = take().text;
        const [a, b] = [left, inner()];
        left = (read, now) => deed(mark, a(read, now), b(read, now));
      }
      return left;
    };
  const power = chain(unary, ['^'], (_, a, b) => numberOf(a) ** numberOf(b));
  const product = chain(power, ['*', '/'], (mark, a, b) => {
    if (mark === '*') return numberOf(a) * numberOf(b);
    if (numberOf(b) === 0) throw new FormulaError('#DIV/0!');
    return numberOf(a) / numberOf(b);
  });
  const sum = chain(product, ['+', '-'], (mark, a, b) =>
    mark === '+' ? numberOf(a) + numberOf(b) : numberOf(a) - numberOf(b),
  );
  const joined = chain(sum, ['&'], (_, a, b) => textOf(a) + textOf(b));
  const whole = chain(joined, ['=', '<>', '<', '>', '<=', '>='], compared);

  function unary(): Work {
    if (++depth > 100) throw bad();
    try {
      if (isMark('-')) {
        at++;
        const inner = unary();
        return (read, now) => -numberOf(inner(read, now));
      }
      const inner = atom();
      if (!isMark('%')) return inner;
      at++;
      return (read, now) => numberOf(inner(read, now)) / 100;
    } finally {
      depth--;
    }
  }
  function atom(): Work {
    const { kind, text } = take();
    if (kind === 'text') return () => text.slice(1, -1).replaceAll('""', '"');
    if (kind === 'number') return () => Number(text);
    if (kind === 'column') return column(text);
    if (kind === 'mark' && text === '(') {
      const inner = whole();
      if (!isMark(')')) throw bad();
      at++;
      return inner;
    }
    if (kind !== 'word') throw bad();
    if (!isMark('(')) {
      if (/^(true|false)$/i.test(text)) return () => text.toLowerCase() === 'true';
      return column(text);
    }
    const deed = functions[text.toUpperCase()];
    if (!deed) throw bad();
    at++;
    const args: Work[] = [];
    while (!isMark(')')) {
      args.push(whole());
      if (isMark(',', ';')) at++;
      else if (!isMark(')')) throw bad();
    }
    at++;
    return (read, now) =>
      deed(
        args.map((one) => () => one(read, now)),
        now,
      );
  }
  function column(name: string): Work {
    columns.push(name);
    return (read) => {
      const held = read(name) ?? null;
      if (typeof held === 'object') return held === null ? null : JSON.stringify(held);
      const isMoment = typeof held === 'string' && /^\d{4}-\d\d-\d\dT[\d:]+Z$/.test(held);
      return isMoment && !Number.isNaN(Date.parse(held)) ? new Date(held) : held;
    };
  }

  const work = whole();
  if (peek().kind !== 'end') throw bad();
  return work;
}

function compared(mark: string, left: Result, right: Result): boolean {
  const asText = typeof left === 'string' || typeof right === 'string';
  const [a, b] = asText
    ? [textOf(left).toLowerCase(), textOf(right).toLowerCase()]
    : [numberOf(left), numberOf(right)];
  const order = a < b ? -1 : a > b ? 1 : 0;
  if (mark === '=') return order === 0;
  if (mark === '<>') return order !== 0;
  if (mark === '<') return order < 0;
  if (mark === '>') return order > 0;
  return mark === '<=' ? order <= 0 : order >= 0;
}

function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < source.trimEnd().length) {
    const found = token.exec(source);
    if (found === null) throw bad();
    const [, text, number, column, word, mark] = found;
    if (text !== undefined) tokens.push({ kind: 'text', text });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (column !== undefined) tokens.push({ kind: 'column', text: column });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word });
    else tokens.push({ kind: 'mark', text: mark ?? '' });
  }
  return tokens;
}

function bad() {
  return refuse.invalid('The formula contains a syntax error or is not supported.');
}
