import { beforeAll, describe, expect, test } from 'vitest';
import type { Pack } from '../../../src/core/pack.ts';
import { lookAt } from '../../../src/core/session/look.ts';
import type { Bet } from '../../../src/core/session/record.ts';
import { ASCII_MARKS, UNICODE_MARKS } from '../../../src/wording/marks.ts';
import { summaryLines } from '../../../src/wording/summary.ts';
import { flagshipPack } from '../../support/flagship.ts';
import { Played } from '../../support/session.ts';

let pack: Pack;
beforeAll(async () => {
  pack = await flagshipPack();
});

const VERDICTS = ['print', 'attribute', 'hold'];

/** Decides every headline by this rule; where it attributes, to the name in this place. */
function atTheDesk(decide: (verdict: string) => string, bet: Bet = 'think', name = 0): Played {
  const played = new Played({ mode: 'desk', packs: [pack], limits: { answers: headlines() } });
  while (played.screen !== 'summary') {
    const { current } = played.state;
    if (current.screen !== 'ask') throw new Error(current.screen);
    const { question } = current.entry.asked;
    const verdict = question.kind === 'headline' ? question.verdict : '';
    const option = VERDICTS.indexOf(decide(verdict));
    played.send({ type: 'answer', response: { interaction: 'pick', option }, bet, ms: 1, idle: 0 });
    if (played.screen === 'ask' && option === 1) {
      played.send({ type: 'answer', response: { interaction: 'pick', option: name }, bet, ms: 1, idle: 0 });
    }
    played.send({ type: 'next' });
  }
  return played;
}

function summary(played: Played) {
  const view = lookAt(played.state);
  if (view.screen !== 'summary') throw new Error(view.screen);
  return view;
}
const headlines = () => pack.questions.filter(({ kind }) => kind === 'headline').length;
const count = (verdict: string) =>
  pack.questions.filter((question) => question.kind === 'headline' && question.verdict === verdict).length;

describe("the editor's note", () => {
  test('everything printed: all that needed a name, or waiting, got through', () => {
    const { closing } = summary(atTheDesk(() => 'print'));
    expect(closing).toMatchObject({ kind: 'desk', heldForNothing: [], misattributed: [], overAttributed: 0 });
    expect(closing?.kind === 'desk' && closing.letThrough).toHaveLength(count('attribute') + count('hold'));
  });

  test('everything held: what could run was held for nothing', () => {
    const { closing } = summary(atTheDesk(() => 'hold'));
    expect(closing).toMatchObject({ letThrough: [] });
    expect(closing?.kind === 'desk' && closing.heldForNothing).toHaveLength(
      count('print') + count('attribute'),
    );
  });

  test('everything attributed: plain statements did not need it, and some names are wrong', () => {
    const { closing } = summary(atTheDesk(() => 'attribute'));
    if (closing?.kind !== 'desk') throw new Error('no desk');
    expect(closing.overAttributed).toBe(count('print'));
    expect(closing.letThrough).toHaveLength(count('hold'));
    expect(closing.misattributed.length).toBeGreaterThan(0);
    for (const slip of closing.misattributed) expect(slip).toMatchObject({ verdict: 'attribute', name: /./ });
  });

  test('says how the bets did, quotes the sentence, and that no date moves', () => {
    const text = summaryLines(summary(atTheDesk(() => 'print', 'sure'))).join('\n');
    expect(text).toContain(`You said sure ${headlines()} times, right ${count('print')}.`);
    expect(text).toContain("The editor's note");
    expect(text).toMatch(/✗ .+\n {2}(Attribute it to .+|Hold it)\.\n▸ .+ \(.+\)/);
    expect(text).toContain('no date of yours moves');
  });

  test('praises quietly when nothing is to be said', () => {
    const played = new Played({ mode: 'desk', packs: [pack] }).finishWith('right');
    expect(summaryLines(summary(played)).join('\n')).toContain('Nothing got past you');
  });
});

test('a round ends in a line to paste, with an alternative in ASCII', () => {
  const played = new Played({ mode: 'round', code: 'ABCD-EFGH-JKMN', packs: [pack], limits: { answers: 4 } });
  played
    .answer('right')
    .send({ type: 'next' })
    .answer('wrong')
    .send({ type: 'next' })
    .send({ type: 'finish' });
  expect(summaryLines(summary(played), UNICODE_MARKS)).toContain('Recite ABCD-EFGH-JKMN ■□·· 1/4');
  expect(summaryLines(summary(played), ASCII_MARKS)).toContain('Recite ABCD-EFGH-JKMN #-.. 1/4');
});
