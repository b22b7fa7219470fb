import { fixed } from '../shared/format.ts';
import { tex } from '../shared/formula/tex.tsx';
import { costNames } from './definition.ts';
import type { Runs } from './epoch-plot.tsx';
import { looks } from './looks.ts';

/** Everything that the plots show at one epoch, to be read. */
export function Readout({ runs, epoch }: { runs: Runs; epoch: number }) {
  return (
    <table class="readout">
      <thead>
        <tr>
          <th scope="col">Epoch {epoch}</th>
          <th scope="col">{tex`a`}</th>
          <th scope="col">{tex`C`}</th>
          <th scope="col">{tex`\sigma'(z)`}</th>
          <th scope="col">{tex`\partial C / \partial w`}</th>
          <th scope="col">{tex`a`} &lt; 0.5</th>
        </tr>
      </thead>
      <tbody>
        {costNames.map((name) => {
          const run = runs[name];
          return (
            <tr key={name}>
              <th scope="row" class="tone-text" data-tone={looks[name].tone}>
                <span aria-hidden="true">{name === 'quadratic' ? '● ' : '■ '}</span>
                {looks[name].title}
              </th>
              <td>{fixed(run.outputs[epoch]!, 3)}</td>
              <td>{fixed(run.costs[epoch]!, 3)}</td>
              <td>{fixed(run.slopes[epoch]!, 3)}</td>
              <td>{fixed(run.gradients[epoch]!, 3)}</td>
              <td>{run.crossing === null ? 'not yet' : <strong>epoch {run.crossing}</strong>}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
