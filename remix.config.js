// Remix 2 builds with a Vite plugin, so this file is the Vite config; scripts pass it with --config.
import { vitePlugin as remix } from "@remix-run/dev";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { defineConfig } from "vite";

const processes = { index: "app/server.ts", handler: "app/handler.ts", worker: "workers/main.ts" };
const output = {
  entryFileNames: "[name].js",
  // Word lists and weights by themselves: the map of lines that a stack trace reads is that of the code alone.
  manualChunks: (id) => (/\/app\/.*\/(lexicon|data|weights)\//.test(id) ? "lists" : undefined),
};

export default defineConfig(({ isSsrBuild }) => ({
  publicDir: "app/public",
  build: { target: "es2023", sourcemap: isSsrBuild, assetsInlineLimit: 0 },
  // Hundreds of small modules: importing drizzle-orm alone took as long, and twice the memory, as the whole bundle does.
  ssr: { noExternal: ["drizzle-orm", "zod"] },
  plugins: [
    remix({
      appDirectory: "app",
      future: {
        v3_fetcherPersist: true,
        v3_lazyRouteDiscovery: true,
        v3_relativeSplatPath: true,
        v3_routeConfig: true,
        v3_singleFetch: true,
        v3_throwAbortReason: true,
      },
    }),
    {
      // The script of the composer is named by its content in the server's build: it is served from there.
      name: "page-scripts",
      apply: "build",
      writeBundle({ dir }, bundle) {
        if (!isSsrBuild) return;
        for (const file of Object.keys(bundle).filter((name) => /\.client-[\w-]+\.js$/.test(name)))
          cpSync(join(dir, file), join(dir, "../client", file));
      },
    },
    {
      // One build, three programs: the web server, the bare request handler (tests), the worker.
      name: "process-entries",
      config: () => (isSsrBuild ? { build: { rollupOptions: { input: processes, output } } } : undefined),
    },
  ],
}));
