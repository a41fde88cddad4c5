import { Box, Text } from 'ink';
import { clean } from '../core/text/clean.ts';
import type { Line } from './line.ts';
import { useTheme } from './theme.ts';

/** Writes lines, one row each, exactly as laid out. Every word on screen, an author's too, passes here. */
export function Rows({ lines }: { readonly lines: readonly Line[] }) {
  const { tones } = useTheme();
  return (
    <Box flexDirection="column" flexShrink={0}>
      {lines.map((spans, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place on the screen.
        <Box key={row} height={1} flexShrink={0}>
          <Text wrap="truncate-end">
            {spans.map(({ text, tone }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a span is its place in the row.
              <Text key={place} {...tones[tone]}>
                {inOneRow(text)}
              </Text>
            ))}
          </Text>
        </Box>
      ))}
    </Box>
  );
}

/** Texts come cleaned from their packs; what a learner typed or a message quotes may not be. */
function inOneRow(text: string): string {
  return clean(text).replaceAll('\n', ' ');
}
