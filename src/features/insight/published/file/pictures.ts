// The marks and curves of the page that stands by itself; the words and the table beside them say the same.
import type { PublishedPoint } from '../../../../core/published/figure.ts';
import type { Status } from '../../../../schema/lists/assessments.ts';

/** The shapes of ui/picture/StatusMark, so that a status reads without its colour. */
const shapes: Record<Status, string> = {
  fulfilled:
    '<circle class="good" cx="8" cy="8" r="7.25"/><path class="light" d="m4.9 8.3 2.1 2.1 4.2-4.5"/>',
  partly:
    '<rect class="warn" x="1" y="1" width="14" height="14" rx="3"/><path class="dark" d="M4.3 9.1c1-2.2 2.3-2.2 3.7-1.1s2.7 1.1 3.7-1.1"/>',
  notFulfilled:
    '<rect class="bad" x="2.6" y="2.6" width="10.8" height="10.8" rx="1.6" transform="rotate(45 8 8)"/><path class="light" d="m5.9 5.9 4.2 4.2m0-4.2-4.2 4.2"/>',
  notAssessed: '<circle class="open" cx="8" cy="8" r="6.5"/><path class="grey" d="M5.4 8h5.2"/>',
};

export const glyph = (status: Status): string =>
  `<svg class="glyph" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">${shapes[status]}</svg>`;

const dots: Record<Status, string> = {
  fulfilled: 'good',
  partly: 'warn',
  notFulfilled: 'bad',
  notAssessed: 'open',
};
const [width, height, margin] = [120, 36, 6];

/** The curve with each year's target dotted; the last point in the colour of its status. */
export function curve(points: readonly PublishedPoint[], status: Status): string {
  const aims = points.flatMap(({ target }) => (target === null ? [] : [target]));
  const values = [...points.map(({ value }) => value), ...aims];
  const low = Math.min(...values);
  const span = Math.max(...values) - low || 1;
  const x = (at: number) => margin + (at * (width - 2 * margin)) / Math.max(points.length - 1, 1);
  const y = (value: number) => height - margin - ((value - low) * (height - 2 * margin)) / span;
  const place = (at: number, value: number) => `${x(at).toFixed(1)},${y(value).toFixed(1)}`;
  const line = points.map(({ value }, at) => place(at, value)).join(' ');
  const aim = points.flatMap(({ target }, at) => (target === null ? [] : [place(at, target)])).join(' ');
  const last = points.at(-1);
  const dot =
    last === undefined
      ? ''
      : `<circle class="${dots[status]}" cx="${x(points.length - 1).toFixed(1)}" cy="${y(last.value).toFixed(1)}" r="4"/>`;
  return `<svg class="line" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" aria-hidden="true"><polyline class="aim" points="${aim}"/><polyline class="way" points="${line}"/>${dot}</svg>`;
}
