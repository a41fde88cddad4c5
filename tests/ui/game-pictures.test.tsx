import { beforeAll, expect, test } from 'vitest';
import { homeView } from '../../src/commands/home-view.ts';
import { pathView } from '../../src/commands/path-view.ts';
import type { World } from '../../src/commands/world.ts';
import type { ChapterId } from '../../src/core/ids.ts';
import type { Pack } from '../../src/core/pack.ts';
import { App, type AppOptions } from '../../src/ui/app.tsx';
import { ListScreen } from '../../src/ui/list-screen.ts';
import { pathSource } from '../../src/ui/screens/path.ts';
import { playing } from '../../src/ui/session-screen.ts';
import { themeFor } from '../../src/ui/theme.ts';
import { UNICODE_MARKS } from '../../src/wording/marks.ts';
import { flagshipPack } from '../support/flagship.ts';
import { livedWorld } from '../support/lived-world.ts';
import { expectRecorded } from '../support/recorded.ts';
import { reducerPort } from '../support/reducer-port.ts';
import { DAY, EVENING, Played } from '../support/session.ts';
import { openScreen } from '../support/terminal.tsx';

const LOOKS = [
  { name: '', theme: themeFor({}), size: {}, light: false },
  { name: '-60x20', theme: themeFor({}), size: { columns: 60, rows: 20 }, light: false },
  { name: '-120x40', theme: themeFor({}), size: { columns: 120, rows: 40 }, light: false },
  { name: '-mono', theme: themeFor({ NO_COLOR: '1' }), size: {}, light: false },
  { name: '-light', theme: themeFor({}, 'light'), size: {}, light: true },
] as const;

let pack: Pack;
const worlds = new Map<number, World>();
beforeAll(async () => {
  pack = await flagshipPack();
  for (const days of [0, 3, 60]) worlds.set(days, livedWorld(pack, days));
}, 60_000);

/** The same screen in every look. */
async function pictures(
  name: string,
  options: Omit<AppOptions, 'theme'>,
  keys: readonly string[] = [],
): Promise<void> {
  for (const look of LOOKS) {
    const screen = await openScreen(<App theme={look.theme} {...options} />, look.size);
    await screen.press(...keys);
    const frame = await screen.frame();
    expect(frame.at(-2)).toMatch(/^ ─+/);
    const svg = await screen.svg(`recite: ${name}`, look.light);
    screen.close();
    expectRecorded(`docs/screens/${name}${look.name}.svg`, svg);
  }
}

test.each([0, 3, 60])('home on day %i', async (days) => {
  const world = worlds.get(days) as World;
  await pictures(`game-home-day-${days}`, { home: () => homeView([pack], world, UNICODE_MARKS) });
});

test('the path', async () => {
  const nowhere = () => () => {
    throw new Error('only looked at');
  };
  const source = pathSource(() => pathView(pack, worlds.get(60) as World), {
    step: nowhere,
    chapter: nowhere,
    round: nowhere,
  });
  await pictures('game-path', { first: (shell) => new ListScreen(source, shell) });
});

const filter = { chapter: 'three-places' as ChapterId };
const round = (mode: 'cross-examination' | 'desk' | 'round' | 'timeline', more = {}) => {
  const learner = new Played({ packs: [pack] }).finishWith('right').learner();
  return new Played({ mode, packs: [pack], learner, id: 's2' as never, ...more }, EVENING + 9 * DAY);
};
const shown = (played: Played) => ({ first: playing(reducerPort(played)) });

test('a cross-examination: the question, the second try, the end', async () => {
  await pictures('game-cross-examination', shown(round('cross-examination', { filter })));
  await pictures('game-second-try', shown(round('cross-examination', { filter }).answer('wrong')));
  const end = round('cross-examination', { filter, best: { right: 5, of: 8 } })
    .answer('wrong')
    .answer('right');
  await pictures('game-examined', shown(end.send({ type: 'next' }).finishWith('right')));
});

test('the desk: a headline, what settles it, the editor', async () => {
  await pictures('game-desk', shown(round('desk')));
  await pictures('game-desk-answered', shown(round('desk', { seed: 'three' }).answer('wrong', 'sure')));
  const sitting = round('desk');
  for (let at = 0; at < 10; at += 1)
    sitting.answer(at % 4 === 3 ? 'wrong' : 'right', at % 2 === 0 ? 'sure' : 'think').send({ type: 'next' });
  await pictures('game-desk-editor', shown(sitting));
});

test('a timeline, and the line of a daily round', async () => {
  await pictures('game-timeline', shown(round('timeline')));
  const daily = round('round', { code: '7K2F-9QX4-M2TB', limits: { answers: 10 } });
  for (let at = 0; at < 10; at += 1)
    daily.answer(at === 2 || at === 7 ? 'wrong' : 'right').send({ type: 'next' });
  await pictures('game-daily', shown(daily));
});
