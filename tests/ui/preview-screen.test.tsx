import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPreview } from '../../src/commands/preview-steps.ts';
import { openClock } from '../../src/progress/clock.ts';
import { App } from '../../src/ui/app.tsx';
import { PreviewScreen } from '../../src/ui/preview-screen.ts';
import { themeFor } from '../../src/ui/theme.ts';
import { OIL, packOnDisk, SOURCE, shortForm } from '../pack/pack-on-disk.ts';
import { pictures } from '../support/pictures.tsx';
import { openScreen } from '../support/terminal.tsx';

const theme = themeFor({});
const shell = { theme, fail: (error: unknown) => Promise.reject(error), follow: () => undefined };
const clock = openClock({ RECITE_NOW: '2026-11-02T18:00:00+00:00' });

const LAMP = `
id: lamp
kind: choice
ask: In which year was the lamp of Kolm Point lit?
answer: "1871"
options: ["1870", in the spring of 1872]
evidence: The lamp of Kolm Point was lit on 3 May 1871.`;

async function previewed(...questions: string[]) {
  const folder = await packOnDisk({ 'pack.yaml': shortForm(...questions), 'sources/kolm.md': SOURCE });
  const read = async () => {
    const { steps, report } = await readPreview({ shelf: { roots: [], cwd: '/' }, clock }, folder, undefined);
    return {
      steps,
      errors: report.findings.filter(({ severity }) => severity === 'error').map((one) => one.message),
    };
  };
  const made = new PreviewScreen(await read(), true, shell);
  return { folder, read, made };
}

async function shown(made: PreviewScreen) {
  const app = await openScreen(<App theme={theme} first={() => made} />);
  return { app, text: async () => (await app.frame()).join('\n') };
}

test('pictures', async () => {
  await pictures('preview', () => async () => (await previewed(LAMP, OIL)).made);
});

test('a question is met with its options, then said, then the next; the check stands below, and nothing after the last', async () => {
  const { made } = await previewed(LAMP, OIL);
  const { app, text } = await shown(made);
  expect(await text()).toMatch(/lamp, as it is first met +1\/2/);
  expect(await text()).toContain('✗ Some options are figures and others are not');
  await app.press('2', 'enter', 'enter');
  expect(await text()).toMatch(/oil, as it is first met +2\/2/);
  expect(await text()).not.toContain('✗ Some options');
  await app.press(...'rape oil', 'enter', 'enter');
  expect(await text()).toContain('Save the pack, and it is played again.');
  await app.press('q');
  expect(await app.exited).toBe('done');
});

test('what is saved is asked at once, at the question that was in play; what cannot be read leaves it there', async () => {
  const { folder, read, made } = await previewed(LAMP, OIL);
  const { app, text } = await shown(made);
  await app.press('2', 'enter', 'enter');
  const yaml = join(folder, 'pack.yaml');
  writeFileSync(yaml, readFileSync(yaml, 'utf8').replace('What did the lamp burn', 'Which oil did it burn'));
  made.reread(await read());
  expect(await text()).toContain('Which oil did it burn until 1904?');
  made.unreadable(['pack.yaml cannot be read.', 'Mend it.']);
  expect(await text()).toContain('Which oil did it burn until 1904?');
  expect(await text()).toContain('✗ pack.yaml cannot be read.');
  made.reread(await read());
  expect(await text()).not.toContain('cannot be read');
  app.close();
});

test('a question that an error takes away for a moment is in play again when it is mended', async () => {
  const { folder, read, made } = await previewed(LAMP, OIL);
  const { app, text } = await shown(made);
  await app.press('2', 'enter', 'enter', 'enter');
  const yaml = join(folder, 'pack.yaml');
  const good = readFileSync(yaml, 'utf8');
  made.reread(await read());
  const before = (await text()).split('\n')[0]?.trim().split(',')[0] ?? '';
  writeFileSync(yaml, good.replace(`id: ${before}`, `id: ${before}\n    nokey: 1`));
  made.reread(await read());
  expect((await text()).split('\n')[0]).not.toContain(`${before},`);
  writeFileSync(yaml, good);
  made.reread(await read());
  expect((await text()).split('\n')[0]).toContain(`${before},`);
  app.close();
});

test('stopping leaves the preview, from whatever question', async () => {
  const { made } = await previewed(LAMP, OIL);
  const { app } = await shown(made);
  await app.press('q');
  expect(await app.exited).toBe('done');
});
