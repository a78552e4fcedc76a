import { advise, adviseInSteps, type KnownElsewhere } from '../advise/advise.ts'
import { adviseInterface } from '../advise/advise-interface.ts'
import { type Advised, compareChoices, differencesFrom } from '../advise/compare-advices.ts'
import { compileEngine } from '../advise/engine/compile-engine.ts'
import type { Engine } from '../advise/engine/engine.ts'
import type { CompiledPrecedent } from '../advise/precedents/compile-precedents.ts'
import type { Requirements } from '../model/requirements.ts'
import type { Advice } from '../model/result/advice.ts'
import type { Comparison } from '../model/result/comparison.ts'
import type { Technology } from '../model/technology.ts'
import { readKnowledge } from '../report/html/packed/page-knowledge.ts'
import { readRequirements } from '../report/html/packed/page-requirements.ts'
import { toJson } from '../report/json/to-json.ts'
import { type Changes, changeAnswers } from './changes.ts'

/** The engine of a page with what it carries. */
export interface PageEngine {
  readonly engine: Engine
  readonly known: KnownElsewhere
  readonly requirements: readonly Requirements[]
  /** The advice on each file as it stands, worked out when it is first asked for. */
  readonly originals: Map<number, Original>
}

/** The advice on a file as it stands, and how other answers are told from those of the file. */
interface Original extends Advised {
  readonly differences: ReturnType<typeof differencesFrom>
}

/** What the page carries, as texts: the knowledge, and the requirements of its reports. */
export function openEngine(knowledge: string, requirements: string): PageEngine {
  const read = readKnowledge<CompiledPrecedent, Technology>(knowledge)
  const { catalogue, precedents, technologies } = read
  return {
    engine: compileEngine(catalogue),
    known: { precedents, technologies },
    requirements: readRequirements(requirements),
    originals: new Map(),
  }
}

/** A report with its changed answers, and what differs from the one on the file. */
export interface ChangedReport {
  readonly now: Advised
  /** null: nothing is changed. */
  readonly comparison: Comparison | null
}

/**
 * The report of a number, with these answers changed, worked out a short step at a time. What the steps yield is null until there is
 * something to show, then the beginning of the advice, at least once; in the end there is the whole.
 */
export function* changeInSteps(
  page: PageEngine,
  report: number,
  changes: Changes,
): Generator<ChangedReport | null, ChangedReport> {
  const original = adviseOriginal(page, report)
  if (Object.keys(changes).length === 0) {
    const whole = { now: original, comparison: null }
    yield whole
    return whole
  }
  const requirements = changeAnswers(original.requirements, changes)
  const answers = original.differences(requirements)
  const compare = (advice: Advice): ChangedReport => ({
    now: { requirements, advice },
    comparison: { ...compareChoices(original.advice, advice), answers },
  })
  const steps = adviseInSteps(page.engine, requirements, page.known)
  let begun: ChangedReport | null = null
  let step = steps.next()
  for (; !step.done; step = steps.next()) {
    if (step.value !== null) begun ??= compare(step.value)
    yield begun
  }
  return compare(step.value)
}

/** The whole report of a number, with these answers changed. */
export function adviseChanged(page: PageEngine, report: number, changes: Changes): ChangedReport {
  const steps = changeInSteps(page, report, changes)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

function adviseOriginal(
  { engine, known, requirements, originals }: PageEngine,
  report: number,
): Original {
  const own = requirements[report] as Requirements
  const made = originals.get(report) ?? {
    requirements: own,
    advice: advise(engine, own, known),
    differences: differencesFrom(engine, own),
  }
  originals.set(report, made)
  return made
}

/** All reports with their changed answers as `-f json` prints them. */
export function jsonOf(page: PageEngine, changes: readonly Changes[]): string {
  const all = page.requirements.map((_, report) =>
    adviseChanged(page, report, changes[report] ?? {}),
  )
  const advised = all.map(({ now }) => now)
  const interfaces = groupFlows(advised.map(({ requirements }) => requirements)).map(flows =>
    adviseInterface(page.engine, flows),
  )
  return toJson(
    advised.map(({ advice }) => advice),
    page.engine.catalogue,
    interfaces,
  )
}

/** The flows that belong to one interface, where there are several. */
function groupFlows(requirements: readonly Requirements[]): readonly (readonly Requirements[])[] {
  const groups = new Map<string, Requirements[]>()
  for (const each of requirements) {
    if (each.flow === null) continue
    const { file, document } = each.source
    const key = JSON.stringify([file, document])
    groups.set(key, [...(groups.get(key) ?? []), each])
  }
  return [...groups.values()].filter(flows => flows.length > 1)
}
