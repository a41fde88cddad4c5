import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decodeForeign } from '../../../src/pack/foreign-text.ts';
import type { ForeignQuestion } from '../../../src/pack/formats/foreign.ts';
import { formatNamed, formatOf } from '../../../src/pack/formats/registry.ts';
import { importInto } from '../../../src/pack/import.ts';
import { loadPack } from '../../../src/pack/load.ts';
import { packOnDisk } from '../pack-on-disk.ts';

const BANKS = join(import.meta.dirname, '../../fixtures/banks');
const bank = (name: string) => decodeForeign(readFileSync(join(BANKS, name)), name);

function read(name: string) {
  const { text } = bank(name);
  return formatOf(name, text).read(text);
}

/** Each item in one line, without what all of them have. */
function lines(name: string): string[] {
  return read(name).items.map(({ line, question, losses }) => {
    const { kind, ask, tags: _, ...rest } = question;
    return [line, kind, ask, JSON.stringify(rest), ...losses].join(' / ');
  });
}

const EMPTY = 'format: recite/1\nid: bank\ntitle: Bank\nquestions: []\n';

test('each bank is known by its look, whatever it is called', () => {
  for (const [name, format] of [
    ['harbour.gift', 'gift'],
    ['harbour.aiken', 'aiken'],
    ['harbour.csv', 'csv'],
    ['quizlet.txt', 'csv'],
    ['anki.txt', 'csv'],
  ] as const) {
    expect(formatOf('a.txt', bank(name).text).name, name).toBe(format);
  }
  expect(() => formatOf('a.txt', 'Just a text.\n\nAnother one.\n')).toThrow(/looks like no format/);
});

describe('GIFT', () => {
  test('forty blocks come in item by item', () => {
    const { items, omitted } = read('harbour.gift');
    expect(items.length + omitted.length).toBe(40);
    expect(lines('harbour.gift')).toMatchSnapshot();
    expect(omitted.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
      '46 It asks for an essay, which nothing here can grade.',
      '48 It has no answers in braces: a text between questions, no question.',
      '52 No answer counts in full as it stands.',
      '54 No right answer is marked.',
      '56 Its braces are never closed.',
      '60 It has more than one pair of braces; an empty line parts two questions.',
    ]);
  });

  test('a control code that comes as an entity is a visible sign', () => {
    expect(lines('harbour.gift').find((line) => line.includes('Sker'))).toContain('Sker␛ry');
  });

  test('categories become tags', () => {
    const tags = read('harbour.gift').items.map(({ question }) => String(question.tags));
    expect(new Set(tags)).toEqual(new Set(['Harbours', 'Boats']));
  });
});

test('Aiken comes in item by item', () => {
  expect(lines('harbour.aiken')).toEqual([
    '1 / choice / What was burnt in the lamp until 1904? / {"answer":"Rape oil","options":["Gas","Whale oil"]}',
    '7 / choice / Which wind is cold? / {"answer":"North","options":["South","East & West"]}',
    '22 / choice / Right after it, without an empty line? / {"answer":"no","options":["yes"]}',
    '31 / choice / What is rung in fog? / {"answer":"The bell","options":["The horn"]}',
  ]);
  expect(read('harbour.aiken').omitted.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
    '14 It has no line ANSWER: with a letter.',
    '18 Its answer "D" is the letter of none of its options.',
    '27 It has fewer than two options.',
  ]);
});

test('a table comes in row by row', () => {
  expect(lines('harbour.csv')).toEqual([
    '2 / choice / What was burnt in the lamp until 1904? / {"answer":"Rape oil","options":["Gas","Whale oil, refined"],"explain":"The log says so."}',
    '3 / short / Who said "ahoy" and when? / {"answer":"The mate"}',
    '6 / truefalse / The tower is white. / {"answer":"true"}',
    '8 / short / What is rung in fog? / {"answer":"The bell"}',
    '9 / choice / Is this a formula? / {"answer":"=1+1","options":["-2"]}',
    '11 / choice / Too many? / {"answer":"yes","options":["no"]} / 1 cell(s) beyond the last named column',
  ]);
  expect(read('harbour.csv').omitted.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
    '5 It has no question.',
    '7 A quote is opened and never closed.',
    '10 It has no answer.',
  ]);
});

test('cards of Quizlet: a term with a long definition is turned round, and says so', () => {
  expect(lines('quizlet.txt')).toEqual([
    '1 / short / the right-hand side of a ship when one looks forward / {"answer":"starboard"} / the direction: the term is asked for, not its long definition',
    '2 / short / the left-hand side of a ship when one looks forward / {"answer":"port"} / the direction: the term is asked for, not its long definition',
    '3 / short / What is the "log"? / {"answer":"The ship\'s diary"}',
  ]);
  expect(read('quizlet.txt').omitted).toEqual([
    { line: 4, reason: 'It has no answer.', text: 'only a term' },
  ]);
});

