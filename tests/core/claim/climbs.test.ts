import { expect, test } from 'vitest';
import { fsrs6 } from '../../../bench/memory/models/fsrs6.ts';
import { climbs } from '../../../src/core/claim/climbs.ts';
import { ladder } from '../../../src/core/claim/ladder.ts';
import { type Learner, NEW_LEARNER } from '../../../src/core/memory/item.ts';
import { samplePack } from '../../support/sample-pack.ts';
import { DAY, EVENING, Played } from '../../support/session.ts';

const model = fsrs6();
const request = ({ items }: Learner, at: number) => ({
  items,
  model,
  retention: 0.9,
  now: { at, offset: 60 },
  dayStart: 4,
});

test('nothing met, nothing climbs', () => {
  expect(climbs(samplePack, request(NEW_LEARNER, EVENING))).toEqual([]);
});

test('what is announced comes true: a right answer when it is due lifts the claim', () => {
  const met = new Played().finishWith('right').learner();
  const announced = climbs(samplePack, request(met, EVENING));
  expect(announced.length).toBeGreaterThan(0);
  expect(announced[0]?.days).toBeGreaterThan(0);
  const lit = announced.find(({ claim }) => claim.id === 'first-lit-board');
  if (lit === undefined) throw new Error('it does not climb');

  const at = EVENING + lit.days * DAY;
  expect(climbs(samplePack, request(met, at)).find(({ claim }) => claim.id === 'first-lit-board')?.days).toBe(
    0,
  );
  const alone = { ...samplePack, questions: samplePack.questions.filter(({ id }) => id === 'first-lit-day') };
  const again = new Played({ packs: [alone], learner: met, id: 's2' as never }, at)
    .until('first-lit-day')
    .answer('right');
  const after = ladder(samplePack, request(again.learner(), at)).find(
    ({ claim }) => claim.id === 'first-lit-board',
  );
  expect(after?.rung).toBe(lit.to);
  expect(lit.to).not.toBe(lit.from);
});

test('the soonest come first, and a claim held down by another question is left out', () => {
  const met = new Played().finishWith('right').learner();
  const found = climbs(samplePack, request(met, EVENING));
  const days = found.map((one) => one.days);
  expect(days).toEqual([...days].sort((a, b) => a - b));
  // Two questions on the lit's height, both as weak: one right answer alone lifts nothing.
  const even = new Map(met.items);
  const colour = met.items.get('kolm-point/tower-colour' as never);
  const height = met.items.get('kolm-point/tower-height' as never);
  if (colour === undefined || height === undefined) throw new Error('both were met');
  even.set(height.key, { ...height, memory: colour.memory });
  const ids = climbs(samplePack, request({ ...met, items: even }, EVENING)).map(({ claim }) => claim.id);
  expect(ids).not.toContain('height');
});

test('what is due and waits until tomorrow beside today’s answers can climb tomorrow', () => {
  const met = new Played().finishWith('right').learner();
  const [soonest] = climbs(samplePack, request(met, EVENING));
  const at = EVENING + (soonest?.days ?? 0) * DAY;
  const now = climbs(samplePack, request(met, at)).filter(({ days }) => days === 0);
  const later = climbs(samplePack, { ...request(met, at), isHeldBack: () => true });
  expect(now.length).toBeGreaterThan(0);
  expect(later.filter(({ days }) => days === 0)).toEqual([]);
  for (const { claim } of now) expect(later.find((one) => one.claim === claim)?.days).toBe(1);
});
