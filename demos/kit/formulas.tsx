import { tex } from '../shared/formula/tex.tsx';

const formulas = [
  tex`\hat y = \sigma(w \cdot x + b)`,
  tex`\sigma(z) = \frac{1}{1 + e^{-z}}`,
  tex`\sigma'(z) = \sigma(z)\,(1 - \sigma(z))`,
  tex`C = \frac{1}{2n} \sum_x \|y - a\|^2`,
  tex`\frac{\partial C}{\partial w} = x\,\delta`,
  tex`\delta^l = (W^{l+1})^T \delta^{l+1} \odot \sigma'(z^l)`,
  tex`w \leftarrow w - \eta\,\nabla f(w)`,
  tex`\bar x = \frac{x_1 + x_2}{2}`,
  tex`\left\lfloor \frac{h + 2p - k}{s} \right\rfloor + 1`,
  tex`\mathrm{max}(0.01 z, z)`,
  tex`f'(w) \approx \frac{\Delta y}{\Delta w}`,
  tex`\alpha, \beta \leq \kappa < \lambda_n`,
];

/** A dozen formulas with all that the demos' formulas have; a test compares their pictures between browsers. */
export function Formulas() {
  return (
    <ul class="kit-formulas" aria-label="Formulas">
      {formulas.map((formula, i) => (
        <li key={i}>{formula}</li>
      ))}
    </ul>
  );
}
