import type { Said } from '../model/answers.ts'
import type { Requirements } from '../model/requirements.ts'
import type { Advice } from '../model/result/advice.ts'
import type { AnswerDifference, Comparison, FlowComparison } from '../model/result/comparison.ts'
import type { Verdict } from '../model/result/verdict.ts'
import { advise } from './advise.ts'
import { type AnswerState, answerState, withQuestion } from './engine/answer-state.ts'
import type { SaidAnswers } from './engine/encode-answers.ts'
import type { CompiledPair, Engine } from './engine/engine.ts'
import { type Decision, decidedChoice, decidePair } from './verdict/decide-pair.ts'
import { scorePair } from './verdict/score-pair.ts'

/** A set of requirements with the advice on it. */
export interface Advised {
  readonly requirements: Requirements
  readonly advice: Advice
}

/**
 * What differs between two advices of one engine, and the verdicts that each differing answer changes by itself.
 *
 * @example
 * const { verdicts } = compareAdvices(engine, { requirements, advice }, { requirements: other, advice: otherAdvice })
 */
export function compareAdvices(engine: Engine, before: Advised, after: Advised): Comparison {
  return {
    ...compareChoices(before.advice, after.advice),
    answers: differencesFrom(engine, before.requirements)(after.requirements),
  }
}

/** The same without the answers. */
export function compareChoices(before: Advice, after: Advice): Omit<Comparison, 'answers'> {
  const pairs = before.verdicts.map(({ pair }) => pair)
  return {
    before,
    after,
    verdicts: before.verdicts.flatMap((verdict, index) => {
      const other = after.verdicts[index]
      return other && !isSameFirmness(verdict, other)
        ? [
            {
              pair: verdict.pair,
              before: verdict,
              after: other,
              sameChoice: isSameChoice(verdict, other),
            },
          ]
        : []
    }),
    design: pairs
      .map(pair => ({
        pair,
        before: before.blueprint.choices[pair],
        after: after.blueprint.choices[pair],
      }))
      .filter(({ before, after }) => before !== after),
  }
}

/** What differs between the advices on two sets of requirements. */
export function compareRequirements(
  engine: Engine,
  before: Requirements,
  after: Requirements,
): Comparison {
  const advised = (requirements: Requirements): Advised => ({
    requirements,
    advice: advise(engine, requirements),
  })
  return compareAdvices(engine, advised(before), advised(after))
}

/**
 * The pairs on which all advices choose alike, and those on which they do not.
 *
 * @example
 * const { differing } = compareFlows([advice, otherAdvice])
 */
export function compareFlows(advices: readonly Advice[]): FlowComparison {
  const pairs = advices[0]?.verdicts.map(({ pair }) => pair) ?? []
  const isAlike = (_: string, index: number) => {
    const [first, ...others] = advices.map(({ verdicts }) => verdicts[index])
    return (
      first !== undefined &&
      others.every(other => other !== undefined && isSameChoice(first, other))
    )
  }
  const alike = pairs.filter(isAlike)
  return { advices, alike, differing: pairs.filter(pair => !alike.includes(pair)) }
}

function isSameChoice(one: Verdict, other: Verdict): boolean {
  return (
    one.outcome === other.outcome &&
    one.choice === other.choice &&
    one.hybrid?.id === other.hybrid?.id
  )
}

function isSameFirmness(one: Verdict, other: Verdict): boolean {
  return (
    isSameChoice(one, other) && one.strength === other.strength && one.decidedBy === other.decidedBy
  )
}

/**
 * The answers of others that differ from these, each with the pairs that it turns by itself; what one turns is found once, and asked
 * for again with each other answer that a reader changes.
 */
