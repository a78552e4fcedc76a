import { foldCondition } from '../../condition/fold-condition.ts'
import type { Condition } from '../../model/condition.ts'
import { type LabelContext, optionLabels } from './label-context.ts'
import { joinWords, lowerFirst } from './phrases.ts'

/** A condition in words, as a clause after "where": the labels of its options, with "and", "or" and "not". */
export function describeCondition(condition: Condition, labels: LabelContext): string {
  return foldCondition<Clause>(condition, {
    in: ({ question, options }) => ({
      text: lowerFirst(optionLabels(question, options, labels)),
      joint: options.length === 1 ? null : 'or',
    }),
    not: ({ text }) => ({ text: `not: ${text}`, joint: 'not' }),
    all: parts => ({ text: joinClauses(parts, 'and'), joint: 'and' }),
    any: parts => ({ text: joinClauses(parts, 'or'), joint: 'or' }),
  }).text
}

interface Clause {
  readonly text: string
  /** What joins its parts; null: it names one option. */
  readonly joint: 'and' | 'or' | 'not' | null
}

function joinClauses(clauses: readonly Clause[], joint: 'and' | 'or'): string {
  if (clauses.length === 0) return joint === 'and' ? 'always' : 'never'
  const isPlain = (clause: Clause) =>
    clauses.length === 1 || clause.joint === null || clause.joint === joint
  // Parts that are joined otherwise are set in brackets, so that "and" and "or" cannot be mistaken.
  return joinWords(
    clauses.map(clause => (isPlain(clause) ? clause.text : `(${clause.text})`)),
    joint,
  )
}
