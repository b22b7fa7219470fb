/** What Marp's command line is told besides the engine. */
export const settings = { options: { math: 'katex' }, bespoke: { progress: false } };
