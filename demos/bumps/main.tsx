import { mountDemo } from '../shared/mount.tsx';
import './bumps.css';
import { bumps } from '../../src/lecture/bumps/definition.ts';
import { describe } from '../../src/lecture/bumps/describe.ts';
import { BumpsView } from './view.tsx';

mountDemo(bumps, BumpsView, { status: describe, stages: () => import('./stages.tsx') });
