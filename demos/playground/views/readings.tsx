import type { ComponentChildren } from 'preact';
import { parameterCount } from '../../../src/compute/parameter-count.ts';
import { lossUnits } from '../../../src/compute/titles.ts';
import { fixed, grouped } from '../../../src/format.ts';
import type { PlaygroundState } from '../../../src/lecture/playground/definition.ts';
import type { Demo } from '../../shared/demo.ts';
import { tex } from '../../shared/formula/tex.tsx';
import type { Session } from '../session.ts';
import { layersOf } from '../spec.ts';
import type { Score } from '../training/protocol.ts';
import { lossText, percent } from '../words.ts';
import { LossPlot } from './loss-plot.tsx';

interface ReadingsProps {
  demo: Demo<PlaygroundState>;
  session: Session;
}

/** How far training is, how well it does, and what the network costs. */
export function Readings({ demo, session }: ReadingsProps) {
  const picture = session.figures.value;
  const layers = layersOf(demo.state.value);
  const [epoch, step] = picture ? [fixed(picture.epoch, 1), grouped(picture.step)] : ['–', '–'];
  return (
    <div class="readings">
      <LossPlot session={session} unit={lossUnits[demo.state.value.loss]} />
      <dl>
        <Reading name="Epoch">
          {epoch} <span class="soft">step {step}</span>
        </Reading>
        <ScoreReading name="Training" mark="filled" score={picture?.train ?? null} />
        <ScoreReading name="Test" mark="hollow" score={picture?.test ?? null} />
        <Reading name="Parameters">
          <span class="parameters">
            {layers.slice(1).map((units, i) => (
              <span key={i}>
                {i === 0
                  ? tex`(${layers[i]!} + 1) \cdot ${units}`
                  : tex`{} + (${layers[i]!} + 1) \cdot ${units}`}
              </span>
            ))}
            {tex`{} = ${parameterCount(layers)}`}
          </span>
        </Reading>
      </dl>
    </div>
  );
}

interface ScoreReadingProps {
  name: string;
  mark: 'filled' | 'hollow';
  score: Score | null;
}

function ScoreReading({ name, mark, score }: ScoreReadingProps) {
  return (
    <Reading
      name={
        <>
          <i class={`series ${mark}`} aria-hidden="true" />
          {name}
        </>
      }
    >
      {score === null ? (
        <span class="soft">no points</span>
      ) : (
        <>
          {percent(score.accuracy)} right <span class="soft">loss {lossText(score.loss)}</span>
        </>
      )}
    </Reading>
  );
}

function Reading({ name, children }: { name: ComponentChildren; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
