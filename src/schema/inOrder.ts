// An object is the same whatever order its names stand in, as they may stand in another when they have been to SharePoint and back.

export const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** For `JSON.stringify`: each object with its names in order of their letters. */
export const inOrder = (_: string, value: unknown): unknown =>
  isObject(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value;
