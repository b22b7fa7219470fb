import { forwardPass } from '../../src/lecture/forward-pass/definition.ts';
import { describe } from '../../src/lecture/forward-pass/describe.ts';
import { mountDemo } from '../shared/mount.tsx';
import { View } from './view.tsx';

mountDemo(forwardPass, View, { status: describe, stages: () => import('./stages.tsx') });
