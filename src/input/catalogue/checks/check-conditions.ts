import { errorAt } from '../../../diagnostics/diagnostics.ts'
import { suggest } from '../../../diagnostics/suggest.ts'
import type { Renamed } from '../../../model/catalogue.ts'
import type { Finding } from '../../../model/finding.ts'
import { childAt, itemsOf, keyPlace, selectNodes, valuePlace } from '../../source/source-node.ts'
import { indexRenamed } from '../files/index-renamed.ts'
import {
  type ConditionEntry,
  conditionEntries,
  questionsByPair,
  writtenConditions,
} from '../files/written-conditions.ts'
import type { WrittenFiles } from '../files/written-files.ts'

/** Every condition names questions that exist, and options of theirs. */
export function checkConditions(files: WrittenFiles): readonly Finding[] {
  const questions = files.questions.value
  const known = {
    options: new Map(questions.map(({ id, options }) => [id, options.map(option => option.id)])),
    renamed: indexRenamed(questions),
  }
  return writtenConditions(files)
    .flatMap(conditionEntries)
    .flatMap(entry => checkEntry(entry, known))
}

/** The `ask-when` of a question names only questions before it. */
export function checkAskWhen({ questions }: WrittenFiles): readonly Finding[] {
  const order = questions.value.map(({ id }) => id)
  return selectNodes(questions.node, '*').flatMap((question, index) =>
    selectNodes(question, 'ask-when')
      .flatMap(conditionEntries)
      .filter(entry => order.indexOf(entry.question) >= index)
      .map(({ question: value, node }) => errorAt(keyPlace(node), 'ask-when-later', { value })),
  )
}

/** A question names exactly the pairs whose rules, hybrids, challenges or policies look at it. */
export function checkPairsOfQuestions(files: WrittenFiles): readonly Finding[] {
  const users = [...questionsByPair(files)]
  const { questions } = files
  return questions.value.flatMap((question, index) => {
    const expected = users.filter(([, asked]) => asked.has(question.id)).map(([pair]) => pair)
    if (sameMembers(expected, question.pairs)) return []
    const place = keyPlace(childAt(questions.node, index, 'pairs'))
    return [errorAt(place, 'pairs-mismatch', { value: question.id, expected })]
  })
}

function sameMembers(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every(member => others.includes(member))
}

interface KnownIds {
  /** The ids of its options, by question. */
  readonly options: ReadonlyMap<string, readonly string[]>
  readonly renamed: Renamed
}

/** For an old id, the new one is suggested. */
function checkEntry(
  { question, node }: ConditionEntry,
  { options, renamed }: KnownIds,
): readonly Finding[] {
  const allowed = options.get(question)
  if (allowed === undefined) {
    const facts = suggest(question, [...options.keys()])
    return [
      errorAt(keyPlace(node), 'question-unknown', {
        ...facts,
        ...nearest(renamed.questions, question),
      }),
    ]
  }
  const named = Array.isArray(node.data) ? itemsOf(node) : [node]
  return named
    .filter(({ data }) => !allowed.includes(String(data)))
    .map(option => {
      const word = String(option.data)
      const facts = { ...suggest(option.data, allowed), question }
      const now = nearest(renamed.options[question] ?? {}, word)
      return errorAt(valuePlace(option), 'option-unknown', { ...facts, ...now })
    })
}

function nearest(renamed: Readonly<Record<string, string>>, id: string) {
  const now = Object.hasOwn(renamed, id) ? renamed[id] : undefined
  return now === undefined ? {} : { nearest: now }
}
