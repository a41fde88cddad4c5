import { expect, test } from 'vitest';
import { editorCommand, openEditor } from '../../src/commands/editor.ts';

const place = { file: '/home/ann/my packs/pack.yaml', line: 12 };

test.each([
  [{ EDITOR: 'vi' }, ['vi', '+12', place.file]],
  [{ EDITOR: 'vi', VISUAL: '/usr/bin/nano -w' }, ['/usr/bin/nano', '-w', '+12', place.file]],
  [{ VISUAL: '  ', EDITOR: 'code --wait' }, ['code', '--wait', '--goto', `${place.file}:12`]],
  [{ EDITOR: '"C:\\Program Files\\Vim\\vim.exe"' }, ['C:\\Program Files\\Vim\\vim.exe', '+12', place.file]],
  [{ EDITOR: 'hx' }, ['hx', `${place.file}:12`]],
  [{ EDITOR: 'ed-of-mine $(rm -rf /); x' }, ['ed-of-mine', '$(rm', '-rf', '/);', 'x', place.file]],
])('%j', (env, command) => {
  expect(editorCommand(env, place)).toEqual(command);
});

test('without a name there is no editor', () => {
  expect(editorCommand({}, place)).toBeUndefined();
  expect(editorCommand({ EDITOR: ' ' }, place)).toBeUndefined();
});

test('what cannot be started says so, and what is left is done', async () => {
  expect(await openEditor(['no-such-editor-anywhere', place.file])).toMatch(
    /^The editor no-such-editor-anywhere could not be started: /,
  );
  expect(await openEditor([process.execPath, '-e', ''])).toBeUndefined();
});
