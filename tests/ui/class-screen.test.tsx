import { expect, test } from 'vitest';
import { analyseItems } from '../../src/core/insight/item-analysis.ts';
import { App } from '../../src/ui/app.tsx';
import { type ClassReport, classScreen } from '../../src/ui/class-screen.ts';
import { themeFor } from '../../src/ui/theme.ts';
import { pictures } from '../support/pictures.tsx';
import { openScreen } from '../support/terminal.tsx';

const QUESTIONS = {
  lit: [
    'In which year was the lamp of Kolm Point lit?',
    '1871',
    'The lamp of Kolm Point was lit on 3 May 1871.',
  ],
  oil: ['What did the lamp burn until 1904?', 'rape oil', 'It burned rape oil until 1904.'],
  bell: ['Who rang the bell in fog?', 'the keeper', 'The bell was rung in fog by the keeper.'],
} as const;

function member(given: Readonly<Record<keyof typeof QUESTIONS, string>>, reason?: string) {
  const answers = Object.entries(given).map(([question, text]) => ({
    question,
    given: text,
    correct: text === QUESTIONS[question as keyof typeof QUESTIONS][1],
  }));
  return { answers, flags: reason === undefined ? [] : [{ question: 'bell', reason }] };
}

const members = [
  member({ lit: '1872', oil: 'rape oil', bell: 'the keeper' }),
  member({ lit: '1872', oil: 'gas', bell: 'the keeper' }, 'The text says the cook did'),
  member({ lit: '1872', oil: '', bell: 'the keeper' }),
  member({ lit: '1871', oil: 'rape oil', bell: 'the keeper' }),
];

const report: ClassReport = {
  title: 'The lighthouse at Kolm Point',
  members: members.length,
  items: analyseItems(Object.keys(QUESTIONS), members, 'en').map((item) => {
    const [stem, key, sentence] = QUESTIONS[item.question as keyof typeof QUESTIONS];
    return { ...item, stem, key, sentence };
  }),
  leftOut: [{ file: 'letter.txt', why: 'it holds no results' }],
};

async function shown(of: ClassReport) {
  const app = await openScreen(<App theme={themeFor({})} first={classScreen(of)} />);
  return { app, text: async () => (await app.frame()).join('\n') };
}

test('pictures', async () => {
  await pictures('class', () => classScreen(report));
  await pictures('class-question', () => classScreen(report), ['enter']);
});

test('what to teach again stands first, then every question from the hardest on, then what does not count', async () => {
  const { app, text } = await shown(report);
  const order = [
    'Teach these again: what they believed instead',
    '3 of 4 believe: 1872',
    'Every question, the hardest first',
    '25%',
    '50%',
    '100%',
    'Files that do not count',
    'Left out: letter.txt, because it holds no results.',
  ];
  const frame = await text();
  expect(order.map((words) => frame.indexOf(words))).toEqual(
    order.map((words) => frame.indexOf(words)).toSorted((a, b) => a - b),
  );
  expect(frame).toMatch(/4 files, 3 questions/);
  for (const words of order) expect(frame).toContain(words);
  app.close();
});

test('a question opens with its figures, what was believed instead, and what was said of it', async () => {
  const { app, text } = await shown(report);
  const list = await app.frame();
  await app.press('enter');
  expect(await text()).toMatch(/Right +25%, 1 of 4/);
  // Wilson 1927 for 1 of 4, worked out by hand: 0.0456 to 0.6994.
  expect(await text()).toContain('5 to 70%');
  expect(await text()).toContain('3 × 1872');
  expect(await text()).toContain('told from 30 answers on');
  await app.press('escape');
  expect((await app.frame()).slice(0, 4)).toEqual(list.slice(0, 4));
  await app.press('down', 'down', 'down', 'enter');
  expect(await text()).toContain('Nobody gave a wrong answer.');
  expect(await text()).toContain('The text says the cook did');
  app.close();
});

test('with nothing to count it says so, and names the files', async () => {
  const { app, text } = await shown({ ...report, members: 0, items: [] });
  expect(await text()).toContain('0 files, 0 questions');
  expect(await text()).toContain('Left out: letter.txt');
  expect(await text()).not.toContain('Every question');
  app.close();
});
