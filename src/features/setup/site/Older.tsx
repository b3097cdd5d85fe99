// What an older site still shows too many: looked for when asked, told of, and brought where it belongs by one press.
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Fault } from '../../../schema/fault.ts';
import { Message } from '../../../ui/page/Message.tsx';
import { type OlderLook, type OlderPapers, type SiteWish, useSiteSetup } from '../../../ui/siteSetup.ts';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { faultText, faultTexts } from '../../../ui/words/faultText.ts';
import { useWorkspace } from '../../../ui/workspace.tsx';
import css from '../setup.module.css';
import * as texts from './olderText.ts';

type State =
  | { readonly kind: 'idle' | 'looking' | 'moving' | 'moved' }
  | { readonly kind: 'looked'; readonly look: OlderLook }
  | { readonly kind: 'failed'; readonly fault: Fault };

export function Older({ wish }: { readonly wish: SiteWish }) {
  const t = useText(texts);
  const sentences = useText(faultTexts);
  const setup = useSiteSetup();
  const workspace = useWorkspace();
  const [state, setState] = useState<State>({ kind: 'idle' });
  const look = async () => {
    setState({ kind: 'looking' });
    const found = await setup.lookAtOlder(wish);
    const [fault] = found.ok ? [] : found.faults;
    if (found.ok) setState({ kind: 'looked', look: found.value });
    else if (fault) setState({ kind: 'failed', fault });
  };
  const move = async () => {
    setState({ kind: 'moving' });
    const fault = await setup.moveOlder(wish);
    setState(fault === null ? { kind: 'moved' } : { kind: 'failed', fault });
    await workspace.readAnew();
  };
  const isBusy = state.kind === 'looking' || state.kind === 'moving';
  return (
    <section className={css.part} aria-labelledby="olderSite">
      <div>
        <h2 id="olderSite" className={type.section}>
          {t.title}
        </h2>
        <p className={type.body}>{t.lead}</p>
      </div>
      {isBusy && (
        <p className={type.body} role="status">
          {t[state.kind]}
        </p>
      )}
      {state.kind === 'moved' && <Message intent="success">{t.moved}</Message>}
      {state.kind === 'failed' && <Message intent="error">{faultText(sentences, state.fault)}</Message>}
      {state.kind === 'failed' && <p className={type.secondary}>{t.goesOn}</p>}
      {state.kind === 'looked' && <Looked look={state.look} move={() => void move()} />}
      {!isBusy && state.kind !== 'looked' && (
        <div>
          <Button onClick={() => void look()}>{t.look}</Button>
        </div>
      )}
    </section>
  );
}

interface LookedProps {
  readonly look: OlderLook;
  readonly move: () => void;
}

function Looked({ look: { reports, documents, unplaced, open }, move }: LookedProps) {
  const t = useText(texts);
  const isSomething = reports.length + documents.length + open.length > 0;
  return (
    <>
      {!isSomething && <p className={type.body}>{t.nothing}</p>}
      <Papers title={t.reports} papers={reports} />
      <Papers title={t.documents} papers={documents} />
      {open.length > 0 && <p className={type.body}>{t.open(open)}</p>}
      {unplaced.length > 0 && <p className={type.body}>{t.unplaced(unplaced)}</p>}
      {isSomething && (
        <>
          <p className={type.body}>{t.what}</p>
          <div>
            <Button onClick={move}>{t.move}</Button>
          </div>
        </>
      )}
    </>
  );
}

function Papers({ title, papers }: { readonly title: string; readonly papers: readonly OlderPapers[] }) {
  const t = useText(texts);
  if (papers.length === 0) return null;
  return (
    <div>
      <h3 className={type.strong}>{title}</h3>
      <ul className={css.said}>
        {papers.map(({ body, titles }) => (
          <li key={body} className={type.body}>
            {t.ofBody(body, titles)}
          </li>
        ))}
      </ul>
    </div>
  );
}
