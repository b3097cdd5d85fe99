// What the browser gives for working in several tabs and in time: Web Locks, a channel, a timer.
import type { Channel, Lock } from '../../sync/sending/tabs.ts';

export const browserLock: Lock | undefined =
  'locks' in navigator ? (name, work) => navigator.locks.request(name, () => work()) : undefined;

export function browserChannel(name: string): Channel | undefined {
  if (!('BroadcastChannel' in window)) return undefined;
  const channel = new BroadcastChannel(name);
  return {
    post: (message) => channel.postMessage(message),
    listen(act) {
      const heard = ({ data }: MessageEvent<unknown>) => act(data);
      channel.addEventListener('message', heard);
      return () => channel.removeEventListener('message', heard);
    },
  };
}

export function waitInBrowser(milliseconds: number, act: () => void): () => void {
  const timer = setTimeout(act, milliseconds);
  return () => clearTimeout(timer);
}
