import type { Catalogue } from '../../model/catalogue.ts'
import type { Advice } from '../../model/result/advice.ts'
import { neutralise } from '../outline/neutralise.ts'

/**
 * The front matter of a record as MADR 4 has it. Whoever decided something elsewhere, or whose policy is broken, has to
 * decide; whoever gave an answer was consulted. What nobody is known for is left out.
 */
export function frontMatter(advice: Advice, catalogue: Catalogue, date: string): string {
  const { fixed, answers } = advice
  const broken = new Set(fixed.flatMap(({ forbiddenBy }) => forbiddenBy))
  const policies = catalogue.policies.filter(({ id }) => broken.has(id))
  const deciders = named([...fixed, ...policies].map(({ owner }) => owner))
  const consulted = named(answers.map(({ by }) => by)).filter(name => !deciders.includes(name))
  return [
    '---',
    'status: proposed',
    `date: ${date}`,
    ...entry('decision-makers', deciders),
    ...entry('consulted', consulted),
    '---',
    '',
  ].join('\n')
}

const named = (names: readonly (string | null)[]): readonly string[] => [
  ...new Set(names.filter(name => name !== null)),
]

const entry = (key: string, names: readonly string[]): readonly string[] =>
  names.length === 0 ? [] : [`${key}: ${scalar(names.join(', '))}`]

/** A text that YAML reads as the text that it is. */
function scalar(text: string): string {
  const plain = neutralise(text)
  return PLAIN.test(plain) && !SPECIAL.test(plain) ? plain : JSON.stringify(plain)
}

const PLAIN = /^\p{L}[\p{L}\p{N} ,.()/'&-]*$/u
const SPECIAL = /^(?:true|false|yes|no|on|off|null|y|n)$|[ ]$/i
