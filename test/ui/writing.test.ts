// How often the page looks through what is typed: a form of hundreds of places is looked through once, and not once for each of them.
import { expect, it } from 'vitest';
import { createWriting } from '../../src/ui/writing.ts';

it('looks through a form’s places once when they are told, however many they are', () => {
  let looked = 0;
  const writing = createWriting({
    draft: () => {
      looked += 1;
      return null;
    },
  });
  const heard: boolean[] = [];
  writing.subscribe(() => heard.push(writing.hasUnsaved()));
  writing.typed(...Array.from({ length: 500 }, (_, i) => `place ${i}`));
  expect(heard).toEqual([false]);
  expect(looked).toBe(500);
});
