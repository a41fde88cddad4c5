import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadPack } from '../../src/pack/load.ts';
import { packOnDisk } from '../pack/pack-on-disk.ts';
import { emptyFolder, recite } from '../support/recite.ts';

const TEXT = join(import.meta.dirname, '../fixtures/texts/mill.txt');

const KOLM = {
  'pack.yaml':
    '# mine\nformat: recite/1\nid: kolm\ntitle: Kolm\nsource: {file: sources/t.md, title: T, license: CC0-1.0}\nquestions: []   # none yet\n',
  'sources/t.md':
    'The lamp of Kolm Point was lit on 3 May 1871. It burned rape oil until 1904. The bell was rung in fog by the keeper.\n',
};

async function write(folder: string, ...lines: string[]) {
  const ran = await recite(['pack', 'draft', folder], { input: lines.join('\n') });
  const { pack, findings } = await loadPack(folder);
  return {
    ...ran,
    questions: pack?.questions ?? [],
    findings,
    yaml: readFileSync(join(folder, 'pack.yaml'), 'utf8'),
  };
}

test('from an unseen text of sixty sentences to twenty sourced questions that check clean, without an editor', async () => {
  const cwd = emptyFolder();
  const made = await recite(
    ['pack', 'new', './mill', '--title', 'The mill at Orrin Bridge', '--text', TEXT, '--text-license', 'own'],
    { cwd },
  );
  expect(made.code).toBe(0);
  // A teacher reads each sentence with what is proposed; first only to see them all.
  const looked = await recite(['pack', 'draft', './mill'], { cwd, input: 's\n'.repeat(100) });
  const places = looked.out.split(/\n(?=Sentence \d+ of)/).slice(1);
  expect(places.length).toBeGreaterThanOrEqual(60);
  let kept = 0;
  const lines = places.flatMap((place) => {
    if (!place.includes('choice, proposed') || kept === 20) return ['s'];
    kept += 1;
    // A third is to be typed from the first time on.
    return kept % 3 === 0 ? ['wrong', 'a'] : ['a'];
  });
  expect(kept).toBe(20);
  const written = await recite(['pack', 'draft', './mill'], { cwd, input: `${lines.join('\n')}\nquit\n` });
  expect(written.out.match(/^Written: /gm)).toHaveLength(20);
  const checked = await recite(['pack', 'check', './mill', '--json'], { cwd });
  expect(checked.code).toBe(0);
  expect(JSON.parse(checked.out)).toMatchObject({
    findings: [],
    packs: [{ questions: 20, kinds: { choice: 14, short: 6 } }],
  });
  const { pack } = await loadPack(join(cwd, 'mill'));
  for (const { claims } of pack?.questions ?? []) {
    expect(pack?.claims.find(({ id }) => id === claims[0])?.anchor).toBeDefined();
  }
  const again = await recite(['pack', 'draft', './mill'], { cwd, input: '' });
  expect(again.out).toContain(`Sentence 1 of ${places.length - 20}, 0 written`);
});

