import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // electron-store imports Electron, which plain Node does not have; inlined, its import can be replaced by a test.
    server: { deps: { inline: ['electron-store'] } },
    projects: [
      { extends: true, test: { name: 'unit', include: ['test/unit/**/*.test.ts'] } },
      { extends: true, test: { name: 'integration', include: ['test/integration/**/*.test.ts'], testTimeout: 30_000 } },
    ],
  },
})
