// Makes a document's Word file and hands it over; what makes it is fetched when it is asked for, and the page says how it went.
import { type ReactNode, useState } from 'react';
import { Message } from '../page/Message.tsx';
import { useText } from '../text.ts';
import type from '../type.module.css';
import { fileName } from './fileName.ts';
import { saveAsFile } from './saveAsFile.ts';
import type { Paper } from './wordFile.ts';
import * as texts from './wordFileText.ts';

type Outcome = 'made' | 'failed' | null;

/**
 * @param otherwise what the file is called when nothing of the title can stand in a file's name
 * @returns `take` makes the file, and `told` is what to show of how it went
 */
export function useWordFile(paper: Omit<Paper, 'page'>, otherwise: string) {
  const { page } = useText(texts);
  const [outcome, ended] = useState<Outcome>(null);
  const name = fileName(paper.title, 'docx', otherwise);
  const make = async () => {
    const { wordFile } = await import('./wordFile.ts');
    saveAsFile(await wordFile({ ...paper, page }), name);
  };
  return {
    take: () => {
      make().then(
        () => ended('made'),
        () => ended('failed'),
      );
    },
    told: <Told outcome={outcome} name={name} />,
  };
}

/** Whether a download reached the person is known to nobody, so the page says where it went and what else there is. */
function Told({ outcome, name }: { readonly outcome: Outcome; readonly name: string }): ReactNode {
  const t = useText(texts);
  if (outcome === null) return null;
  if (outcome === 'failed')
    return (
      <Message intent="error" title={t.failed}>
        {t.failedLead}
      </Message>
    );
  const { origin, pathname, hash } = window.location;
  return (
    <Message intent="success" title={t.made(name)}>
      {t.notFound}{' '}
      <a className={type.link} href={`${origin}${pathname}${hash}`} target="_blank" rel="noreferrer">
        {t.inBrowser}
      </a>
    </Message>
  );
}
