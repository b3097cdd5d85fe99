// Names for new rows, unlike all others also when they are made on several devices at once.

export const newName = (): string => crypto.randomUUID().slice(0, 8);
