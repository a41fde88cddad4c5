import { expect, test } from 'vitest';
import { App } from '../../src/ui/app.tsx';
import type { KeyTable } from '../../src/ui/keys.ts';
import { line } from '../../src/ui/line.ts';
import { ListScreen } from '../../src/ui/list-screen.ts';
import type { Entry, ListSource } from '../../src/ui/listing.ts';
import type { Opens, Screen, Shell } from '../../src/ui/screen.ts';
import { themeFor } from '../../src/ui/theme.ts';
import { UserError } from '../../src/user-error.ts';
import { type EmulatedScreen, openScreen } from '../support/terminal.tsx';

const theme = themeFor({});
const text = async (screen: EmulatedScreen) => (await screen.frame()).join('\n');
const marked = async (screen: EmulatedScreen) =>
  (await screen.frame()).filter((row) => row.includes(theme.marks.focus)).map((row) => row.trim());

function listOf(entries: readonly Entry[], more: Partial<ListSource> = {}, keys: KeyTable = []) {
  const source: ListSource = {
    listing: () => ({ screen: 'reader', title: 'Keepers', progress: `${entries.length}`, entries, keys }),
    ...more,
  };
  return (shell: Shell) => new ListScreen(source, shell);
}

const readOnly = (count: number): Entry[] =>
  Array.from({ length: count }, (_, index) => ({ key: `r${index}`, lines: [line(`row ${index + 1}`)] }));
const leading = (name: string, opens: Opens): Entry => ({
  key: name,
  lines: [line(name)],
  opens: { do: 'open', opens },
});

function show(first: (shell: Shell) => Screen): Promise<EmulatedScreen> {
  return openScreen(<App theme={theme} first={first} />);
}

test('the mark goes over what leads on, opens it, and is still there on the way back', async () => {
  const below = listOf([{ key: 'x', lines: [line('the whole letter')] }]);
  const screen = await show(
    listOf([...readOnly(1), leading('Ostler', below), ...readOnly(0), leading('Keogh', below)]),
  );
  expect(await marked(screen)).toEqual([`${theme.marks.focus} Ostler`]);
  await screen.press('down', 'down');
  expect(await marked(screen)).toEqual([`${theme.marks.focus} Keogh`]);
  await screen.press('enter');
  expect(await text(screen)).toContain('the whole letter');
  await screen.press('escape');
  expect(await marked(screen)).toEqual([`${theme.marks.focus} Keogh`]);
  await screen.press('escape');
  await expect(screen.exited).resolves.toBe('done');
});

test('a list to read is scrolled by rows and by pages, and stops at its ends', async () => {
  const screen = await show(listOf(readOnly(50)));
  expect(await text(screen)).toContain('row 20');
  expect(await text(screen)).not.toContain('row 21');
  await screen.press('down');
  expect(await text(screen)).toContain('row 21');
  await screen.press('space', 'space', 'space', 'space');
  expect(await text(screen)).toContain('row 50');
  await screen.press('pageup', 'pageup', 'pageup', 'pageup', 'up');
  expect((await screen.frame())[2]).toContain('row 1');
  screen.close();
});

test('the marked entry stays in sight', async () => {
  const names = Array.from({ length: 30 }, (_, index) => leading(`keeper ${index + 1}`, listOf([])));
  const screen = await show(listOf(names));
  await screen.press(...Array.from({ length: 25 }, () => 'down'));
  expect(await marked(screen)).toEqual([`${theme.marks.focus} keeper 26`]);
  screen.close();
});

test('enter opens only what is in sight: a mark below comes into sight first', async () => {
  const below = listOf([{ key: 'x', lines: [line('the whole letter')] }]);
  const screen = await show(listOf([...readOnly(40), leading('Ostler', below)]));
  expect(await marked(screen)).toEqual([]);
  await screen.press('enter');
  expect(await marked(screen)).toEqual([`${theme.marks.focus} Ostler`]);
  await screen.press('enter');
  expect(await text(screen)).toContain('the whole letter');
  await screen.press('escape');
  expect(await marked(screen)).toEqual([`${theme.marks.focus} Ostler`]);
  screen.close();
});

test('a list to read says space for more, as every screen does', async () => {
  const screen = await show(listOf(readOnly(50)));
  expect((await screen.frame()).at(-2)).toContain('↓ more: space');
  screen.close();
});

test('what cannot be opened says why and leaves the list as it was', async () => {
  const refuses: Opens = () => Promise.reject(new UserError('gone', 'That letter is gone.', 'Read another.'));
  const screen = await show(listOf([leading('Ostler', refuses)]));
  await screen.press('enter');
  expect(await text(screen)).toContain('That letter is gone. Read another.');
  await screen.press('down');
  expect(await text(screen)).not.toContain('That letter is gone.');
  screen.close();
});

test('keys of its own reach the list with the marked entry', async () => {
  const asked: string[] = [];
  const keys: KeyTable = [{ action: 'source', keys: ['s'], label: 's', footer: 2 }];
  const act: ListSource['act'] = (action, entry) => {
    asked.push(`${action} ${entry?.key}`);
    return { do: 'leave' };
  };
  const screen = await show(listOf([leading('Ostler', listOf([]))], { act }, keys));
  expect((await screen.frame()).at(-1)).toContain('s source');
  await screen.press('?');
  expect(await text(screen)).toContain('open what the mark is on');
  await screen.press('escape', 's');
  expect(asked).toEqual(['source Ostler']);
  await expect(screen.exited).resolves.toBe('done');
});
