import { useStdout } from 'ink';
import { useInsertionEffect } from 'react';

/** Long enough for the terminal to hand over what it holds; milliseconds. */
const HAND_OVER = 30;

const CTRL_C = '\u0003';

/** Drops what was typed while the program was loading: nobody saw yet what it would answer. */
export async function dropTypedAhead(stdin: NodeJS.ReadStream): Promise<void> {
  // Read the way Ink reads: a stream that was made to flow and paused again would give it nothing.
  const drop = () => {
    for (let typed = stdin.read(); typed !== null; typed = stdin.read()) {
      if (String(typed).includes(CTRL_C)) process.kill(process.pid, 'SIGINT');
    }
  };
  stdin.on('readable', drop);
  await new Promise((resolve) => setTimeout(resolve, HAND_OVER));
  stdin.off('readable', drop);
}

const HOME_AND_ERASE = '\u001b[H\u001b[J';

/**
 * The alternate screen opens with the cursor where the shell left it, and Ink draws its first frame from there. This
 * effect is the one that runs before a frame is written.
 */
export function useCleanScreen(): void {
  const { stdout } = useStdout();
  useInsertionEffect(() => {
    stdout.write(HOME_AND_ERASE);
  }, [stdout]);
}
