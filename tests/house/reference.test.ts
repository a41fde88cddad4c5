import { test } from 'vitest';
import { COMMANDS } from '../../src/commands/table.ts';
import { RULE_DESCRIPTIONS } from '../../src/pack/check/rules.ts';
import { SETTING_KEYS, SETTINGS } from '../../src/progress/settings-table.ts';
import { keyTables } from '../../src/ui/key-help.ts';
import { PLAIN } from '../../src/wording/plain.ts';
import { expectRecorded } from '../support/recorded.ts';

/** A cell of a Markdown table. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

function commands(): string[] {
  return COMMANDS.flatMap(({ name, summary, args, options, examples }) => [
    `### \`${['recite', name, ...args.map(({ form }) => form)].filter((word) => word !== '').join(' ')}\``,
    `${summary}.`,
    '',
    ...[...args, ...options].map((word) => `* \`${word.form}\` ${word.summary}`),
    '',
    '```',
    ...examples.map(({ line, does }) => `${line}   # ${does}`),
    '```',
    '',
  ]);
}

/** Screens with the same keys share a table. */
function keys(): string[] {
  const tables = keyTables();
  const alike = (one: (typeof tables)[number]) =>
    tables.filter(({ keys }) => JSON.stringify(keys) === JSON.stringify(one.keys));
  const each = tables.filter((table) => alike(table)[0] === table);
  return each.flatMap((table) => [
    `### ${alike(table)
      .map(({ title }) => title)
      .join(' · ')}`,
    '| key | what it does |',
    '| --- | --- |',
    ...table.keys.map(({ key, what }) => `| \`${cell(key)}\` | ${cell(what)} |`),
    '',
  ]);
}

const JSON_SHAPES = [
  'Each is one object with `schemaVersion` (1); members may be added, never renamed.',
  '* `due`: `{packs: [{id, due, new, total, ladder, climb}], week, usual, sure, exam, next}`; `ladder` claims that are `{new, day, week, month, season}`, `climb` `{count, days, to}` or null, `week` seven booleans, today last, `usual` days a week or null, `sure` `{right, of}` in 30 days, `exam` `{answered, of, command}` of one that was not handed in or null (`of` null where it grows), `next` the command for the one thing to do or null',
  '* `path`: `{pack, chapters: [{id, title, state, met, total, ladder, best}], next}`; `state` new, begun, met or examined, `best` `{right, of}` or null, `next` `{do, chapter}` with `do` study, examine or beyond',
  '* `daily`: `{pack, code, blocks}`; `blocks` true, false or null (not answered) for each question, or null before it was played',
  '* `stats`: `{packs, answers, right, claims, forecast: {days, later}, target, retention, calibration, bets, ways, days, climbed, sureAndWrong: [{id, pack, question}]}`; shares 0 to 1, `day` in days since 1970-01-01 of the learner, `claims` and `climbed` by step (new, day, week, month, season), `retention` and `calibration` null where there is too little to say',
  '* `read`: `{pack, groups: [{on, passage: {text, marked}, claims: [{id, text, source, standing, by, via, on, rung, against, questions}]}]}`; `rung` new, day, week, month, season, or null where nothing asks for it',
  '* `history`: `{reviews: [{id, at, offset, pack, question, claims, kind, askedAs, openedOptions, given, correct, score, grade, bet, dontKnow, hint, try, decidedBy, predicted, ms, counts, due}]}`; `at` and `due` in ISO 8601 UTC, `askedAs` picked or said, `score` 0 to 1, `grade` 1 to 4 as in FSRS or null when it does not count, `bet` guess, think, sure or null',
  '* `history --flagged`: `{flagged: [{pack, question, reason, at, offset, stem}]}`; `stem` null where the pack is not at hand',
  '* `pack list`: `{packs: [{id, title, version, questions, claims, folder, errors, leftOut}]}`',
  '* `pack info`: `{pack, sources, chapters, claims, questions, kinds, leftOut}`',
  '* `pack check`: `{packs: [{id, questions, claims, sources, kinds, guessability, coverage, originals}], findings: [{file, line, column, rule, severity, message, hint}], errors, warnings}`; `guessability` `{items, chance, strategies: [{strategy, items, score, chance, low, overall}], best, guessable}` or null with too few choices, shares 0 to 1, `low` the lower bound, `overall` over all choices; `coverage` `{chapters: [{chapter: {id, title}, weights: [{weight, met, of}]}], unmet}` or null without weights, `unmet` claim ids; `originals` `{texts, fingerprints, found, unrestated: [{file, line, text}]}` or null',
  '* `pack fingerprints`: `{file, sentences: [{line, fingerprint, text}]}`',
  '* `pack import`: `{file, folder, format, title, added: [{line, id, kind, ask, losses, evidence}], known: [{line, id}], omitted: [{line, reason, text}]}`',
  '* `pack diff`: `{old, new, items: [{id, change, to, content, before: {stem, key}, after: {stem, key}}]}`; `change` same, judging, wording, evidence, key, reused, moved, gone or new',
  '* `class`: `{pack, title, members, items: [{question, stem, key, sentence, answered, right, facility, interval: {low, high}, dontKnow, believed: [{text, count}], discrimination, flags}], leftOut: [{file, why}]}`; shares 0 to 1, `discrimination` -1 to 1, null below 30 answers',
  '* `suspend`: `{suspended: ["pack/question"]}`',
  '* `progress where`: `{home, journal, state, backups, quarantine}`',
  '* `progress doctor`: `{files, lines, answers, state, damage: [{file, line, kind, detail}], clock: {absurd, future, backwards, doubtful}, devices: [{device, files, first, latest}], lost, repaired}`; `state` equal, differs, stale or empty; `kind` torn, damaged, strange, newer, unreadable or conflict; `first` and `latest` in UTC milliseconds',
  '* `progress backup`: `{made: {name, path, at, reason, bytes, files, leftOut}}` or null with nothing to back up; with `--list` `{backups: [{name, path, at, reason, bytes}]}`, `at` in ISO 8601 UTC',
  '* `progress restore`: `{backup, files, before, aside}`; `before` as in `backup`, absent where nothing stood there',
  '* `progress merge`: `{added: [file], lines, known, refused: [path]}`',
  '* `progress export`: as `history`',
  '* `config`: `{settings: {key: value}}`',
];

