import type { Rng } from '../../random.ts';
import type { RoundItems } from '../policy.ts';
import type { Asked, Moment, SessionSetup } from '../setup.ts';
import { coded } from './coded.ts';
import { crossExamination } from './cross-examination.ts';
import { crossSource } from './cross-source.ts';
import { desk } from './desk.ts';
import { onlySaid } from './only-said.ts';
import { sample } from './sample.ts';
import { timeline } from './timeline.ts';
import { weakest } from './weakest.ts';

/** The items of a round, in the order they are asked. The same setup, moment and dice give the same round. */
export type Choice = (setup: SessionSetup, now: Moment, rng: Rng) => readonly Asked[];

/** A new round is one file beside this one, and one line here. */
export const CHOICES: Readonly<Record<RoundItems, Choice>> = {
  sample,
  weakest,
  'cross-examination': crossExamination,
  desk,
  coded,
  'cross-source': crossSource,
  timeline,
  'only-said': onlySaid,
};
