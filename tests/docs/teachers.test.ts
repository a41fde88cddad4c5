import { copyFileSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder, recite } from '../support/recite.ts';
import { expectRecorded } from '../support/recorded.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const DATA = join(ROOT, 'tests/fixtures');

/** Long output in the middle is left out, and said to be. */
function shortened(lines: readonly string[], most: number): string[] {
  if (lines.length <= most) return [...lines];
  return [...lines.slice(0, most - 3), '…', ...lines.slice(-2)];
}

/** One evening: every command of the guide, run as a teacher runs it, in one folder. */
class Evening {
  readonly cwd = emptyFolder();
  readonly home = join(this.cwd, 'home');
  readonly #written = new Map<string, string>();

  async run(
    name: string,
    argv: readonly string[],
    more: { input?: string; most?: number; code?: number; home?: string } = {},
  ): Promise<string> {
    const { code, out, err } = await recite(argv, {
      cwd: this.cwd,
      home: more.home ?? this.home,
      now: '2026-11-02T18:00:00+00:00',
      ...(more.input !== undefined && { input: more.input }),
    });
    expect(code, `${argv.join(' ')}\n${err}`).toBe(more.code ?? 0);
    const quoted = argv.map((word) => (/[\s"]/.test(word) ? JSON.stringify(word) : word)).join(' ');
    const told = `${err}${out}`.replaceAll(this.cwd, '.').trimEnd().split('\n');
    this.#written.set(
      name,
      ['```', `$ recite ${quoted}`, ...shortened(told, more.most ?? 14), '```'].join('\n'),
    );
    return out;
  }

  /** The guide with each `<!-- run: name -->` followed by what was printed. */
  guide(template: string): string {
    return template.replace(
      /<!-- run: (\S+) -->/g,
      (_, name: string) => this.#written.get(name) ?? `(${name} was not run)`,
    );
  }
}

test('docs/teachers.md shows what the commands print', async () => {
  const evening = new Evening();
  copyFileSync(join(DATA, 'texts/mill.txt'), join(evening.cwd, 'mill.txt'));
  copyFileSync(join(DATA, 'banks/harbour.gift'), join(evening.cwd, 'harbour.gift'));
  await evening.run('new', [
    'pack',
    'new',
    './mill',
    '--title',
    'The mill at Orrin Bridge',
    '--text',
    'mill.txt',
    '--text-license',
    'own',
  ]);
  await evening.run('draft', ['pack', 'draft', './mill'], {
    input: [
      's',
      's',
      'ask In which year is the first mill of Orrin Bridge mentioned?',
      'a',
      'wrong',
      'a',
      'quit',
    ].join('\n'),
    most: 60,
  });
  const rest = await recite(['pack', 'draft', './mill'], { cwd: evening.cwd, input: 's\n'.repeat(100) });
  let kept = 2;
  const lines = rest.out
    .split(/\n(?=Sentence \d+ of)/)
    .slice(1)
    .flatMap((place) => {
      if (!place.includes('choice, proposed') || kept === 20) return ['s'];
      kept += 1;
      return kept % 3 === 0 ? ['wrong', 'a'] : ['a'];
    });
  await recite(['pack', 'draft', './mill'], { cwd: evening.cwd, input: lines.join('\n') });
  await evening.run('check', ['pack', 'check', './mill']);
  await evening.run('import', ['pack', 'import', 'harbour.gift'], { most: 40 });
  await evening.run('study', ['study', './mill', '--no-save', '--limit', '1', '--seed', '4'], {
    input: '-\n',
    most: 20,
  });
  await evening.run('export', ['pack', 'export', './mill', '--answers', '--out', 'mill.html']);
  await evening.run('exam', ['exam', './mill', '--plain', '--questions', '4', '--seed', '1', '--no-save'], {
    input: '-\n'.repeat(4),
    most: 12,
  });
  for (const [name, line] of [
    ['Mara', '1'],
    ['Tom', '1'],
    ['Lea', '2'],
  ] as const) {
    const home = join(evening.cwd, `home-${name}`);
    await recite(['exam', './mill', '--plain', '--questions', '20', '--seed', '1'], {
      cwd: evening.cwd,
      home,
      now: '2026-11-02T18:00:00+00:00',
      input: `${line}\n`.repeat(40),
    });
    await evening.run(
      `hand-in-${name}`,
      ['hand-in', './mill', '--name', name, '--out', `${name}.json`, '--yes'],
      { home },
    );
  }
  await evening.run('class', ['class', 'Mara.json', 'Tom.json', 'Lea.json', '--pack', './mill'], {
    most: 24,
  });
  await evening.run('diff', ['pack', 'diff', './mill', './mill']);
  const template = readFileSync(join(import.meta.dirname, 'teachers.template.md'), 'utf8');
  const guide = evening.guide(template);
  expect(guide).not.toContain('was not run)');
  expectRecorded('docs/teachers.md', guide);
}, 180_000);
