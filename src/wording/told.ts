import type { GoalPlan } from '../core/session/goal-plan.ts';
import type { Told } from '../core/session/view.ts';
import { counted, dateInWords } from './dates.ts';
import { answeredOf } from './exam.ts';
import { welcome } from './home.ts';

/** What is said of a session as a whole, before its first answer. */
export function toldLine(told: Told): string {
  switch (told.type) {
    case 'backlog':
      return `${welcome(told.away)}These ${told.now} matter most; the rest, and anything new, can wait.`;
    case 'ahead':
      return told.early === 0
        ? `Nothing falls due early within ${counted(told.days, 'day')}.`
        : `${counted(told.early, 'question')} from the next ${counted(told.days, 'day')}, early. They count, but gain less than on their day.`;
    case 'goal':
      return goalLine(told.plan, told.early);
    case 'goes-on':
      return `Your exam goes on: ${answeredOf(told.answered, told.of)}. --fresh begins a new one.`;
  }
}

/** The plan toward a day, and what it changes now. */
function goalLine({ goal, daysLeft, minutes, answers, met, of, expected }: GoalPlan, early: number): string {
  const when = daysLeft === 0 ? 'today' : daysLeft === 1 ? 'tomorrow' : `in ${daysLeft} days`;
  const daily = `about ${counted(Math.max(1, Math.round(minutes)), 'minute')} a day (${counted(Math.round(answers), 'answer')})`;
  const reach = met < of ? `${met} of ${of}` : `all ${of}`;
  const now =
    early === 0 ? '' : ` ${counted(early, 'question')} early today, which might be forgotten by then.`;
  return `For ${dateInWords(goal)}, ${when}: ${daily}. To expect then: ${reach} met, ${Math.round(100 * expected)} of 100 of them known.${now}`;
}
