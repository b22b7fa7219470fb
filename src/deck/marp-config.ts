import { prepareDeckScript } from './deck-script.ts';
import { LectureEngine } from './engine.ts';

await prepareDeckScript();

/** Marp's configuration, as its command line reads it. */
export default {
  engine: LectureEngine,
  options: { math: 'katex' },
  bespoke: { progress: false },
};
