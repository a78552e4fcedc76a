import { defineConfig, type Plugin } from 'vitest/config'
import { compileBuiltIn } from './src/build/compile-built-in.ts'

const BUILT_IN = 'virtual:built-in-catalogue'

/** Gives the tests the module that the build embeds, compiled from `patterns/` as it is now. */
const builtInCatalogue: Plugin = {
  name: 'built-in-catalogue',
  resolveId: id => (id === BUILT_IN ? `\0${BUILT_IN}` : null),
  load: id =>
    id === `\0${BUILT_IN}`
      ? `export const text = ${JSON.stringify(JSON.stringify(compileBuiltIn('patterns')))}`
      : null,
}

export default defineConfig({
  plugins: [builtInCatalogue],
  test: { include: ['test/**/*.test.ts'], testTimeout: 30_000 },
})
