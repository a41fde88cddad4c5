import { expect, test } from 'vitest';
import { Proposer } from '../../../src/pack/draft/propose.ts';
import { textSentences } from '../../../src/pack/draft/text-sentences.ts';
import { loadPack } from '../../../src/pack/load.ts';
import { packOnDisk } from '../pack-on-disk.ts';

/** The proposals for a text, each in one line. */
async function proposed(text: string): Promise<string[]> {
  const folder = await packOnDisk({
    'pack.yaml':
      'format: recite/1\nid: p\ntitle: P\nsource: {file: sources/t.md, title: T, license: CC0-1.0}\n',
    'sources/t.md': text,
  });
  const { pack } = await loadPack(folder);
  if (pack === undefined) throw new Error('no pack');
  const sentences = textSentences(pack);
  const proposer = new Proposer(pack, sentences);
  return sentences.flatMap((sentence) => {
    const proposal = proposer.propose(sentence);
    return proposal === undefined
      ? []
      : [`${proposal.ask} = ${proposal.answer} / ${proposal.options.join('; ')} / ${proposal.as}`];
  });
}

test.each([
  ['a pronoun without a name', 'He was born on 3 May 1871 in Port Ellery.'],
  ['a sentence that opens with "this"', 'This happened on 3 May 1871 in the harbour.'],
  ['relative time', 'Last year the trust bought 14 new boats for the harbour.'],
  ['a heading', 'The fire of 3 May 1871 in Port Ellery'],
  ['a question', 'Who could have known on 3 May 1871 what would come?'],
  ['something named before', 'On 3 May 1871 the two countries signed the treaty of Port Ellery.'],
  ['a byline', 'Photo Credit: The harbour office on 3 May 1871, from the album.'],
])('nothing is proposed for %s', async (_, text) => {
  expect(await proposed(text)).toEqual([]);
});

test('a date keeps its form, a number its make, and they stand nowhere in the sentence', async () => {
  const [day, percent] = await proposed(
    'The harbour burned on 3 May 1871 in a storm from the east.\n\nThe harbour handles more than 90 % of the trade of the island.\n',
  );
  expect(day).toMatch(
    /^The harbour burned on _____ in a storm .* = 3 May 1871 \/ \d+ \w+ 18\d\d; \d+ \w+ 18\d\d/,
  );
  expect(percent).toMatch(/more than _____ of the trade .* = 90 % \/ \d\d %; \d\d % /);
});

test('an answer that another sentence of the text makes true is no wrong option', async () => {
  const lines = await proposed(
    'The lamp of Kolm Point was lit on 3 May 1871 by the keeper.\n\nOthers say that the lamp of Kolm Point was lit on 3 March 1871 by the keeper.\n',
  );
  for (const line of lines) {
    const [, options = ''] = line.split(' / ');
    expect(options).not.toMatch(/3 M(?:ay|arch) 1871/);
  }
});

test('what the sentence only passes on is marked so', async () => {
  const [line] = await proposed('The yard reportedly sent 300 workers to Port Ellery in the spring.\n');
  expect(line).toMatch(/reported$/);
});

test('the right figure is not always in the middle', async () => {
  const text = Array.from(
    { length: 30 },
    (_, at) =>
      `The yard number ${String.fromCharCode(65 + (at % 26))} of the harbour paid ${120 + 10 * at} crowns for ropes.`,
  ).join('\n\n');
  const places = (await proposed(text)).map((line) => {
    const [, answer = '', wrong = ''] = / = (\d+) \/ ([\d; ]+)/.exec(line) ?? [];
    return wrong.split('; ').filter((one) => Number(one) < Number(answer)).length;
  });
  for (const place of [0, 1, 2]) expect(places.filter((one) => one === place).length).toBeGreaterThan(4);
});

test('a million signs without an end are gone through', async () => {
  expect(await proposed(`${'A '.repeat(40_000)}.\n${'1, '.repeat(30_000)}.`)).toEqual([]);
});
