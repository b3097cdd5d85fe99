// A thing that rows refer to by its key, and that people call by the organisation's own word.

export interface Named {
  readonly key: string;
  readonly label: string;
}
