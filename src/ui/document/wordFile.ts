// A document as a Word file: real headings, tables with header rows, Swedish as its language, and nobody named as its author.
import {
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TextRun,
} from 'docx';
import type { Block, Fact, Part } from '../../core/planDocument/parts.ts';
import { styles } from './wordStyles.ts';
import { wordTable } from './wordTable.ts';
import { lines, written } from './written.ts';

/**
 * @property under small lines below the title: whose it is, how far it has come
 * @property running what stands at the top of every page
 * @property page before and between the page's number and how many they are
 */
export interface Paper {
  readonly title: string;
  readonly under: readonly string[];
  readonly running: string;
  readonly page: readonly [before: string, between: string];
  readonly parts: readonly Part[];
}

const headings = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3];
const bullets = 'punkter';
/** A4 with 2 cm at the sides, in twentieths of a point. */
const page = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 1_418, bottom: 1_304, left: 1_134, right: 1_134 },
};

export function wordFile(paper: Paper): Promise<Blob> {
  const [before, between] = paper.page;
  const number = [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES];
  return Packer.toBlob(
    new Document({
      title: written(paper.title),
      creator: '',
      lastModifiedBy: '',
      styles,
      numbering: {
        config: [
          {
            reference: bullets,
            levels: [
              {
                level: 0,
                format: LevelFormat.BULLET,
                text: '•',
                style: { paragraph: { indent: { left: 425, hanging: 283 } } },
              },
            ],
          },
        ],
      },
      sections: [
        {
          properties: { page },
          headers: {
            default: new Header({
              children: [new Paragraph({ style: 'Header', children: lines(paper.running) })],
            }),
          },
          footers: {
            default: new Footer({
              children: [new Paragraph({ style: 'Footer', children: [new TextRun({ children: number })] })],
            }),
          },
          children: [
            new Paragraph({ heading: HeadingLevel.TITLE, children: lines(paper.title) }),
            ...paper.under.map((line) => new Paragraph({ style: 'Subtitle', children: lines(line) })),
            ...paper.parts.flatMap((part) => partIn(part, 0)),
            // Word wants a paragraph after the last table.
            new Paragraph({}),
          ],
        },
      ],
    }),
  );
}

function partIn({ title, blocks, parts }: Part, depth: number): (Paragraph | Table)[] {
  const heading = headings[Math.min(depth, headings.length - 1)] ?? HeadingLevel.HEADING_3;
  return [
    new Paragraph({ heading, keepNext: true, children: lines(title) }),
    ...blocks.flatMap(blockIn),
    ...parts.flatMap((part) => partIn(part, depth + 1)),
  ];
}

function blockIn(block: Block): readonly (Paragraph | Table)[] {
  if (block.kind === 'paragraph') return [new Paragraph({ children: lines(block.text) })];
  if (block.kind === 'facts') return block.facts.map(factIn);
  if (block.kind === 'table')
    return [
      new Paragraph({ style: 'Caption', keepNext: true, children: lines(block.caption) }),
      wordTable(block, page.size.width - page.margin.left - page.margin.right),
    ];
  return block.items.map(
    (item) => new Paragraph({ numbering: { reference: bullets, level: 0 }, children: lines(item) }),
  );
}

/** A label that asks has its own sign. */
const factIn = ({ label, text }: Fact): Paragraph =>
  new Paragraph({
    children: [
      new TextRun({ text: written(label.endsWith('?') ? `${label} ` : `${label}: `), bold: true }),
      ...lines(text),
    ],
  });
