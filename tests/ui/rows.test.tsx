import { render } from 'ink-testing-library';
import { expect, test } from 'vitest';
import { Rows } from '../../src/ui/text.tsx';

test('writes lines as laid out, one row each', () => {
  const { lastFrame } = render(
    <Rows
      lines={[
        [
          { text: 'The lamp ', tone: 'text' },
          { text: 'was lit', tone: 'highlight' },
        ],
        [{ text: 'in 1871.', tone: 'muted' }],
      ]}
    />,
  );
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are taken off.
  expect(lastFrame()?.replaceAll(/\x1b\[[0-9;]*m/g, '')).toBe('The lamp was lit\nin 1871.');
});

test('nothing in a text reaches the terminal raw', () => {
  const hostile = 'a\x1b]52;c;eA==\x07b\x1b[2Jc\u202ed\re\nf';
  const { lastFrame } = render(<Rows lines={[[{ text: hostile, tone: 'text' }]]} />);
  const frame = lastFrame() ?? '';
  expect(frame.split('\n')).toHaveLength(1);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there.
  expect(frame).not.toMatch(/\x1b\]|\x1b\[2J|\x07|\r|\u202e/);
});
