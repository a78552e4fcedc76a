import { advise, beginAdvice, type KnownElsewhere } from '../advise/advise.ts'
import { adviseInterface } from '../advise/advise-interface.ts'
import { type Advised, compareAdvices } from '../advise/compare-advices.ts'
import { compileEngine } from '../advise/engine/compile-engine.ts'
import type { Engine } from '../advise/engine/engine.ts'
import type { CompiledPrecedent } from '../advise/precedents/compile-precedents.ts'
import type { Requirements } from '../model/requirements.ts'
import type { Advice } from '../model/result/advice.ts'
import type { Comparison } from '../model/result/comparison.ts'
import type { Technology } from '../model/technology.ts'
import { readKnowledge } from '../report/html/page-knowledge.ts'
import { toJson } from '../report/json/to-json.ts'
import { type Changes, changeAnswers } from './changes.ts'

/** The engine of a page with what it carries. */
export interface PageEngine {
  readonly engine: Engine
  readonly known: KnownElsewhere
  readonly requirements: readonly Requirements[]
  /** The advice on each file as it stands, worked out when it is first asked for. */
  readonly originals: Map<number, Advised>
}

/** What the page carries, as texts: the knowledge, and the requirements of its reports. */
export function openEngine(knowledge: string, requirements: string): PageEngine {
  const read = readKnowledge<CompiledPrecedent, Technology>(knowledge)
  const { catalogue, precedents, technologies } = read
  return {
    engine: compileEngine(catalogue),
    known: { precedents, technologies },
    requirements: JSON.parse(requirements),
    originals: new Map(),
  }
}

/** A report with its changed answers, and what differs from the one on the file. */
export interface ChangedReport {
  readonly now: Advised
  /** null: nothing is changed. */
  readonly comparison: Comparison | null
}

/** The same in two parts: what a reader looks at first, and the whole. */
export interface BegunReport extends ChangedReport {
  readonly finish: () => ChangedReport
}

/** The report of a number, with these answers changed. */
export function beginChanged(page: PageEngine, report: number, changes: Changes): BegunReport {
  const original = adviseOriginal(page, report)
  if (Object.keys(changes).length === 0) {
    const whole = { now: original, comparison: null }
    return { ...whole, finish: () => whole }
  }
  const requirements = changeAnswers(original.requirements, changes)
  const { advice, finish } = beginAdvice(page.engine, requirements, page.known)
  const compare = (advice: Advice): ChangedReport => {
    const now = { requirements, advice }
    return { now, comparison: compareAdvices(page.engine, original, now) }
  }
  return { ...compare(advice), finish: () => compare(finish()) }
}

/** The whole report of a number, with these answers changed. */
export const adviseChanged = (page: PageEngine, report: number, changes: Changes): ChangedReport =>
  beginChanged(page, report, changes).finish()

function adviseOriginal({ engine, known, requirements, originals }: PageEngine, report: number) {
  const own = requirements[report] as Requirements
  const made = originals.get(report) ?? {
    requirements: own,
    advice: advise(engine, own, known),
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
