/**
 * A whole number with commas between its thousands: 12,345. `toLocaleString` says the same, but loads what it
 * knows of languages first: a fifth of a second until a demo's first picture on a phone.
 */
export function grouped(value: number): string {
  return Math.round(value)
    .toFixed(0)
    .replace(/\B(?=(\d{3})+$)/g, ',');
}
