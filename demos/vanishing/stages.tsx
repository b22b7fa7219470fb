import { fixed } from '../../src/format.ts';
import type { VanishingState } from '../../src/lecture/vanishing/definition.ts';
import { describe } from '../../src/lecture/vanishing/describe.ts';
import { aheadOf, type LayerSignal, measure } from '../../src/lecture/vanishing/model.ts';
import { Button, Toggle } from '../shared/controls/index.ts';
import type { Demo } from '../shared/demo.ts';
import { BigNumber, OnStage } from '../shared/stage/stage.tsx';
import type { StageViews } from '../shared/stage/views.ts';
import { Bars } from './bars.tsx';

const vanishes = { activation: 'sigmoid', initializer: 'scaled-normal' } as const;
const stays = { activation: 'relu', initializer: 'he' } as const;

/** Powers of ten that a layer of sigmoids takes at least, for its slope is a quarter at most: a scale that fits them. */
const perLayer = 0.7;

/** The error on its way to the front: the class says how high the next bar will be. */
function BackStage({ demo }: { demo: Demo<VanishingState> }) {
  const state = demo.state.value;
  const { depth, activation, initializer } = state;
  const signals = measure(state);
  const ahead = aheadOf(state);
  return (
    <OnStage
      says={<Factor signals={signals.slice(ahead)} />}
      controls={
        <>
          <Toggle
            checked={activation === stays.activation && initializer === stays.initializer}
            onChange={(isOn) => demo.update(isOn ? stays : vanishes)}
          >
            ReLU, He’s weights
          </Toggle>
          <Button
            variant="primary"
            disabled={ahead === 0}
            onClick={() => demo.update({ back: depth - ahead + 1 })}
          >
            One layer back
          </Button>
        </>
      }
    >
      <Bars
        signals={signals}
        hidden={ahead}
        bareTo={-perLayer * depth}
        description={describe({ ...state, view: 'measure' })}
      />
    </OnStage>
  );
}

/** What the last hidden layer that the error came through made of it. */
function Factor({ signals: [front, behind] }: { signals: readonly LayerSignal[] }) {
  const isHidden = behind !== undefined && behind.slope !== null && behind.delta > 0;
  return (
    <BigNumber unit="per layer">
      × {isHidden ? fixed(front!.delta / behind.delta, 2) : '?'}
    </BigNumber>
  );
}

export const stages: StageViews<VanishingState> = { back: BackStage };
