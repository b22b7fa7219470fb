import { slides } from '../../slots.ts';

/** Minutes of each slide, as its notes say them (`Time: 1.5 min`); 0 where they do not. */
export function plannedMinutes(): number[] {
  return slides().map((_, slide) => {
    const note = document.querySelector(`.bespoke-marp-note[data-index="${slide}"]`);
    return Number(/^Time: ([\d.]+) min$/m.exec(note?.textContent ?? '')?.[1] ?? 0);
  });
}
