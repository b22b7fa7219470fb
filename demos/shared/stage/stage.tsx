import type { ComponentChildren } from 'preact';

export interface OnStageProps {
  /** The picture, which fills what the foot leaves. */
  children: ComponentChildren;
  /** The one number or formula that matters, large. */
  says?: ComponentChildren;
  /** At most three. */
  controls?: ComponentChildren;
}

/** A picture that the lecturer plays: it, what matters of it, and the controls that this slide is about. */
export function OnStage({ children, says, controls }: OnStageProps) {
  return (
    <div class="on-stage">
      <section class="stage-picture" aria-label="Picture">
        {children}
      </section>
      <div class="stage-foot">
        {says !== undefined && <p class="stage-says">{says}</p>}
        {controls !== undefined && <div class="stage-controls">{controls}</div>}
      </div>
    </div>
  );
}

/** A number of which the last row can read every digit, and what it counts. */
export function BigNumber({ children, unit }: { children: ComponentChildren; unit: string }) {
  return (
    <>
      <strong class="big-number">{children}</strong> <span class="big-unit">{unit}</span>
    </>
  );
}
