// The public view as one web page that stands by itself: no script, nothing fetched, and every text written as text.
import type { PublishedFigure } from '../../../../core/published/figure.ts';
import type {
  Judged,
  PublishedArea,
  PublishedGoal,
  PublishedResults,
} from '../../../../core/published/results.ts';
import type { Day } from '../../../../schema/field.ts';
import type { Status } from '../../../../schema/lists/assessments.ts';
import type { Trend } from '../../../../steering/model.ts';
import { wordsIn } from '../statusWords.ts';
import type { PublishedText } from '../text.ts';
import { pageStyle } from './pageStyle.ts';
import { curve, glyph } from './pictures.ts';

/** @property made the day that the file is made */
export interface Means {
  readonly results: PublishedResults;
  readonly made: Day;
  readonly t: PublishedText;
  readonly pieces: {
    readonly trend: Readonly<Record<Trend, string>>;
    readonly statusCount: Readonly<Record<Status, (count: number) => string>>;
  };
}

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** Signs that no page may hold, and those that turn the text round so that it looks like another. */
const refused = /[^\P{Cc}\t\n\r]|[\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Cs}/gu;
const text = (words: string): string =>
  words.replace(refused, '').replace(/[&<>"']/g, (sign) => signs[sign] ?? '');

const tag = (name: string, inner: string, looks?: string): string =>
  `<${name}${looks === undefined ? '' : ` class="${looks}"`}>${inner}</${name}>`;
const p = (words: string, looks?: string): string => tag('p', text(words), looks);
const small = (words: string): string => p(words, 'small');
const hidden = (words: string): string => tag('span', text(words), 'hidden');

const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

export function webPage(means: Means): string {
  const { results, made, t } = means;
  const { organisation, period, lockedDay } = results;
  const name = organisation === '' ? t.title : `${t.title}, ${organisation}`;
  const areas = results.areas.map((area, at) => areaPart(means, area, at));
  return [
    '<!doctype html>',
    '<html lang="sv">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="color-scheme" content="light dark">',
    tag('title', text(`${name}, ${t.periodName(period)}`)),
    tag('style', pageStyle),
    '</head>',
    '<body>',
    `<a class="skip" href="#innehall">${text(t.skip)}</a>`,
    tag('header', `${small(t.over(organisation, period))}${tag('h1', text(t.title))}`),
    '<main id="innehall">',
    p(`${t.latest(period)} ${lockedDay === null ? t.updatedUnknown(period) : t.updated(lockedDay)}`),
    contents(means),
    ...areas,
    aboutPart(means),
    '</main>',
    tag('footer', small(t.made(made))),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

const areaId = (at: number): string => `omrade-${at + 1}`;

function contents({ results, t }: Means): string {
  const links = results.areas.map(({ label }, at) =>
    tag('li', `<a href="#${areaId(at)}">${text(label || t.otherArea)}</a>`),
  );
  return `<nav aria-label="${text(t.areas)}">${tag('ul', links.join(''))}</nav>`;
}

const wordOf = ({ results }: Means, status: Status): string => text(wordsIn(results)(status));

const mark = (means: Means, status: Status): string =>
  tag('span', `${glyph(status)} ${wordOf(means, status)}`, 'mark');

function areaPart(means: Means, { label, judged, counts, goals }: PublishedArea, at: number): string {
  const told = means.results.scale
    .filter(({ status }) => counts[status] > 0)
    .map(({ status }) =>
      tag('li', `${glyph(status)} ${text(means.pieces.statusCount[status](counts[status]))}`),
    );
  const measured = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return [
    `<section aria-labelledby="${areaId(at)}">`,
    `<h2 id="${areaId(at)}">${text(label || means.t.otherArea)}</h2>`,
    judgement(means, judged),
    measured < 2 ? '' : `${small(means.t.counted(measured))}${tag('ul', told.join(''), 'counts')}`,
    ...goals.map((goal) => goalPart(means, goal)),
    '</section>',
  ].join('\n');
}

function goalPart(means: Means, goal: PublishedGoal): string {
  const { t } = means;
  return tag(
    'article',
    [
      small(t.goalWord(goal.word)),
      tag('h3', text(goal.title)),
      goal.description === null ? '' : p(goal.description, 'intent'),
      judgement(means, goal.judged),
      small(t.decided(goal.decision)),
      goal.figures.length === 0
        ? p(t.noFigures)
        : tag('ul', goal.figures.map((figure) => figurePart(means, figure)).join('\n'), 'figures'),
    ].join('\n'),
  );
}

function judgement(means: Means, judged: Judged | null): string {
  if (judged === null) return '';
  const { t } = means;
  const label = means.results.scale.find(({ status }) => status === judged.computed)?.label;
  return tag(
    'p',
    [
      hidden(`${t.judged}: `),
      mark(means, judged.status),
      ...(label === undefined ? [] : [tag('span', text(t.computed(label)), 'small')]),
      ...(judged.coverage === null ? [] : [tag('span', text(t.coverage[judged.coverage]), 'small')]),
    ].join(' '),
    'judged',
  );
}

function figurePart(means: Means, figure: PublishedFigure): string {
  const { t, pieces } = means;
  const { value, target, women, men, answered, definition, points, missing } = figure;
  const told = (one: number) => t.figure(figure, one);
  const said = value === null ? t.none[missing ?? 'notMeasured'] : told(value);
  return tag(
    'li',
    [
      tag(
        'div',
        [tag('h4', text(figure.title)), small(t.source(figure.sourceNote ?? t.sources[figure.source]))].join(
          '',
        ),
        'name',
      ),
      tag(
        'div',
        [
          tag('p', `${hidden(`${t.outcome}: `)}${text(said)}`, value === null ? undefined : 'value'),
          small(target === null ? t.noTarget : t.targetIs(t.target(figure, target))),
          women === null || men === null ? '' : small(t.split(told(women), told(men))),
          figure.preliminary ? small(t.preliminary) : '',
          answered.of > 1 ? small(t.answered(answered.units, answered.of)) : '',
        ].join(''),
      ),
      tag(
        'div',
        `${tag('p', mark(means, figure.status))}${figure.trend === 'unknown' ? '' : tag('p', `${hidden(`${t.columns.trend}: `)}${text(pieces.trend[figure.trend])}`, 'small')}`,
      ),
      tag('div', points.length > 1 ? curve(points, figure.status) : '', 'curve'),
      points.length > 0 || definition !== null ? development(means, figure) : '',
    ].join('\n'),
  );
}

function development(means: Means, figure: PublishedFigure): string {
  const { t } = means;
  const { points, definition } = figure;
  const told = (one: number) => t.figure(figure, one);
  const headings = [t.period, t.outcome, t.targetColumn, t.status].map(
    (one) => `<th scope="col">${text(one)}</th>`,
  );
  const rows = points
    .toReversed()
    .map(({ period, value, target, status }) =>
      tag(
        'tr',
        [
          `<th scope="row">${text(t.periodName(period))}</th>`,
          tag('td', text(told(value))),
          tag('td', text(target === null ? t.noValue : told(target))),
          tag('td', mark(means, status)),
        ].join(''),
      ),
    );
  const table = `<table>${tag('caption', text(t.developmentOf(figure.title)), 'hidden')}${tag('thead', tag('tr', headings.join('')))}${tag('tbody', rows.join(''))}</table>`;
  return tag(
    'details',
    [
      tag('summary', `${text(t.development)}${hidden(`: ${figure.title}`)}`),
      definition === null ? '' : p(t.definition(definition)),
      points.length === 0 ? '' : table,
    ].join(''),
  );
}

function aboutPart(means: Means): string {
  const { t, results } = means;
  const isOlder = results.areas.some(({ goals }) =>
    goals.some(({ decision }) => decision.proof === 'beforeLog'),
  );
  const meanings = results.scale.map(({ status, meaning }) =>
    tag('li', `${mark(means, status)} ${tag('span', text(meaning))}`),
  );
  return [
    '<section aria-labelledby="om">',
    `<h2 id="om">${text(t.aboutTitle)}</h2>`,
    p(results.report === null ? t.noReport : t.report(results.report)),
    ...t.about.map((sentence) => p(sentence)),
    isOlder ? p(t.beforeLog) : '',
    results.reopened ? p(t.reopened) : '',
    tag('h3', text(t.scaleTitle)),
    tag('ul', meanings.join(''), 'scale'),
    '</section>',
  ].join('\n');
}
