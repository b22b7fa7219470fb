import type { ConvolutionState } from '../../src/lecture/convolution/definition.ts';
import { viewChoice } from '../shared/view-choice.tsx';

export const ViewChoice = viewChoice<ConvolutionState>({ look: 'Look', predict: 'Your turn' });
