import { mountDemo } from '../shared/mount.tsx';
import '../perceptron/perceptron.css';
import './xor.css';
import { xor } from '../../src/lecture/xor/definition.ts';
import { describe } from '../../src/lecture/xor/status.ts';
import { XorView } from './view.tsx';

mountDemo(xor, XorView, { status: describe, stages: () => import('./stages.tsx') });
