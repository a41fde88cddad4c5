import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

export default defineConfig({
  define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
  resolve: {
    // Ink loads the React devtools only when DEV is set; the bundle carries none.
    alias: { 'react-devtools-core': path('./src/ui/no-devtools.ts') },
  },
  // Built from a test run, the bundle must still carry the production JSX runtime.
  oxc: { jsx: { development: false } },
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: true,
    outDir: path('./dist'),
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    rollupOptions: {
      input: { main: path('./src/main.ts'), 'fit-worker': path('./src/progress/fit-worker.ts') },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
