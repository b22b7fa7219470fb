import { clamp } from '../../src/clamp.ts';
import { sigmoid } from '../../src/compute/activations/sigmoid.ts';
import { plain } from '../../src/format.ts';
import type { CostState } from '../../src/lecture/cost/definition.ts';
import { another, question, verdictOf } from '../../src/lecture/cost/exercise.ts';
import { looks } from '../../src/lecture/cost/looks.ts';
import { Button, NumberField } from '../shared/controls/index.ts';
import type { Demo } from '../shared/demo.ts';
import { ExercisePanel } from '../shared/exercise-panel.tsx';
import { MathLetter } from '../shared/formula/math-letter.tsx';
import { DragHandle, usePlot } from '../shared/plot/index.ts';
import { EpochPlot, Mark } from './epoch-plot.tsx';
import { HalfLine } from './half-line.tsx';
import { useRuns } from './runs.ts';
import { StartPlane } from './start-plane.tsx';
import { ViewChoice } from './view-choice.ts';

/** The run is hidden until a guess is made. */
export function Guess({ demo }: { demo: Demo<CostState> }) {
  const state = demo.state.value;
  const { seed, guess } = state;
  const revealed = state.revealed && guess !== null;
  const asked = question(seed);
  const { costName, start, learningRate, lastEpoch } = asked;
  const runs = useRuns(start, learningRate, lastEpoch);
  const epoch = revealed ? lastEpoch : 0;
  const output = sigmoid.value(start[0]! + start[1]!);
  const verdict = verdictOf(state);

  return (
    <div class="split cost">
      <div class="stage">
        <ViewChoice demo={demo} />
        <StartPlane class="alone" start={start} runs={runs} epoch={epoch} shown={[costName]} />
        <ExercisePanel
          verdict={verdict}
          text={
            <>
              The neuron starts at w = {plain(start[0]!)}, b = {plain(start[1]!)} with the output{' '}
              {plain(output, 2)} and learns with η = {plain(learningRate)} by{' '}
              <strong class="tone-text" data-tone={looks[costName].tone}>
                {looks[costName].title.toLowerCase()}
              </strong>
              . At which epoch does its output fall below 0.5?
            </>
          }
        >
          <GuessEntry demo={demo} revealed={revealed} lastEpoch={lastEpoch} verdict={verdict} />
        </ExercisePanel>
      </div>
      <div class="stage">
        <EpochPlot
          class="outputs tall"
          of="outputs"
          title="Output over the epochs, and the guess"
          axis={
            <>
              output <MathLetter>a</MathLetter> (should be 0)
            </>
          }
          runs={runs}
          shown={revealed ? [costName] : []}
          epochs={lastEpoch}
          epoch={epoch}
          top={1}
          yTicks={[0, 0.5, 1]}
          words={`At epoch 0 the output is ${plain(output, 2)}. ${guess === null ? 'There is no guess yet' : `The guess is epoch ${guess}`}${revealed ? `, the answer epoch ${asked.answer}` : ''}.`}
        >
          {!revealed && <Mark name={costName} epoch={0} value={output} />}
          <GuessLine
            guess={guess}
            answer={revealed ? asked.answer : null}
            lastEpoch={lastEpoch}
            onMove={(value) => demo.update({ guess: value })}
          />
        </EpochPlot>
      </div>
    </div>
  );
}

interface GuessEntryProps {
  demo: Demo<CostState>;
  revealed: boolean;
  lastEpoch: number;
  verdict: ReturnType<typeof verdictOf>;
}

/** The guess as a number, how it is revealed, and what it was worth. */
function GuessEntry({ demo, revealed, lastEpoch, verdict }: GuessEntryProps) {
  const state = demo.state.value;
  const { guess } = state;
  return (
    <div class="row">
      <span>
        My guess: epoch{' '}
        <NumberField
          label="Guessed epoch"
          value={guess}
          min={1}
          max={lastEpoch}
          step={1}
          digits={0}
          disabled={revealed}
          onChange={(value) => demo.update({ guess: value })}
        />
      </span>
      {revealed ? (
        <Button variant="primary" onClick={() => demo.update(another(state))}>
          Another neuron
        </Button>
      ) : (
        <Button
          variant="primary"
          disabled={guess === null}
          onClick={() => demo.update({ revealed: true })}
        >
          Let it train
        </Button>
      )}
      {'points' in verdict && <strong class="points">{verdict.points} of 100 points</strong>}
    </div>
  );
}

interface GuessLineProps {
  /** Null while there is none. */
  guess: number | null;
  /** Once it is known. */
  answer: number | null;
  lastEpoch: number;
  onMove: (guess: number) => void;
}

function GuessLine({ guess, answer, lastEpoch, onMove }: GuessLineProps) {
  const { x, y } = usePlot();
  // Before the first guess the line waits in the middle.
  const at = guess ?? lastEpoch / 2;
  const words = guess === null ? 'drag me' : `epoch ${guess}?`;
  const guessed = (
    <Upright
      at={at}
      level={0.62}
      isLeft={answer === null ? at > lastEpoch / 2 : at <= answer}
      text={answer === null ? words : 'your guess'}
    />
  );
  return (
    <>
      <HalfLine />
      {answer !== null && (
        <g data-tone="good">
          <Upright at={answer} level={0.94} isLeft={answer < at} text={`epoch ${answer}`} />
        </g>
      )}
      {answer === null ? (
        <DragHandle
          label="Guessed epoch"
          x={at}
          y={0.5}
          step={1}
          valueText={guess === null ? 'no guess yet' : `epoch ${guess}`}
          onMove={(to) => onMove(Math.round(clamp(to.x, 1, lastEpoch)))}
        >
          <line class="touch-line" x1={x(at)} x2={x(at)} y1={y(0)} y2={y(1)} />
          <g data-tone="accent">{guessed}</g>
        </DragHandle>
      ) : (
        <g data-tone="accent">{guessed}</g>
      )}
    </>
  );
}

interface UprightProps {
  at: number;
  /** Where its words stand. */
  level: number;
  /** Whether they stand left of it. */
  isLeft: boolean;
  text: string;
}

function Upright({ at, level, isLeft, text }: UprightProps) {
  const { x, y, margin } = usePlot();
  // Near the left edge there is no room for words.
  const isRight = isLeft && x(at) > margin.left + 110;
  return (
    <>
      <line class="rule" x1={x(at)} x2={x(at)} y1={y(0)} y2={y(1)} />
      <text
        class="note-text"
        x={x(at) + (isRight ? -18 : 18)}
        y={y(level)}
        text-anchor={isRight ? 'end' : 'start'}
      >
        {text}
      </text>
    </>
  );
}
