// Webbplatsen: what is there, what is missing, and bringing it to today's shape.
import { Button } from '@fluentui/react-components';
import { useEffect, useEffectEvent } from 'react';
import { Message } from '../../../ui/page/Message.tsx';
import { SheetPage } from '../../../ui/page/Page.tsx';
import { useSetupState, useSiteSetup } from '../../../ui/siteSetup.ts';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { rightText } from '../../../ui/words/siteText.ts';
import { useWorkspace } from '../../../ui/workspace.tsx';
import { Parts } from '../Parts.tsx';
import css from '../setup.module.css';
import * as guideTexts from '../wizard/text.ts';
import { LookTable } from './LookTable.tsx';
import { Older } from './Older.tsx';
import { RunState } from './RunState.tsx';
import * as texts from './text.ts';
import { useWish } from './wish.ts';

export function SitePage() {
  const t = useText(texts);
  const guide = useText(guideTexts);
  const setup = useSiteSetup();
  const state = useSetupState();
  const workspace = useWorkspace();
  const wish = useWish(null);
  const look = () => void setup.look(wish);
  const lookFirst = useEffectEvent(() => {
    if (state.kind !== 'running') look();
  });
  useEffect(() => lookFirst(), []);
  const run = async () => {
    await setup.run(wish);
    await workspace.readAnew();
  };
  const found = state.kind === 'looked' ? state.look : null;
  const missing = found?.parts.some((part) => part.missing > 0) ?? false;
  return (
    <SheetPage
      title={t.site}
      over={t.settings}
      actions={
        state.kind !== 'running' && state.kind !== 'looking' && <Button onClick={look}>{t.lookAgain}</Button>
      }
    >
      <Parts chosen="webbplatsen" />
      <div className={css.part}>
        <RunState state={state} again={() => void run()} />
        {state.kind === 'done' && <Message intent="success">{t.done}</Message>}
        {found !== null && found.lacking.length > 0 && (
          <Message intent="warning">{guide.rightsLacking(found.lacking.map(rightText))}</Message>
        )}
        {found !== null && found.lacking.length === 0 && (
          <>
            <div>
              <h2 className={type.section}>{missing ? t.lacks : t.whole}</h2>
              {missing && <p className={type.body}>{t.lacksLead}</p>}
            </div>
            <LookTable look={found} />
            {missing && (
              <Button appearance="primary" onClick={() => void run()}>
                {t.bringUp}
              </Button>
            )}
            {!missing && <Older wish={wish} />}
          </>
        )}
      </div>
    </SheetPage>
  );
}
