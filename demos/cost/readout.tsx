import type { ComponentChildren } from 'preact';
import { fixed, grouped } from '../../src/format.ts';
import { costNames } from '../../src/lecture/cost/definition.ts';
import { looks } from '../../src/lecture/cost/looks.ts';
import { tex } from '../shared/formula/tex.tsx';
import type { Runs } from './runs.ts';

/** Everything that the plots show at one epoch, to be read. */
export function Readout({ runs, epoch }: { runs: Runs; epoch: number }) {
  return (
    <table class="readout">
      <thead>
        <tr>
          <th scope="col">Epoch {grouped(epoch)}</th>
          <Heading words="output">{tex`a`}</Heading>
          <Heading words="cost">{tex`C`}</Heading>
          <Heading words="slope">{tex`\sigma'(z)`}</Heading>
          <Heading words="gradient">{tex`\partial C / \partial w`}</Heading>
          <th scope="col">{tex`a`} &lt; 0.5</th>
        </tr>
      </thead>
      <tbody>
        {costNames.map((name) => {
          const run = runs[name];
          return (
            <tr key={name}>
              <th scope="row" class="tone-text" data-tone={looks[name].tone}>
                <span aria-hidden="true">{looks[name].sign} </span>
                {looks[name].title}
              </th>
              <td>{fixed(run.outputs[epoch]!, 3)}</td>
              <td>{fixed(run.costs[epoch]!, 3)}</td>
              <td>{fixed(run.slopes[epoch]!, 3)}</td>
              <td>{fixed(run.gradients[epoch]!, 3)}</td>
              <td>
                {run.crossing === null ? 'not yet' : <strong>epoch {grouped(run.crossing)}</strong>}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** A symbol to see, a word to hear. */
function Heading({ words, children }: { words: string; children: ComponentChildren }) {
  return (
    <th scope="col">
      <span aria-hidden="true">{children}</span>
      <span class="visually-hidden">{words}</span>
    </th>
  );
}
