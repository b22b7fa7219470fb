import type { Pace } from './plan.ts';

const perMinute = 60_000;

/** Where a speaker is, in words, and in one of three for its colour. @param now milliseconds since 1970 */
export function paceInWords({ due, late, remaining }: Pace, now: number) {
  const end = new Date(now + remaining * perMinute);
  const clockTime = end.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
  const pace = late >= 0.5 ? 'late' : late <= -0.5 ? 'early' : 'on time';
  const lead = pace === 'on time' ? '' : `${Math.round(Math.abs(late))} min `;
  return { pace, words: `${lead}${pace} · the plan is at slide ${due + 1} · ends ${clockTime}` };
}

/** `4:05` and `1:04:05`, with minutes in two digits. */
export function timeInWords(minutes: number): string {
  const seconds = Math.floor(minutes * 60);
  const two = (number: number) => String(number).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}
