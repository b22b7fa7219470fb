import type { ComponentChildren } from 'preact';
import type { MnistTrainingState } from '../../../src/lecture/mnist-training/definition.ts';
import type { Demo } from '../../shared/demo.ts';
import { reducedMotion } from '../../shared/motion.ts';
import { percent } from '../logic/words.ts';
import type { Session } from '../session/session.ts';
import { DataLabel } from '../views/data-label.tsx';
import { Trouble } from '../views/trouble.tsx';

export interface StageProps {
  demo: Demo<MnistTrainingState>;
  session: Session;
}

/** A share of the test digits in numerals; null is not known yet. */
export function Share({ of, mark = '–' }: { of: number | null; mark?: string }) {
  return <strong class="big-number">{of === null ? mark : percent(of)}</strong>;
}

/** Which digits stand on a wall, and what its marks mean. */
export function WallKey({ session }: { session: Session }) {
  return (
    <span class="wall-key">
      <DataLabel session={session} />
      <span class="key-wrong" aria-hidden="true" /> read wrong
    </span>
  );
}

/** What covers a picture while there is none: what is on its way, or what went wrong and how it goes on. */
export function Meanwhile({
  demo,
  session,
  children,
}: StageProps & { children?: ComponentChildren }) {
  if (session.trouble.value !== null) return <Trouble session={session} store={demo} />;
  if (session.data.value === null) return <p class="meanwhile">Loading the digits …</p>;
  return children ? <p class="meanwhile">{children}</p> : null;
}

/** Whether pictures may take their time. */
export const isLively = ({ mode }: StageProps['demo']) => !mode.poster && !reducedMotion.value;

/** Whether a run has been trained at all: before, its accuracy is for the class to guess. */
export const isTrained = ({ moment }: Session) => (moment.value?.step ?? 0) > 0;

/** As many digits as fill a frame in whole rows, `about` as many. */
export const filling = (about: number) => (aspect: number) => {
  const columns = Math.max(1, Math.round(Math.sqrt(about * aspect)));
  return { columns, count: columns * Math.max(1, Math.floor(about / columns)) };
};
