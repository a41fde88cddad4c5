import { expect, test } from 'vitest';
import type { Step } from '../../src/core/question/interaction.ts';
import type { Reaction } from '../../src/ui/interactions/face.ts';
import { BLANK, edited, type FieldText, fieldWindow } from '../../src/ui/interactions/field.ts';
import { type AnswerState, faceOf, isWriting } from '../../src/ui/interactions/registry.ts';
import { actionOf, askKeys } from '../../src/ui/keys.ts';
import type { Press } from '../../src/ui/press.ts';
import { options } from '../support/sample-screens.ts';

function keyOf(name: string): Press {
  const text = name === 'space' ? ' ' : [...name].length === 1 ? name : '';
  return { name, text };
}

/** Presses keys on a step and gives the last reaction. */
function play(step: Step, keys: readonly string[]): Reaction<AnswerState> {
  const face = faceOf(step.interaction);
  let reaction: Reaction<AnswerState> = { state: face.start(step) };
  for (const name of keys) {
    const { state } = reaction;
    const table = askKeys({
      interaction: step.interaction,
      count: step.interaction === 'type' ? step.fields.length : step.options.length,
      hasHint: true,
      exam: false,
      sheet: false,
      marked: false,
      undoable: false,
      inField: isWriting(state),
      opens: step.interaction === 'type' && step.opens,
    });
    reaction = face.press(state, step, keyOf(name), actionOf(table, keyOf(name)));
  }
  return reaction;
}

const sent = (step: Step, ...keys: readonly string[]) => play(step, keys).send;
const noticed = (step: Step, ...keys: readonly string[]) => play(step, keys).notice;

const three = options('a', 'b', 'c');
const twelve = options(...'abcdefghijkl');
const pick: Step = { interaction: 'pick', options: three, purpose: 'answer' };
const point: Step = { interaction: 'point', options: twelve };
const several: Step = { interaction: 'pickMany', options: three };
const order: Step = { interaction: 'arrange', options: three, from: 'first', to: 'last' };
const match: Step = { interaction: 'pair', rows: options('x', 'y'), options: three };
const field: Step = { interaction: 'type', fields: [{}], opens: true };
const gaps: Step = { interaction: 'type', fields: [{}, {}], opens: false };

const picked = (option: number, bet: string) => ({
  type: 'answer',
  response: { interaction: 'pick', option },
  bet,
});

test('a digit moves, the same digit again is sure, enter thinks so, g guesses', () => {
  expect(sent(pick, '2')).toBeUndefined();
  expect(sent(pick, '2', '2')).toEqual(picked(1, 'sure'));
  expect(sent(pick, '2', 'enter')).toEqual(picked(1, 'think'));
  expect(sent(pick, '2', 'g')).toEqual(picked(1, 'guess'));
  expect(sent(pick, '2', '3', 'enter')).toEqual(picked(2, 'think'));
});

test('a line reached by arrow is not sure at its first digit', () => {
  expect(sent(pick, 'down', 'down', '2')).toBeUndefined();
  expect(sent(pick, 'down', 'down', 'enter')).toEqual(picked(1, 'think'));
});

test('the ends of a list stop, and up enters it from below', () => {
  expect(sent(pick, 'down', 'down', 'up', 'up', 'up', 'enter')).toEqual(picked(0, 'think'));
  expect(sent(pick, 'up', 'enter')).toEqual({ type: 'dont-know' });
});

test('nothing chosen is said, a number that is not there does nothing', () => {
  expect(noticed(pick, 'enter')).toBe('pick-first');
  expect(noticed(pick, '9', 'enter')).toBe('pick-first');
  expect(sent(pick, '0', 'enter')).toBeUndefined();
});

test('a dash is "I don\'t know" at once, in every list', () => {
  for (const step of [pick, point, several, order, match])
    expect(sent(step, '-')).toEqual({ type: 'dont-know' });
});

test('numbers of two digits reach the lines past nine', () => {
  const long: Step = { interaction: 'pick', options: twelve, purpose: 'answer' };
  expect(sent(long, '1', '2', 'enter')).toEqual(picked(11, 'think'));
  expect(sent(long, '1', '1', 'enter')).toEqual(picked(10, 'think'));
  expect(sent(long, '5', '5')).toEqual(picked(4, 'sure'));
  expect(sent(long, '1', '2', '3', 'enter')).toEqual(picked(2, 'think'));
  expect(sent(long, '1', '0', 's')).toEqual(picked(9, 'sure'));
  expect(sent(point, '1', '0', 's')).toEqual({
    type: 'answer',
    response: { interaction: 'point', option: 9 },
    bet: 'sure',
  });
});

test('digits tick and untick', () => {
  const answer = (list: number[], bet = 'think') => ({
    type: 'answer',
    response: { interaction: 'pickMany', options: list },
    bet,
  });
  expect(sent(several, '3', '1', 'enter')).toEqual(answer([0, 2]));
  expect(sent(several, '3', '1', '3', 's')).toEqual(answer([0], 'sure'));
  expect(sent(several, 'down', 'space', 'g')).toEqual(answer([0], 'guess'));
  expect(noticed(several, '1', '1', 'enter')).toBe('pick-first');
});

