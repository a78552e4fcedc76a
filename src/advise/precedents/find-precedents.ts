import type { SimilarPrecedent } from '../../model/precedent.ts'
import type { Verdict } from '../../model/verdict.ts'
import { optionsIn } from '../engine/encode-answers.ts'
import type { Engine } from '../engine/engine.ts'
import type { Board } from '../evaluation/evaluation.ts'
import type { PrecedentTable } from './compile-precedents.ts'
import { findDifference } from './find-difference.ts'
import {
  type Likeness,
  listShared,
  measureLikeness,
  type Weights,
  weighAnswers,
} from './measure-similarity.ts'

/** A case whose precedents are looked for. */
export interface JudgedCase {
  readonly board: Board
  /** One for each pair of the engine, in their order. */
  readonly verdicts: readonly Verdict[]
}

/** The few published decisions most like the case, the most alike first: those that speak for the verdicts, and those against one. */
export function findPrecedents(
  judged: JudgedCase,
  known: readonly PrecedentTable[],
): readonly SimilarPrecedent[] {
  if (known.length === 0) return []
  const { engine, answers } = judged.board
  const weights = weighAnswers(engine, judged.verdicts)
  const ranked = known
    .map(table => ({ table, like: measureLikeness(answers.counted, table, weights) }))
    .filter(({ like }) => isAlike(engine, like))
    .sort(compareRanked)
    .map(({ table }) => ({ table, stand: takeStand(table, judged.verdicts) }))
  const isAgainst = ({ stand }: Named) => stand.against.length > 0
  const named = new Set([
    ...ranked.filter(each => !isAgainst(each)).slice(0, MOST_FOR),
    ...ranked.filter(isAgainst).slice(0, MOST_AGAINST),
  ])
  return ranked.filter(each => named.has(each)).map(each => describe(judged.board, weights, each))
}

/** Whether a published choice is what a verdict says; "hybrid" stands for any hybrid. */
export function isChosen({ choice, hybrid }: Verdict, published: string): boolean {
  return choice === published || hybrid?.id === published
}

// As many as a board reads; those against are fewer, because one good objection is enough to think again.
const MOST_FOR = 3
const MOST_AGAINST = 2

// One decisive answer in common is a coincidence: what is alike must outweigh it, and what differs besides.
function isAlike({ catalogue }: Engine, { net }: Likeness): boolean {
  return net > 2 * catalogue.constants.decisiveWeight
}

interface Ranked {
  readonly table: PrecedentTable
  readonly like: Likeness
}

// Shares are compared crosswise, so that nothing is rounded.
function compareRanked(one: Ranked, other: Ranked): number {
  const likeness = other.like.net * one.like.whole - one.like.net * other.like.whole
  return likeness || (one.table.precedent.id < other.table.precedent.id ? -1 : 1)
}

type Stand = Pick<SimilarPrecedent, 'for' | 'against'>

// A pair without a verdict here has no side to speak for or against.
function takeStand({ precedent, pairs }: PrecedentTable, verdicts: readonly Verdict[]): Stand {
  const decided = pairs
    .flatMap(pair => verdicts[pair] ?? [])
    .filter(({ choice }) => choice !== null)
  const agrees = (verdict: Verdict) => isChosen(verdict, precedent.published[verdict.pair] ?? '')
  const idsOf = (chosen: readonly Verdict[]) => chosen.map(({ pair }) => pair)
  return {
    for: idsOf(decided.filter(agrees)),
    against: idsOf(decided.filter(verdict => !agrees(verdict))),
  }
}

interface Named {
  readonly table: PrecedentTable
  readonly stand: Stand
}

function describe(
  board: Board,
  weights: readonly Weights[],
  { table, stand }: Named,
): SimilarPrecedent {
  const { engine, answers } = board
  const { id, title, address, published } = table.precedent
  const idOf = (question: number) => engine.catalogue.questions[question]?.id ?? ''
  const difference = findDifference(board, table)
  return {
    id,
    title,
    address,
    published,
    ...stand,
    shared: listShared(answers.counted, table, weights).map(idOf),
    difference:
      difference === null
        ? null
        : {
            question: idOf(difference.question),
            here: answerOf(
              engine,
              difference.question,
              answers.counted[difference.question] as number,
            ),
            there: answerOf(engine, difference.question, difference.mask),
          },
  }
}

function answerOf({ catalogue }: Engine, question: number, mask: number) {
  const options = optionsIn(catalogue.questions[question], mask)
  return options.length === 1 ? (options[0] as string) : options
}
