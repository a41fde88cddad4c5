import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Pack } from '../../src/core/pack.ts';
import { lookAt } from '../../src/core/session/look.ts';
import { loadPack } from '../../src/pack/load.ts';
import { App } from '../../src/ui/app.tsx';
import { playing } from '../../src/ui/session-screen.ts';
import { themeFor } from '../../src/ui/theme.ts';
import { expectRecorded } from '../support/recorded.ts';
import { reducerPort } from '../support/reducer-port.ts';
import { DAY, EVENING, Played } from '../support/session.ts';
import { openScreen } from '../support/terminal.tsx';

let pack: Pack;

beforeAll(async () => {
  const loaded = await loadPack(join(import.meta.dirname, '../../questions/russia-north-korea'));
  expect(loaded.findings).toEqual([]);
  pack = loaded.pack as Pack;
});

async function record(name: string, played: Played, keys: readonly string[] = []): Promise<void> {
  const screen = await openScreen(<App theme={themeFor({})} first={playing(reducerPort(played))} />);
  await screen.press(...keys);
  expectRecorded(`docs/screens/${name}.svg`, await screen.svg('recite study'));
  screen.close();
}

test('the first minutes with the bundled pack', async () => {
  const played = new Played({ packs: [pack] });
  await record('flagship-learn', played);
  played.readAll();
  await record('flagship-question', played);
  played.answer('wrong', 'sure');
  await record('flagship-answered', played);
  played.finishWith('right');
  await record('flagship-summary', played);
});

test('three weeks later it asks without options, and says what a said answer is worth', async () => {
  const first = new Played({ packs: [pack] }).finishWith('right');
  const later = new Played({ packs: [pack], learner: first.learner() }, EVENING + 21 * DAY);
  later.until('summit-place-eprs');
  expect(lookAt(later.state)).toMatchObject({ question: { step: { interaction: 'type', opens: true } } });
  await record('flagship-say-it', later);
  later.answer('right');
  expect(later.state.records.at(-1)).toMatchObject({ askedAs: 'said', correct: true });
  await record('flagship-said', later);
});
