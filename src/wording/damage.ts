import { counted } from './dates.ts';

interface Damage {
  readonly file: string;
  readonly kind: 'torn' | 'damaged' | 'strange' | 'newer' | 'unreadable' | 'conflict';
  /** For a conflict, the line's id. */
  readonly detail: string;
}

const MOST_NAMED = 20;

function listed(names: readonly string[]): string {
  const rest = names.length - MOST_NAMED;
  return rest > 0 ? `${names.slice(0, MOST_NAMED).join(', ')} and ${rest} more` : names.join(', ');
}

/** What in the journal could not be used. A torn end is no news: the answer it belonged to was never called saved. */
export function damageLines(damage: readonly Damage[]): string[] {
  const files = (kinds: readonly Damage['kind'][]) =>
    [...new Set(damage.filter(({ kind }) => kinds.includes(kind)).map(({ file }) => file))].filter(
      (file) => file !== '',
    );
  const lines = damage.filter(({ kind }) => kind === 'damaged' || kind === 'strange').length;
  const newer = files(['newer']);
  const unreadable = files(['unreadable']);
  const conflicts = damage.filter(({ kind }) => kind === 'conflict').map(({ detail }) => detail);
  return [
    ...(lines === 0
      ? []
      : [
          `${counted(lines, 'line')} of your progress cannot be used; everything else counts. In: ${listed(files(['damaged', 'strange']))}`,
        ]),
    ...(newer.length === 0 ? [] : [`Written by a newer version of recite and left alone: ${listed(newer)}`]),
    ...(unreadable.length === 0 ? [] : [`Cannot be read: ${listed(unreadable)}`]),
    ...(conflicts.length === 0
      ? []
      : [
          `${counted(conflicts.length, 'line')} of your progress stand there twice with different content; one of the two counts: ${listed(conflicts)}`,
        ]),
  ];
}
