import { quotedForShell } from '../core/text/for-shell.ts';
import { counted, dateInWords } from './dates.ts';
import { widest } from './width.ts';

interface Listed {
  readonly id: string | null;
  readonly title: string | null;
  readonly questions: number;
  readonly claims: number;
  readonly folder: string;
  readonly errors: number;
  readonly leftOut: number;
}

/** One line a pack; what cannot be read says how to find out why. */
export function packListLines(packs: readonly Listed[]): string[] {
  if (packs.length === 0)
    return ['No packs here.', 'A folder with a pack.yaml can be studied as it is: recite study ./my-pack'];
  const width = widest(packs.map(({ id }) => id ?? ''));
  return packs.map((pack) => {
    if (pack.id === null)
      return `${pack.folder} cannot be read. Run: recite pack check ${quotedForShell(pack.folder)}`;
    const size = `${counted(pack.questions, 'question')}, ${counted(pack.claims, 'claim')}`;
    return `${pack.id.padEnd(width)}   ${pack.title} (${size}${leftOutWords(pack.leftOut)})`;
  });
}

function leftOutWords(leftOut: number): string {
  return leftOut === 0 ? '' : `; ${leftOut} left out with errors`;
}

/** Told before a session when part of a pack had to stay out. */
export function leftOutLine(pack: { readonly folder: string; readonly leftOut: number }): string {
  return `${counted(pack.leftOut, 'question')} left out because of errors. See: recite pack check ${quotedForShell(pack.folder)}`;
}

/** Told when two folders say they are the same pack. */
export function hiddenLine(id: string, folder: string, hiddenBy: string): string {
  return `The pack ${id} in ${folder} is passed over: ${hiddenBy} has the same id and comes first. Give one of them another id.`;
}

interface Info {
  readonly pack: {
    readonly id: string;
    readonly title: string;
    readonly version: string;
    readonly license: string | null;
    readonly authors: readonly string[];
    readonly covers: string | null;
    readonly folder: string;
  };
  readonly sources: readonly {
    readonly title: string;
    readonly cite: string;
    readonly published: string | null;
    readonly url: string | null;
    readonly verbatim: boolean;
    readonly claims: number;
  }[];
  readonly chapters: readonly {
    readonly title: string;
    readonly claims: number;
    readonly questions: number;
  }[];
  readonly claims: number;
  readonly questions: number;
  readonly kinds: Readonly<Record<string, number>>;
  readonly leftOut: number;
}

/** What a pack holds, as a page of text; `name` is what it was called by. */
export function packInfoLines(
  { pack, sources, chapters, claims, questions, kinds, leftOut }: Info,
  name: string,
): string[] {
  const facts = [
    ['id', pack.id],
    ['version', pack.version],
    ['covers', pack.covers],
    ['licence', pack.license],
    ['authors', pack.authors.join(', ') || null],
    ['folder', pack.folder],
  ].flatMap(([label, text]) => (text == null ? [] : [`  ${String(label).padEnd(9)}${text}`]));
  const byKind = Object.entries(kinds)
    .sort(([, a], [, b]) => b - a)
    .map(([kind, count]) => `${kind} ${count}`)
    .join(' · ');
  return [
    pack.title,
    ...facts,
    '',
    `${counted(claims, 'claim')}, ${counted(questions, 'question')}${leftOutWords(leftOut)}`,
    `  ${byKind}`,
    '',
    'Sources',
    ...sources.flatMap((source) => [
      `  ${source.cite}${source.verbatim ? ' (in the words of the text)' : ' (restated)'}: ${counted(source.claims, 'claim')}`,
      `    ${source.title}${source.published === null ? '' : `, ${dateInWords(source.published)}`}`,
      ...(source.url === null ? [] : [`    ${source.url}`]),
    ]),
    ...(chapters.length === 0 ? [] : ['', 'Chapters']),
    ...chapters.map(
      ({ title, claims: held, questions: asked }, index) =>
        `  ${index + 1}  ${title} (${counted(held, 'claim')}, ${counted(asked, 'question')})`,
    ),
    '',
    `Study it: recite study ${quotedForShell(name)}`,
  ];
}
