import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const platform = process.env.CLOUDPIONEER_URL ?? 'http://127.0.0.1:8080'

export default defineConfig({
  plugins: [react()],
  resolve: { tsconfigPaths: true },
  build: {
    outDir: 'target/classes/static',
    emptyOutDir: true,
    // Everything is a file of its own: a data: URL would need an exception in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      // GraphiQL's packages are full of a compiler's directives that mean nothing in a bundle.
      onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
      input: {
        dashboard: join(import.meta.dirname, 'index.html'),
        graphiql: join(import.meta.dirname, 'graphiql/index.html'),
      },
    },
  },
  server: {
    proxy: {
      '/graphql': { target: platform, ws: true },
      '/login': platform,
      '/logout': platform,
      '/oauth2': platform,
    },
  },
})
