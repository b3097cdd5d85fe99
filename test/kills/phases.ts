// The phases of saving that a browser is killed in, and how far a life had come when it was.

/** In the order in which a save goes through them. */
const path = [
  'starting',
  'typing',
  'leaving',
  'kept',
  'underWay',
  'carriedOut',
  'answered',
  'saved',
] as const;
type Step = (typeof path)[number];

/** `slow`: SharePoint takes requests and does not answer; `offline`: the network is off. Both from before the first letter on. */
export const phases = [...path, 'slow', 'offline'] as const;
export type Phase = (typeof phases)[number];

export const meaning: Readonly<Record<Phase, string>> = {
  starting: 'the page starts anew',
  typing: 'while typing (draft)',
  leaving: 'the field is being left',
  kept: '“Sparat på den här enheten” has been said',
  underWay: 'the request has come, nothing done',
  carriedOut: 'carried out, not answered',
  answered: 'answered, not yet said',
  saved: '“Sparat i SharePoint” has been said',
  slow: 'SharePoint is slow',
  offline: 'the network is off',
};

export interface Progress {
  reach(step: Step): void;
  /** Resolves when the step has been reached. */
  at(step: Step): Promise<void>;
  furthest(): Step;
}

export function createProgress(): Progress {
  let furthest = 0;
  const waiting: { readonly step: number; readonly go: () => void }[] = [];
  return {
    reach(step) {
      furthest = Math.max(furthest, path.indexOf(step));
      for (const { step: wanted, go } of waiting) if (wanted <= furthest) go();
    },
    at: (step) =>
      new Promise((go) => {
        const wanted = path.indexOf(step);
        if (wanted <= furthest) go();
        else waiting.push({ step: wanted, go });
      }),
    furthest: () => path[furthest] ?? 'starting',
  };
}
