import { defineConfig, type Plugin } from 'vitest/config'
import { compileBuiltIn, parseBuiltIn } from './src/build/compile-built-in.ts'
import { compileKnownPrecedents } from './src/build/compile-known-precedents.ts'

// Compiled when a test first asks, for all that follow.
const catalogue = once(() => compileBuiltIn('patterns'))
const BUILT_IN: Readonly<Record<string, () => unknown>> = {
  'virtual:built-in-catalogue': catalogue,
  'virtual:built-in-precedents': once(() => compileKnownPrecedents('patterns', catalogue())),
  'virtual:built-in-technologies': once(() => parseBuiltIn('patterns').technologies),
}

function once<T>(make: () => T): () => T {
  let made: readonly [T] | null = null
  return () => {
    made ??= [make()]
    return made[0]
  }
}

/** Gives the tests the modules that the build embeds, compiled from `patterns/` as it is now. */
const builtInKnowledge: Plugin = {
  name: 'built-in-knowledge',
  resolveId: id => (id in BUILT_IN ? `\0${id}` : null),
  load: id => {
    const compile = BUILT_IN[id.slice(1)]
    return id.startsWith('\0') && compile
      ? `export const readText = () => ${JSON.stringify(JSON.stringify(compile()))}`
      : null
  },
}

export default defineConfig({
  plugins: [builtInKnowledge],
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/helpers/bound-laws.ts'],
    testTimeout: 120_000,
    // A hook may start the linter or npm, on a machine that has other work.
    hookTimeout: 120_000,
    // Files share the modules that a worker has loaded: no module of ours has state, and no test writes to a global.
    isolate: false,
    maxWorkers: '100%',
    // Laws and parsers make millions of objects that die at once: with room for them, a tenth and more of the time is saved.
    execArgv: ['--max-semi-space-size=64'],
    coverage: {
      include: ['src/**'],
      reporter: ['text'],
      skipFull: true,
      thresholds: { 'src/advise/**': { branches: 97 }, 'src/input/**': { branches: 97 } },
    },
  },
})
