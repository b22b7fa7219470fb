import { cpus, release, type as system } from 'node:os';
import { contenders } from './contender.ts';
import type { RaceResult } from './race.ts';

/** Processors and operating system, on one line. */
export function describeMachine(): string {
  const processors = cpus();
  return `${processors.length} × ${processors[0]?.model.trim()}, ${system()} ${release()}`;
}

/** What is measured, its value, its unit. */
export type Figure = readonly [name: string, value: number | null, unit: string];

/** A heading and a line per figure; `null` is a figure that could not be had. */
export function figureTable(title: string, runtime: string, figures: readonly Figure[]): string {
  const width = Math.max(...figures.map(([name]) => name.length)) + 2;
  return [
    `${title}; ${runtime}`,
    '',
    ...figures.map(([name, value, unit]) =>
      `  ${name.padEnd(width)}${inFigures(value).padStart(10)} ${unit}`.trimEnd(),
    ),
  ].join('\n');
}

/** Three figures, which is more than a busy machine repeats. */
function inFigures(value: number | null): string {
  if (value === null) return '?';
  return Number.isInteger(value) || Math.abs(value) >= 100
    ? value.toFixed(0)
    : value.toPrecision(3);
}

interface Where {
  readonly runtime: string;
  readonly dataset: string;
  readonly rounds: number;
}

/** A table per model; times also as ratios to this project's fast engine. */
export function raceTable(
  { runtime, dataset, rounds }: Where,
  results: readonly RaceResult[],
): string {
  const lines = [
    `Seconds per epoch of ${dataset}, one thread, medians of ${rounds} interleaved rounds; ${runtime}`,
  ];
  for (const model of new Set(results.map((result) => result.model))) {
    const own = results.filter((result) => result.model === model);
    lines.push(
      '',
      `${model.padEnd(30)} s/epoch   images/s   ×${contenders.simd}   peak MB`,
      ...own.map(row),
    );
  }
  return lines.join('\n');
}

function row(result: RaceResult): string {
  const { contender, secondsPerEpoch, imagesPerSecond, ratio, peakMemory, note } = result;
  if (secondsPerEpoch === null || imagesPerSecond === null || ratio === null) {
    return `  ${contender.padEnd(28)} not run: ${note}`;
  }
  const megabytes = peakMemory === null ? '' : (peakMemory / 1e6).toFixed(0);
  return [
    `  ${contender.padEnd(28)}`,
    secondsPerEpoch.toFixed(3).padStart(7),
    Math.round(imagesPerSecond).toString().padStart(11),
    ratio.toFixed(2).padStart(8),
    megabytes.padStart(10),
    note === null ? '' : `  ${note}`,
  ].join('');
}
