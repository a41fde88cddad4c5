import { describe, expect, test } from 'vitest';
import type { ClaimId, SourceId } from '../../src/core/ids.ts';
import type { Owner } from '../../src/pack/finding.ts';
import { FindingLog } from '../../src/pack/finding-log.ts';
import { parseYaml } from '../../src/pack/yaml.ts';

const CLAIM: Owner = { part: 'claim', id: 'lit' as ClaimId };
const SOURCE: Owner = { part: 'source', id: 'board' as SourceId };
const allow = (rule: string) => [{ rule, reason: 'looked at' }];

function document() {
  const parsed = parseYaml('a:\n  text: x\n');
  if ('problem' in parsed) throw new Error('not YAML');
  return parsed.document;
}

function logged(
  severity: 'error' | 'warning',
  allowed: Partial<Record<'pack' | 'claim' | 'source', string>>,
) {
  const log = new FindingLog();
  const place = { file: 'pack.yaml', document: document(), path: ['a'] };
  const register = (owner: Owner, rule?: string) =>
    log.register(owner, place, rule === undefined ? [] : allow(rule));
  register({ part: 'pack' }, allowed.pack);
  register(CLAIM, allowed.claim);
  register(SOURCE, allowed.source);
  const problem = { owner: CLAIM, path: ['text'], rule: 'too-dull', message: 'Dull.', hint: 'Liven it up.' };
  log.about(problem, severity, [SOURCE]);
  return log.sorted();
}

describe('what an author allows', () => {
  test.each([['claim'], ['source'], ['pack']] as const)('a warning allowed on the %s is dropped', (owner) => {
    expect(logged('warning', { [owner]: 'too-dull' })).toEqual([]);
  });

  test('only of that rule', () => {
    expect(logged('warning', { claim: 'too-bright' })).toMatchObject([
      { line: 2, column: 9, rule: 'too-dull' },
    ]);
  });

  test('an error stays', () => {
    expect(logged('error', { claim: 'too-dull', pack: 'too-dull' })).toMatchObject([{ severity: 'error' }]);
  });
});

describe('the order of findings', () => {
  test('pack.yaml, then the other files by number, then line and column', () => {
    const log = new FindingLog();
    const note = { rule: 'r', message: 'm', hint: 'h' };
    log.inFile('chapters/10.yaml', note);
    log.inFile('chapters/9.yaml', note, { line: 2, column: 1 });
    log.inFile('chapters/9.yaml', note, { line: 1, column: 7 });
    log.inFile('pack.yaml', note, { line: 30, column: 1 });
    expect(log.sorted().map(({ file, line }) => `${file}:${line}`)).toEqual([
      'pack.yaml:30',
      'chapters/9.yaml:1',
      'chapters/9.yaml:2',
      'chapters/10.yaml:1',
    ]);
  });
});
