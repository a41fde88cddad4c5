import { DAY, localDay } from '../../memory/day.ts';
import { kindOf } from '../../question/kinds.ts';
import { answeredToday, apart } from '../apart.ts';
import { isServed } from '../outlook.ts';
import { type Asked, askedItems } from '../setup.ts';
import type { Choice } from './choices.ts';

const ANSWERS = 10;

/**
 * What was met and can be said from memory, most forgotten first. What was answered today stays out, and what helps to
 * answer it: a second answer on the same day would be cramming.
 */
export const onlySaid: Choice = (setup, now) => {
  const { items } = setup.learner;
  const today = localDay(now.at, now.offset, setup.settings.dayStart);
  const ready = askedItems(setup.packs).flatMap((asked) => {
    const item = items.get(asked.key);
    const memory = item?.memory;
    if (item === undefined || memory == null || item.lastDay >= today) return [];
    if (!isServed(asked, setup, now) || !isSaid(asked)) return [];
    const days = Math.max(0, (now.at - item.last) / DAY);
    return [{ asked, recall: setup.model.retrievability(memory, days), id: asked.question.id }];
  });
  ready.sort((a, b) => a.recall - b.recall || (a.id < b.id ? -1 : 1));
  return apart(
    ready.map(({ asked }) => asked),
    answeredToday(setup, now),
    setup.limits.answers ?? ANSWERS,
  );
};

/** Whether it is typed when its options are not shown. */
function isSaid({ pack, question }: Asked): boolean {
  const kind = kindOf(question);
  const shown = kind.show(question, pack, 'said', () => 0);
  return kind.step(question, shown, [], pack)?.interaction === 'type';
}
