// Makes the plan's Word file and hands it over; what makes it is fetched when it is asked for, and the page says how it went.
import { type ReactNode, useState } from 'react';
import type { PlanDocument, Section } from '../../../core/planDocument/planDocument.ts';
import { fileName } from '../../../ui/document/fileName.ts';
import { saveAsFile } from '../../../ui/document/saveAsFile.ts';
import { Message } from '../../../ui/page/Message.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import * as texts from './text.ts';

type Outcome = 'made' | 'failed' | null;

export function useWordFile({ title, state, form, sections }: PlanDocument) {
  const t = useText(texts);
  const [outcome, ended] = useState<Outcome>(null);
  const name = fileName(title, 'docx', t.otherwise);
  const make = async () => {
    const { wordFile } = await import('../../../ui/document/wordFile.ts');
    const file = await wordFile({
      title,
      under: [form.owner.name, state],
      running: t.running(title, state),
      page: t.page,
      parts: sections.map((section) => filled(section, t.nothing)),
    });
    saveAsFile(file, name);
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

const filled = (section: Section, nothing: string): Section =>
  section.empty === null ? section : { ...section, blocks: [{ kind: 'paragraph', text: nothing }] };

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
