import type { BenchModel } from './models.ts';
import type { Row } from './table.ts';

/** One thing that `npm run bench` measures: a file here, and an entry in the catalogue. */
export interface Benchmark {
  /** What it measures, for --help: the first line stands beside its option. */
  readonly help: string;
  /** How --help calls the value that its option takes; without, the option is a switch. */
  readonly value?: string;
  load(): Promise<{ readonly measure: Measure }>;
}

export type Measure = (context: BenchContext) => Promise<Report>;

export interface BenchContext {
  /** What its option was given; '' for a switch. */
  readonly value: string;
  /** Measurements of each thing, after one to warm up. */
  readonly rounds: number;
  /** Which of `models` to measure, where a benchmark has to do with them. */
  readonly models: readonly BenchModel[];
  /** Empty; gone when the benchmark is done. */
  readonly folder: string;
  /** Has something closed when the benchmark is done, whatever comes of it: what came last, first. */
  atEnd(close: () => unknown): void;
  /** Shows what is going on, in one line that the next replaces. */
  say(progress: string): void;
}

/** The same for people, as a table, and for --json. */
export interface Report {
  readonly title: string;
  readonly rows: readonly Row[];
}
