import { expect, test } from 'vitest';
import { lookAt } from '../../src/core/session/look.ts';
import type { SummaryItem } from '../../src/core/session/view.ts';
import { inDays } from '../../src/wording/dates.ts';
import { SELF_ASSESSMENT } from '../../src/wording/exam-report.ts';
import { ASCII_MARKS, boundCommands, marksFor, UNICODE_MARKS } from '../../src/wording/marks.ts';
import {
  cardRows,
  luckWords,
  partnerWords,
  placeWords,
  sourceLine,
  verdictLine,
} from '../../src/wording/session.ts';
import { summaryLines } from '../../src/wording/summary.ts';
import { sampleScreen } from '../support/sample-screens.ts';
import { Played } from '../support/session.ts';
import { card, elsewhere, relayedCard, summary } from '../support/views.ts';

const { right, wrong } = sampleScreen('choice');

test('a right answer says when it comes back', () => {
  expect(verdictLine(right.verdict)).toBe('Right. In 12 days.');
});

test('luck and picking give the reason for a short interval', () => {
  expect(verdictLine({ ...right.verdict, days: 1, luck: 0.26 })).toBe(
    'Right. One in four would be luck, so: tomorrow.',
  );
  expect(verdictLine({ ...right.verdict, days: 2, luck: 0.26, daysIfSaid: 9 })).toBe(
    'Right. Picked: 2 days; said from memory, it would be 9 days.',
  );
});

test('a guess that is right, and a spelling that was let pass, are said', () => {
  expect(verdictLine({ ...right.verdict, bet: 'guess' })).toBe('Right, on a guess. In 12 days.');
  expect(verdictLine({ ...right.verdict, spelling: 'Lindqvist' })).toBe(
    'Right. The usual spelling is Lindqvist. In 12 days.',
  );
});

test('a wrong answer comes back in this session', () => {
  expect(verdictLine(wrong.verdict)).toBe('Not right. Back in this session, then tomorrow.');
  expect(verdictLine({ ...wrong.verdict, bet: 'sure', returns: false })).toBe(
    'Sure, but not right. Tomorrow.',
  );
  expect(verdictLine({ ...wrong.verdict, dontKnow: true })).toMatch(/^Not known yet\./);
  expect(verdictLine({ ...wrong.verdict, score: 0.5 })).toMatch(/^Partly right\./);
});

test("another source's answer is told from a wrong one", () => {
  expect(verdictLine({ ...wrong.verdict, given: ['Autumn of 1872'] }, elsewhere)).toMatch(
    /^Not this source\./,
  );
});

test('what is not scheduled promises no day', () => {
  expect(verdictLine({ ...right.verdict, days: null })).toBe('Right.');
  expect(verdictLine({ ...wrong.verdict, days: null })).toBe('Not right. Back in this session.');
});

test('a source line says who says it, who passed it on, and as of when', () => {
  expect(sourceLine(card)).toBe(
    'Restated from: Harbour Board, May 2021 · The northern coast, par. 3 · stated · as of 4 Jun 1871',
  );
  expect(sourceLine(relayedCard)).toContain(
    'alleged by Tam Keogh, the last keeper, relayed by The Kolm Gazette',
  );
  expect(sourceLine({ ...card, verbatim: true })).toMatch(/^From the text: /);
});

test("a source's card leaves out what is not known", () => {
  const labels = cardRows(card).map(([label]) => label);
  expect(labels).toEqual(['Source', 'By', 'Published', 'Link', 'Where', 'Standing', 'As of', 'Wording']);
  const { url: _, ...unlinked } = card.source;
  expect(cardRows({ ...card, source: unlinked }).map(([label]) => label)).not.toContain('Link');
});

test("an answer is another source's when it holds its words, whatever stands around them", () => {
  const said = (given: string) => verdictLine({ ...wrong.verdict, given: [given] }, elsewhere);
  expect(said('In the autumn of 1872.')).toMatch(/^Not this source\./);
  expect(said('1872')).toMatch(/^Not right\./);
});

test('days and chances in words', () => {
  expect([0, 1, 2].map(inDays)).toEqual(['later today', 'tomorrow', 'in 2 days']);
  expect([0.5, 0.3, 0.01].map(luckWords)).toEqual(['One in two', 'One in three', 'One in 100']);
});

test('a wrong place names both places, a right one only its own', () => {
  expect(placeWords(2, '2')).toBe('place 2');
  expect(placeWords(2, '3')).toBe('place 3, not 2');
  expect(partnerWords('1', '4')).toBe('→ 4, not 1');
  expect(partnerWords(undefined, '4')).toBe('→ 4');
});

