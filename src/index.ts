import { readText as readCatalogue } from 'virtual:built-in-catalogue'
import { readText as readPrecedents } from 'virtual:built-in-precedents'
import { readText as readTechnologies } from 'virtual:built-in-technologies'
import type { CompiledPrecedent } from './advise/precedents/compile-precedents.ts'
import type { Catalogue } from './model/catalogue.ts'
import type { Technology } from './model/technology.ts'

// The library's door: pure functions over plain data and text; the command is a thin shell over the same functions.
// `test/library/door.test.ts` has a worked example of each.

/**
 * The catalogue that comes with the package; a new copy at every call.
 *
 * @example
 * const engine = compileEngine(builtInCatalogue()) // once, for any number of requirements
 */
export function builtInCatalogue(): Catalogue {
  return JSON.parse(readCatalogue())
}

/**
 * The published decisions that come with the built-in catalogue, compiled for its engine and no other; a new copy at every call.
 *
 * @example
 * const { verdicts } = advise(engine, requirements, { precedents: builtInPrecedents() })
 */
export function builtInPrecedents(): readonly CompiledPrecedent[] {
  return JSON.parse(readPrecedents())
}

/**
 * The products, services and standards that come with the built-in catalogue; a new copy at every call.
 *
 * @example
 * const { builtWith } = advise(engine, requirements, { technologies: builtInTechnologies() })
 */
export function builtInTechnologies(): readonly Technology[] {
  return JSON.parse(readTechnologies())
}

