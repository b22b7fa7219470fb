import '../shared/tones.css';
import './vanishing.css';
import { vanishing } from '../../src/lecture/vanishing/definition.ts';
import { describe } from '../../src/lecture/vanishing/describe.ts';
import { mountDemo } from '../shared/mount.tsx';
import { VanishingView } from './view.tsx';

mountDemo(vanishing, VanishingView, { status: describe, stages: () => import('./stages.tsx') });
