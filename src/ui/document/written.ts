// Text as Word can hold it: XML knows no control characters and no halves of a character.
import { TextRun } from 'docx';

/** All that XML 1.0 allows in a text; a file with anything else in it is one that Word says it cannot open. */
const notInXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

export const written = (text: string): string => text.replace(notInXml, '');

/** A run for each line. What is not bold says nothing of it, since a heading's style would otherwise be overruled. */
export const lines = (text: string, bold = false): TextRun[] =>
  written(text)
    .split(/\r\n|\r|\n/)
    .map(
      (line, i) => new TextRun({ text: line, ...(bold ? { bold } : {}), ...(i === 0 ? {} : { break: 1 }) }),
    );
