import { z } from 'zod';
import { DEFAULT_DAY_START, DEFAULT_MAX_INTERVAL, DEFAULT_RETENTION } from '../core/memory/schedule.ts';

/** What a learner may choose. */
export interface Settings {
  readonly dayStart: number;
  readonly retention: number;
  readonly newPerDay: number;
  readonly sessionLimit: number;
  readonly sessionMinutes: number;
  readonly maxInterval: number;
  readonly goal: string;
  readonly face: 'auto' | 'ink' | 'plain';
  readonly theme: 'auto' | 'dark' | 'light' | 'mono';
  readonly motion: 'on' | 'off';
}

export type SettingKey = keyof Settings;

/** A setting as data: check, help and reference come from it. */
export interface SettingRow<K extends SettingKey = SettingKey> {
  readonly key: K;
  readonly schema: z.ZodType<Settings[K]>;
  /** What may be written, in words. */
  readonly takes: string;
  readonly initial: Settings[K];
  readonly summary: string;
}

function whole<K extends SettingKey>(
  key: K,
  from: number,
  to: number,
  initial: Settings[K] & number,
  summary: string,
): SettingRow<K> {
  const schema = z.int().min(from).max(to) as unknown as z.ZodType<Settings[K]>;
  return { key, schema, takes: `a whole number from ${from} to ${to}`, initial, summary };
}

function oneOf<K extends SettingKey>(
  key: K,
  choices: readonly (Settings[K] & string)[],
  summary: string,
): SettingRow<K> {
  const schema = z.enum(choices) as unknown as z.ZodType<Settings[K]>;
  return { key, schema, takes: choices.join(', '), initial: choices[0] as Settings[K], summary };
}

/** Every setting, in the order they are listed. */
export const SETTINGS = {
  dayStart: whole('dayStart', 0, 23, DEFAULT_DAY_START, 'hour at which your day begins'),
  retention: {
    key: 'retention',
    schema: z.number().min(0.7).max(0.97),
    takes: 'a number from 0.7 to 0.97',
    initial: DEFAULT_RETENTION,
    summary: 'chance of knowing an item when it comes back; higher means more answers a day',
  },
  newPerDay: whole(
    'newPerDay',
    0,
    200,
    6,
    'new questions a day at most; fewer when reviews fill the evening',
  ),
  sessionLimit: whole('sessionLimit', 1, 500, 20, 'answers after which a session ends'),
  sessionMinutes: whole('sessionMinutes', 1, 240, 8, 'minutes after which a session ends'),
  maxInterval: whole(
    'maxInterval',
    1,
    3650,
    DEFAULT_MAX_INTERVAL,
    'days within which every question comes back',
  ),
  goal: {
    key: 'goal',
    schema: z.union([z.literal('none'), z.iso.date()]),
    takes: 'a day such as 2026-12-12, or none',
    initial: 'none',
    summary:
      'day to be ready for: all is met by then, what would be forgotten on it is asked early, and a plan is shown',
  },
  face: oneOf(
    'face',
    ['auto', 'ink', 'plain'],
    'full screen, or line by line; auto: whichever the terminal can',
  ),
  theme: oneOf('theme', ['auto', 'dark', 'light', 'mono'], 'colours for a dark or a light terminal, or none'),
  motion: oneOf('motion', ['on', 'off'], 'a light along the rule on a right answer; never in mono'),
} as const satisfies { readonly [K in SettingKey]: SettingRow<K> };

export const SETTING_KEYS = Object.keys(SETTINGS) as SettingKey[];
