import { expect, test } from 'vitest';
import { classHtml } from '../../src/wording/class-html.ts';
import { classPage } from '../../src/wording/class-page.ts';
import { samplePack } from '../support/sample-pack.ts';

const item = {
  question: 'q',
  stem: 'Is 1 < 2 & "so on"?',
  key: '<b>yes</b>',
  sentence: "It's <script>alert(1)</script> so.",
  answered: 4,
  right: 1,
  facility: 0.25,
  interval: { low: 0.05, high: 0.7 },
  dontKnow: 1,
  believed: [{ text: '<img src=x>', count: 2 }],
  discrimination: null,
  flags: ['</td><script>'],
};

const page = (items = [item]) =>
  classHtml(
    classPage({ title: 'A', members: 4, items, leftOut: [{ file: '<a>.json', why: 'it holds no results' }] }),
    { ...samplePack, title: 'A & B' },
  );

test('a page of headings and one table, everything escaped, nothing loaded and nothing run', () => {
  const html = page();
  expect(html.match(/<h2>/g)).toHaveLength(4);
  expect(html.match(/<table>/g)).toHaveLength(1);
  expect(html.match(/<tr>/g)).toHaveLength(2);
  expect(html).toContain('<th scope="col">Right</th>');
  expect(html).toContain('<td>25%</td><td>5 to 70%</td><td>4</td>');
  expect(html).toContain('<h1>A &amp; B</h1>');
  expect(html).toContain('&lt;img src=x&gt; (2)');
  expect(html).not.toMatch(/<(?:script|img|b|link|iframe)\b|\son\w+=|https?:/);
});

test('parts with nothing in them are left out', () => {
  const html = page([]);
  expect(html).not.toContain('<table>');
  expect(html).toContain('No wrong answer is shared');
  expect(html.match(/<h2>/g)).toHaveLength(2);
});
