import { mountDemo } from '../shared/mount.tsx';
import './weighted-vote.css';
import { weightedVote } from '../../src/lecture/weighted-vote/definition.ts';
import { describe } from '../../src/lecture/weighted-vote/vote.ts';
import { WeightedVoteView } from './view.tsx';

mountDemo(weightedVote, WeightedVoteView, {
  status: describe,
  stages: () => import('./stages.tsx'),
});
