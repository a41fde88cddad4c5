import { PassThrough } from 'node:stream';
import type { SessionPort } from '../../src/core/session/port.ts';
import type { LineInput } from '../../src/plain/input.ts';
import { playPlain } from '../../src/plain/session.ts';
import { UNICODE_MARKS } from '../../src/wording/marks.ts';

/** What the plain face of a session prints, with each line of input after the sign that asked for it. */
export async function transcript(session: SessionPort, input: readonly string[]): Promise<string> {
  const out = new PassThrough({ encoding: 'utf8' });
  const waiting = [...input];
  await playPlain(session, {
    input: {
      next: async () => {
        const line = waiting.shift();
        if (line !== undefined) out.write(`${line}\n`);
        return line;
      },
      close: () => undefined,
    } as unknown as LineInput,
    out,
    look: { marks: UNICODE_MARKS, width: 76 },
    saves: true,
    prompt: '> ',
    stopped: () => false,
  });
  return String(out.read() ?? '');
}
