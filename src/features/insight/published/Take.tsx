// The ways out: one web page that stands by itself, and the same as data; the municipality puts them on its own site.
import { type ReactNode, useState } from 'react';
import type { PublishedResults } from '../../../core/published/results.ts';
import { fileName } from '../../../ui/document/fileName.ts';
import { saveAsFile } from '../../../ui/document/saveAsFile.ts';
import { Message } from '../../../ui/page/Message.tsx';
import { PlainButton } from '../../../ui/page/PlainButton.tsx';
import * as pieceTexts from '../../../ui/pieceText.ts';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useSituation } from '../../../ui/workspace.tsx';
import { dataCsv, dataJson } from './file/openData.ts';
import { webPage } from './file/webPage.ts';
import css from './published.module.css';
import * as texts from './text.ts';

/** Nothing can be taken of what is not checked, so there is nothing to press then. */
export function useTake(results: PublishedResults | null): {
  readonly buttons: ReactNode;
  readonly told: ReactNode;
} {
  const t = useText(texts);
  const pieces = useText(pieceTexts);
  const { today } = useSituation();
  const [taken, setTaken] = useState<string | null>(null);
  const print = <PlainButton onClick={() => window.print()}>{t.print}</PlainButton>;
  if (results === null) return { buttons: <div className={css.actions}>{print}</div>, told: null };
  const take = (ending: string, kind: string, content: string) => {
    const name = fileName(`resultat-${results.period.key.replaceAll('.', '-')}`, ending, 'resultat');
    saveAsFile(new Blob([content], { type: `${kind};charset=utf-8` }), name);
    setTaken(name);
  };
  const means = { results, made: today, t, pieces };
  return {
    buttons: (
      <div className={css.actions}>
        {print}
        <PlainButton onClick={() => take('csv', 'text/csv', dataCsv(means))}>{t.takeCsv}</PlainButton>
        <PlainButton onClick={() => take('json', 'application/json', dataJson(means))}>
          {t.takeJson}
        </PlainButton>
        <PlainButton primary onClick={() => take('html', 'text/html', webPage(means))}>
          {t.takePage}
        </PlainButton>
      </div>
    ),
    told: taken !== null && <Taken name={taken} />,
  };
}

/** Whether a download reached the person is known to nobody. */
function Taken({ name }: { readonly name: string }) {
  const t = useText(texts);
  const { origin, pathname, hash } = window.location;
  return (
    <Message intent="success" title={t.taken(name)}>
      {t.takenLead}{' '}
      <a className={type.link} href={`${origin}${pathname}${hash}`} target="_blank" rel="noreferrer">
        {t.inBrowser}
      </a>
      .
    </Message>
  );
}
