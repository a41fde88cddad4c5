import type { Pack } from '../pack.ts';
import { seededRng } from '../random.ts';
import type { Response, ShownOption, Step } from './interaction.ts';
import type { AskedAs, Given, Graded } from './kind.ts';
import { kindOf, type Question } from './kinds.ts';

/** An answer of the past, as the journal keeps it. */
export interface PastAnswer {
  readonly kind: string;
  readonly askedAs: AskedAs;
  /** The texts picked or typed. */
  readonly given: readonly Given[];
}

/** More steps than any kind has. */
const MOST_STEPS = 4;

/**
 * An answer of the past judged by the question as it is now; undefined where that cannot be said: the question is of
 * another kind now, or what was picked is no longer among what is shown.
 */
export function judgedAgain(question: Question, pack: Pack, past: PastAnswer): Graded | undefined {
  if (past.kind !== question.kind || past.given.length === 0) return undefined;
  const kind = kindOf(question);
  const shown = kind.show(question, pack, past.askedAs, seededRng(question.id));
  const responses: Response[] = [];
  for (let count = 0; count < MOST_STEPS; count += 1) {
    const step = kind.step(question, shown, responses, pack);
    // What was typed was graded as typed, even where it would open the options now.
    if (step === undefined || (past.askedAs === 'said' && count === 1)) {
      return kind.grade(question, shown, responses, pack);
    }
    const response = responseTo(step, past.given, count);
    if (response === undefined || kind.unreadable(question, response, pack) !== undefined) return undefined;
    responses.push(response);
  }
  return undefined;
}

function responseTo(step: Step, given: readonly Given[], count: number): Response | undefined {
  const texts = given.filter((one) => typeof one === 'string');
  switch (step.interaction) {
    case 'type':
      return texts.length === step.fields.length ? { interaction: 'type', texts } : undefined;
    case 'pick': {
      const option = placeOf(step.options, texts[count]);
      return option === undefined ? undefined : { interaction: 'pick', option };
    }
    case 'pickMany': {
      const options = placesOf(step.options, texts);
      return options === undefined ? undefined : { interaction: 'pickMany', options };
    }
    case 'arrange': {
      const order = placesOf(step.options, texts);
      return order?.length === step.options.length ? { interaction: 'arrange', order } : undefined;
    }
    case 'pair': {
      const pairs = new Map(given.filter((one) => typeof one !== 'string'));
      const partners = placesOf(
        step.options,
        step.rows.map(({ text }) => pairs.get(text) ?? ''),
      );
      return partners === undefined ? undefined : { interaction: 'pair', partners };
    }
    // Which sentence it was depends on the passage as it was shown.
    case 'point':
      return undefined;
  }
}

function placeOf(options: readonly ShownOption[], wanted: string | undefined): number | undefined {
  const place = options.findIndex(({ text }) => text === wanted);
  return place === -1 ? undefined : place;
}

/** Undefined unless every text is there. */
function placesOf(options: readonly ShownOption[], texts: readonly string[]): number[] | undefined {
  const places = texts.map((text) => placeOf(options, text));
  return places.every((place) => place !== undefined) ? (places as number[]) : undefined;
}
