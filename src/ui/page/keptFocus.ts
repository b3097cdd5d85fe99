// Keeps the place of whoever goes by the keyboard: what is pressed often goes away by being pressed.
import { useEffect } from 'react';

/** The nearest heading around where the focus was, among what is still on the page. */
function headingNear(around: readonly Element[]): HTMLElement | null {
  const left = around.filter((one) => one.isConnected);
  for (const part of left) {
    // A message may stand above the page's own heading.
    const heading = part.querySelector<HTMLElement>('h1') ?? part.querySelector<HTMLElement>('h2, h3');
    if (heading !== null) return heading;
  }
  return null;
}

function ancestorsOf(element: Element): readonly Element[] {
  const found: Element[] = [];
  for (let one = element.parentElement; one !== null; one = one.parentElement) found.push(one);
  return found;
}

/** Focus that would be lost with what had it goes to the nearest heading; other pieces of the page may take it first. */
export function useKeptFocus(): void {
  useEffect(() => {
    let last: Element | null = null;
    let around: readonly Element[] = [];
    const seen = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      last = target;
      around = ancestorsOf(target);
    };
    const look = () => {
      if (last === null || last.isConnected || document.activeElement !== document.body) return;
      last = null;
      const heading = headingNear(around);
      if (heading === null) return;
      if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
    };
    // After the frame, so that what came in its place has had its turn.
    const observer = new MutationObserver(() => requestAnimationFrame(look));
    document.addEventListener('focusin', seen);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', seen);
      observer.disconnect();
    };
  }, []);
}
