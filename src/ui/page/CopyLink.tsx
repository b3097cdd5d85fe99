// Copies a link to the page that is shown, so that it can be put into a message, a summons or minutes.
import { Button } from '@fluentui/react-components';
import { Link20Regular } from '@fluentui/react-icons/headless/svg/link';
import { useState } from 'react';
import type from '../type.module.css';
import { useShare } from './share.ts';

interface Props {
  readonly label: string;
  /** What the link is called where it is put. */
  readonly of: string;
  /** Said when it has been done; the host may ask first. */
  readonly done: string;
}

export function CopyLink({ label, of, done }: Props) {
  const share = useShare();
  const [told, setTold] = useState('');
  return (
    <>
      <Button
        icon={<Link20Regular />}
        onClick={() => {
          share(window.location.hash.replace(/^#\/?/, ''), of);
          setTold(done);
        }}
      >
        {label}
      </Button>
      <span className={type.secondary} role="status">
        {told}
      </span>
    </>
  );
}
