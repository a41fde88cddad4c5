import { givenText } from '../../question/given-text.ts';
import { kindOf } from '../../question/kinds.ts';
import { limitOf } from '../limits.ts';
import { POLICIES } from '../policy.ts';
import type { Answered, Asking, SessionState } from '../state.ts';
import type { ExamPlace, SheetView } from '../view.ts';
import { MOST_PLACED } from './placement.ts';
import { placeOf } from './sheet.ts';

/** Where in an exam the question on screen stands; undefined in any other session. */
export function examPlace(state: SessionState, asking: Asking): ExamPlace | undefined {
  const { sheet, setup } = state;
  if (sheet === undefined) return undefined;
  const place = placeOf(state);
  const given = sheet[place]?.answer;
  const growing = POLICIES[setup.mode].sheet === 'growing';
  return {
    place,
    of: growing ? Math.min(MOST_PLACED, state.agenda.length) : sheet.length,
    fixed: growing,
    marked: sheet[place]?.marked ?? false,
    ...(given !== undefined && asking.responses.length === 0 && { given: givenWords(given) }),
    open: sheet.filter(({ answer }) => answer === undefined).length,
    ...endOf(state),
  };
}

export function sheetView(state: SessionState, from: number): SheetView {
  const { sheet = [], setup } = state;
  return {
    screen: 'sheet',
    packTitle: setup.packs[0]?.title ?? '',
    from,
    questions: sheet.map(({ entry, answer, marked }) => {
      const { pack, question } = entry.asked;
      return {
        stem: 'headline' in question ? question.headline : kindOf(question).stem(question, pack),
        marked,
        ...(answer !== undefined && { given: givenWords(answer) }),
      };
    }),
    ...endOf(state),
  };
}

/**
 * Milliseconds until an exam's time is up, at least 0; undefined without a limit, and once it was handed in.
 * @param at UTC milliseconds
 */
export function timeLeft(state: SessionState, at: number): number | undefined {
  if (state.sheet === undefined || state.current.screen === 'summary') return undefined;
  const { ends } = endOf(state);
  return ends === undefined ? undefined : Math.max(0, ends.at - at);
}

/** When time is up, on the learner's clock. */
function endOf(state: SessionState): { readonly ends?: { readonly at: number; readonly offset: number } } {
  const minutes = limitOf(state, 'minutes');
  if (minutes === Number.POSITIVE_INFINITY) return {};
  return { ends: { at: state.started.at + minutes * 60_000, offset: state.started.offset } };
}

/** An answer in words; empty for "I don't know". */
function givenWords({ graded, dontKnow }: Answered): string {
  return dontKnow ? '' : givenText(graded.given);
}
