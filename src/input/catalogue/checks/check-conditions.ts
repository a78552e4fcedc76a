import { faultAt } from '../../../diagnostics/diagnostics.ts'
import { unknownWord } from '../../../diagnostics/unknown-word.ts'
import type { Renamed } from '../../../model/catalogue.ts'
import type { Finding } from '../../../model/finding.ts'
import {
  keyPlace,
  partAt,
  partsByKey,
  partsOfList,
  type SourceNode,
  selectParts,
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
    ...selectParts(files.questions.part, '*.ask-when'),
    ...selectParts(files.questions.part, '*.about-when'),
    ...files.pairs.flatMap(({ part }) => conditionsOf(part)),
    ...selectParts(files.tensions.part, '*.when'),
    ...selectParts(files.policies.part, '*.when'),
    ...selectParts(files.policies.part, '*.unless'),
    ...selectParts(files.blueprints.part, 'styles.*.when'),
    ...selectParts(files.blueprints.part, 'styles.*.diagram.edges.*.when'),
    ...selectParts(files.blueprints.part, 'obligations.*.when'),
  ]
  return conditions.flatMap(mentionsIn).flatMap(mention => checkMention(mention, known))
}

/** Whether a question is asked hangs only on questions before it. */
export function checkAskWhen({ questions }: WrittenFiles): readonly Finding[] {
  const order = questions.value.map(({ id }) => id)
  return selectParts(questions.part, '*').flatMap((question, index) =>
    selectParts(question, 'ask-when')
      .flatMap(mentionsIn)
      .filter(mention => order.indexOf(mention.question) >= index)
      .map(({ question: value, part }) => faultAt(keyPlace(part), 'ask-when-later', { value })),
  )
}

/** A question names exactly the pairs whose rules, hybrids, challenges or policies look at it. */
export function checkPairsOfQuestions(files: WrittenFiles): readonly Finding[] {
  const users = [...questionsByPair(files)]
  const { questions } = files
  return questions.value.flatMap((question, index) => {
    const expected = users.filter(([, asked]) => asked.has(question.id)).map(([pair]) => pair)
    if (sameMembers(expected, question.pairs)) return []
    const place = keyPlace(partAt(questions.part, index, 'pairs'))
    return [faultAt(place, 'pairs-mismatch', { value: question.id, expected })]
  })
}

/** By pair, the questions that its rules, hybrids, challenges and policies look at. */
export function questionsByPair({
  pairs,
  policies,
}: WrittenFiles): ReadonlyMap<string, ReadonlySet<string>> {
  const ofPolicies = policies.value.map(({ forbids }, index) => ({
    pair: Object.keys(forbids)[0],
    conditions: ['when', 'unless'].map(key => partAt(policies.part, index, key)),
  }))
  return new Map(
    pairs.map(({ value: { id }, part }) => {
      const governed = ofPolicies.filter(({ pair }) => pair === id)
      const conditions = [...conditionsOf(part), ...governed.flatMap(each => each.conditions)]
      return [id, new Set(conditions.flatMap(mentionsIn).map(({ question }) => question))]
    }),
  )
}

/** A question that a condition looks at, with the options that it looks for. */
interface Mention {
  readonly question: string
  /** The entry of the condition; its key is the question. */
  readonly part: SourceNode
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
  return CONDITIONS.flatMap(path => selectParts(pair, path))
}

function mentionsIn(condition: SourceNode): readonly Mention[] {
  return partsByKey(condition).flatMap(([key, part]) => {
    if (key === 'all' || key === 'any') return partsOfList(part).flatMap(mentionsIn)
    return key === 'not' ? mentionsIn(part) : [{ question: key, part }]
  })
}

interface Known {
  /** By question. */
  readonly options: ReadonlyMap<string, readonly string[]>
  readonly renamed: Renamed
}

/** Of a name that was given up, the new one is the likeliest meant. */
function checkMention(
  { question, part }: Mention,
  { options, renamed }: Known,
): readonly Finding[] {
  const allowed = options.get(question)
  if (allowed === undefined) {
    const facts = unknownWord(question, [...options.keys()])
    return [
      faultAt(keyPlace(part), 'question-unknown', {
        ...facts,
        ...nearest(renamed.questions[question]),
      }),
    ]
  }
  const named = Array.isArray(part.data) ? partsOfList(part) : [part]
  return named
    .filter(({ data }) => !allowed.includes(String(data)))
    .map(option => {
      const word = String(option.data)
      const facts = { ...unknownWord(word, allowed), question }
      const now = nearest(renamed.options[question]?.[word])
      return faultAt(valuePlace(option), 'option-unknown', { ...facts, ...now })
    })
}

const nearest = (word: string | undefined) => (word === undefined ? {} : { nearest: word })
