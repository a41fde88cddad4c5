import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import { App } from '../../src/ui/app.tsx';
import type { HomeView } from '../../src/ui/screens/home-view.ts';
import { playing } from '../../src/ui/session-screen.ts';
import { themeFor } from '../../src/ui/theme.ts';
import { goesOnItem } from '../../src/wording/home.ts';
import { expectRecorded } from '../support/recorded.ts';
import { sampleScreen, sampleScreens } from '../support/sample-screens.ts';
import { openScreen } from '../support/terminal.tsx';
import { learn, scriptedPort, summary } from '../support/views.ts';

const colour = themeFor({});
const mono = themeFor({ NO_COLOR: '1' });

async function picture(name: string, app: ReactNode, keys: readonly string[] = [], size = {}): Promise<void> {
  const screen = await openScreen(app, size);
  await screen.press(...keys);
  const svg = await screen.svg(`recite: ${name}`);
  screen.close();
  expectRecorded(`docs/screens/${name}.svg`, svg);
}

test.each(sampleScreens.map((sample) => [sample.name, sample] as const))('%s', async (name, sample) => {
  const app = (port = scriptedPort([sample.ask, sample.wrong])) => (
    <App theme={colour} first={playing(port)} />
  );
  await picture(name, app(), sample.keys.slice(0, -1));
  await picture(`${name}-answered`, app(), sample.keys);
});

const choice = sampleScreen('choice');
const session = (...views: Parameters<typeof scriptedPort>[0]) => (
  <App theme={colour} first={playing(scriptedPort(views))} />
);

test('the other screens of a session', async () => {
  await picture('learn', session(learn));
  await picture('right', session(choice.ask, choice.right), ['2', 'enter']);
  await picture('right-unfolded', session(choice.ask, choice.right), ['2', 'enter', 'space']);
  await picture('source', session(choice.ask, choice.wrong), ['1', 'enter', 's']);
  await picture('flag', session(choice.ask, choice.wrong), [
    '1',
    'enter',
    '!',
    ...'The yearbook has no par. 3',
  ]);
  await picture('help', session(choice.ask), ['?']);
  await picture('summary', session(summary));
});

test('narrow, wide and without colour', async () => {
  const narrow = { columns: 60, rows: 20 };
  const wide = { columns: 120, rows: 40 };
  await picture('choice-answered-60x20', session(choice.ask, choice.wrong), ['1', 'enter'], narrow);
  await picture('choice-answered-120x40', session(choice.ask, choice.wrong), ['1', 'enter'], wide);
  await picture('summary-60x20', session(summary), [], narrow);
  const plain = <App theme={mono} first={playing(scriptedPort([choice.ask, choice.wrong]))} />;
  await picture('choice-answered-mono', plain, ['1', 'enter']);
});

test('the first screen', async () => {
  const opening = choice.ask.question.stem;
  const named = {
    id: 'kolm',
    title: 'The lighthouse at Kolm Point',
    due: 12,
    new: 8,
    newLeft: 170,
    total: 210,
    met: 40,
    minutes: 6,
  };
  const first: HomeView = { day0: true, packs: [{ ...named, due: 0, met: 0, opening }] };
  const cells = {
    ...named,
    id: 'cells',
    title: 'Cells',
    due: 0,
    new: 3,
    newLeft: 16,
    total: 20,
    met: 4,
    minutes: 1,
  };
  await picture('home-first-day', <App theme={colour} home={() => first} />);
  await picture('home', <App theme={colour} home={() => ({ day0: false, packs: [named, cells] })} />);
  const exam = goesOnItem({ answered: 3, of: 10 }, [named.title]);
  await picture(
    'home-exam',
    <App theme={colour} home={() => ({ day0: false, packs: [named, cells], exam })} />,
  );
});

test('the same screen gives the same picture', async () => {
  const svgs = [];
  for (let time = 0; time < 2; time += 1) {
    const screen = await openScreen(session(choice.ask));
    svgs.push(await screen.svg('twice'));
    screen.close();
  }
  expect(svgs[0]).toBe(svgs[1]);
});
