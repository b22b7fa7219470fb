/** What a line of the speaker notes may begin with, before a colon; such a line is a paragraph of its own. */
const names = [
  'Source',
  'Correction',
  'Objectives',
  'Prerequisites',
  'Click path',
  'Right answer',
  'Goes wrong',
  'Votes',
];

/** The beginnings of such lines, with their colon; the name is the first group. */
export const namedLines = new RegExp(`^(${names.join('|')}):`, 'gm');

/** Minutes that a slide's notes give it, in a line `Time: 1.5 min`; 0 where they do not say. */
export function minutesIn(notes: string): number {
  return Number(/^Time: ([\d.]+) min$/m.exec(notes)?.[1] ?? 0);
}
