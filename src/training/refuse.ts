/** For a question that cannot be answered now. @param reason a sentence */
export function refuse(reason: string): never {
  throw new RangeError(reason);
}
