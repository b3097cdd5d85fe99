// The last step: what has been made, and what to do next.
import { Button } from '@fluentui/react-components';
import { address, goTo } from '../../../ui/address.ts';
import { Message } from '../../../ui/page/Message.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useSync } from '../../../ui/workspace.tsx';
import css from '../setup.module.css';
import * as texts from './text.ts';

/** In the order that they depend on one another. */
const steps = [
  ['model', address.settings('styrmodellen')],
  ['units', address.organisation('enheter')],
  ['roles', address.organisation('roller')],
  ['again', address.settings('webbplatsen')],
  ['goals', address.plans()],
  ['period', address.settings('perioder')],
] as const;

export function DoneStep() {
  const t = useText(texts);
  const { waiting } = useSync();
  return (
    <>
      <p className={type.body}>{t.doneLead}</p>
      {waiting > 0 && <Message intent="info">{t.waitingRows(waiting)}</Message>}
      <h2 className={type.section}>{t.nextTitle}</h2>
      <ol className={css.said}>
        {steps.map(([step, href]) => (
          <li key={step} className={type.body}>
            <a className={type.link} href={href}>
              {t.nextSteps[step]}
            </a>
          </li>
        ))}
      </ol>
      <div className={css.row}>
        <Button appearance="primary" onClick={() => goTo(address.settings('styrmodellen'))}>
          {t.readModel}
        </Button>
        <Button onClick={() => goTo(address.settings('webbplatsen'))}>{t.toSite}</Button>
      </div>
    </>
  );
}
