// For `npx marp` and for tools that read Marp's configuration. The engine is TypeScript.
import { register } from 'tsx/esm/api';

register();
const { LectureEngine } = await import('./src/deck/engine.ts');
const { prepareDeckScript } = await import('./src/deck/deck-script.ts');
await prepareDeckScript();

/** @type {import('@marp-team/marp-cli').Config} */
export default {
  engine: LectureEngine,
  options: { math: 'katex' },
  bespoke: { progress: false },
};
