import { italic } from './italic.ts';

/** A letter outside of MathML, such as in the picture of a plot, as formulas set it: 𝑥 for x, 𝜎 for σ. */
export function MathLetter({ children }: { children: string }) {
  return <tspan class="math-letter">{italic(children)}</tspan>;
}
