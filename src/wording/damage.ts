import { counted } from './dates.ts';

interface Damage {
  readonly file: string;
  readonly kind: 'torn' | 'damaged' | 'strange' | 'newer' | 'unreadable' | 'conflict';
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
  return [
    ...(lines === 0
      ? []
      : [
          `${counted(lines, 'line')} of your progress cannot be used; everything else counts. In: ${files(['damaged', 'strange']).join(', ')}`,
        ]),
    ...(newer.length === 0
      ? []
      : [`Written by a newer version of recite and left alone: ${newer.join(', ')}`]),
    ...(unreadable.length === 0 ? [] : [`Cannot be read: ${unreadable.join(', ')}`]),
  ];
}
