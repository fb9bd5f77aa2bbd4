import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { defineConfig, type Plugin } from "vite";

const OUTPUT = fileURLToPath(new URL("../server/static", import.meta.url));
const WORTH_PACKING = /\.(?:css|html|js|json|map|svg|txt|webmanifest)$/;

/**
 * Puts a .gz and a .br copy beside each file that gains by it, because the server sends files as they are:
 * packing them once here costs a classroom laptop nothing at lesson time.
 */
function packed(folder: string): Plugin {
  return {
    name: "packed",
    apply: "build",
    closeBundle() {
      for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile() || !WORTH_PACKING.test(entry.name)) continue;
        const path = join(entry.parentPath, entry.name);
        const plain = readFileSync(path);
        const zipped = gzipSync(plain, { level: 9 });
        const brotli = brotliCompressSync(plain, {
          params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
        });
        if (zipped.length < plain.length) writeFileSync(`${path}.gz`, zipped);
        if (brotli.length < plain.length) writeFileSync(`${path}.br`, brotli);
      }
    },
  };
}

// `npm run dev` draws from the sources and asks a server that is already running for everything else.
const SERVER = process.env["BACKCHANNEL_DEV_SERVER"] ?? "http://127.0.0.1:8000";

export default defineConfig({
  base: "/",
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: OUTPUT,
    emptyOutDir: true,
    assetsDir: "assets",
    // Small pictures inlined as data: addresses would be refused by the page's own security policy.
    assetsInlineLimit: 0,
    manifest: "manifest.json",
    // The polyfill is an inline script in old browsers; every browser we support preloads by itself.
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
    sourcemap: false,
    target: "es2022",
  },
  plugins: [packed(OUTPUT)],
  server: {
    proxy: {
      "/api": SERVER,
      "/socket.io": { target: SERVER, ws: true },
    },
  },
});
