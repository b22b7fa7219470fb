import { mountDemo } from '../shared/mount.tsx';
import './bumps.css';
import { bumps } from './definition.ts';
import { describe } from './describe.ts';
import { BumpsView } from './view.tsx';

mountDemo(bumps, BumpsView, { status: describe });
