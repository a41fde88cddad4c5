import { counted } from './dates.ts';

type Change = 'same' | 'judging' | 'wording' | 'evidence' | 'key' | 'reused' | 'moved' | 'gone' | 'new';

interface Item {
  readonly id: string;
  readonly change: Change;
  readonly to?: string;
  readonly content?: string;
  readonly before?: { readonly stem: string; readonly key: string };
  readonly after?: { readonly stem: string; readonly key: string };
}

/** What each change means for somebody who has met the question. The gravest first. */
const MEANS: readonly (readonly [Change, string, string])[] = [
  [
    'reused',
    'id reused for another question',
    'It is learnt anew, and its past belongs to the old question. Give the new one an id of its own.',
  ],
  [
    'key',
    'something else is right now',
    'It is learnt anew; past answers are judged again, and learners are told.',
  ],
  [
    'gone',
    'gone',
    'Its history is kept and shown nowhere. If another question takes its place: supersedes: [its id].',
  ],
  ['evidence', 'rests on another sentence', 'What is learnt is kept; learners are told once.'],
  ['wording', 'asked in other words', 'What is learnt is kept; learners are told once.'],
  ['judging', 'accepts or rejects other texts', 'What is learnt is kept; past answers are judged again.'],
  ['moved', 'under another id', 'Its history moves with it.'],
  ['new', 'new', 'Met like any other.'],
];

/** Two editions of a pack, change by change. */
export function diffLines(items: readonly Item[], titles: readonly [string, string]): string[] {
  const of = (change: Change) => items.filter((item) => item.change === change);
  const blocks = MEANS.flatMap(([change, name, means]) => {
    const found = of(change);
    if (found.length === 0) return [];
    return ['', `${counted(found.length, 'question')}: ${name}. ${means}`, ...found.flatMap(itemLines)];
  });
  const same = of('same').length;
  return [`${titles[0]} → ${titles[1]}`, ...blocks, '', `${counted(same, 'question')} unchanged.`];
}

function itemLines({ id, change, to, content, before, after }: Item): string[] {
  const name = `  ${id}${to === undefined ? '' : ` → ${to}${content === 'same' || content === undefined ? '' : ` (${content} changed)`}`}`;
  const was = before === undefined ? [] : [`    - ${before.stem}  [${before.key}]`];
  const is = after === undefined ? [] : [`    + ${after.stem}  [${after.key}]`];
  if (change === 'gone') return [name, ...was];
  if (change === 'new' || change === 'moved' || change === 'judging' || change === 'evidence')
    return [name, ...is.map((line) => line.replace('+', ' '))];
  return [name, ...was, ...is];
}