describe('at the desk', () => {
  test('a proposal is changed in place, written, and the author’s comments stay', async () => {
    const folder = await packOnDisk(KOLM);
    const { questions, yaml, out } = await write(
      folder,
      'ask On which day was the lamp of Kolm Point lit?',
      'also 3rd of May 1871',
      'wrong 3 May 1870; 3 May 1872',
      'a',
    );
    expect(yaml).toMatch(/^# mine\n/);
    expect(yaml).toContain('questions:   # none yet');
    expect(questions).toMatchObject([
      {
        kind: 'choice',
        ask: 'On which day was the lamp of Kolm Point lit?',
        answer: '3 May 1871',
        accept: ['3rd of May 1871'],
        options: [{ text: '3 May 1870' }, { text: '3 May 1872' }],
        highlight: ['3 May 1871'],
        draft: false,
      },
    ]);
    expect(out).toContain('recite pack check');
  });

  test('a question of one’s own, typed, with the words to mark', async () => {
    const folder = await packOnDisk(KOLM);
    const { questions } = await write(
      folder,
      's',
      's',
      'ask Who rang the bell at Kolm Point?',
      'answer The keeper',
      'mark keeper',
      'a',
    );
    expect(questions).toMatchObject([{ kind: 'short', answer: 'The keeper', highlight: ['keeper'] }]);
  });

  test('what would be an error is not written, and says why', async () => {
    const folder = await packOnDisk(KOLM);
    const { questions, yaml, out } = await write(folder, 'answer 4 June 1999', 'a');
    expect(questions).toEqual([]);
    expect(yaml).toBe(KOLM['pack.yaml']);
    expect(out).toContain('Not written, because of this:');
  });

  test('undo takes the last one out, byte for byte, and puts it back on the desk', async () => {
    const folder = await packOnDisk(KOLM);
    const { yaml, out } = await write(folder, 'a', 'undo', 'undo', 'quit');
    expect(yaml).toBe(KOLM['pack.yaml']);
    expect(out).toContain('Taken out again:\n\nSentence 1 of 3, 0 written');
    expect(out).toContain('There is nothing to take back.');
  });

  test('a file changed in an editor meanwhile is kept, and undo keeps off it', async () => {
    const folder = await packOnDisk(KOLM);
    const { WritingDesk } = await import('../../src/pack/draft/writing-desk.ts');
    const desk = await WritingDesk.open(folder);
    await desk.accept();
    const path = join(folder, 'pack.yaml');
    writeFileSync(path, `${readFileSync(path, 'utf8')}# later\n`);
    expect(await desk.undo()).toEqual({ did: 'refused', why: 'file-changed' });
    desk.change('ask', 'What did the lamp burn until 1904?');
    desk.change('answer', 'rape oil');
    expect(await desk.accept()).toMatchObject({ did: 'kept' });
    expect(readFileSync(path, 'utf8')).toContain('# later\n');
    expect((await loadPack(folder)).pack?.questions).toHaveLength(2);
  });

  test('an imported draft waits for its sentence, then is a question', async () => {
    const folder = await packOnDisk(KOLM);
    const bank = join(folder, 'bank.gift');
    writeFileSync(
      bank,
      'Who rang it? {=The keeper ~The cook#He slept.}\n\nWhat did the lamp burn until 1904? {=rape oil ~gas}\n',
    );
    await recite(['pack', 'import', bank, '--to', folder]);
    const first = await write(
      folder,
      'a',
      'sentence bell was rung',
      'ask Who rang the bell in fog?',
      'a',
      'a',
    );
    expect(first.out).toContain('It rests on no sentence yet.');
    expect(first.findings).toEqual([]);
    expect(first.questions).toMatchObject([
      { ask: 'Who rang the bell in fog?', draft: false, options: [{ text: 'The cook', why: 'He slept.' }] },
      { ask: 'What did the lamp burn until 1904?', draft: false },
    ]);
    expect(first.yaml).not.toContain('draft:');
  });

  test('lines that cannot be read change nothing', async () => {
    const folder = await packOnDisk(KOLM);
    const { out, yaml } = await write(
      folder,
      '',
      'ask',
      'frobnicate',
      'as gossip',
      'mark zebra',
      'b',
      'help',
      '\u001b[2J',
    );
    for (const told of [
      'There is no "" here',
      'Say what: ask …',
      'There is no "frobnicate" here',
      'Write one of: stated',
      'These words do not stand in the sentence.',
      'There is nothing here to do that with.',
      'undo         take the question',
    ]) {
      expect(out).toContain(told);
    }
    expect(out).not.toContain('\u001b');
    expect(yaml).toBe(KOLM['pack.yaml']);
  });

  test('a folder without a pack, a source that is none, and a pack without a text are told of', async () => {
    const folder = await packOnDisk({ 'pack.yaml': 'format: recite/1\nid: a\ntitle: A\nquestions: []\n' });
    expect((await recite(['pack', 'draft', folder])).err).toContain(
      'The pack has no text to write questions about',
    );
    expect((await recite(['pack', 'draft', `${folder}/none`])).code).toBe(2);
    const kolm = await packOnDisk(KOLM);
    expect((await recite(['pack', 'draft', kolm, 'other'])).err).toContain('There are: text.');
  });
});

describe('a pack of two texts', () => {
  const TWO = (more: string) => ({
    'pack.yaml': `format: recite/1\nid: kolm\ntitle: Kolm\n${more}sources:\n  - {id: one, file: sources/a.md, title: A, license: CC0-1.0}\n  - {id: two, file: sources/b.md, title: B, license: CC0-1.0}\n`,
    'sources/a.md': 'The lamp of Kolm Point was lit on 3 May 1871 by the first keeper.\n',
    'sources/b.md':
      'The bell of Kolm Point was cast in 1904 for the harbour.\n\nThe yard reportedly sent 300 workers to Kolm Point in the spring.\n',
  });

  test('each question names the text its sentence stands in', async () => {
    const folder = await packOnDisk(TWO(''));
    const { questions, findings, yaml } = await write(folder, 'a', 'a', 'a');
    expect(questions).toHaveLength(3);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const { pack } = await loadPack(folder);
    expect(pack?.claims.map(({ source }) => source)).toEqual(['one', 'two', 'two']);
    expect(yaml).toMatch(/evidence: \{source: two, text: .* as: reported\}/);
  });

  test('but not where the file says so for all of them; an own sentence is found in either text', async () => {
    const folder = await packOnDisk(TWO('defaults: {source: two}\n'));
    const { yaml } = await write(
      folder,
      'sentence cast in 1904',
      'ask When was the bell of Kolm Point cast?',
      'answer 1904',
      'wrong 1902; 1907',
      'mark 1904',
      'a',
    );
    expect(yaml).toMatch(/\n {4}evidence: The bell of Kolm Point was cast in 1904 for the harbour\.\n/);
  });

  test('one of them can be chosen', async () => {
    const folder = await packOnDisk(TWO(''));
    const { out } = await recite(['pack', 'draft', folder, 'two'], { input: 's\n'.repeat(9) });
    expect(out).toContain('Sentence 1 of 2');
    expect(out).not.toContain('lamp');
    expect((await recite(['pack', 'draft', folder, 'three'])).err).toContain('There are: one, two.');
  });
});

test('an answer in other words, and a sentence that says "last year", can be written at the desk', async () => {
  const folder = await packOnDisk({
    ...KOLM,
    'sources/t.md': 'The lamp of Kolm Point was lit last year by a man called Ostler.\n',
  });
  const ask = ['ask Who lit the lamp of Kolm Point?', 'answer A keeper', 'a'];
  const first = await write(folder, ...ask);
  expect(first.out).toContain('write yes under "inferred"');
  expect(first.out).toContain('under "on"');
  expect(first.questions).toEqual([]);
  const second = await write(
    folder,
    ...ask,
    'on soon',
    'on May 1871',
    'inferred perhaps',
    'inferred yes',
    'a',
  );
  expect(second.out).toContain('Write it as 2023-09-13, 2023-09 or 2023.');
  expect(second.out).toContain('Write yes or no.');
  expect(second.questions).toMatchObject([{ answer: 'A keeper', inferred: true }]);
  expect(second.yaml).toContain('1871-05}');
  expect(second.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});
