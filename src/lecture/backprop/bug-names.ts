/** The bugs that can hide in the backward pass; what each does stands in `bugs.ts`. */
export const bugNames = [
  'sign',
  'output-slope',
  'hidden-slope',
  'slope-of-slope',
  'one-path',
  'transposed',
  'swapped-inputs',
  'half-bias',
] as const;

export type BugName = (typeof bugNames)[number];
