import type { Advice } from '../model/advice.ts'
import type { AnswerDifference, Comparison, FlowComparison } from '../model/comparison.ts'
import type { Requirements } from '../model/requirements.ts'
import type { Verdict } from '../model/verdict.ts'
import { advise } from './advise.ts'
import { type AnswerState, answerState, withAnswer } from './engine/answer-state.ts'
import { encodeAnswers, optionsIn } from './engine/encode-answers.ts'
import type { Engine } from './engine/engine.ts'
import { decidePair, isSameDecision } from './verdict/decide-pair.ts'
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
  const { blueprint } = after.advice
  const pairs = engine.catalogue.pairs.map(({ id }) => id)
  return {
    before: before.advice,
    after: after.advice,
    answers: differingAnswers(engine, before.requirements, after.requirements),
    verdicts: before.advice.verdicts.flatMap((verdict, index) => {
      const other = after.advice.verdicts[index]
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
        before: before.advice.blueprint.choices[pair],
        after: blueprint.choices[pair],
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

function differingAnswers(
  engine: Engine,
  before: Requirements,
  after: Requirements,
): readonly AnswerDifference[] {
  const [from, to] = [before, after].map(({ answers }) =>
    answerState(engine, encodeAnswers(engine, answers)),
  ) as [AnswerState, AnswerState]
  return engine.catalogue.questions.flatMap(({ id }, question) => {
    const mask = to.masks[question] as number
    if (
      from.effectiveMasks[question] === to.effectiveMasks[question] &&
      from.masks[question] === mask
    )
      return []
    const moved = withAnswer(engine, from, { question, mask })
    return [
      {
        question: id,
        before: effectiveOptions(engine, from, question),
        after: effectiveOptions(engine, to, question),
        turns: changedPairs(engine, from, moved),
      },
    ]
  })
}

function effectiveOptions(
  { catalogue, fullMasks }: Engine,
  { effectiveMasks }: AnswerState,
  question: number,
) {
  const mask = effectiveMasks[question] as number
  return mask === fullMasks[question] ? [] : optionsIn(catalogue.questions[question], mask)
}

function changedPairs(engine: Engine, before: AnswerState, after: AnswerState): readonly string[] {
  return engine.pairs
    .filter(compiled => {
      const decide = ({ effectiveMasks }: AnswerState) =>
        decidePair(compiled, scorePair(engine, compiled, effectiveMasks))
      return !isSameDecision(decide(before), decide(after))
    })
    .map(({ pair }) => pair.id)
}
