import type { Pair } from '../model/pair.ts'
import type { FixedDecision } from '../model/requirements.ts'
import type { Advice } from '../model/result/advice.ts'
import type { ActiveTension, Blueprint } from '../model/result/blueprint.ts'
import type { RaisedChallenge, Verdict } from '../model/result/verdict.ts'
import { decodeDesign } from './changes/decode-tipping-points.ts'
import { chooseTechnologies, type TechnologyContext } from './design/choose-technologies.ts'
import { drawDiagram } from './design/draw-diagram.ts'
import { findStyle } from './design/find-style.ts'
import { listConcessions } from './design/list-concessions.ts'
import { raiseObligations } from './design/raise-obligations.ts'
import type { Evaluation } from './evaluation/evaluation.ts'
import { listStarted } from './evaluation/reconcile-pairs.ts'
import { decidedChoice } from './verdict/decide-pair.ts'
import { challengesOf, rankChallenges } from './verdict/rank-challenges.ts'

/** The blueprint: the choices of all pairs as one design, with its style, concessions, challenges and obligations; and its tensions. */
export function adviseOnDesign(
  evaluation: Evaluation,
  { fixed, verdicts, context }: DesignFindings,
): Pick<Advice, 'blueprint' | 'tensions' | 'builtWith'> {
  const { engine, design } = evaluation
  const found = findStyle(evaluation)
  const diagram = found && drawDiagram(evaluation, found.style)
  const blueprint: Blueprint = {
    choices: decodeDesign(engine, design),
    started: listStarted(evaluation),
    style: found?.style.id ?? null,
    summary: summaryOf(evaluation, found?.style.name ?? null),
    conceded: listConcessions(evaluation, fixed),
    challenges: challengesOfDesign(evaluation, verdicts),
    tippingPoints: [],
    departures: found?.departures ?? [],
    obligations: raiseObligations(evaluation),
    diagram,
  }
  const drawn = found && diagram ? { style: found.style, diagram } : null
  const builtWith = chooseTechnologies(evaluation, drawn, context)
  return { blueprint, tensions: activeTensions(evaluation), builtWith }
}

interface DesignFindings {
  readonly fixed: readonly FixedDecision[]
  readonly verdicts: readonly Verdict[]
  readonly context: TechnologyContext
}

/** The style's name, and what is chosen of each pair by its name. */
function summaryOf({ engine, design }: Evaluation, style: string | null): string {
  const choices = engine.catalogue.pairs.flatMap((pair, index) => {
    const names = (design[index] ?? []).map(choice => choiceName(pair, choice))
    return names.length > 0 ? [names.join(' or ')] : []
  })
  return [...(style === null ? [] : [style]), choices.join(', ')].join(': ')
}

function choiceName({ patterns, hybrids }: Pair, choice: number): string {
  return [...patterns, ...hybrids][choice]?.name ?? ''
}

/** The challenges of each pair's choice, most pressing first; a pair with several choices has none. */
function challengesOfDesign(
  evaluation: Evaluation,
  verdicts: readonly Verdict[],
): readonly RaisedChallenge[] {
  const { design, pairEvaluations } = evaluation
  return pairEvaluations
    .flatMap(({ compiled, decision }, pair) => {
      const [choice, another] = design[pair] ?? []
      if (choice === undefined || another !== undefined) return []
      return choice === decidedChoice(decision)
        ? (verdicts[pair]?.challenges ?? [])
        : rankChallenges(evaluation, challengesOf(compiled.pair, choice))
    })
    .sort((one, other) => other.pressure - one.pressure)
}

/** The tensions between the choices of the design; where either side will do there is none that must be borne. */
export function activeTensions({ tensions, design }: Evaluation): readonly ActiveTension[] {
  return tensions
    .filter(({ ends }) =>
      ends.every(({ pair, choice }) => design[pair]?.length === 1 && design[pair]?.[0] === choice),
    )
    .map(({ tension: { id, between, weight, because, wayOut } }) => ({
      id,
      between,
      weight,
      because,
      wayOut,
    }))
}
