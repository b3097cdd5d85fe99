// What somebody had written when the form was closed under the hand: it is still there to be read and copied.
import { Message } from '../../../ui/page/Message.tsx';
import { useText } from '../../../ui/text.ts';
import { useHasUnsaved, useWorkspace } from '../../../ui/workspace.tsx';
import { useForm } from '../formInUse.ts';
import * as texts from '../text.ts';
import ready from './ready.module.css';
import { unsavedIn } from './unsaved.ts';

export function LeftUnsaved() {
  const t = useText(texts).closed;
  const { form, at } = useForm();
  const workspace = useWorkspace();
  // Looks again when a draft has been saved.
  useHasUnsaved();
  const left = unsavedIn(workspace, form, at);
  if (left.length === 0) return null;
  return (
    <Message intent="warning" title={t.unsaved}>
      {t.unsavedLead}
      <dl className={ready.left}>
        {left.map(({ place, label, text }) => (
          <div key={place}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Message>
  );
}
