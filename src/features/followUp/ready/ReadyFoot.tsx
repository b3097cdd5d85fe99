// Marking ready: how far it has come, the page's only primary, and the sentence of what remains.
import { markReady } from '../../../core/followUp/judgementRules.ts';
import { PlainButton } from '../../../ui/page/PlainButton.tsx';
import { Progress } from '../../../ui/picture/Progress.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useAct, useDraft, useWorkspace } from '../../../ui/workspace.tsx';
import css from '../FollowUp.module.css';
import { useForm } from '../formInUse.ts';
import * as texts from '../text.ts';
import { consideredDraft, consideredKeys, unsavedIn } from './unsaved.ts';

/** @param press told that it was asked for; what is missing is then shown, or the receipt */
export function ReadyFoot({ press }: { readonly press: () => void }) {
  const t = useText(texts);
  const { form, at, readOnly } = useForm();
  const act = useAct();
  const workspace = useWorkspace();
  const draft = useDraft(consideredDraft(at));
  const { done, of } = form.progress;

  const ask = async () => {
    // The field that was just left is on its way to be saved.
    await workspace.flush();
    if (unsavedIn(workspace, form, at).length === 0) {
      const considered = consideredKeys(form, draft);
      const faults = await act(markReady, { ...at, considered });
      if (faults.length === 0) for (const key of considered) draft.drop(key, 'yes');
    }
    press();
  };
  return (
    <section className={css.foot} aria-label={t.ready.label}>
      <div className={css.footProgress}>
        <Progress done={done} of={of} label={t.progressOf(form.head.unit.name)} />
        <span className={type.secondary}>{t.remaining(done, of)}</span>
      </div>
      {!readOnly && (
        <>
          <PlainButton primary onClick={() => void ask()}>
            {t.ready.act}
          </PlainButton>
          <p className={`${type.secondary} ${css.sentence}`}>{t.ready.remains(of - done)}</p>
        </>
      )}
    </section>
  );
}
