import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The journeys come first: they leave an alert and a rule behind for the pages to show. */
class ByPath extends BaseSequencer {
  async sort(files: TestSpecification[]) {
    return [...files].sort((a, b) => a.moduleId.localeCompare(b.moduleId))
  }
}

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['**/*.e2e.ts'],
    globalSetup: './signInOnce.ts',
    fileParallelism: false,
    sequence: { sequencer: ByPath },
    testTimeout: 180_000,
    hookTimeout: 60_000,
  },
})