test('cards of Anki: columns by its header, clozes one a number, HTML as text', () => {
  expect(lines('anki.txt')).toEqual([
    '6 / short / What is the keel? / {"answer":"The \\"backbone\\" of a ship"} / a sound',
    '7 / cloze / The {{bow}} is in front, the stern behind. / {}',
    '7 / cloze / The bow is in front, the {{stern}} behind. / {}',
    '8 / short / A "quoted" question over two lines / {"answer":"yes no"}',
  ]);
  expect(read('anki.txt').items[0]?.question.tags).toEqual(['ships', 'parts']);
});

describe('into a pack', () => {
  test('imported twice, the second time nothing is new; the ids are the same in another pack', async () => {
    for (const name of ['harbour.gift', 'harbour.aiken', 'harbour.csv', 'anki.txt', 'quizlet.txt']) {
      const text = bank(name);
      const format = formatOf(name, text.text);
      const folder = await packOnDisk({ 'pack.yaml': EMPTY });
      const first = await importInto(folder, text, format);
      const yaml = readFileSync(join(folder, 'pack.yaml'), 'utf8');
      const second = await importInto(folder, text, format);
      expect(second.added).toEqual([]);
      expect(second.known.map(({ id }) => id)).toEqual(first.added.map(({ id }) => id));
      expect(readFileSync(join(folder, 'pack.yaml'), 'utf8')).toBe(yaml);
      const other = await importInto(await packOnDisk({ 'pack.yaml': EMPTY }), text, format);
      expect(other.added.map(({ id }) => id)).toEqual(first.added.map(({ id }) => id));
      const { pack, findings } = await loadPack(folder);
      expect(findings).toEqual([]);
      expect(pack?.questions.map(({ id, draft }) => [id, draft])).toEqual(
        first.added.map(({ id }) => [id, true]),
      );
    }
  });

  test('a repeated question is left out, a guessed line is told with its item', async () => {
    const folder = await packOnDisk({ 'pack.yaml': EMPTY });
    const report = await importInto(folder, bank('harbour.gift'), formatNamed('gift'));
    expect(report.omitted.map(({ reason }) => reason)).toContain('It is the same as the one in line 78.');
    const beetle = report.added.find(({ ask }) => ask.includes('käfer'));
    expect(beetle?.losses).toEqual([
      'certainty about its accents: it was not UTF-8 and was read as Windows-1252',
    ]);
  });

  test('the sentence that settles a question is found in the text, and only where it is beyond doubt', async () => {
    const folder = await packOnDisk({
      'pack.yaml': `${EMPTY.replace('questions: []\n', '')}source: {file: sources/t.md, title: T, license: CC0-1.0}\nquestions: []\n`,
      'sources/t.md':
        'The lamp burnt rape oil until 1904. Gas came to the quarter in that year.\n\nThe bell was rung in fog. A bell hung in the church. The tower has 112 steps.\n',
    });
    await importInto(folder, bank('harbour.gift'), formatNamed('gift'));
    const { pack } = await loadPack(folder);
    const evidence = pack?.questions.flatMap(({ ask, claims }) => {
      const claim = pack.claims.find(({ id }) => id === claims[0]);
      return claim === undefined ? [] : [[ask, claim.text]];
    });
    expect(evidence).toEqual([
      ['What was burnt in the lamp until 1904?', 'The lamp burnt rape oil until 1904.'],
      ['What is rung in fog?', 'The bell was rung in fog.'],
      ['How many steps has the tower?', 'The tower has 112 steps.'],
    ]);
  });
});

/** A question as it compares: the order of options says nothing. */
function comparable({ options, ...question }: ForeignQuestion): unknown {
  const texts = Array.isArray(options) ? options.map((option) => JSON.stringify(option)).sort() : [];
  return JSON.parse(
    JSON.stringify({ ...question, texts }, (_, value) =>
      typeof value === 'number' || typeof value === 'boolean' ? String(value) : value,
    ),
  );
}

test.each(['harbour.gift', 'harbour.aiken', 'harbour.csv'])(
  '%s, exported and imported again, is the same up to the announced losses',
  async (name) => {
    const text = bank(name);
    const format = formatOf(name, text.text);
    const folder = await packOnDisk({ 'pack.yaml': EMPTY });
    const first = await importInto(folder, text, format);
    const { pack } = await loadPack(folder);
    if (pack === undefined) throw new Error('no pack');
    const out = format.write(pack);
    expect({ losses: out.losses, omitted: out.omitted }).toEqual({ losses: [], omitted: [] });
    const again = format.read(out.text);
    expect(again.omitted).toEqual([]);
    const taken = new Set(first.added.map(({ line, ask }) => `${line} ${ask}`));
    const before = format
      .read(text.text)
      .items.filter(({ line, question }) => taken.has(`${line} ${question.ask}`));
    expect(again.items.map(({ question }) => comparable(question))).toEqual(
      before.map(({ question }) => comparable(question)),
    );
    const back = await importInto(
      await packOnDisk({ 'pack.yaml': EMPTY }),
      { text: out.text, guessedLines: new Set() },
      format,
    );
    expect(back.added.map(({ id }) => id)).toEqual(first.added.map(({ id }) => id));
  },
);
