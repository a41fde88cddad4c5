/** A learner's way of coming back. Days count from 0, a Monday. */
export interface Habit {
  readonly name: string;
  readonly plays: (day: number) => boolean;
}

/** Days somebody stays away, from the first to before the last. */
export const AWAY = { from: 120, to: 150 };

export const HABITS: readonly Habit[] = [
  { name: 'every day', plays: () => true },
  { name: 'weekends', plays: (day) => day % 7 >= 5 },
  {
    name: 'a month away',
    plays: (day) => (day < AWAY.from || day >= AWAY.to) && day % 7 !== 6,
  },
];
