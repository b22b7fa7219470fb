/** Minutes that a slide's notes give it, in a line `Time: 1.5 min`; 0 where they do not say. */
export function minutesIn(notes: string): number {
  return Number(/^Time: ([\d.]+) min$/m.exec(notes)?.[1] ?? 0);
}
