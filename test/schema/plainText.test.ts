// Text that is pasted, such as from Word: what is hidden in it goes, what can be read stays, whichever rule it comes through.
import { expect, test } from 'vitest';
import { recordAnalysis } from '../../src/core/followUp/judgementRules.ts';
import { plainText } from '../../src/schema/plainText.ts';
import { anOrganisation, april, asked, enhetA } from '../given/organisation.ts';

test.each([
  ['Word’s line break within a paragraph', 'ett\u000btv\u00e5', 'ett\ntvå'],
  ['line ends of Windows, and of pages', 'a\r\nb\rc\u2028d\u2029e\ff', 'a\nb\nc\nd\ne\nf'],
  ['a soft hyphen and breaks without width', 'sjuk\u00adfr\u00e5n\u200bvaro\ufeff', 'sjukfrånvaro'],
  ['marks of direction', '\u202aabc\u202c\u200e', 'abc'],
  ['controls', 'a\u0000b\u0007c\u009f', 'abc'],
  ['bullets of Word’s symbol fonts', '\uf0b7\tett\n\uf0a7\ttv\u00e5', '•\tett\n•\ttvå'],
  ['letters in two parts', 'A\u030a och o\u0308', 'Å och ö'],
  ['what can be read', '1\u00a0200\u202ftkr – ”så” 👩‍⚕️ \t€', '1\u00a0200\u202ftkr – ”så” 👩‍⚕️ \t€'],
])('%s', (_name, pasted, kept) => {
  expect(plainText(pasted)).toBe(kept);
  expect(plainText(kept)).toBe(kept);
});

test('what a rule writes is cleaned, and names and choices are left', () => {
  const result = recordAnalysis(asked(anOrganisation('rjh-2017'), 'chef-enhet-a'), {
    unit: enhetA,
    period: april,
    answer: { causes: 'Vaka\u00adnser\u000boch sjukdom', discussed: ['patient'] },
  });
  expect(result.ok && result.value[0]?.values).toMatchObject({
    causes: 'Vakanser\noch sjukdom',
    discussed: ['patient'],
    state: 'inProgress',
  });
});
