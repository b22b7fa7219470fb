import '../shared/playback.css';
import '../shared/tones.css';
import './cost.css';
import { mountDemo } from '../shared/mount.tsx';
import { cost } from './definition.ts';
import { describe } from './describe.ts';
import { CostView } from './view.tsx';

mountDemo(cost, CostView, { status: describe });