export { advise, type KnownElsewhere } from './advise/advise.ts'
export { adviseBriefly, briefOf } from './advise/advise-briefly.ts'
export { adviseInterface } from './advise/advise-interface.ts'
export { type Advised, compareAdvices, compareFlows } from './advise/compare-advices.ts'
export {
  type AdviceCounter,
  type AdviceCounts,
  type CountedAdvice,
  type CountedVerdict,
  countAdvices,
} from './advise/count-advices.ts'
export { type DecidedPair, type DecisionInput, type Decisions, decide } from './advise/decide.ts'
export { checkDecision, goneDecision } from './advise/drift/check-decision.ts'
export {
  checkLandscapeDecision,
  goneLandscape,
  type LandscapeToCheck,
} from './advise/drift/check-landscape-decision.ts'
export type { DecisionToCheck } from './advise/drift/decision-to-check.ts'
export { type MatchedRecords, matchRecords } from './advise/drift/match-records.ts'
export { type RequiredDecision, recordDecision } from './advise/drift/record-decision.ts'
export { recordLandscape } from './advise/drift/record-landscape.ts'
export type { LandscapeExchange } from './advise/drift/replay-landscape.ts'
export { compileEngine } from './advise/engine/compile-engine.ts'
export type { SaidAnswers } from './advise/engine/encode-answers.ts'
export type { Engine } from './advise/engine/engine.ts'
export { adviseLandscape } from './advise/landscape/advise-landscape.ts'
export { checkCatalogue } from './advise/lint/check-catalogue.ts'
export { measureBalance } from './advise/lint/measure-balance.ts'
export { measureCoverage } from './advise/lint/measure-coverage.ts'
export type { EntryPlaces } from './advise/lint/place-finding.ts'
export {
  type CompiledPrecedent,
  compilePrecedents,
} from './advise/precedents/compile-precedents.ts'
export { matchRules } from './advise/precedents/match-rules.ts'
export { nextUnvisited } from './advise/questions/next-unvisited.ts'
export {
  type GivenAnswers,
  type InterviewPlan,
  type NextQuestion,
  type OpenVerdict,
  planInterview,
} from './advise/questions/plan-interview.ts'
export type { Decision } from './advise/verdict/decide-pair.ts'
export type { CatalogueFolder, FileTexts } from './input/catalogue/files/locate-files.ts'
export {
  type LoadedCatalogue,
  parseCatalogue,
  parseLayers,
} from './input/catalogue/parse-catalogue.ts'
export { parseExamples } from './input/catalogue/parse-examples.ts'
export { parsePrecedents } from './input/catalogue/parse-precedents.ts'
export type { VagueWords } from './input/catalogue/prose/check-prose.ts'
export { parseLandscape } from './input/landscape/parse-landscape.ts'
export { parseLock } from './input/lock/parse-lock.ts'
export {
  type InputContext,
  type LoadProfile,
  parseWholeProfile,
} from './input/requirements/parse-profile.ts'
export {
  type ParsedDocument,
  parseRequirements,
  type RequirementsContext,
  type SourceText,
} from './input/requirements/parse-requirements.ts'
export type {
  RequirementsLayer,
  SystemFacts,
  Systems,
} from './input/requirements/requirements-layer.ts'
export { decodeText } from './input/source/decode-text.ts'
export type { CatalogueContent } from './input/terms/index-catalogue.ts'
export type * from './model/answers.ts'
export type * from './model/catalogue.ts'
export type * from './model/condition.ts'
export type * from './model/coverage.ts'
export type * from './model/design-rules.ts'
export type * from './model/example.ts'
export type * from './model/finding.ts'
export type * from './model/landscape.ts'
export type * from './model/pair.ts'
export type * from './model/precedent.ts'
export type * from './model/question.ts'
export type * from './model/recorded-decision.ts'
export type * from './model/requirements.ts'
export type * from './model/result/advice.ts'
export type * from './model/result/blueprint.ts'
export type * from './model/result/brief.ts'
export type * from './model/result/built-with.ts'
export type * from './model/result/comparison.ts'
export type * from './model/result/drift.ts'
export type * from './model/result/interface.ts'
export type * from './model/result/landscape.ts'
export type * from './model/result/sensitivity.ts'
export type * from './model/result/summary.ts'
export type * from './model/result/verdict.ts'
export type * from './model/source.ts'
export type * from './model/technology.ts'
export type { DecisionSource, RecordReference } from './report/adr/decision.ts'
export { paintRecord } from './report/adr/paint-record.ts'
export { type Extent, outlineAdvice } from './report/advice/outline-advice.ts'
export { type ComparisonTitles, outlineComparison } from './report/advice/outline-comparison.ts'
export { outlineDetail } from './report/advice/outline-detail.ts'
export { outlineFlows } from './report/advice/outline-flows.ts'
export { outlineInterface } from './report/advice/outline-interface.ts'
export { outlineSeveral } from './report/advice/outline-several.ts'
export { outlineSummary } from './report/advice/outline-summary.ts'
export { type Entry, locateEntries } from './report/catalogue/entry.ts'
export { outlineEntry } from './report/catalogue/outline-entry.ts'
export { outlineRecord } from './report/catalogue/outline-record.ts'
export { outlineBalance } from './report/catalogue/overview/outline-balance.ts'
export { outlineCoverage } from './report/catalogue/overview/outline-coverage.ts'
export { outlineIndex } from './report/catalogue/overview/outline-index.ts'
export { advisedGraphs } from './report/documents/advised-graphs.ts'
export { type CheckedLock, outlineDrift } from './report/drift/outline-drift.ts'
export { outlineFindings } from './report/findings/outline-findings.ts'
export type { Graph, GraphEdge, GraphNode } from './report/graph/graph.ts'
export type { TitledGraph } from './report/graph/titled-graph.ts'
export { printLandscape, toLandscapeNdjson } from './report/json/landscape-to-json.ts'
export { printCheck } from './report/json/print-check.ts'
export { summaryToJson, summaryToNdjson } from './report/json/summary-to-json.ts'
export { type PublishedCatalogue, toBriefNdjson, toJson, toNdjson } from './report/json/to-json.ts'
export type { LandscapeExtent } from './report/landscape/landscape-extent.ts'
export { landscapeGraphs } from './report/landscape/landscape-graphs.ts'
export type { RowOrder } from './report/landscape/order-rows.ts'
export { outlineLandscape } from './report/landscape/outline-landscape.ts'
export { paintMarkdown } from './report/markdown/paint-markdown.ts'
export { paintMermaid } from './report/mermaid/paint-mermaid.ts'
export type * from './report/outline/outline.ts'
export type { Direction } from './report/svg/laid-graph.ts'
export { paintRings, type RingOptions } from './report/svg/paint-ring.ts'
export { paintSvg, type SvgOptions } from './report/svg/paint-svg.ts'
export type { Canvas, Styles } from './report/terminal/canvas.ts'
export { paintTerminal } from './report/terminal/paint-terminal.ts'
export type { Schema } from './schemas/schema-of-answers.ts'
export { type SchemaName, writeSchemas } from './schemas/write-schemas.ts'
export type { Exchange } from './write/locate-exchange.ts'
export { type LockChanges, writeLock } from './write/lock/write-lock.ts'
export {
  type AnsweredQuestion,
  type HeldOptions,
  type WrittenAnswer,
  writeAnswer,
} from './write/write-answer.ts'
export {
  type Heading,
  type References,
  writeHeading,
  writeNewRequirements,
} from './write/write-heading.ts'
export { type TemplateReferences, writeTemplate } from './write/write-template.ts'
