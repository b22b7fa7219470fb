export const settings: { options: { math: 'katex' }; bespoke: { progress: boolean } };
