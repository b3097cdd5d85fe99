// Parses SharePoint's $filter into a tree.
import { refuse } from './fault.ts';

export type Operand =
  | { readonly path: string }
  | { readonly value: string | number | boolean | null; readonly date?: true }
  | { readonly part: string; readonly path: string };

export type Comparison = 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge';

export type Expression =
  | { readonly op: 'and' | 'or'; readonly left: Expression; readonly right: Expression }
  | { readonly op: 'not'; readonly of: Expression }
  | { readonly op: Comparison; readonly left: Operand; readonly right: Operand }
  /** Membership in a column of several values; CAML has it, $filter has not. */
  | { readonly op: 'includes'; readonly path: string; readonly value: string | number }
  | { readonly op: 'startswith' | 'substringof'; readonly path: string; readonly text: string };

const comparisons = new Set<string>(['eq', 'ne', 'lt', 'le', 'gt', 'ge']);
const dateParts = new Set(['year', 'month', 'day', 'hour', 'minute', 'second']);

const token =
  /\s*(?:(datetime|guid)?'((?:[^']|'')*)'|(-?\d+(?:\.\d+)?)[LMdf]?(?![\w-])|([A-Za-z_][\w/]*)|([(),]))/iy;

/** How deep a filter may be nested, as in Microsoft's own reader, and how many joints it may have. */
const deepest = 100;
const mostJoints = 1000;

interface Token {
  readonly kind: 'text' | 'date' | 'number' | 'word' | 'mark' | 'end';
  readonly text: string;
}

/** The tree of a filter; refuses what SharePoint does not support (endswith, tolower, arithmetic: sharepoint.md 2.6). */
export function readFilter(source: string): Expression {
  const tokens = tokenize(source);
  let at = 0;
  let depth = 0;
  const fail = () => refuse.expression(source);
  const peek = (): Token => tokens[at] ?? { kind: 'end', text: '' };
  const next = (): Token => {
    const found = peek();
    at++;
    return found;
  };
  const isWord = (word: string) => peek().kind === 'word' && peek().text.toLowerCase() === word;
  const isMark = (mark: string) => peek().kind === 'mark' && peek().text === mark;
  const mark = (text: string) => {
    if (!isMark(text)) throw fail();
    at++;
  };

  function either(): Expression {
    let left = both();
    while (isWord('or')) {
      at++;
      left = { op: 'or', left, right: both() };
    }
    return left;
  }
  function both(): Expression {
    let left = one();
    while (isWord('and')) {
      at++;
      left = { op: 'and', left, right: one() };
    }
    return left;
  }
  function deeper(read: () => Expression): Expression {
    at++;
    depth++;
    if (depth > deepest) throw fail();
    const inner = read();
    depth--;
    return inner;
  }
  function one(): Expression {
    if (isWord('not')) return { op: 'not', of: deeper(one) };
    if (isMark('(')) {
      const inner = deeper(either);
      mark(')');
      return inner;
    }
    const word = peek().text.toLowerCase();
    if (peek().kind === 'word' && (word === 'startswith' || word === 'substringof')) return search(word);
    const left = operand();
    const op = next();
    if (op.kind !== 'word' || !comparisons.has(op.text.toLowerCase())) throw fail();
    return { op: op.text.toLowerCase() as Comparison, left, right: operand() };
  }
  function search(op: 'startswith' | 'substringof'): Expression {
    at++;
    mark('(');
    const first = next();
    mark(',');
    const second = next();
    mark(')');
    const [column, text] = op === 'startswith' ? [first, second] : [second, first];
    if (column.kind !== 'word' || text.kind !== 'text') throw fail();
    // `substringof('x',Col) eq true` is the longer spelling that generated queries use.
    if (isWord('eq') && /^(true|1)$/i.test(tokens[at + 1]?.text ?? '')) at += 2;
    return { op, path: column.text, text: text.text };
  }
  function operand(): Operand {
    const found = next();
    if (found.kind === 'text') return { value: found.text };
    if (found.kind === 'date') return { value: found.text, date: true };
    if (found.kind === 'number') return { value: Number(found.text) };
    if (found.kind !== 'word') throw fail();
    const word = found.text.toLowerCase();
    if (word === 'null') return { value: null };
    if (word === 'true' || word === 'false') return { value: word === 'true' };
    if (!isMark('(')) return { path: found.text };
    if (!dateParts.has(word)) throw fail();
    at++;
    const column = next();
    mark(')');
    return { part: word, path: column.text };
  }

  const tree = either();
  if (peek().kind !== 'end') throw fail();
  return tree;
}

function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  const end = source.trimEnd().length;
  let joints = 0;
  token.lastIndex = 0;
  while (token.lastIndex < end) {
    const found = token.exec(source);
    if (found === null) throw refuse.expression(source);
    const [, prefix, text, number, word, mark] = found;
    if (text !== undefined) {
      const kind = prefix?.toLowerCase() === 'datetime' ? 'date' : 'text';
      tokens.push({ kind, text: text.replaceAll("''", "'") });
    } else if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (word !== undefined) {
      tokens.push({ kind: 'word', text: word });
      if (/^(and|or)$/i.test(word) && ++joints > mostJoints) throw refuse.expression(source);
    } else tokens.push({ kind: 'mark', text: mark ?? '' });
  }
  return tokens;
}

/** The columns that a filter asks about. */
export function columnsOf(tree: Expression): string[] {
  if (tree.op === 'and' || tree.op === 'or') return [...columnsOf(tree.left), ...columnsOf(tree.right)];
  if (tree.op === 'not') return columnsOf(tree.of);
  if ('text' in tree || tree.op === 'includes') return [tree.path];
  return [tree.left, tree.right].flatMap((side) => ('path' in side ? [side.path] : []));
}