test('the summary leads with first tries and ends with the next command', () => {
  const lines = summaryLines(summary);
  expect(lines[0]).toBe('17 of 20 right at first try; the likely range is 64 to 95%.');
  expect(lines).toContain('  Yours: Ada Brandt. Right: Margarethe Lindqvist.');
  expect(lines).toContain('5 tomorrow, 9 in 3 days, 6 in 12 days.');
  expect(lines.at(-1)).toBe(
    'Next: recite study, tomorrow (5 due). More new questions now: recite study --new 6',
  );
});

test('a goal that was asked for is in the command that goes on', () => {
  expect(summaryLines({ ...summary, goal: '2026-12-12' }).at(-1)).toBe(
    'Next: recite study --goal 2026-12-12, tomorrow (5 due). More new questions now: recite study --goal 2026-12-12 --new 6',
  );
});

test('on a terminal the summary wraps at words, in a pipe it does not', () => {
  const wrapped = summaryLines(summary, UNICODE_MARKS, 60);
  for (const line of wrapped) expect(line.length).toBeLessThanOrEqual(60);
  expect(wrapped).toContain('✗ According to the Harbour Board, which engineer was present');
  expect(wrapped).toContain('  when the lamp at Kolm Point was first lit?');
  const words = (lines: readonly string[]) => lines.join(' ').split(/\s+/);
  expect(words(wrapped)).toEqual(words(summaryLines(summary)));
});

test('a command to copy is never broken over two lines, however narrow the terminal', () => {
  const named = { ...summary, names: ['a-pack-with-a-name-as-long-as-this'] };
  expect(summaryLines(named, UNICODE_MARKS, 50).slice(-4)).toEqual([
    'Next:',
    'recite study a-pack-with-a-name-as-long-as-this,',
    'tomorrow (5 due). More new questions now:',
    'recite study a-pack-with-a-name-as-long-as-this --new 6',
  ]);
});

test('a sentence in an answer keeps its one full stop', () => {
  const [item] = summary.sureAndWrong;
  const spoken = { ...summary, sureAndWrong: [{ ...(item as SummaryItem), given: 'Why?', key: 'In Kolm.' }] };
  expect(summaryLines(spoken)).toContain('  Yours: Why? Right: In Kolm.');
});

test('answers to what came round again are counted as answers', () => {
  expect(summaryLines(summary)[1]).toBe('2 more answers to what came round again. 3 claims read.');
});

test('a card names who made the source, and its parts stay joined in every locale', () => {
  expect(cardRows(card).map(([label, text]) => `${label}: ${text}`)).toContain(
    'By: Ines Ostler · Harbour Board',
  );
  for (const [label, text] of cardRows(card, ASCII_MARKS)) {
    expect(label).not.toBe('');
    expect(text).toMatch(/^[\x20-\x7e]+$/);
  }
});

test('an exam lists every answer, and says that it is no grade', () => {
  const view = lookAt(new Played({ mode: 'exam', limits: { answers: 3 } }).finishWith('right').state);
  const lines = view.screen === 'summary' ? summaryLines(view) : [];
  expect(lines).toContain('Every answer');
  expect(lines).toContain(SELF_ASSESSMENT);
});

test('a locale without UTF-8 gets ASCII signs only', () => {
  expect(marksFor({ LANG: 'C' })).toBe(ASCII_MARKS);
  expect(marksFor({ LANG: 'en_US.ISO-8859-1' })).toBe(ASCII_MARKS);
  expect(marksFor({ LC_ALL: 'C', LANG: 'de_DE.UTF-8' })).toBe(ASCII_MARKS);
  expect(marksFor({ LANG: 'C.UTF-8' })).toBe(UNICODE_MARKS);
  expect(marksFor({})).toBe(UNICODE_MARKS);
  expect(Object.values(ASCII_MARKS).join('')).toMatch(/^[\x20-\x7e]+$/);
});

test('a command is bound on one line, and the words around it are not', () => {
  const bound = (text: string) => boundCommands(text).replaceAll('\u00a0', '_');
  expect(bound('Next: recite study, tomorrow (5 due). More now: recite study --new 6')).toBe(
    'Next: recite_study, tomorrow (5 due). More now: recite_study_--new_6',
  );
  expect(bound('Next, its cross-examination: recite path russia-north-korea')).toBe(
    'Next, its cross-examination: recite_path_russia-north-korea',
  );
  expect(bound('Go on: recite study kolm')).toBe('Go on: recite_study_kolm');
  expect(bound('Next: recite study "./my pack" --goal 2026-12-12, tomorrow')).toBe(
    'Next: recite_study_"./my_pack"_--goal_2026-12-12, tomorrow',
  );
  expect(bound('Then recite history and see it.')).toBe('Then recite_history and see it.');
});