test('past nine lines a number only goes there and space ticks', () => {
  const long: Step = { interaction: 'pickMany', options: twelve };
  expect(sent(long, '1', '2', 'space', '3', 'space', 'enter')).toMatchObject({
    response: { options: [2, 11] },
  });
});

test('digits place in the order wanted, backspace takes back', () => {
  expect(sent(order, '3', '1', '2', 'enter')).toMatchObject({ response: { order: [2, 0, 1] } });
  expect(sent(order, '3', '1', 'backspace', '2', '1', 's')).toMatchObject({
    response: { order: [2, 1, 0] },
    bet: 'sure',
  });
  expect(sent(order, '3', '3', '1', '2', 'enter')).toMatchObject({ response: { order: [2, 0, 1] } });
  expect(noticed(order, '3', '1', 'enter')).toBe('place-all');
});

test('a digit per row pairs, backspace takes back, a partner is used once', () => {
  expect(sent(match, '3', '1', 'enter')).toMatchObject({ response: { partners: [2, 0] } });
  expect(sent(match, '3', 'backspace', '2', '1', 'g')).toMatchObject({
    response: { partners: [1, 0] },
    bet: 'guess',
  });
  expect(sent(match, '3', '3', '1', 'enter')).toMatchObject({ response: { partners: [2, 0] } });
  expect(noticed(match, '3', 'enter')).toBe('place-all');
});

const typed = (texts: string[], bet: string) => ({
  type: 'answer',
  response: { interaction: 'type', texts },
  bet,
});

test('letters are letters in a field, and the bets are on enter and ctrl', () => {
  expect(sent(field, 's', 'g', 'enter')).toEqual(typed(['sg'], 'think'));
  expect(sent(field, 'a', 'ctrl+s')).toEqual(typed(['a'], 'sure'));
  expect(sent(field, '?', 'ctrl+g')).toEqual(typed(['?'], 'guess'));
  expect(sent(field, 'a', 'space', 'b', 'space', 'enter')).toEqual(typed(['a b'], 'think'));
});

test('a dash alone is "I don\'t know", a dash in an answer is not', () => {
  expect(sent(field, '-')).toBeUndefined();
  expect(sent(field, '-', 'enter')).toEqual({ type: 'dont-know' });
  expect(sent(field, '-', '4', 'enter')).toEqual(typed(['-4'], 'think'));
});

test('enter alone says what is missing, and held down it gives nothing up', () => {
  expect(noticed(field, 'enter')).toBe('empty');
  expect(sent(field, 'enter', 'enter', 'enter')).toBeUndefined();
  expect(sent(field, 'enter', '-', 'enter')).toEqual({ type: 'dont-know' });
});

test('tab opens the options of one field and goes between two', () => {
  expect(sent(field, 'tab')).toEqual({ type: 'open-options' });
  expect(sent(gaps, 'a', 'tab', 'b', 'enter')).toEqual(typed(['a', 'b'], 'think'));
  expect(sent(gaps, 'a', 'tab', 'b', 'tab', 'c', 'enter')).toEqual(typed(['ac', 'b'], 'think'));
  expect(sent({ ...field, opens: false } as Step, 'a', 'tab', 'b', 'enter')).toEqual(typed(['ab'], 'think'));
});

test('enter with a gap left goes to it', () => {
  expect(noticed(gaps, 'a', 'enter')).toBe('fill-all');
  expect(sent(gaps, 'a', 'enter', 'b', 'enter')).toEqual(typed(['a', 'b'], 'think'));
});

test('escape leaves the field, so that a dash counts at once, and enter returns', () => {
  expect(sent(field, 'a', 'escape', '-')).toEqual({ type: 'dont-know' });
  expect(sent(field, 'a', 'escape', 'h', 'enter', 'b', 'enter')).toEqual(typed(['ab'], 'think'));
});

function write(...names: readonly string[]): FieldText {
  return names.reduce((text, name) => edited(text, keyOf(name)), BLANK);
}

test('a field is edited by graphemes and words', () => {
  expect(write('a', 'b', 'left', 'c').text).toBe('acb');
  expect(edited({ text: 'an é', at: 4 }, keyOf('backspace'))).toEqual({ text: 'an ', at: 3 });
  expect(edited({ text: 'one two', at: 7 }, keyOf('ctrl+w'))).toEqual({ text: 'one ', at: 4 });
  expect(edited({ text: 'one two', at: 4 }, keyOf('ctrl+u'))).toEqual({ text: 'two', at: 0 });
  expect(edited({ text: 'one', at: 0 }, keyOf('delete'))).toEqual({ text: 'ne', at: 0 });
  expect(write('a', 'b', 'home', 'x', 'end', 'y').text).toBe('xaby');
});

test('a paste becomes one line without control characters, and has an end', () => {
  expect(edited(BLANK, { name: 'paste', text: 'one\r\ntwo\u001b[31m\u202e' }).text).toBe('one two[31m');
  expect(edited(BLANK, { name: 'paste', text: 'x'.repeat(10_000) }).text.length).toBeLessThanOrEqual(400);
});

test('a long text shows the part around the cursor', () => {
  expect(fieldWindow({ text: 'abcdefghij', at: 10 }, 5)).toEqual({ text: 'ghij', cursor: 4 });
  expect(fieldWindow({ text: 'abcdefghij', at: 0 }, 5)).toEqual({ text: 'abcde', cursor: 0 });
});
