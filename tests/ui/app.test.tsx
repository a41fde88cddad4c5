import { expect, test, vi } from 'vitest';
import { App } from '../../src/ui/app.tsx';
import type { HomeView } from '../../src/ui/screens/home-view.ts';
import { playing } from '../../src/ui/session-screen.ts';
import { themeFor } from '../../src/ui/theme.ts';
import { UserError } from '../../src/user-error.ts';
import { sampleScreen } from '../support/sample-screens.ts';
import { type EmulatedScreen, openScreen } from '../support/terminal.tsx';
import { learn, scriptedPort, summary } from '../support/views.ts';

const theme = themeFor({});
const { ask, right, wrong } = sampleScreen('choice');
const text = async (screen: EmulatedScreen) => (await screen.frame()).join('\n');

const pack = {
  id: 'kolm',
  title: 'The lighthouse at Kolm Point',
  due: 12,
  new: 8,
  newLeft: 170,
  total: 210,
  met: 40,
  minutes: 6,
};
const first: HomeView = {
  day0: true,
  packs: [{ ...pack, due: 0, met: 0, newLeft: 40, opening: 'Who built the tower?' }],
};
const later: HomeView = { day0: false, packs: [pack, { ...pack, id: 'cells', title: 'Cells', due: 0 }] };

test('day 0: the first question is one key away', async () => {
  const port = scriptedPort([ask]);
  const choose = vi.fn(async () => playing(port));
  const screen = await openScreen(<App theme={theme} home={() => first} choose={choose} />);
  expect(await text(screen)).toContain('Who built the tower?');
  await screen.press('enter');
  expect(choose).toHaveBeenCalledWith({ do: 'study', pack: 'kolm' });
  expect(await text(screen)).toContain('Margarethe Lindqvist');
  screen.close();
});

test('home, a session, its summary, and home again', async () => {
  const screen = await openScreen(
    <App
      theme={theme}
      home={() => later}
      choose={async () => playing(scriptedPort([learn, ask, right, summary]))}
    />,
  );
  expect(await text(screen)).toContain('12 questions due');
  await screen.press('1');
  expect(await text(screen)).toContain('reading 1/3');
  await screen.press('enter', '2', '2');
  expect(await text(screen)).toContain('Right.');
  await screen.press('enter');
  expect(await text(screen)).toContain('17 of 20 right');
  await screen.press('enter');
  expect(await text(screen)).toContain('12 questions due');
  await screen.press('q');
  await expect(screen.exited).resolves.toBe('done');
});

test('a pack is chosen for a check of oneself', async () => {
  const choose = vi.fn(async () => playing(scriptedPort([{ ...ask, helps: false, hasHint: false }])));
  const screen = await openScreen(<App theme={theme} home={() => later} choose={choose} />);
  await screen.press('3');
  expect(await text(screen)).toContain('Which pack?');
  await screen.press('down', 'enter');
  expect(choose).toHaveBeenCalledWith({ do: 'exam', pack: 'cells' });
  expect(await text(screen)).not.toContain('hint');
  screen.close();
});

test('a session that cannot start says why, on the home screen', async () => {
  const refuse = async () => {
    throw new UserError('nothing-due', 'Nothing is due.', 'Come back tomorrow.');
  };
  const screen = await openScreen(<App theme={theme} home={() => later} choose={refuse} />);
  await screen.press('1');
  expect(await text(screen)).toContain('Nothing is due. Come back tomorrow.');
  screen.close();
});

test('a bug while starting ends the app with it', async () => {
  const fail = async () => {
    throw new TypeError('a bug');
  };
  const screen = await openScreen(<App theme={theme} home={() => later} choose={fail} />);
  const exited = expect(screen.exited).rejects.toThrow('a bug');
  await screen.press('1');
  await exited;
});

test('a session alone ends with its summary, and the terminal is given back', async () => {
  const screen = await openScreen(<App theme={theme} first={playing(scriptedPort([summary]))} />);
  expect(screen.isRaw()).toBe(true);
  await screen.press('enter');
  await expect(screen.exited).resolves.toBe('done');
  expect(screen.isRaw()).toBe(false);
  expect(screen.bytes()).toContain('\u001b[?1049l');
});

test.each([
  ['home', <App key="home" theme={theme} home={() => later} />],
  ['ask', <App key="ask" theme={theme} first={playing(scriptedPort([ask]))} />],
  ['field', <App key="field" theme={theme} first={playing(scriptedPort([sampleScreen('short').ask]))} />],
  ['feedback', <App key="feedback" theme={theme} first={playing(scriptedPort([wrong]))} />],
  ['summary', <App key="summary" theme={theme} first={playing(scriptedPort([summary]))} />],
])('ctrl+c leaves at once from %s', async (_, app) => {
  const screen = await openScreen(app);
  await screen.press('ctrl+c');
  await expect(screen.exited).resolves.toBe('interrupted');
});

