// Copies a link to the page that is shown, so that it can be put into a message, a summons or minutes.
import { Button } from '@fluentui/react-components';
import { Link20Regular } from '@fluentui/react-icons/headless/svg/link';
import { useState } from 'react';
import { useText } from '../text.ts';
import type from '../type.module.css';
import * as texts from './copyLinkText.ts';
import { useShare } from './share.ts';

/** @property of what the link is called where it is put */
export function CopyLink({ of }: { readonly of: string }) {
  const t = useText(texts);
  const share = useShare();
  const [told, setTold] = useState('');
  const copy = async () => {
    const isOffered = await share(window.location.hash.replace(/^#\/?/, ''), of);
    setTold(isOffered ? t.copied : t.notCopied);
  };
  return (
    <>
      <Button icon={<Link20Regular />} onClick={() => void copy()}>
        {t.copy}
      </Button>
      <span className={type.secondary} role="status">
        {told}
      </span>
    </>
  );
}
