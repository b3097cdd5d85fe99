// What a row says is read as it was written: another way to write the same signs, or another print, does not pass for it.
import { describe, expect, it } from 'vitest';
import { textPrint } from '../../../src/core/log/canonical.ts';
import { entryOf, entryPrint, type LogEntry, valuesOf } from '../../../src/core/log/logRow.ts';
import { proofIn, proofText } from '../../../src/core/log/proof.ts';
import { key } from '../../../src/schema/field.ts';
import { honestLog } from '../../given/log.ts';

const [row] = honestLog(1).rows;
const entry = row?.entry as LogEntry;
const read = (alike: Partial<LogEntry>) => entryOf({ key: key('rs.1'), ...valuesOf({ ...entry, ...alike }) });

describe('A row', () => {
  const composed = { subject: 'p\u00e5-plats', note: 'Godk\u00e4nd.' };
  it.each(['subject', 'note'] as const)(
    'whose %s has been taken apart has the same print, and does not fit',
    (field) => {
      const apart = { ...composed, [field]: composed[field].normalize('NFD') };
      expect(entryPrint({ ...entry, ...apart })).toBe(entryPrint({ ...entry, ...composed }));
      expect(read(composed).fits).toBe(true);
      expect(read(apart).fits).toBe(false);
    },
  );
});

describe('A proof', () => {
  const print = textPrint('ett');
  it('names prints, and nothing that one nonce could answer to together with anything', () => {
    expect(proofIn(proofText({ prints: [print], token: 't' }))).toEqual({ prints: [print], token: 't' });
    for (const other of ['\ud800', '', print.toUpperCase(), `${print}0`, `${print}\n`])
      expect(proofIn(proofText({ prints: [print, other], token: 't' })), other).toBeNull();
  });
});
