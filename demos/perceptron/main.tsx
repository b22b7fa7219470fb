import { mountDemo } from '../shared/mount.tsx';
import './perceptron.css';
import { perceptron } from './definition.ts';
import { describe } from './status.ts';
import { PerceptronView } from './view.tsx';

mountDemo(perceptron, PerceptronView, { status: describe });
