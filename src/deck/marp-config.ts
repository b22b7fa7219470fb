import { prepareDeckScript } from './deck-script.ts';
import { LectureEngine } from './engine.ts';
import { settings } from './marp-settings.js';

await prepareDeckScript();

/** Marp's configuration, as its command line reads it. */
export default {
  ...settings,
  engine: LectureEngine,
};
