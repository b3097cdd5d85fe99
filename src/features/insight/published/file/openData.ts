// The public view as open data: a row for each figure and period, as a table and as JSON.
import type { PublishedFigure, PublishedPoint } from '../../../../core/published/figure.ts';
import type { Means } from './webPage.ts';

type Cell = string | number | null;

/** What a spreadsheet would take for a formula is made a text. */
const asText = (words: string): string => (/^[=+\-@\t\r]/.test(words) ? `'${words}` : words);

/** Figures with decimal comma and as they are stored; always in quotation marks where a text could need it. */
function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  const words = asText(cell);
  return /[";\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}

/** Semicolons, decimal comma and a mark of the encoding, as a Swedish spreadsheet wants it. */
export function dataCsv(means: Means): string {
  const { t } = means;
  const lines = [Object.values(t.columns), ...rowsOf(means)];
  return `\ufeff${lines.map((cells) => cells.map(cellText).join(';')).join('\r\n')}\r\n`;
}

function rowsOf(means: Means): readonly (readonly Cell[])[] {
  const { results, made, t } = means;
  const labelOf = (status: string | undefined) =>
    results.scale.find((one) => one.status === status)?.label ?? null;
  const report = results.report === null ? null : t.decidedShort(results.report);
  return results.areas.flatMap((area) =>
    area.goals.flatMap((goal) =>
      goal.figures.flatMap((figure) =>
        pointsOf(means, figure).map(({ period, value, target, status }): readonly Cell[] => {
          const isShown = period.key === results.period.key;
          return [
            area.label || t.otherArea,
            goal.title,
            goal.decision.body,
            goal.decision.day,
            goal.decision.paragraph,
            figure.title,
            t.units[figure.unit],
            t.directions[figure.direction],
            t.periodName(period),
            period.to,
            value,
            isShown ? figure.women : null,
            isShown ? figure.men : null,
            target,
            isShown ? figure.targetHigh : null,
            labelOf(status),
            isShown && figure.trend !== 'unknown' ? means.pieces.trend[figure.trend] : null,
            isShown && figure.preliminary ? t.yes : null,
            isShown && figure.missing !== null ? t.none[figure.missing] : null,
            figure.sourceNote ?? t.sources[figure.source],
            isShown ? labelOf(goal.judged?.status) : null,
            isShown ? report : null,
            made,
          ];
        }),
      ),
    ),
  );
}

type Told = Omit<PublishedPoint, 'value'> & { readonly value: number | null };

/** The shown period is there also where it has no figure: that it has none is told as well. */
function pointsOf({ results: { period } }: Means, figure: PublishedFigure): readonly Told[] {
  const { points, target, status } = figure;
  return points.some((point) => point.period.key === period.key)
    ? points
    : [...points, { period, value: null, target, status }];
}

/** What the file is, so that whoever reads it by a program knows it again. */
const format = 'roda-traden-resultat';

export function dataJson({ results, made }: Means): string {
  const { isChecked: _, ...told } = results;
  return `${JSON.stringify({ format, version: 1, made, ...told }, null, 2)}\n`;
}
