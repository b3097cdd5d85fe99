// Makes the report's Word file and hands it over; what makes it is fetched when it is asked for, and the page says how it went.
import { useState } from 'react';
import type { ReportDocument } from '../../../../core/proposal/document.ts';
import { fileName } from '../../../../ui/document/fileName.ts';
import { saveAsFile } from '../../../../ui/document/saveAsFile.ts';
import { Message } from '../../../../ui/page/Message.tsx';
import { useText } from '../../../../ui/text.ts';
import type from '../../../../ui/type.module.css';
import * as texts from './text.ts';

export function useWordFile({ title, under, state, parts }: ReportDocument & { readonly state: string }) {
  const t = useText(texts);
  const [outcome, ended] = useState<'made' | 'failed' | null>(null);
  const name = fileName(title, 'docx', t.otherwise);
  const make = async () => {
    const { wordFile } = await import('../../../../ui/document/wordFile.ts');
    const file = await wordFile({
      title,
      under: [...under, state],
      running: t.running(title, state),
      page: t.page,
      parts,
    });
    saveAsFile(file, name);
  };
  const take = () => {
    make().then(
      () => ended('made'),
      () => ended('failed'),
    );
  };
  const { origin, pathname, hash } = window.location;
  const told =
    outcome === null ? null : outcome === 'failed' ? (
      <Message intent="error" title={t.failed}>
        {t.failedLead}
      </Message>
    ) : (
      <Message intent="success" title={t.made(name)}>
        {t.notFound}{' '}
        <a className={type.link} href={`${origin}${pathname}${hash}`} target="_blank" rel="noreferrer">
          {t.inBrowser}
        </a>
      </Message>
    );
  return { take, told };
}
