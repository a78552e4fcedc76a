import { relative, resolve } from 'node:path'
import { INSTRUMENTER_CONSTANTS, type InstrumenterContext } from '@stryker-mutator/api/core'
import { PluginKind } from '@stryker-mutator/api/plugin'
import type { Reporter } from '@stryker-mutator/api/report'
import {
  type DryRunResult,
  DryRunStatus,
  determineHitLimitReached,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner'
import type { CollectedTest } from './collect-tests.ts'
import { loadTests } from './load-tests.ts'

/** Runs the tests of `test/advise` for each mutant in one process, those first that find much in little time. */
function createRunner(): TestRunner {
  const context = openContext()
  let tests: readonly CollectedTest[] = []
  const times = new Map<string, number>()
  const kills = new Map<string, number>()

  function run({ id, run }: CollectedTest): TestResult {
    const start = performance.now()
    const failure = failureOf(run)
    const timeSpentMs = performance.now() - start
    if (failure === null) times.set(id, timeSpentMs)
    const result = { id, name: id, timeSpentMs }
    return failure === null
      ? { ...result, status: TestStatus.Success }
      : { ...result, status: TestStatus.Failed, failureMessage: failure }
  }

  function runOfMutant({ testFilter, hitLimit, activeMutant }: MutantRunOptions): MutantRunResult {
    Object.assign(context, { activeMutant: activeMutant.id, hitCount: 0, hitLimit })
    const wanted = testFilter ? tests.filter(({ id }) => testFilter.includes(id)) : tests
    const results: TestResult[] = []
    for (const each of wanted.toSorted((one, other) => costOf(one) - costOf(other))) {
      const result = run(each)
      results.push(result)
      if (result.status !== TestStatus.Failed) continue
      kills.set(each.id, killsOf(each) + 1)
      break
    }
    const limit = determineHitLimitReached(context.hitCount, hitLimit)
    return toMutantRunResult(limit ?? { status: DryRunStatus.Complete, tests: results })
  }

  const killsOf = ({ id }: CollectedTest) => kills.get(id) ?? 0
  const costOf = (each: CollectedTest) => (times.get(each.id) ?? 0) / (1 + killsOf(each))

  return {
    capabilities: () => ({ reloadEnvironment: false }),
    init: async () => {
      tests = await loadTests(resolve('test/advise'))
    },
    dryRun: async (): Promise<DryRunResult> => {
      const results = tests.map(each => {
        context.currentTestId = each.id
        return run(each)
      })
      delete context.currentTestId
      const { mutantCoverage } = context
      return {
        status: DryRunStatus.Complete,
        tests: results,
        ...(mutantCoverage && { mutantCoverage }),
      }
    },
    mutantRun: async options => {
      const result = runOfMutant(options)
      delete context.activeMutant
      return result
    },
  }
}

/** What the mutated code reads and writes: which mutant is meant, and what was run. */
function openContext(): InstrumenterContext {
  const context: InstrumenterContext = {}
  Reflect.set(globalThis, INSTRUMENTER_CONSTANTS.NAMESPACE, context)
  return context
}

function failureOf(run: () => unknown): string | null {
  try {
    run()
    return null
  } catch (fault) {
    return String(fault)
  }
}

/** Tells of each mutant that no test kills as soon as it is known: a run of all takes hours. */
function createTeller(): Reporter {
  let tested = 0
  return {
    onMutantTested: ({ status, fileName, location, replacement }) => {
      tested += 1
      const at = `${relative('.', fileName)}:${location.start.line}:${location.start.column}`
      if (status === 'Survived' || status === 'NoCoverage')
        process.stdout.write(`${tested} ${status} ${at} ${replacement?.replace(/\s+/g, ' ')}\n`)
      else if (tested % 50 === 0) process.stdout.write(`${tested} tested\n`)
    },
  }
}

export const strykerPlugins = [
  { kind: PluginKind.TestRunner, name: 'in-process', factory: createRunner },
  { kind: PluginKind.Reporter, name: 'at-once', factory: createTeller },
]
