import { describe, expect, test } from 'vitest';
import { packOnDisk } from '../pack/pack-on-disk.ts';
import { recite } from '../support/recite.ts';

describe('rules one by one, and for a workflow', () => {
  test('--explain tells what a rule finds and why, and what was meant', async () => {
    const { code, out } = await recite(['pack', 'check', '--explain', 'longest-is-key']);
    expect(code).toBe(0);
    expect(out).toContain('longest-is-key (warning)');
    expect(out).toContain('allow: {longest-is-key: your reason}');
    expect(await recite(['pack', 'check', '--explain', 'longest-is-kye'])).toMatchObject({ code: 2 });
    expect((await recite(['pack', 'check', '--explain', 'longest-is-kye'])).err).toContain('longest-is-key');
  });

  test('--format github writes one annotation a finding, and nothing in a pack can end it', async () => {
    const folder = await packOnDisk({
      'pack.yaml': 'format: recite/1\nid: a\ntitle: A\nquestions:\n  - {id: q, kind: "x%0A::error::y"}\n',
    });
    const { code, out } = await recite(['pack', 'check', folder, '--format', 'github']);
    expect(code).toBe(1);
    expect(out.trim().split('\n')).toHaveLength(1);
    expect(out).toMatch(/^::error file=.*pack\.yaml,line=5,col=\d+,title=unknown-kind::/);
    expect(out).toContain('x%250A');
    expect((await recite(['pack', 'check', folder, '--format', 'junit'])).code).toBe(2);
  });
});
