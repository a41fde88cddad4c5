// Runs after "npm ci": leaves a built program. With --omit=dev there is no vite and nothing to build.
import { createRequire } from 'node:module';

try {
  createRequire(import.meta.url).resolve('vite');
} catch {
  process.exit(0);
}
const { build } = await import('vite');
await build({ logLevel: 'warn' });
