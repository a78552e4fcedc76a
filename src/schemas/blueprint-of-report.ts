import * as z from 'zod/mini'
import type { ActiveTension, Blueprint } from '../model/blueprint.ts'
import type { Sensitivity } from '../model/sensitivity.ts'
import type { TippingPoint } from '../model/verdict.ts'
import { answersOfReport, challengeOfReport, mitigationOfReport } from './parts-of-report.ts'

const nullableText = z.nullable(z.string())
const outcome = z.enum(['recommended', 'hybrid', 'open', 'infeasible'])
const set = z.record(z.string(), z.string())
const choices = z.record(z.string(), nullableText)

/** A tipping point of a verdict, as a report has it. */
export const tippingPointOfReport = z.object({
  set,
  outcome,
  choice: nullableText,
}) satisfies z.ZodMiniType<TippingPoint>

/** The blueprint of a report. */
export const blueprintOfReport = z.object({
  choices,
  style: nullableText,
  summary: z.string(),
  conceded: z.array(
    z.object({
      pair: z.string(),
      from: z.string(),
      to: nullableText,
      cost: z.number(),
      because: z.string(),
      tensions: z.array(z.string()),
    }),
  ),
  challenges: z.array(challengeOfReport),
  tippingPoints: z.array(z.object({ set, choices })),
  departures: z.array(
    z.object({ pair: z.string(), expects: z.array(z.string()), has: nullableText }),
  ),
  obligations: z.array(
    z.object({
      id: z.string(),
      what: z.string(),
      because: z.string(),
      raisedBy: answersOfReport,
      builds: z.enum(['source', 'target', 'platform']),
      mitigation: z.nullable(mitigationOfReport),
    }),
  ),
  diagram: z.nullable(
    z.object({
      nodes: z.array(z.object({ id: z.string(), label: z.string() })),
      edges: z.array(z.object({ from: z.string(), to: z.string(), label: z.string() })),
    }),
  ),
}) satisfies z.ZodMiniType<Blueprint>

const pairChoice = z.object({ pair: z.string(), choice: z.string() })

/** A tension of the blueprint, as a report has it. */
export const tensionOfReport = z.object({
  id: z.string(),
  between: z.tuple([pairChoice, pairChoice]),
  weight: z.number(),
  because: z.string(),
  wayOut: z.string(),
}) satisfies z.ZodMiniType<ActiveTension>

/** An uncertain answer, as a report has it. */
export const sensitivityOfReport = z.object({
  question: z.string(),
  kind: z.enum(['partial', 'assumed', 'unknown']),
  range: z.array(z.string()),
  turns: z.array(z.object({ option: z.string(), pair: z.string(), outcome, choice: nullableText })),
  blueprintTurns: z.array(z.object({ option: z.string(), choices })),
}) satisfies z.ZodMiniType<Sensitivity>
