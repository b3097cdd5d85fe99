// When a reason says something: as long as any other justification.
export const shortestReason = 20;
export const isReason = (text: string | null | undefined): boolean =>
  (text ?? '').trim().length >= shortestReason;
