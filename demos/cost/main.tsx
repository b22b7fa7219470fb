import '../shared/playback.css';
import '../shared/tones.css';
import './cost.css';
import { cost } from '../../src/lecture/cost/definition.ts';
import { describe } from '../../src/lecture/cost/describe.ts';
import { mountDemo } from '../shared/mount.tsx';
import { CostView } from './view.tsx';

mountDemo(cost, CostView, { status: describe, stages: () => import('./stages.tsx') });
