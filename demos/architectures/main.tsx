import './sort.css';
import './count.css';
import { architectures } from '../../src/lecture/architectures/definition.ts';
import { describe } from '../../src/lecture/architectures/describe.ts';
import { mountDemo } from '../shared/mount.tsx';
import { ArchitecturesView } from './view.tsx';

mountDemo(architectures, ArchitecturesView, {
  status: describe,
  stages: () => import('./stages.tsx'),
});
