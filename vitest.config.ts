import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // Most of the time goes into other processes: builds, browsers, Java.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    include: ["test/**/*.test.ts"],
    globalSetup: "test/support/sample-site.ts",
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
