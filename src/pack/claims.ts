import type { SourceId } from '../core/ids.ts';
import type { Claim } from '../core/pack.ts';
import type { LostAnchor } from '../core/text/anchor.ts';
import { quoted } from './finding.ts';
import type { FindingLog, Note } from './finding-log.ts';
import { nearestHint } from './nearest-sentence.ts';
import type { Written } from './parts.ts';
import type { Names, ReferenceProblem } from './references.ts';
import type { WrittenClaim } from './schema.ts';
import type { ReadSource } from './sources.ts';

export interface Surroundings {
  readonly names: Names;
  readonly sources: ReadonlyMap<SourceId, ReadSource>;
  readonly log: FindingLog;
}

/** The claim with everything it names looked up and, in a verbatim source, its place; undefined when logged as wrong. */
export function resolveClaim(
  written: Written<WrittenClaim>,
  { names, sources, log }: Surroundings,
): Claim | undefined {
  const { value, place } = written;
  const source = sourceOf(written, names);
  if (source === undefined) {
    log.at(place, NO_SOURCE);
    return undefined;
  }
  const problems = referenceProblems(written, source, names);
  for (const problem of problems) log.at(place, problem, problem.path);
  const read = sources.get(source);
  if (problems.length > 0 || read === undefined) return undefined;

  const anchor = read.text?.find(value.text, value);
  if (anchor !== undefined && anchor.state !== 'ok') {
    const lost = anchor.state === 'orphaned';
    const elsewhere = lost ? otherWith(value, read, sources) : undefined;
    log.at(place, anchorNote(anchor, value.text, read.file ?? '', elsewhere), ['text']);
    return undefined;
  }
  const chapter = written.chapter ?? value.chapter;
  const { prefix: _prefix, suffix: _suffix, ...own } = value;
  return {
    ...own,
    source,
    ...(chapter !== undefined && { chapter }),
    ...(anchor !== undefined && { anchor: { start: anchor.start, end: anchor.end } }),
  };
}

/** Another text of the pack that has the sentence. */
function otherWith(
  { text, prefix, suffix }: WrittenClaim,
  own: ReadSource,
  sources: Surroundings['sources'],
): ReadSource | undefined {
  const around = { ...(prefix !== undefined && { prefix }), ...(suffix !== undefined && { suffix }) };
  return [...sources.values()].find(
    (other) => other !== own && other.text?.find(text, around).state === 'ok',
  );
}

/** Its own, else the default of its file, else the only one there is. */
function sourceOf({ value, defaults }: Written<WrittenClaim>, names: Names): SourceId | undefined {
  return value.source ?? defaults.source ?? (names.only('source') as SourceId | undefined);
}

function referenceProblems(
  written: Written<WrittenClaim>,
  source: SourceId,
  names: Names,
): ReferenceProblem[] {
  const { value } = written;
  const voice = (key: 'by' | 'via') => {
    const id = value[key];
    return id === undefined ? [] : names.unknown('speaker', [id], [key]);
  };
  return [
    // A default that names nothing is told once, where it stands.
    ...(value.source === undefined ? [] : names.unknown('source', [source], ['source'])),
    ...voice('by'),
    ...voice('via'),
    ...names.unknown('claim', value.contradicts, ['contradicts']),
    ...againstItself(value),
    ...(value.chapter === undefined ? [] : names.unknown('chapter', [value.chapter], ['chapter'])),
    ...names.otherChapter(written),
  ];
}

function againstItself({ id, contradicts }: WrittenClaim): ReferenceProblem[] {
  const at = contradicts.indexOf(id);
  if (at < 0) return [];
  const message = `The claim ${quoted(id)} is said to contradict itself.`;
  const hint = 'Write the id of the other claim, or take it out.';
  return [{ rule: 'contradicts-itself', path: ['contradicts', at], message, hint }];
}

const NO_SOURCE: Note = {
  rule: 'no-source',
  message: 'This sentence has no source.',
  hint: 'Add `source:` with the id of one, or `defaults: {source: …}` at the top of the file.',
};

function anchorNote(anchor: LostAnchor, written: string, file: string, elsewhere?: ReadSource): Note {
  switch (anchor.state) {
    case 'ambiguous':
      return {
        rule: 'claim-ambiguous',
        message: `This sentence stands ${anchor.places.length} times in ${quoted(file)}.`,
        hint: 'Add `prefix:` or `suffix:` with the words right before or after the one you mean.',
      };
    case 'reworded':
      return {
        rule: 'claim-reworded',
        message: `This sentence does not stand in ${quoted(file)} word for word.`,
        hint: nearestHint(written, anchor.sentence),
      };
    case 'orphaned':
      return {
        rule: 'claim-not-in-source',
        message: `This sentence is not in ${quoted(file)}.`,
        hint:
          elsewhere === undefined
            ? 'Copy a sentence from the text as it stands there.'
            : `It stands in ${quoted(elsewhere.file ?? '')}; if that is meant: source: ${elsewhere.source.id}`,
      };
  }
}
