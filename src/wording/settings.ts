import { widest } from './width.ts';

interface Row {
  readonly key: string;
  readonly value: string | number;
  readonly summary: string;
  readonly takes: string;
}

/** Every setting with its value and what it means. */
export function settingLines(rows: readonly Row[]): string[] {
  const width = widest(rows.map(({ key, value }) => `${key} = ${value}`));
  return [
    ...rows.map(
      ({ key, value, summary, takes }) => `${`${key} = ${value}`.padEnd(width)}   ${summary} (${takes})`,
    ),
    'Change one: recite config newPerDay 4',
  ];
}
