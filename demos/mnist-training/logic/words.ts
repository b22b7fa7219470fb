/** Numbers as they are read on the screen. */

import { grouped, scientific } from '../../../src/format.ts';

export function percent(share: number, decimals = 1): string {
  return Number.isFinite(share) ? `${(share * 100).toFixed(decimals)} %` : '–';
}

/** A hundredth of a percent is one image of 10,000; null is not known yet. */
export function accuracyWords(accuracy: number | null): string {
  return accuracy === null ? '–' : percent(accuracy, accuracy < 0.9 ? 1 : 2);
}

/** Images per second, to two digits, so that it can be read while it changes. */
export function speed(imagesPerSecond: number): string {
  if (!(imagesPerSecond > 0)) return '–';
  return grouped(Number(imagesPerSecond.toPrecision(2)));
}

export function seconds(value: number): string {
  return value < 100
    ? `${value.toFixed(1)} s`
    : `${Math.floor(value / 60)} min ${Math.round(value % 60)} s`;
}

export function lossWords(loss: number): string {
  if (!Number.isFinite(loss)) return '–';
  return loss >= 1000 || (loss > 0 && loss < 0.001) ? scientific(loss, 2) : loss.toPrecision(3);
}
