import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, type Plugin } from 'esbuild'
import type { default as fastCheck, IProperty, Parameters } from 'fast-check'
import { type CollectedTest, collected, describe, expect, test } from './collect-tests.ts'

/** As many inputs as a law gets for one mutant. */
const RUNS = Number(process.env.MUTANT_RUNS ?? 100)

/** Of the test files those whose path in the folder has this in it. */
const WANTED = new RegExp(process.env.MUTANT_TESTS ?? '')

/** Collects the tests in a folder of the sandbox, in this process: no mutant waits for a test runner to start. */
export async function loadTests(folder: string): Promise<readonly CollectedTest[]> {
  Reflect.set(globalThis, 'mutantTests', { describe, expect, test, limitLaws })
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.test.ts') && WANTED.test(name))
    .sort((one, other) => Number(isOfLaws(one)) - Number(isOfLaws(other)))
  const { outputFiles } = await build({
    stdin: {
      contents: files.map(file => `import './${file}'`).join('\n'),
      resolveDir: folder,
    },
    bundle: true,
    // The package says that its modules do nothing by themselves; tests do.
    ignoreAnnotations: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    write: false,
    plugins: [ownModules],
  })
  const bundle = resolve(`bundle-${process.pid}.mjs`)
  writeFileSync(bundle, outputFiles[0]?.contents ?? '')
  await import(pathToFileURL(bundle).href)
  return collected
}

const isOfLaws = (file: string) => /laws|oracle|edition|provenance|plan-interview/.test(file)

const SHIMS: Readonly<Record<string, string>> = {
  vitest: 'export const { describe, expect, test } = globalThis.mutantTests',
  'fast-check': 'import fc from "fast-check"; export default globalThis.mutantTests.limitLaws(fc)',
}

/** Gives the tests our own `vitest` and `fast-check`, and each file its own folder. */
const ownModules: Plugin = {
  name: 'own-modules',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(vitest|fast-check)$/ }, ({ path, namespace }) =>
      namespace === 'shim' ? { path, external: true } : { path, namespace: 'shim' },
    )
    onLoad({ filter: /.*/, namespace: 'shim' }, ({ path }) => ({ contents: SHIMS[path] ?? '' }))
    onLoad({ filter: /\.ts$/ }, ({ path }) => ({
      loader: 'ts',
      contents: readFileSync(path, 'utf8').replaceAll(
        'import.meta.dirname',
        JSON.stringify(dirname(path)),
      ),
    }))
  },
}

/** The same inputs for each mutant; a failure is not made small, since nobody reads it. */
function limitLaws(fc: typeof fastCheck) {
  const assert = <T>(property: IProperty<T>, parameters?: Parameters<T>): void =>
    fc.assert(property, {
      ...parameters,
      seed: 11,
      endOnFailure: true,
      numRuns: Math.min(parameters?.numRuns ?? 100, RUNS),
    })
  return { ...fc, assert }
}
