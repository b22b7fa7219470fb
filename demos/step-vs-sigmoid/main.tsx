import { stepVsSigmoid } from '../../src/lecture/step-vs-sigmoid/definition.ts';
import { describe } from '../../src/lecture/step-vs-sigmoid/describe.ts';
import { mountDemo } from '../shared/mount.tsx';
import { View } from './view.tsx';

mountDemo(stepVsSigmoid, View, { status: describe, stages: () => import('./stages.tsx') });
