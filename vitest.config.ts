import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** What waits longest for browsers and other programs, the longest first. */
const long = [
  /judges\/lighthouse/,
  /hosting\/building/,
  /\/judges\//,
  /\/deploy\//,
  /\/incremental\//,
  /\/browser\//,
  /\/inbox\/whole/,
];

/** What is long is begun first: begun last, it would keep one core busy while the others have nothing to do. */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const found = long.findIndex((pattern) => pattern.test(moduleId));
      return found < 0 ? long.length : found;
    };
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}

export default defineConfig({
  test: {
    // Most of the time goes into other processes: builds, browsers, Java.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    sequence: { sequencer: LongFirst },
    include: ["test/**/*.test.ts"],
    globalSetup: "test/support/sample-site.ts",
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
