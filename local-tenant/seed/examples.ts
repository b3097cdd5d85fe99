// The four example organisations, each with the story of what happens when Chef Enhet A files.
import { norrtalje2019, story as schools } from './norrtalje2019.ts';
import { story as factors, rjh2017 } from './rjh2017.ts';
import { story as goalAreas, rjh2024 } from './rjh2024.ts';
import type { Sketch } from './sketch.ts';
import type { Story } from './story.ts';
import { story as pyramid, sundsvall2017 } from './sundsvall2017.ts';

export interface Example {
  readonly sketch: Sketch;
  readonly story: Story;
}

export const examples: readonly Example[] = [
  { sketch: rjh2017, story: factors },
  { sketch: rjh2024, story: goalAreas },
  { sketch: sundsvall2017, story: pyramid },
  { sketch: norrtalje2019, story: schools },
];

/** @throws Error for a steering model that no example runs on */
export function exampleOf(preset: string): Example {
  const example = examples.find(({ sketch }) => sketch.preset === preset);
  if (!example) throw new Error(`No example organisation runs on ${preset}`);
  return example;
}
