import type { ComponentType } from 'preact';
import type { Demo } from '../demo.ts';

/** What a demo's `stages.tsx` exports: a view for each stage that its definition names. */
export type StageViews<State> = Readonly<Record<string, ComponentType<{ demo: Demo<State> }>>>;
