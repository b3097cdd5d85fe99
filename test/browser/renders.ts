// How many of React's components a deed draws anew, by what React tells its developers' tools, also in the built app.
import type { BrowserContext, Frame } from '@playwright/test';

/** A component or element as React keeps it; the names are React's own. */
interface Fiber {
  readonly type: unknown;
  readonly flags: number;
  readonly alternate: Fiber | null;
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
}

declare global {
  interface Window {
    __renders: number;
    __REACT_DEVTOOLS_GLOBAL_HOOK__: unknown;
  }
}

/** Before any page is opened. */
export const countRenders = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    const performedWork = 1;
    const drawn = (fiber: Fiber | null): number => {
      let count = 0;
      for (let one = fiber; one !== null; one = one.sibling) {
        const before = one.alternate;
        if (typeof one.type === 'function' && (one.flags & performedWork) > 0) count++;
        // What has the same children as before has drawn none of them.
        if (before === null || before.child !== one.child) count += drawn(one.child);
      }
      return count;
    };
    window.__renders = 0;
    window.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
      supportsFiber: true,
      inject: () => 1,
      onCommitFiberRoot: (_: number, { current }: { readonly current: Fiber }) => {
        window.__renders += drawn(current.child);
      },
      onCommitFiberUnmount: () => undefined,
    };
  });

/** Components drawn since the page was opened. */
export const rendersOf = (app: Frame): Promise<number> => app.evaluate(() => window.__renders);
