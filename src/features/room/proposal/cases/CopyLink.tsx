// Copies the page's own address, so that it can be pasted into a message, a summons or minutes.
import { Button } from '@fluentui/react-components';
import { Link20Regular } from '@fluentui/react-icons/headless/svg/link';
import { useState } from 'react';
import { useText } from '../../../../ui/text.ts';
import type from '../../../../ui/type.module.css';
import css from './cases.module.css';
import * as texts from './text.ts';

export function CopyLink() {
  const t = useText(texts);
  const [told, setTold] = useState('');
  const copy = () => {
    const { origin, pathname, hash } = window.location;
    navigator.clipboard.writeText(`${origin}${pathname}${hash}`).then(
      () => setTold(t.copied),
      () => setTold(t.notCopied),
    );
  };
  return (
    <span className={css.actions}>
      <Button icon={<Link20Regular />} onClick={copy}>
        {t.copy}
      </Button>
      <span className={type.secondary} role="status">
        {told}
      </span>
    </span>
  );
}
