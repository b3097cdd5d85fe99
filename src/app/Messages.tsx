// What concerns every page: that the work needs a hand, that the network is away, that the model or a list is broken.
import { Button } from '@fluentui/react-components';
import type { Fault, Result } from '../schema/fault.ts';
import type { SteeringModel } from '../steering/model.ts';
import { clockText } from '../ui/format.ts';
import { Message } from '../ui/page/Message.tsx';
import { SyncDetails } from '../ui/page/SyncDetails.tsx';
import { useText } from '../ui/text.ts';
import { faultText, faultTexts } from '../ui/words/faultText.ts';
import { useSync } from '../ui/workspace.tsx';
import css from './App.module.css';
import * as texts from './text.ts';

function FaultSentences({ faults }: { readonly faults: readonly Fault[] }) {
  const sentences = useText(faultTexts);
  const words = [...new Set(faults.map((fault) => faultText(sentences, fault)))];
  if (words.length === 1) return words[0];
  return (
    <ul className={css.faults}>
      {words.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

/** A year that nobody has begun, or that lies before the app came, has no lists, and nobody needs to hear of it. */
const isOfOtherYear = ({ code, values }: Fault, year: number) =>
  code === 'LIST_MISSING' && values.year !== undefined && values.year !== year;

export interface MessagesProps {
  readonly signIn: () => void;
  readonly tryAgain: () => void;
  /** The model in force this year, or what is wrong with it. */
  readonly model: Result<SteeringModel>;
  readonly year: number;
}

export function Messages({ signIn, tryAgain, model, year }: MessagesProps) {
  const t = useText(texts);
  const { phase, freshAt, faults } = useSync();
  // The site that one may not read at all is closed: what is said of no list is said of a body's papers.
  const isClosed = ({ code, at }: Fault) => code === 'NOT_ALLOWED' && at === '';
  const told = faults.filter((fault) => !isOfOtherYear(fault, year) && !isClosed(fault));
  return (
    <div className={css.messages}>
      <SyncDetails signIn={signIn} />
      {phase === 'away' && (
        <Message intent="info" title={t.awayTitle} actions={<Button onClick={tryAgain}>{t.tryAgain}</Button>}>
          {t.awayWithCopy} {freshAt !== null && t.freshAt(clockText(new Date(freshAt).toISOString()))}
        </Message>
      )}
      {!model.ok && phase !== 'starting' && (
        <Message
          intent="error"
          title={
            model.faults[0]?.code === 'MODEL_MISSING'
              ? t.modelMissingTitle
              : t.modelBrokenTitle(model.faults.length)
          }
        >
          <FaultSentences faults={model.faults} /> {t.modelBroken}
        </Message>
      )}
      {faults.some(isClosed) && <Message intent="info" title={t.papersClosed} />}
      {told.length > 0 && (
        <Message intent="warning" title={t.listFaults(told.length)}>
          <FaultSentences faults={told} />
        </Message>
      )}
    </div>
  );
}
