import { defineConfig, mergeConfig } from "vitest/config";
import build from "./vite.config.ts";

// Apart from vite.config.ts, so that building needs none of the tools that only tests need.
export default mergeConfig(
  build,
  defineConfig({
    test: {
      environment: "happy-dom",
      include: ["lint/**/*.test.ts", "src/**/*.test.{ts,tsx}"],
      restoreMocks: true,
    },
  }),
);
