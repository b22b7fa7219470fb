import { minutesIn } from '../../../notes.ts';
import { noteOf } from '../../notes.ts';
import { slides } from '../../slots.ts';

/** Minutes of each slide, as its notes say them; 0 where they do not. */
export function plannedMinutes(): number[] {
  return slides().map((_, slide) => minutesIn(noteOf(slide)?.textContent ?? ''));
}
