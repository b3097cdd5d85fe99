// A table in Word: the header row is marked as one, so that it is read aloud with the cells and stands again on the next page.
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { Table as TableValue } from '../../core/planDocument/parts.ts';
import { lines } from './written.ts';

const hairline = { style: BorderStyle.SINGLE, size: 4, color: 'A6A6A6' };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const borders = {
  top: hairline,
  bottom: hairline,
  left: none,
  right: none,
  insideHorizontal: hairline,
  insideVertical: none,
};

/** @param width in twentieths of a point */
export function wordTable({ columns, rows }: TableValue, width: number): Table {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.floor((share * width) / whole));
  const alignment = (i: number) => (columns[i]?.figures === true ? AlignmentType.RIGHT : AlignmentType.LEFT);
  const cell = (texts: readonly string[], i: number, isHeader: boolean) =>
    new TableCell({
      width: { size: widths[i] ?? 0, type: WidthType.DXA },
      margins: { top: 60, bottom: 60, left: 80, right: 80 },
      children: (texts.length === 0 ? [''] : texts).map(
        (text) =>
          new Paragraph({
            style: 'TableText',
            alignment: alignment(i),
            keepNext: isHeader,
            children: lines(text, isHeader),
          }),
      ),
    });
  return new Table({
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ heading }, i) => cell([heading], i, true)),
      }),
      ...rows.map(
        (cells) =>
          new TableRow({ cantSplit: true, children: cells.map((texts, i) => cell(texts, i, false)) }),
      ),
    ],
  });
}