test('docs/reference.md is what the tables say', () => {
  const text = [
    '# Reference',
    'Made from the command table, the key tables, the settings and the check rules; `npm run docs` renews it.',
    '',
    '## Commands',
    ...commands(),
    '## Exit codes',
    '* 0 done',
    '* 1 findings: errors from `pack check`, a pack that cannot be read, an exam below `--pass`, damage found by `progress doctor`, files left out of a `progress backup`',
    '* 2 usage, a missing path, a home that cannot be used',
    '* 130 Ctrl-C',
    '',
    '## Environment',
    '* `RECITE_HOME` holds everything the program writes',
    '* `RECITE_NOW` starts the clock at an ISO time; without an offset it is local',
    '* `NO_COLOR` takes the colours out; `TERM=dumb` brings the plain face',
    '',
    '## `--json`',
    ...JSON_SHAPES,
    '',
    '## The plain face',
    '```',
    ...PLAIN.help,
    '```',
    '',
    '## Keys',
    ...keys(),
    '## Settings',
    '| key | at first | takes | what it is |',
    '| --- | --- | --- | --- |',
    ...SETTING_KEYS.map((key) => {
      const { initial, takes, summary } = SETTINGS[key];
      return `| \`${key}\` | ${initial} | ${cell(takes)} | ${cell(summary)} |`;
    }),
    '',
    '## Check rules',
    '| rule | severity | finds | because |',
    '| --- | --- | --- | --- |',
    ...RULE_DESCRIPTIONS.map(
      ({ slug, severity, summary, why }) => `| \`${slug}\` | ${severity} | ${cell(summary)} | ${cell(why)} |`,
    ),
    '',
  ].join('\n');
  expectRecorded('docs/reference.md', text);
});
