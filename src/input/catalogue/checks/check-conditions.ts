import { errorAt } from '../../../diagnostics/diagnostics.ts'
import { suggest } from '../../../diagnostics/suggest.ts'
import type { Renamed } from '../../../model/catalogue.ts'
import type { Finding } from '../../../model/finding.ts'
import {
  childAt,
  entriesOf,
  itemsOf,
  keyPlace,
  type SourceNode,
  selectNodes,
  valuePlace,
} from '../../source/source-node.ts'
import { compileRenamed } from '../compile/compile-renamed.ts'
import type { WrittenFiles } from '../files/written-files.ts'
import { CHALLENGES } from './check-references.ts'

/** Every condition names questions that exist, and options of theirs. */
export function checkConditions(files: WrittenFiles): readonly Finding[] {
  const questions = files.questions.value
  const known = {
    options: new Map(questions.map(({ id, options }) => [id, options.map(option => option.id)])),
    renamed: compileRenamed(questions),
  }
  const conditions = [
    ...selectNodes(files.questions.node, '*.ask-when'),
    ...selectNodes(files.questions.node, '*.about-when'),
    ...files.pairs.flatMap(({ node }) => conditionsOf(node)),
    ...selectNodes(files.tensions.node, '*.when'),
    ...selectNodes(files.policies.node, '*.when'),
    ...selectNodes(files.policies.node, '*.unless'),
    ...selectNodes(files.blueprints.node, 'styles.*.when'),
    ...selectNodes(files.blueprints.node, 'styles.*.diagram.edges.*.when'),
    ...selectNodes(files.blueprints.node, 'obligations.*.when'),
  ]
  return conditions.flatMap(mentionsIn).flatMap(mention => checkMention(mention, known))
}

/** Whether a question is asked hangs only on questions before it. */
export function checkAskWhen({ questions }: WrittenFiles): readonly Finding[] {
  const order = questions.value.map(({ id }) => id)
  return selectNodes(questions.node, '*').flatMap((question, index) =>
    selectNodes(question, 'ask-when')
      .flatMap(mentionsIn)
      .filter(mention => order.indexOf(mention.question) >= index)
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

/** By pair, the questions that its rules, hybrids, challenges and policies look at. */
export function questionsByPair({
  pairs,
  policies,
}: WrittenFiles): ReadonlyMap<string, ReadonlySet<string>> {
  const ofPolicies = policies.value.map(({ forbids }, index) => ({
    pair: Object.keys(forbids)[0],
    conditions: ['when', 'unless'].map(key => childAt(policies.node, index, key)),
  }))
  return new Map(
    pairs.map(({ value: { id }, node }) => {
      const governed = ofPolicies.filter(({ pair }) => pair === id)
      const conditions = [...conditionsOf(node), ...governed.flatMap(each => each.conditions)]
      return [id, new Set(conditions.flatMap(mentionsIn).map(({ question }) => question))]
    }),
  )
}

/** A question that a condition looks at, with the options that it looks for. */
interface Mention {
  readonly question: string
  /** The entry of the condition; its key is the question. */
  readonly node: SourceNode
}

const CONDITIONS = [
  'rules.*.when',
  'rules.*.unless',
  'hybrids.*.when',
  ...CHALLENGES.flatMap(path => [`${path}.raised.*.when`, `${path}.eased.*.when`]),
]

function sameMembers(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every(member => others.includes(member))
}

function conditionsOf(pair: SourceNode): readonly SourceNode[] {
  return CONDITIONS.flatMap(path => selectNodes(pair, path))
}

function mentionsIn(condition: SourceNode): readonly Mention[] {
  return entriesOf(condition).flatMap(([key, node]) => {
    if (key === 'all' || key === 'any') return itemsOf(node).flatMap(mentionsIn)
    return key === 'not' ? mentionsIn(node) : [{ question: key, node }]
  })
}

interface Known {
  /** By question. */
  readonly options: ReadonlyMap<string, readonly string[]>
  readonly renamed: Renamed
}

/** Of a name that was given up, the new one is the likeliest meant. */
function checkMention(
  { question, node }: Mention,
  { options, renamed }: Known,
): readonly Finding[] {
  const allowed = options.get(question)
  if (allowed === undefined) {
    const facts = suggest(question, [...options.keys()])
    return [
      errorAt(keyPlace(node), 'question-unknown', {
        ...facts,
        ...nearest(renamed.questions[question]),
      }),
    ]
  }
  const named = Array.isArray(node.data) ? itemsOf(node) : [node]
  return named
    .filter(({ data }) => !allowed.includes(String(data)))
    .map(option => {
      const word = String(option.data)
      const facts = { ...suggest(word, allowed), question }
      const now = nearest(renamed.options[question]?.[word])
      return errorAt(valuePlace(option), 'option-unknown', { ...facts, ...now })
    })
}

const nearest = (word: string | undefined) => (word === undefined ? {} : { nearest: word })
