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

test('a word on which a sentence turns is asked for, with others that would stand there', async () => {
  const lines = await proposed(
    'The town of Port Ellery bought the meadow beside the old harbour.\n\nThe new dam flooded the fields, and it led to increased prices of flour in town.\n',
  );
  expect(lines).toEqual([
    'The town of Port Ellery _____ the meadow beside the old harbour. = bought / sold; leased / stated',
  ]);
});

test('what only dates the writing is cut, and so is a tail that leans on something else', async () => {
  const [line] = await proposed(
    'It is worth mentioning that the harbour of Port Ellery is now rarely used by larger ships, although these also had troubles.\n',
  );
  expect(line).toMatch(/^The harbour of Port Ellery is _____ used by larger ships\. = rarely/);
});

test('who says so is asked for, among voices of the same sort', async () => {
  const lines = await proposed(
    [
      'According to the Harbour Gazette, the bridge of Port Ellery needs a new roof.',
      'The lamp was seen from far away, according to the Island Herald, in clear nights.',
      'The Coast Tribune reports that ferries were late because of heavy fog.',
    ].join('\n\n'),
  );
  expect(lines[0]).toBe(
    'According to _____, the bridge of Port Ellery needs a new roof. = the Harbour Gazette / the Island Herald; the Coast Tribune / reported',
  );
});

test('a capital is no wrong answer beside its country, nor a country whose people the sentence names', async () => {
  const lines = await proposed(
    [
      'The ships of the Spanish merchants sailed to France in the early spring.',
      'Letters arrived from Paris and from the cold coast in great numbers.',
      'Others travelled to Spain, to Norway and to Portugal with the summer winds.',
    ].join('\n\n'),
  );
  const asked = lines.find((line) => line.includes(' = France / ')) ?? '';
  expect(asked).toMatch(/ = France \/ (?:Norway; Portugal|Portugal; Norway) /);
});

test('a decade is asked among decades', async () => {
  const [line] = await proposed('The herring left the bay of Port Ellery for good in the 1880s.\n');
  expect(line).toMatch(/in the _____\. = 1880s \/ 18\d0s; 18\d0s/);
});
