import type { Rule } from '../../model/pair.ts'
import type { Provenance, Verdict } from '../../model/result/verdict.ts'
import { countOf, joinWords, lowerFirst } from './phrases.ts'

/**
 * What a verdict rests on, in words: what forces it, else the share that is published with its grade, or judgement; null
 * where nothing is chosen or ruled out.
 */
export function provenanceText({ grounds, choice }: Verdict): string | null {
  const forced = vetoWords(grounds.vetoes)
  if (forced === null) return weightWords(grounds)
  return `${choice === null ? 'Ruled out' : 'Forced'} by ${forced}`
}

const ALL_JUDGED = 'Our judgement alone'

/** How many rules there are, and how many of them are published or judged. */
export function rulesProvenance(rules: readonly Rule[]): string {
  const judged = rules.filter(({ source }) => 'judgement' in source).length
  const policies = rules.filter(({ source }) => 'policy' in source).length
  const published = rules.length - judged - policies
  const all = countOf(rules.length, 'rule')
  if (policies > 0)
    return `${all}, ${published} from published sources, ${judged} our judgement and ${policies} by policy`
  if (published === 0) return `${all}, ${judged > 1 ? 'all ' : ''}our judgement`
  if (judged === 0) return `${all}${published > 1 ? ', all' : ''} from published sources`
  return `${all}, ${published} from published sources and ${judged} our judgement`
}

function vetoWords({ published, judgement, policy }: Provenance['vetoes']): string | null {
  const phrases = [
    ...(published > 0 ? [published === 1 ? 'a published rule' : 'published rules'] : []),
    ...(judgement > 0 ? ['our judgement'] : []),
    ...(policy > 0 ? ['a policy'] : []),
  ]
  return phrases.length === 0 ? null : joinWords(phrases)
}

function weightWords(grounds: Provenance): string | null {
  const { published, judgement } = grounds
  if (published + judgement === 0) return null
  if (published === 0) return ALL_JUDGED
  const sources = `published (${gradeWords(grounds)})`
  if (judgement === 0) return `All ${sources}`
  const [part, other] = shareWords(published, judgement)
  return `${part} ${sources}, ${other} our judgement`
}

/** Two parts of a whole as the nearest of the fractions that people use. */
function shareWords(part: number, other: number): readonly [string, string] {
  const share = part / (part + other)
  const [at, words] = SHARES.reduce((best, next) =>
    Math.abs(next[0] - share) < Math.abs(best[0] - share) ? next : best,
  )
  const isExact = Math.abs(at - share) < ROUNDING || at === 0 || at === 1
  return isExact ? words : [`About ${lowerFirst(words[0])}`, words[1]]
}

const ROUNDING = 1e-9

const SHARES: readonly (readonly [number, readonly [string, string]])[] = [
  [0, ['A little', 'nearly all']],
  [1 / 4, ['A quarter', 'three quarters']],
  [1 / 3, ['One third', 'two thirds']],
  [1 / 2, ['Half', 'half']],
  [2 / 3, ['Two thirds', 'one third']],
  [3 / 4, ['Three quarters', 'a quarter']],
  [1, ['Nearly all', 'a little']],
]

/** The grades of what is published, the heaviest first. */
function gradeWords({ grades, published }: Provenance): string {
  const found = GRADES.filter(({ grade }) => grades[grade] > 0).toSorted(
    (one, other) => grades[other.grade] - grades[one.grade],
  )
  const [first, ...others] = found.map(({ words }) => words)
  const isMost = found[0] !== undefined && 2 * grades[found[0].grade] > published
  return others.length > 0 && isMost
    ? `mostly ${first}`
    : joinWords(found.map(({ words }) => words))
}

const GRADES = [
  { grade: 'A', words: 'vendors or standards' },
  { grade: 'B', words: 'named practitioners' },
  { grade: 'C', words: 'sources of unknown quality' },
] as const
