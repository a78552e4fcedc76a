import * as z from 'zod/mini'
import type { Advice } from '../model/advice.ts'
import {
  blueprintOfReport,
  sensitivityOfReport,
  tensionOfReport,
  tippingPointOfReport,
} from './blueprint-of-report.ts'
import { answersOfReport, challengeOfReport } from './parts-of-report.ts'
import { precedentOfReport } from './precedent-of-report.ts'

const nullableText = z.nullable(z.string())
const source = z.union([
  z.object({ title: z.string(), address: z.string(), grade: z.enum(['A', 'B', 'C']) }),
  z.object({ judgement: z.string() }),
  z.object({ policy: z.string(), owner: z.string(), review: z.string() }),
])

const given = z.object({
  question: z.string(),
  options: z.array(z.string()),
  written: z.string(),
  note: nullableText,
  by: nullableText,
})

const origin = z.union([
  z.object({ kind: z.enum(['flow', 'file']) }),
  z.object({
    kind: z.literal('profile'),
    file: z.string(),
    systems: z.array(z.object({ name: z.string(), owner: nullableText })),
  }),
])

const stated = z.extend(given, {
  assumed: z.boolean(),
  origin,
  overrides: z.nullable(z.object({ origin, options: z.array(z.string()), written: z.string() })),
})

const hybrid = z.object({
  id: z.string(),
  name: z.string(),
  legs: z.array(z.object({ leg: z.string(), pattern: z.string(), because: z.string() })),
})

const verdict = z.object({
  pair: z.string(),
  outcome: z.enum(['recommended', 'hybrid', 'open', 'infeasible']),
  choice: nullableText,
  hybrid: z.nullable(hybrid),
  strength: z.nullable(z.enum(['strong', 'clear', 'slight'])),
  margin: z.nullable(z.number()),
  decidedBy: z.enum(['evidence', 'veto']),
  settled: z.boolean(),
  range: z.tuple([z.number(), z.number()]),
  scores: z.record(z.string(), z.number()),
  evidence: z.array(
    z.object({
      rule: z.string(),
      answers: answersOfReport,
      toward: z.string(),
      weight: z.number(),
      counts: z.number(),
      because: z.string(),
      source,
      layer: nullableText,
    }),
  ),
  vetoes: z.array(
    z.object({
      rule: z.string(),
      rulesOut: z.string(),
      answers: answersOfReport,
      because: z.string(),
      overrode: z.number(),
      source,
      layer: nullableText,
    }),
  ),
  challenges: z.array(challengeOfReport),
  tippingPoints: z.array(tippingPointOfReport),
  reconsider: z.array(
    z.object({
      rule: z.string(),
      answers: answersOfReport,
      wouldAllow: z.string(),
      because: z.string(),
    }),
  ),
  grounds: z.object({
    published: z.number(),
    judgement: z.number(),
    grades: z.object({ A: z.number(), B: z.number(), C: z.number() }),
    vetoes: z.object({ published: z.int(), judgement: z.int(), policy: z.int() }),
  }),
})

const fixed = z.object({
  pair: z.string(),
  choice: z.string(),
  because: nullableText,
  owner: nullableText,
  review: nullableText,
  origin,
  agrees: z.boolean(),
  breaks: z.array(z.string()),
  forbiddenBy: z.array(z.string()),
})

const below = z.object({
  catalogue: z.object({ name: z.string(), version: z.string() }),
  verdicts: z.array(
    z.object({
      pair: z.string(),
      outcome: verdict.shape.outcome,
      choice: nullableText,
      hybrid: nullableText,
    }),
  ),
})

const report = z.object({
  name: z.string(),
  flow: nullableText,
  from: z.string(),
  to: z.array(z.string()),
  source: z.object({ file: z.string(), document: z.int(), line: z.int() }),
  answered: z.object({
    inScope: z.int(),
    plain: z.int(),
    partial: z.int(),
    unknown: z.int(),
    notAsked: z.int(),
  }),
  verdicts: z.array(verdict),
  blueprint: blueprintOfReport,
  tensions: z.array(tensionOfReport),
  fixed: z.array(fixed),
  unanswered: z.array(z.object({ question: z.string(), couldChange: z.array(z.string()) })),
  sensitivities: z.array(sensitivityOfReport),
  precedents: z.array(precedentOfReport),
  below: z.nullable(below),
  answers: z.array(stated),
  assumed: z.array(given),
  outOfScope: z.array(given),
}) satisfies z.ZodMiniType<Advice>

/** The envelope of `--format json`; open to additions, as the contract promises. */
export const reportShape = z.object({
  schemaVersion: z.literal(1),
  catalogue: z.object({
    name: z.string(),
    version: z.string(),
    digest: z.string(),
    layers: z.optional(z.array(z.object({ name: z.string(), version: z.string() }))),
  }),
  reports: z.array(report),
})
