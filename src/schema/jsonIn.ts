// What a text that may have been written past the app holds as JSON; null where it is none.
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
