import type { Path } from './finding.ts';
import type { SchemaProblem } from './schema-problems.ts';

const TITLE_LENGTH = 200;
const OPTION_LENGTH = 500;
const TEXT_LENGTH = 4000;
const MOST_ENTRIES = 50;
/** Lists that a learner looks over all at once. */
const MOST_SHOWN = 12;
/** Sources, speakers or chapters of one pack. */
const MOST_PARTS = 500;

const TITLES = new Set(
  'title name cite names says unit author authors publisher tags aliases version'.split(' '),
);
const OPTIONS = new Set(
  'answer answers options accept reject items pairs extra highlight from to'.split(' '),
);

const SHOWN = new Set('answers options items pairs extra who'.split(' '));

/** As `overCaps`, for the frame of a file: its lists of parts may be longer, and `uncapped` ones as long as they like. */
export function frameOverCaps(frame: unknown, uncapped: readonly string[]): SchemaProblem[] {
  if (typeof frame !== 'object' || frame === null) return [];
  return Object.entries(frame)
    .filter(([key]) => !uncapped.includes(key))
    .flatMap(([key, value]) => {
      if (!Array.isArray(value)) return overCaps(value, [key]);
      if (value.length > MOST_PARTS) return [tooMany(value.length, MOST_PARTS, [key])];
      return value.flatMap((entry, at) => overCaps(entry, [key, at]));
    });
}

/** Texts longer than a screen bears, and lists longer than anybody reads, in one source, claim or question. */
export function overCaps(value: unknown, path: Path = []): SchemaProblem[] {
  if (typeof value === 'string') return overlong(value, path);
  if (typeof value !== 'object' || value === null) return [];
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  const most = SHOWN.has(String(path.at(-1))) ? MOST_SHOWN : MOST_ENTRIES;
  if (entries.length > most) return [tooMany(entries.length, most, path)];
  return entries.flatMap(([key, inner]) => overCaps(inner, [...path, key]));
}

function tooMany(count: number, most: number, path: Path): SchemaProblem {
  const message = `There are ${count} entries here, and ${most} is the most.`;
  return { rule: 'too-many', path, message, hint: 'Keep those that matter.' };
}

function overlong(text: string, path: Path): SchemaProblem[] {
  const limit = limitAt(path);
  if (text.length <= limit) return [];
  const message = `This text has ${text.length} characters, and ${limit} is the most here.`;
  return [{ rule: 'text-too-long', path, message, hint: 'Shorten it.' }];
}

function limitAt(path: Path): number {
  const keys = path.filter((step) => typeof step === 'string');
  if (keys.some((key) => TITLES.has(key))) return TITLE_LENGTH;
  return keys.some((key) => OPTIONS.has(key)) ? OPTION_LENGTH : TEXT_LENGTH;
}
