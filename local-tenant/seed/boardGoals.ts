// The municipal board's twenty goals, five under each of the council's direction goals.
import { type GoalSketch, goalsOf } from './sketch.ts';

const titlesUnder: readonly (readonly [direction: string, titles: readonly string[]])[] = [
  [
    'd-invanare',
    [
      'Du får svar när du kontaktar kommunen',
      'Du kan göra dina ärenden när det passar dig',
      'Du kan påverka innan beslut fattas',
      'Det är tryggt på gator och torg',
      'Kommunen är beredd när något händer',
    ],
  ],
  [
    'd-larande',
    [
      'Unga har sommarjobb att söka',
      'Vuxna kan byta yrke genom utbildning',
      'Skola och näringsliv möts varje termin',
      'Språket öppnar vägen till arbete',
      'Campus har utbildningar som arbetslivet frågar efter',
    ],
  ],
  [
    'd-plats',
    [
      'Planer för bostäder antas i jämn takt',
      'Företag får besked i tid',
      'Vägar och broar underhålls innan de går sönder',
      'Vattnet i sjöar och vikar blir renare',
      'Skärgård och landsbygd har service',
    ],
  ],
  [
    'd-hushallning',
    [
      'Kommunens resultat räcker till investeringarna',
      'Inköpen följer avtalen',
      'Lokalerna används hela dagen',
      'Chefer stannar i sina uppdrag',
      'Beslut återrapporteras i tid',
    ],
  ],
];

/** All twenty; owned by the body. */
export function boardGoals(owner: string): readonly GoalSketch[] {
  return titlesUnder.flatMap(([direction, titles]) =>
    goalsOf(
      owner,
      'committeeGoal',
      titles.map((title, index) => [`${owner}-${direction}-${index + 1}`, title, direction, ''] as const),
    ),
  );
}

/** The keys of the board's goals under one direction goal. */
export const boardGoalIds = (direction: string): string =>
  boardGoals('ks')
    .filter((goal) => goal.parents === direction)
    .map((goal) => goal.id)
    .join(' ');
