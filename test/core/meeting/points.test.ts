// A decision point by point: whatever is struck, reworded or put in, each effect follows the point that it stands in and no other.
import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { pointsDecided, pointsWritten, textOfPoints } from '../../../src/core/meeting/decide/decisionText.ts';
import { stored } from '../../../src/core/meeting/read.ts';
import type { ProposalItem } from '../../../src/core/proposal/read.ts';
import { anEffect } from '../../given/decidedItems.ts';

const words = fc.constantFrom(
  'Planen godkänns.',
  'Riktlinjen upphävs.',
  '1. Först.\n2. Sedan.',
  '2. Ny text',
);
const effect = (at: number) => anEffect(at % 2 === 0 ? 'adopt' : 'repeal', `mål-${at}`);
const proposedOf = (texts: readonly string[]): readonly ProposalItem[] =>
  texts.map((text, at) => ({
    ...{ id: `p${at}`, number: at + 1, text, forwardTo: null, from: null },
    effects: [effect(at)],
  }));
const deed = fc.record({ struck: fc.boolean(), text: fc.option(words, { nil: undefined }) });
const some = fc.array(fc.tuple(words, deed), { minLength: 1, maxLength: 5 });

describe('A decision of several points', () => {
  test.prop([some, fc.array(words, { maxLength: 2 })])(
    'carries the effects of the points that are left, each once and with its own words',
    (all, putIn) => {
      fc.pre(all.length > 1);
      const proposed = proposedOf(all.map(([text]) => text));
      const points = stored([
        ...all.map(([text, { struck, text: other = text }], at) => ({ id: `p${at}`, struck, text: other })),
        ...putIn.map((text, at) => ({ id: `ny${at + 1}`, struck: false, text })),
      ]);
      const text = textOfPoints(pointsWritten({ points }, proposed));
      const decided = pointsDecided({ points }, text, proposed);
      const left = all.flatMap(([words, { struck, text: other = words }], at) =>
        struck ? [] : [{ text: other, effects: [effect(at)] }],
      );
      const added = putIn.map((one) => ({ text: one, effects: [] }));
      expect(decided.map(({ text: said, effects }) => ({ text: said, effects }))).toEqual([
        ...left,
        ...added,
      ]);
      expect(decided.map(({ number }) => number)).toEqual(decided.map((_, at) => at + 1));
      if (decided.length > 1)
        expect(text).toBe(decided.map(({ number, text: said }) => `${number}. ${said}`).join('\n'));
    },
  );

  test.prop([words, fc.string()])('of one point is one, whatever list stands in it', (text, written) => {
    const proposed = proposedOf([text]);
    const decided = pointsDecided({ points: null }, written, proposed);
    expect(decided).toEqual(
      written.trim() === ''
        ? []
        : [{ number: 1, text: written.trim(), forwardTo: null, effects: [effect(0)] }],
    );
  });

  test.prop([fc.string()])('without a report has nothing that follows', (written) => {
    expect(pointsDecided({ points: null }, written, []).flatMap(({ effects }) => effects)).toEqual([]);
  });
});
