import { readText as readCatalogue } from 'virtual:built-in-catalogue'
import { readText as readPrecedents } from 'virtual:built-in-precedents'
import type { PrecedentTable } from './advise/compile-precedents.ts'
import type { Catalogue } from './model/catalogue.ts'

// The library's door: pure functions over plain data and text; the command is a thin shell over the same functions.
// `test/library/door.test.ts` has a worked example of each.

/** The catalogue that comes with the package; a new copy at every call. */
export function builtInCatalogue(): Catalogue {
  return JSON.parse(readCatalogue())
}

/** The published decisions that come with the built-in catalogue, compiled for its engine and no other; a new copy at every call. */
export function builtInPrecedents(): readonly PrecedentTable[] {
  return JSON.parse(readPrecedents())
}

export { advise } from './advise/advise.ts'
export { checkCatalogue } from './advise/check-catalogue.ts'
export { type Advised, compareAdvices, compareFlows } from './advise/compare-advices.ts'
export { compileEngine } from './advise/compile-engine.ts'
export { compilePrecedents, type PrecedentTable } from './advise/compile-precedents.ts'
export { type Decidable, type DecidedPair, type Decisions, decide } from './advise/decide.ts'
export type { Engine } from './advise/engine.ts'
export { matchRules } from './advise/match-rules.ts'
export { type BalanceRow, measureBalance } from './advise/measure-balance.ts'
export { measureCoverage } from './advise/measure-coverage.ts'
export { nextOfAll } from './advise/next-of-all.ts'
export { type InterviewPlan, planInterview } from './advise/next-question.ts'
export { writeAnswer, writeHeading, writeNewRequirements } from './edit/write-requirements.ts'
export { decodeText } from './input/decode-text.ts'
export type { CatalogueFolder } from './input/locate-files.ts'
export { type LoadedCatalogue, parseCatalogue, parseLayers } from './input/parse-catalogue.ts'
export { parseExamples } from './input/parse-examples.ts'
export type { Layer } from './input/parse-layer.ts'
export { parsePrecedents } from './input/parse-precedents.ts'
export { parseWholeProfile } from './input/parse-profile.ts'
export {
  type ParsedDocument,
  parseRequirements,
  type RequirementsContext,
  type SourceText,
} from './input/parse-requirements.ts'
export { writeSchemas } from './input/write-schemas.ts'
export { writeTemplate } from './input/write-template.ts'
export type * from './model/advice.ts'
export type * from './model/blueprint.ts'
export type * from './model/catalogue.ts'
export type * from './model/comparison.ts'
export type * from './model/coverage.ts'
export type * from './model/example.ts'
export type * from './model/finding.ts'
export type * from './model/precedent.ts'
export type * from './model/requirements.ts'
export type * from './model/sensitivity.ts'
export type { Canvas, Styles } from './report/canvas.ts'
export { type Entry, locateEntries } from './report/entry.ts'
export type { Outline } from './report/outline.ts'
export { outlineAdvice } from './report/outline-advice.ts'
export { outlineBalance } from './report/outline-balance.ts'
export { type ComparisonTitles, outlineComparison } from './report/outline-comparison.ts'
export { outlineCoverage } from './report/outline-coverage.ts'
export { outlineDetail } from './report/outline-detail.ts'
export { outlineEntry } from './report/outline-entry.ts'
export { outlineFindings } from './report/outline-findings.ts'
export { outlineFlows } from './report/outline-flows.ts'
export { outlineIndex } from './report/outline-index.ts'
export { outlineRecord } from './report/outline-record.ts'
export { paintMarkdown } from './report/paint-markdown.ts'
export { paintTerminal } from './report/paint-terminal.ts'
export { toJson, toNdjson } from './report/to-json.ts'
