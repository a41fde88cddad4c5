import { z } from 'zod';
import type { Learner } from '../core/memory/item.ts';

/** What is known of a learner beside items and claims, as it stands in a state file. */
export type LearnerTraits = Pick<Learner, 'learned' | 'personal' | 'fitted'>;

const seen = z.strictObject({ known: z.array(z.number()), unknown: z.array(z.number()) });

const bins = z.array(
  z.strictObject({
    answers: z.int().nonnegative(),
    right: z.int().nonnegative(),
    predicted: z.number(),
    guess: z.number(),
    slip: z.number(),
  }),
);

/** Maps are lists of pairs here: no text of a pack becomes a key of an object. */
export const traitsSchema = z
  .strictObject({
    signals: z.strictObject({
      bets: seen,
      opened: seen,
      quarters: seen,
      paces: z.array(z.tuple([z.string(), z.array(z.number())])),
    }),
    said: bins,
    picked: z.array(z.tuple([z.string(), bins])),
    meetings: z.array(z.tuple([z.string(), z.strictObject({ met: z.int(), known: z.number() })])),
    personal: z.array(z.number()).nullable(),
    fitted: z.int().nonnegative(),
  })
  .transform(
    ({ signals, said, picked, meetings, personal, fitted }): LearnerTraits => ({
      learned: {
        signals: { ...signals, paces: Object.fromEntries(signals.paces) },
        luck: { said, picked: new Map(picked) },
        meetings: new Map(meetings),
      },
      personal,
      fitted,
    }),
  );

/** The same, to be written. */
export function writtenTraits({ learned, personal, fitted }: LearnerTraits): z.input<typeof traitsSchema> {
  const { signals, luck, meetings } = learned;
  const copy = (numbers: readonly number[]) => [...numbers];
  const counts = (one: { readonly known: readonly number[]; readonly unknown: readonly number[] }) => ({
    known: copy(one.known),
    unknown: copy(one.unknown),
  });
  return {
    signals: {
      bets: counts(signals.bets),
      opened: counts(signals.opened),
      quarters: counts(signals.quarters),
      paces: Object.entries(signals.paces).map(([way, pace]) => [way, copy(pace)]),
    },
    said: [...luck.said],
    picked: [...luck.picked].map(([kind, list]) => [kind, [...list]]),
    meetings: [...meetings],
    personal: personal === null ? null : copy(personal),
    fitted,
  };
}
