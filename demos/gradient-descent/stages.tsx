import type { DescentState } from '../../src/lecture/gradient-descent/definition.ts';
import type { StageViews } from '../shared/stage/views.ts';
import { BallStage } from './stages/ball-stage.tsx';
import { RaceStage } from './stages/race-stage.tsx';

export const stages: StageViews<DescentState> = { ball: BallStage, race: RaceStage };
