// How far the making has come, and how it ended, wherever it was begun.
import { Button } from '@fluentui/react-components';
import { Message } from '../../../ui/page/Message.tsx';
import { Progress } from '../../../ui/picture/Progress.tsx';
import { type SetupState, useSiteSetup } from '../../../ui/siteSetup.ts';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { faultText, faultTexts } from '../../../ui/words/faultText.ts';
import css from '../setup.module.css';
import * as texts from './text.ts';

interface Props {
  readonly state: SetupState;
  readonly again: () => void;
}

function Running({ state }: { readonly state: SetupState & { readonly kind: 'running' } }) {
  const t = useText(texts);
  const setup = useSiteSetup();
  const { progress, waiting } = state;
  return (
    <section className={css.running}>
      <p className={type.body} role="status">
        {progress === null
          ? t.beginning
          : `${t.step(progress.step, progress.steps)}: ${t.making[progress.what]}`}
      </p>
      {progress !== null && (
        <>
          {/* A step with nothing left to make is done. */}
          <Progress
            done={progress.step - 1 + (progress.of === 0 ? 1 : progress.done / progress.of)}
            of={progress.steps}
            label={t.progressLabel}
          />
          <p className={type.secondary}>{t.doneOf(progress.done, progress.of)}</p>
        </>
      )}
      {waiting && <p className={type.body}>{t.waiting}</p>}
      <p className={type.secondary}>{t.leave}</p>
      <Button onClick={() => setup.stop()}>{t.stop}</Button>
    </section>
  );
}

export function RunState({ state, again }: Props) {
  const t = useText(texts);
  const sentences = useText(faultTexts);
  if (state.kind === 'looking')
    return (
      <p className={type.body} role="status">
        {t.looking} …
      </p>
    );
  if (state.kind === 'running') return <Running state={state} />;
  if (state.kind === 'stopped')
    return (
      <Message intent="info" actions={<Button onClick={again}>{t.resume}</Button>}>
        {t.stopped}
      </Message>
    );
  if (state.kind === 'failed')
    return (
      <Message intent="error" actions={<Button onClick={again}>{t.tryAgain}</Button>}>
        {faultText(sentences, state.fault)}
      </Message>
    );
  if (state.kind === 'done' && state.unknown.length > 0)
    return <Message intent="warning">{t.unknown(state.unknown)}</Message>;
  return null;
}
