// A table that scrolls sideways inside itself where the page is too narrow for it; while it does, the keyboard can reach it.
import { type ReactNode, useEffect, useRef, useState } from 'react';
import css from './document.module.css';

interface Props {
  readonly label: string;
  readonly children: ReactNode;
}

export function AcrossTable({ label, children }: Props) {
  const part = useRef<HTMLElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const box = part.current;
    if (box === null) return;
    const observer = new ResizeObserver(() => setScrolls(box.scrollWidth > box.clientWidth + 1));
    observer.observe(box);
    for (const child of box.children) observer.observe(child);
    return () => observer.disconnect();
  }, []);
  return (
    <section
      ref={part}
      className={css.across}
      aria-label={scrolls ? label : undefined}
      tabIndex={scrolls ? 0 : undefined}
    >
      {children}
    </section>
  );
}
