import './sort.css';
import './count.css';
import { mountDemo } from '../shared/mount.tsx';
import { architectures } from './definition.ts';
import { describe } from './describe.ts';
import { ArchitecturesView } from './view.tsx';

mountDemo(architectures, ArchitecturesView, { status: describe });