export function differencesFrom(
  engine: Engine,
  before: Requirements,
): (after: Requirements) => readonly AnswerDifference[] {
  const from = answerState(engine, before.answers)
  const decided: Decision[] = []
  const turned = new Map<string, readonly string[]>()
  return after => {
    const to = answerState(engine, after.answers)
    return engine.catalogue.questions.flatMap(({ id }, question) => {
      if (isSameAnswer(engine, question, [from, to])) return []
      const key = keyOfAnswer(engine, to, question)
      const turns = turned.get(key) ?? changedPairs(engine, { question, from, to, decided })
      turned.set(key, turns)
      return [
        {
          question: id,
          before: saidOf(engine, from, { answers: before.answers, question }),
          after: saidOf(engine, to, { answers: after.answers, question }),
          turns,
        },
      ]
    })
  }
}

/** The same for answers that say the same to a question. */
function keyOfAnswer(
  { variablesOf }: Engine,
  { masks, slots }: AnswerState,
  question: number,
): string {
  const said = variablesOf[question]?.map(variable => masks[variable])
  const partial = slots.filter(slot => slot.question === question).map(({ values }) => values)
  return JSON.stringify([question, said, partial])
}

function isSameAnswer(
  { variablesOf }: Engine,
  question: number,
  [one, other]: readonly [AnswerState, AnswerState],
): boolean {
  const slotOf = ({ slots }: AnswerState) => slots.find(slot => slot.question === question)
  return (
    slotOf(one)?.variables.join() === slotOf(other)?.variables.join() &&
    (variablesOf[question] ?? []).every(
      variable =>
        one.effectiveMasks[variable] === other.effectiveMasks[variable] &&
        one.masks[variable] === other.masks[variable],
    )
  )
}

/** What an answer says that counts; null where it says nothing. */
function saidOf(
  { catalogue, fullMasks, variablesOf }: Engine,
  { masks, effectiveMasks, slots }: AnswerState,
  { answers, question }: { readonly answers: SaidAnswers; readonly question: number },
): Said | null {
  const own = variablesOf[question] ?? []
  const said = answers[catalogue.questions[question]?.id ?? '']
  const counts = own.every(variable => effectiveMasks[variable] === masks[variable])
  const isOpen = own.every(variable => masks[variable] === fullMasks[variable])
  const isPartial = slots.some(slot => slot.question === question)
  if (said === undefined || !counts || (isOpen && !isPartial)) return null
  const { options, unsure = [], oneOf = [] } = said
  return { options, ...(unsure.length > 0 && { unsure }), ...(oneOf.length > 0 && { oneOf }) }
}

interface ChangedQuestion {
  readonly question: number
  readonly from: AnswerState
  readonly to: AnswerState
  /** By pair: what `from` decides, as far as it was asked for. */
  readonly decided: Decision[]
}

/** The pairs that one changed answer decides otherwise; another hybrid is another choice. */
function changedPairs(
  engine: Engine,
  { question, from, to, decided }: ChangedQuestion,
): readonly string[] {
  const answers = withQuestion(engine, from, { question, of: to })
  return affectedPairs(engine, question).flatMap(pair => {
    decided[pair] ??= decide(engine, pair, from)
    const [one, other] = [decided[pair], decide(engine, pair, answers)]
    const isSame = one.outcome === other.outcome && decidedChoice(one) === decidedChoice(other)
    return isSame ? [] : [engine.catalogue.pairs[pair]?.id ?? '']
  })
}

/** The pairs of which a rule depends on a question, in the catalogue's order. */
function affectedPairs(
  { pairs, variablesOf, affectedByVariable }: Engine,
  question: number,
): readonly number[] {
  const affected = new Set(
    (variablesOf[question] ?? []).flatMap(variable =>
      (affectedByVariable[variable] ?? []).map(({ pair }) => pair),
    ),
  )
  return [...pairs.keys()].filter(pair => affected.has(pair))
}

function decide(engine: Engine, pair: number, answers: AnswerState): Decision {
  const compiled = engine.pairs[pair] as CompiledPair
  return decidePair(compiled, scorePair(engine, compiled, answers))
}
