import { fixed } from '../../format.ts';
import { blankName, question } from './blanks.ts';
import { bugs, hunt } from './bugs.ts';
import type { BackpropState } from './definition.ts';

export function answer({ seed }: BackpropState): string {
  const { back, blanks } = question(seed);
  const deltas = blanks.map((blank) => {
    const all = blank.layer === 'output' ? back.outputDeltas : back.hiddenDeltas;
    return `${blankName(blank)} = ${fixed(all[blank.unit]!, 4)}`;
  });
  const { label, trace } = bugs[hunt(seed).bug];
  return `${deltas.join(', ')}. The bug: ${label}. ${trace}`;
}
