import type { ItemKey } from '../../ids.ts';
import {
  type BetCounts,
  type BetMarks,
  BetTally,
  betMarks,
  type Judgement,
  judgement,
} from '../../insight/bets.ts';
import { luckGroups } from '../../insight/information.ts';
import { type Estimate, knowledge } from '../../insight/knowledge.ts';
import { wilson } from '../../insight/wilson.ts';
import { kindOf } from '../../question/kinds.ts';
import type { SessionState, SheetEntry } from '../state.ts';

/** Part of an exam: a chapter, or a kind of question. */
export interface ExamPart {
  /** A chapter's title or a kind's name; absent: outside every chapter. */
  readonly name?: string;
  readonly right: number;
  readonly of: number;
  /** Wilson 95 % interval, 0 to 1. */
  readonly low: number;
  readonly high: number;
}

/** What an exam came to; a question left open counts as not right. */
export interface ExamReport {
  readonly packs: readonly string[];
  readonly placement: boolean;
  /** When it began and was handed in, UTC milliseconds, without the time it was broken off. */
  readonly began: number;
  readonly ended: number;
  readonly offset: number;
  readonly score: ExamPart;
  /** The share known behind the score, corrected for luck and slips. */
  readonly knowledge: Estimate | null;
  readonly chapters: readonly ExamPart[];
  readonly kinds: readonly ExamPart[];
  readonly bets: {
    readonly counts: BetCounts;
    readonly marks: BetMarks;
    readonly judgement: Judgement | null;
  };
  readonly open: number;
  /** Items wrong, not known or left open, in order. */
  readonly missed: readonly ItemKey[];
}

export function examReport(state: SessionState): ExamReport | undefined {
  const { sheet, setup, started } = state;
  if (sheet === undefined || sheet.length === 0) return undefined;
  const bets = new BetTally();
  for (const { answer } of sheet) {
    if (answer !== undefined) bets.add(answer.bet, answer.graded.correct);
  }
  return {
    packs: setup.packs.map(({ id }) => id),
    placement: setup.mode === 'placement',
    began: started.at,
    ended: state.records.at(-1)?.at ?? started.at,
    offset: started.offset,
    score: partOf(sheet),
    knowledge: knowledge(luckGroups(sheet.map(luckOf))),
    chapters: parts(sheet, chapterTitle),
    kinds: parts(sheet, ({ entry }) => entry.asked.question.kind),
    bets: { counts: bets.counts, marks: betMarks(bets.counts), judgement: judgement(bets.counts) },
    open: sheet.filter(({ answer }) => answer === undefined).length,
    missed: sheet.filter((place) => !isRight(place)).map(({ entry }) => entry.asked.key),
  };
}

function parts(sheet: readonly SheetEntry[], nameOf: (place: SheetEntry) => string | undefined): ExamPart[] {
  const groups = new Map<string | undefined, SheetEntry[]>();
  for (const place of sheet) {
    const name = nameOf(place);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [place]);
    else group.push(place);
  }
  return [...groups].map(([name, group]) => ({ ...(name !== undefined && { name }), ...partOf(group) }));
}

function partOf(sheet: readonly SheetEntry[]): ExamPart {
  const right = sheet.filter(isRight).length;
  return { right, of: sheet.length, ...wilson(right, sheet.length) };
}

function isRight({ answer }: SheetEntry): boolean {
  return answer?.graded.correct === true;
}

function luckOf({ entry, answer }: SheetEntry): { guess: number; slip: number; correct: boolean } {
  const { question, pack } = entry.asked;
  const kind = kindOf(question);
  const askedAs = answer?.graded.askedAs ?? 'picked';
  return {
    guess: kind.guess(question, askedAs, pack),
    slip: kind.slip(askedAs),
    correct: answer?.graded.correct === true,
  };
}

function chapterTitle({ entry }: SheetEntry): string | undefined {
  const { pack, question } = entry.asked;
  return pack.chapters.find(({ id }) => id === question.chapter)?.title;
}
