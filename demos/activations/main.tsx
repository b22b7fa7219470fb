import { activations } from '../../src/lecture/activations/definition.ts';
import { describe } from '../../src/lecture/activations/describe.ts';
import { mountDemo } from '../shared/mount.tsx';
import { View } from './view.tsx';

mountDemo(activations, View, { status: describe, stages: () => import('./stages.tsx') });
