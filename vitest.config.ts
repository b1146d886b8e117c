import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // Only what hangs may meet it: a busy machine makes property tests slow.
    testTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    // What was transformed for an earlier run has made tests fail that pass from the files as they are.
    fsModuleCache: false,
    // electron-store imports Electron, which plain Node does not have; inlined, its import can be replaced by a test.
    server: { deps: { inline: ['electron-store'] } },
    projects: [
      { extends: true, test: { name: 'unit', include: ['test/unit/**/*.test.ts'] } },
      { extends: true, test: { name: 'integration', include: ['test/integration/**/*.test.ts'] } },
    ],
  },
})
