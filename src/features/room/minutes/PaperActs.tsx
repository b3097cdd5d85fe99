// What can be done with a paper as a whole: fetched as Word, printed, and linked to.
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Part } from '../../../core/planDocument/parts.ts';
import { fileName } from '../../../ui/document/fileName.ts';
import { saveAsFile } from '../../../ui/document/saveAsFile.ts';
import { CopyLink } from '../../../ui/page/CopyLink.tsx';
import { Message } from '../../../ui/page/Message.tsx';
import { useText } from '../../../ui/text.ts';
import css from './minutes.module.css';
import * as texts from './text.ts';

interface Props {
  readonly title: string;
  readonly under: readonly string[];
  readonly parts: readonly Part[];
}

export function PaperActs({ title, under, parts }: Props) {
  const t = useText(texts);
  const [outcome, ended] = useState<'made' | 'failed' | null>(null);
  const name = fileName(title, 'docx', t.otherwise);
  const make = async () => {
    const { wordFile } = await import('../../../ui/document/wordFile.ts');
    saveAsFile(await wordFile({ title, under, running: title, page: t.page, parts }), name);
  };
  const take = () => {
    make().then(
      () => ended('made'),
      () => ended('failed'),
    );
  };
  return (
    <div className={css.actions}>
      <Button onClick={() => window.print()}>{t.print}</Button>
      <Button onClick={take}>{t.take}</Button>
      <CopyLink of={title} />
      {outcome === 'made' && (
        <Message intent="success" title={t.made(name)}>
          {t.notFound}
        </Message>
      )}
      {outcome === 'failed' && (
        <Message intent="error" title={t.failed}>
          {t.failedLead}
        </Message>
      )}
    </div>
  );
}
