// The first step: whether the person may set the site up, and what would be made there.
import { Button } from '@fluentui/react-components';
import { useEffect, useEffectEvent } from 'react';
import { Message } from '../../../ui/page/Message.tsx';
import { useSetupState, useSiteSetup } from '../../../ui/siteSetup.ts';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { rightText } from '../../../ui/words/siteText.ts';
import { LookTable } from '../site/LookTable.tsx';
import { RunState } from '../site/RunState.tsx';
import * as siteTexts from '../site/text.ts';
import { useWish } from '../site/wish.ts';
import { goToStep } from './steps.ts';
import * as texts from './text.ts';

export function RightsStep() {
  const t = useText(texts);
  const site = useText(siteTexts);
  const setup = useSiteSetup();
  const state = useSetupState();
  const wish = useWish(null);
  const look = () => void setup.look(wish);
  const lookFirst = useEffectEvent(() => {
    if (state.kind !== 'running') look();
  });
  useEffect(() => lookFirst(), []);
  const found = state.kind === 'looked' ? state.look : null;
  return (
    <>
      <h2 className={type.section}>{t.rightsTitle}</h2>
      <p className={type.body}>{t.rightsLead}</p>
      <p className={type.body}>{t.rightsNeeded}</p>
      <RunState state={state} again={look} />
      {found !== null &&
        (found.lacking.length > 0 ? (
          <Message intent="error" actions={<Button onClick={look}>{site.lookAgain}</Button>}>
            {t.rightsLacking(found.lacking.map(rightText))}
          </Message>
        ) : (
          <>
            <Message intent="success">{t.rightsHeld}</Message>
            <LookTable look={found} />
            <Button appearance="primary" onClick={() => goToStep('styrmodell')}>
              {t.next}
            </Button>
          </>
        ))}
    </>
  );
}
