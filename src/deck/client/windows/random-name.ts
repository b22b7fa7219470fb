/** Not `crypto.randomUUID`, which pages without https lack. */
export function randomName(): string {
  return Math.random().toString(36).slice(2);
}
