// The way from the side panel to the meeting's stage, where the host has one.
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useChannel } from '../../../ui/channel/channel.ts';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import * as texts from './text.ts';

/** @property href the address of the page that is to be shown */
export function ShowOnStage({ href }: { readonly href: string }) {
  const t = useText(texts);
  const { stage } = useChannel();
  const [told, setTold] = useState('');
  if (stage === null) return null;
  const show = async () => {
    const isShown = await stage(href.replace(/^#\/?/, ''));
    setTold(isShown ? t.shown : t.notShown);
  };
  return (
    <>
      <Button onClick={() => void show()}>{t.show}</Button>
      <span className={type.secondary} role="status">
        {told}
      </span>
    </>
  );
}