test('a signal from outside is an interruption', async () => {
  const outside = new AbortController();
  const screen = await openScreen(
    <App theme={theme} first={playing(scriptedPort([ask]))} signal={outside.signal} />,
  );
  outside.abort();
  await expect(screen.exited).resolves.toBe('interrupted');
});

test('ctrl+z hands the terminal over and repaints when it comes back', async () => {
  let goOn = () => {};
  const stop = vi.fn(() => new Promise<void>((resolve) => (goOn = resolve)));
  const screen = await openScreen(<App theme={theme} first={playing(scriptedPort([ask]))} stop={stop} />);
  const before = await screen.frame();
  await screen.press('ctrl+z');
  expect(stop).toHaveBeenCalledOnce();
  expect(screen.isRaw()).toBe(false);
  goOn();
  expect(await screen.frame()).toEqual(before);
  expect(screen.isRaw()).toBe(true);
  screen.close();
});

test('keys typed ahead in one piece all count', async () => {
  const port = scriptedPort([ask, right, ask, wrong, summary]);
  const screen = await openScreen(<App theme={theme} first={playing(port)} />);
  await screen.send('22\r1\r\r');
  expect(port.sent.map(({ type }) => type)).toEqual(['answer', 'next', 'answer', 'next']);
  expect(await text(screen)).toContain('17 of 20 right');
  screen.close();
});

test('a paste goes into a field and presses no keys elsewhere', async () => {
  const port = scriptedPort([sampleScreen('short').ask, wrong]);
  const screen = await openScreen(<App theme={theme} first={playing(port)} />);
  await screen.send('\u001b[200~dark\nred\u001b[201~');
  await screen.press('enter');
  expect(port.sent[0]).toMatchObject({ response: { texts: ['dark red'] } });
  await screen.send('\u001b[200~\rq\u001b[201~');
  expect(port.sent).toHaveLength(1);
  screen.close();
});

test('a window too small says so and lets go, and the answer in the making survives', async () => {
  const screen = await openScreen(<App theme={theme} first={playing(scriptedPort([ask]))} />);
  await screen.press('3');
  await screen.resize(30, 8);
  const small = await screen.frame();
  expect(small[0]).toBe('Needs 40x12. q leaves. Any');
  expect(small[1]).toBe('size: recite study --plain');
  expect(small.slice(2).join('')).toBe('');
  await screen.press('enter');
  await screen.resize(80, 24);
  expect(await text(screen)).toContain('❯ 3  Tam Keogh');
  await screen.resize(30, 8);
  await screen.press('q');
  await expect(screen.exited).resolves.toBe('done');
});

test('wherever the shell left the cursor, the first frame begins at the top', async () => {
  for (const size of [
    { columns: 80, rows: 24 },
    { columns: 39, rows: 10 },
  ]) {
    const app = <App key={size.rows} theme={theme} first={playing(scriptedPort([ask]))} />;
    const screen = await openScreen(app, { ...size, before: 'one\r\ntwo\r\nthree' });
    const [top] = await screen.frame();
    expect(top).toMatch(/^( The lighthouse|Needs 40x12)/);
    screen.close();
  }
});

test('a storm of sizes leaves one title and one footer', async () => {
  const screen = await openScreen(<App theme={theme} first={playing(scriptedPort([ask]))} />);
  for (const [columns, rows] of [
    [20, 5],
    [1, 1],
    [200, 60],
    [41, 12],
    [60, 20],
    [40, 30],
    [80, 24],
  ] as const) {
    await screen.resize(columns, rows);
  }
  const frame = await screen.frame();
  expect(frame.filter((row) => row.includes('The lighthouse'))).toHaveLength(1);
  expect(frame.filter((row) => row.includes('same key again'))).toHaveLength(1);
  expect(frame.at(-1)).toContain('same key again');
  screen.close();
});

test('an answer that cannot be saved is said on the screen', async () => {
  const screen = await openScreen(
    <App
      theme={theme}
      first={playing(scriptedPort([ask], () => ({ failed: 'Not saved: the disk is full.' })))}
    />,
  );
  expect((await screen.frame()).at(-3)).toBe(' ✗ Not saved: the disk is full.');
  screen.close();
});

