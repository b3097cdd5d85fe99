// A part of the page that scrolls by itself; while it does, the keyboard can reach it.
import { type ReactNode, useEffect, useRef, useState } from 'react';

interface Props {
  readonly as: 'main' | 'aside' | 'nav';
  readonly className: string | undefined;
  readonly id?: string;
  readonly label?: string;
  readonly children: ReactNode;
}

export function Column({ as: Part, className, id, label, children }: Props) {
  const part = useRef<HTMLElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const column = part.current;
    if (column === null) return;
    const measure = () => {
      const own = getComputedStyle(column).overflowY === 'auto';
      setScrolls(own && column.scrollHeight > column.clientHeight + 1);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(column);
    for (const child of column.children) observer.observe(child);
    return () => observer.disconnect();
  }, []);
  return (
    <Part ref={part} id={id} className={className} aria-label={label} tabIndex={scrolls ? 0 : -1}>
      {children}
    </Part>
  );
}
