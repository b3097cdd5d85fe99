// What can be done with a paper as a whole: fetched as Word, printed, and linked to.
import { Button } from '@fluentui/react-components';
import type { Part } from '../../../core/planDocument/parts.ts';
import { useWordFile } from '../../../ui/document/useWordFile.tsx';
import { CopyLink } from '../../../ui/page/CopyLink.tsx';
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
  const { take, told } = useWordFile({ title, under, running: title, parts }, t.otherwise);
  return (
    <div className={css.actions}>
      <Button onClick={() => window.print()}>{t.print}</Button>
      <Button onClick={take}>{t.take}</Button>
      <CopyLink of={title} />
      {told}
    </div>
  );
}