test('a flag carries a reason and goes back to the answer', async () => {
  const port = scriptedPort([wrong, { ...wrong, flagged: true }]);
  const screen = await openScreen(<App theme={theme} first={playing(port)} />);
  await screen.press('!');
  await screen.press(...'too old?', 'enter');
  expect(port.sent).toEqual([{ type: 'flag', reason: 'too old?' }]);
  expect(await text(screen)).toContain('Flagged for the author.');
  await screen.press('!', 'x', 'escape');
  expect(port.sent).toHaveLength(1);
  screen.close();
});

test('the source opens in place and closes again', async () => {
  const screen = await openScreen(<App theme={theme} first={playing(scriptedPort([wrong]))} />);
  await screen.press('s');
  const open = await text(screen);
  expect(open).toContain('https://harbour.example/yearbook');
  expect(open).toContain('✓ 2  Margarethe Lindqvist');
  await screen.press('escape');
  expect(await text(screen)).not.toContain('https://');
  screen.close();
});

test('help lists the keys and closes with any of its own', async () => {
  const screen = await openScreen(<App theme={theme} first={playing(scriptedPort([ask]))} />);
  await screen.press('2', '?');
  const help = await text(screen);
  expect(help).toContain("say you don't know, at once");
  await screen.press('2');
  expect(await text(screen)).toBe(help);
  await screen.press('escape');
  expect(await text(screen)).toContain('❯ 2  Margarethe');
  screen.close();
});

test('undo, overruling, skipping and stopping are sent as they are pressed', async () => {
  const overrulable = { ...wrong, verdict: { ...wrong.verdict, overrulable: true } };
  const port = scriptedPort([overrulable]);
  const screen = await openScreen(<App theme={theme} first={playing(port)} />);
  await screen.press('r', 'u', 'q');
  expect(port.sent.map(({ type }) => type)).toEqual(['right', 'undo', 'finish']);
  screen.close();
  const asking = scriptedPort([ask]);
  const other = await openScreen(<App theme={theme} first={playing(asking)} />);
  await other.press('h', 'x', 'q');
  expect(asking.sent.map(({ type }) => type)).toEqual(['hint', 'skip', 'finish']);
  other.close();
});

test('an exam is handed in only after it was asked about', async () => {
  const port = scriptedPort([{ ...ask, helps: false, hasHint: false }]);
  const screen = await openScreen(<App theme={theme} first={playing(port)} />);
  await screen.press('q');
  expect(await text(screen)).toContain('hands the exam in');
  await screen.press('down', 'q');
  expect(port.sent).toEqual([]);
  await screen.press('q');
  expect(port.sent).toEqual([{ type: 'finish' }]);
  screen.close();
});

test('a bug while sending ends the app with it', async () => {
  const port = { ...scriptedPort([ask]), send: async () => Promise.reject(new TypeError('a bug')) };
  const screen = await openScreen(<App theme={theme} first={playing(port)} />);
  const exited = expect(screen.exited).rejects.toThrow('a bug');
  await screen.press('-');
  await exited;
});

test('ways of playing stand on the menu once something was answered, and lead where they say', async () => {
  const choose = vi.fn(async () => playing(scriptedPort([ask])));
  const ways: HomeView = {
    ...later,
    packs: [{ ...pack, hasPath: true, hasHeadlines: true }],
    daily: "Today's round",
    now: { label: 'Go on: the light', start: { do: 'step', pack: 'kolm' } },
  };
  const starts = [
    { do: 'step', pack: 'kolm' },
    { do: 'path', pack: 'kolm' },
    { do: 'desk' },
    { do: 'daily' },
  ];
  for (const [at, start] of starts.entries()) {
    const screen = await openScreen(<App theme={theme} home={() => ways} choose={choose} />);
    expect(await text(screen)).toContain('Nothing is due. The path goes on.');
    await screen.press(String(at + 1));
    expect(choose).toHaveBeenLastCalledWith(start);
    screen.close();
  }
  const screen = await openScreen(
    <App theme={theme} home={() => ({ ...ways, day0: true })} choose={choose} />,
  );
  expect(await text(screen)).not.toContain('The desk');
  screen.close();
});

test('a menu longer than the window says how long it is, and has no number that would open another line', async () => {
  const ways: HomeView = {
    ...later,
    packs: [{ ...pack, hasPath: true, hasHeadlines: true }],
    daily: 'Daily',
  };
  const size = { columns: 40, rows: 12 };
  const screen = await openScreen(<App theme={theme} home={() => ways} />, size);
  expect((await screen.frame())[0]).toMatch(/1\/8$/);
  await screen.press('down', 'down', 'down', 'down', 'down', 'down');
  const frame = await screen.frame();
  expect(frame[0]).toMatch(/7\/8$/);
  expect(frame.join('\n')).toContain('❯ How much you hold');
  expect(frame.join('\n')).not.toMatch(/\d {2}\S/);
  screen.close();
});
