import { fires, gates } from '../../src/compute/perceptron.ts';
import { lineOf, weightsOf } from '../../src/lecture/perceptron/line.ts';
import { run, wiredGates } from '../../src/lecture/xor/circuit.ts';
import type { XorState } from '../../src/lecture/xor/definition.ts';
import { describe } from '../../src/lecture/xor/status.ts';
import { useLineGlide } from '../perceptron/line-glide.ts';
import { Plane } from '../perceptron/plane.tsx';
import { Button, Toggle } from '../shared/controls/index.ts';
import type { Demo } from '../shared/demo.ts';
import { BigNumber, OnStage } from '../shared/stage/stage.tsx';
import type { StageViews } from '../shared/stage/views.ts';
import { Circuit } from './circuit.tsx';

type XorDemo = { demo: Demo<XorState> };

/** A line to draw between the corners of XOR. */
function LineStage({ demo }: XorDemo) {
  const state = demo.state.value;
  const target = { weights: state.w, bias: state.b };
  const perceptron = useLineGlide(target, demo.shown);
  const isDrawn = lineOf(target) !== null;
  const right = gates.xor.filter((corner) => fires(target, corner.inputs) === corner.target);
  return (
    <OnStage
      says={
        <>
          XOR: <BigNumber unit="of 4 right">{isDrawn ? right.length : '?'}</BigNumber>
        </>
      }
      controls={!isDrawn && <p class="hint">No line yet: drag a violet handle</p>}
    >
      <Plane
        gate="xor"
        perceptron={perceptron}
        judged={isDrawn}
        description={isDrawn ? describe({ ...state, part: 'line' }) : 'There is no line yet.'}
        onLine={(line) => demo.update(weightsOf(line))}
      />
    </OnStage>
  );
}

/** The way of two bits through the gates, one gate after the other. */
function CircuitStage({ demo }: XorDemo) {
  const state = demo.state.value;
  const { wires, x1, x2, told } = state;
  const [a, b] = [x1 ? 1 : 0, x2 ? 1 : 0] as const;
  const next = wiredGates(wires).find((gate) => gate >= told);
  return (
    <OnStage
      says={
        <>
          {a} and {b} give{' '}
          <strong class="big-number">
            {next === undefined ? (run(wires, a, b).sum ?? '–') : '?'}
          </strong>
        </>
      }
      controls={
        <>
          <Toggle checked={x1} onChange={(on) => demo.update({ x1: on, told: 0 })}>
            a
          </Toggle>
          <Toggle checked={x2} onChange={(on) => demo.update({ x2: on, told: 0 })}>
            b
          </Toggle>
          <Button
            disabled={next === undefined}
            onClick={() => next !== undefined && demo.update({ told: next + 1 })}
          >
            Next gate
          </Button>
        </>
      }
    >
      <Circuit {...{ wires, a, b, told }} description={describe({ ...state, part: 'network' })} />
    </OnStage>
  );
}

export const stages: StageViews<XorState> = { line: LineStage, circuit: CircuitStage };
