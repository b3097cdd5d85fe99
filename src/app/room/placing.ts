// Gives what is to be decided its place in the log, and has the person who decides sign it.
import { canonical, textPrint } from '../../core/log/canonical.ts';
import { entryPrint, type LogEntry } from '../../core/log/logRow.ts';
import { nonceFor, proofText } from '../../core/log/proof.ts';
import { nextPlace, type Verified } from '../../core/log/verify.ts';
import type { TokenSource } from '../../m365/signIn.ts';
import { bad, fault, good, type Result } from '../../schema/fault.ts';
import { plainText } from '../../schema/plainText.ts';
import type { Wanted } from '../../ui/decisionLog.ts';

/** The rows with their numbers, each with the print of the one before; the texts as they will be read again. */
export function placed(
  log: Verified,
  wanted: readonly Wanted[],
  stamp: Pick<LogEntry, 'body' | 'by' | 'at'>,
  salt: () => string,
): Result<readonly LogEntry[]> {
  let { number, before } = nextPlace(log);
  const entries: LogEntry[] = [];
  for (const { act, kind, subject, note, corrects, held } of wanted) {
    const text = held === null ? null : canonical(held);
    if (before === null || (held !== null && text === null)) return bad(fault('LOG_NOT_CANONICAL', ''));
    const entry: LogEntry = {
      ...stamp,
      number,
      act,
      kind,
      subject: plainText(subject),
      content: text === null ? null : textPrint(text),
      held: text,
      before,
      corrects,
      note: plainText(note),
      salt: salt(),
      proof: '',
    };
    entries.push(entry);
    before = entryPrint(entry);
    number += 1;
  }
  return good(entries);
}

/**
 * The rows, signed together in one sign-in. Where no window can be opened they go without, and readers are told that only the
 * right to the list speaks for them; who closes the window has decided nothing.
 * @param rowsWith the rows, each with a salt; empty where nobody is asked to sign
 */
export async function signed(
  rowsWith: (salt: () => string) => Result<readonly LogEntry[]>,
  sign: TokenSource['sign'] | null,
  random: () => string,
): Promise<Result<readonly LogEntry[]>> {
  const unsigned = () => rowsWith(() => '');
  const entries = sign === null ? unsigned() : rowsWith(random);
  if (sign === null || !entries.ok) return entries;
  const prints = entries.value.map(entryPrint).filter((print) => print !== null);
  const answer = await sign(nonceFor(prints));
  if (answer.kind === 'cancelled') return bad(fault('LOG_NOT_SIGNED', ''));
  if (answer.kind === 'failed') return unsigned();
  const proof = proofText({ prints, token: answer.idToken });
  return good(entries.value.map((entry) => ({ ...entry, proof })));
}
