import type { MomentRecord, RunHistory } from './history.ts';
import { percent } from './words.ts';

const heights = [0.5, 0.8, 0.9, 0.95, 0.97, 0.98, 0.99];
/** Of ten classes one is right by guessing. */
const guessing = 0.15;

/** What is worth saying about the newest moment, in a sentence; null if nothing is. */
export function milestone(history: RunHistory): string | null {
  const { moments, stepsPerEpoch } = history;
  const now = moments.at(-1);
  if (now === undefined || now.step === 0) return null;
  const passed = highestPassed(moments.slice(0, -1), now);
  if (passed !== null) {
    return `Past ${percent(passed, 0)}: ${percent(now.accuracy, 1)} of the test images after ${epochWords(now.step / stepsPerEpoch)}.`;
  }
  if (now.step === stepsPerEpoch && now.accuracy < guessing) {
    return `After one epoch it is hardly better than guessing (${percent(now.accuracy, 1)}). Try another learning rate.`;
  }
  if (now.step % stepsPerEpoch === 0) {
    return `After ${epochWords(now.step / stepsPerEpoch)}: ${percent(now.accuracy, 1)} of the test images.`;
  }
  return null;
}

function highestPassed(before: readonly MomentRecord[], now: MomentRecord): number | null {
  const top = Math.max(0, ...before.map(({ accuracy }) => accuracy));
  return heights.findLast((height) => now.accuracy >= height && top < height) ?? null;
}

function epochWords(epochs: number): string {
  if (epochs === 1) return '1 epoch';
  const rounded = epochs < 1 ? epochs.toFixed(2) : String(Number(epochs.toFixed(1)));
  return `${rounded} epochs`;
}
