// Builds a bench with Vite to a temporary folder and runs it: `node bench/run.js memory [options]`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const [name = '', ...options] = process.argv.slice(2);
const out = mkdtempSync(join(tmpdir(), 'recite-bench-'));
try {
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: fileURLToPath(new URL(`./${name}/main.ts`, import.meta.url)),
      outDir: out,
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      rollupOptions: { output: { entryFileNames: 'main.mjs' } },
    },
  });
  const { main } = await import(pathToFileURL(join(out, 'main.mjs')).href);
  await main(options);
} finally {
  rmSync(out, { recursive: true, force: true });
}
