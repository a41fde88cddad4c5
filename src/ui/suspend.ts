/**
 * Stops this process group as the terminal itself would on Ctrl-Z, and resolves when it is continued.
 * Raw mode keeps the terminal from doing so, and an idle stdin keeps nothing alive: hence the timer.
 */
export function stopUntilContinued(): Promise<void> {
  return new Promise((resolve) => {
    const alive = setInterval(() => undefined, 60_000);
    process.once('SIGCONT', () => {
      clearInterval(alive);
      resolve();
    });
    process.kill(0, 'SIGTSTP');
  });
}
