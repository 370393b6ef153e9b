import { defineConfig } from 'vite';

/** Served by the development server at /gallery; `npm run dev` passes calls on to it. */
export default defineConfig({
  base: '/gallery/',
  build: {
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Calls and parts that weigh nothing travel with what needs them.
    rollupOptions: { output: { experimentalMinChunkSize: 2_000 } },
  },
  server: { proxy: { '/api': 'http://localhost:5000', '/media': 'http://localhost:5000' } },
});
