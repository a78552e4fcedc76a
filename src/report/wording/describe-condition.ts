import { foldCondition } from '../../condition/fold-condition.ts'
import type { Condition } from '../../model/condition.ts'
import { type LabelContext, optionLabels } from './label-context.ts'
import { joinWords, lowerFirst } from './phrases.ts'

/** A condition in words, as a clause after "where": the labels of its options, with "and", "or" and "not". */
export function describeCondition(condition: Condition, labels: LabelContext): string {
  return foldCondition<Clause>(condition, {
    in: ({ question, options }) => ({
      text: lowerFirst(optionLabels(question, options, labels)),
      isSingle: options.length === 1,
    }),
    not: part => ({ text: `not: ${inBrackets(part)}`, isSingle: false }),
    all: parts => ({ text: joinClauses(parts, 'and'), isSingle: false }),
    any: parts => ({ text: joinClauses(parts, 'or'), isSingle: false }),
  }).text
}

interface Clause {
  readonly text: string
  /** It names one option and joins nothing. */
  readonly isSingle: boolean
}

function joinClauses(clauses: readonly Clause[], joint: 'and' | 'or'): string {
  if (clauses.length === 0) return joint === 'and' ? 'always' : 'never'
  return joinWords(
    clauses.map(clause => (clauses.length > 1 ? inBrackets(clause) : clause.text)),
    joint,
  )
}

// A part that joins parts itself is set in brackets, so that "and" and "or" cannot be mistaken.
function inBrackets({ text, isSingle }: Clause): string {
  return isSingle ? text : `(${text})`
}
