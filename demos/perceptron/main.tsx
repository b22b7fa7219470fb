import { mountDemo } from '../shared/mount.tsx';
import './perceptron.css';
import { perceptron } from '../../src/lecture/perceptron/definition.ts';
import { describe } from '../../src/lecture/perceptron/status.ts';
import { PerceptronView } from './view.tsx';

mountDemo(perceptron, PerceptronView, { status: describe, stages: () => import('./stages.tsx') });
