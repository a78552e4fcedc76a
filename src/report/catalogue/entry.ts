import type { Catalogue, Mitigation, Term } from '../../model/catalogue.ts'
import type { Obligation, Style, Tension } from '../../model/design-rules.ts'
import type { Challenge, Hybrid, Pair, Pattern, Rule } from '../../model/pair.ts'
import type { Question } from '../../model/question.ts'
import type { PartKind, Platform, Technology } from '../../model/technology.ts'

/** Something in the catalogue that can be explained, with the pair that it belongs to. */
export type Entry =
  | { readonly kind: 'pair'; readonly pair: Pair }
  | { readonly kind: 'pattern'; readonly pair: Pair; readonly pattern: Pattern }
  | { readonly kind: 'hybrid'; readonly pair: Pair; readonly hybrid: Hybrid }
  | { readonly kind: 'rule'; readonly pair: Pair; readonly rule: Rule }
  | {
      readonly kind: 'challenge'
      readonly pair: Pair
      readonly owner: Pattern | Hybrid
      readonly challenge: Challenge
    }
  | { readonly kind: 'question'; readonly question: Question }
  | { readonly kind: 'mitigation'; readonly mitigation: Mitigation }
  | { readonly kind: 'tension'; readonly tension: Tension }
  | { readonly kind: 'style'; readonly style: Style }
  | { readonly kind: 'obligation'; readonly obligation: Obligation }
  | { readonly kind: 'technology'; readonly technology: Technology }
  | { readonly kind: 'term'; readonly term: Term }
  | { readonly kind: 'part'; readonly part: PartKind; readonly technologies: readonly Technology[] }
  | {
      readonly kind: 'platform'
      readonly platform: Platform
      readonly technologies: readonly Technology[]
    }

/** Every entry of a catalogue: pairs with what belongs to them, questions, mitigations, what joins the pairs, the words of the reports, and the technologies that were read. */
export function listEntries(
  catalogue: Catalogue,
  technologies: readonly Technology[] = [],
): readonly Entry[] {
  const { pairs, questions, mitigations, tensions, styles, obligations } = catalogue
  return [
    ...pairs.flatMap(entriesOfPair),
    ...questions.map(question => ({ kind: 'question', question }) as const),
    ...mitigations.map(mitigation => ({ kind: 'mitigation', mitigation }) as const),
    ...tensions.map(tension => ({ kind: 'tension', tension }) as const),
    ...styles.map(style => ({ kind: 'style', style }) as const),
    ...obligations.map(obligation => ({ kind: 'obligation', obligation }) as const),
    ...catalogue.glossary.map(term => ({ kind: 'term', term }) as const),
    ...technologies.map(technology => ({ kind: 'technology', technology }) as const),
    ...entriesOfParts(technologies),
    ...entriesOfPlatforms(catalogue, technologies),
  ]
}

/**
 * The entries of a catalogue and of its technologies with an id: none where it is unknown, several where different kinds share it.
 *
 * @example
 * locateEntries('pull-push', builtInCatalogue())[0]?.kind // 'pair'
 */
export function locateEntries(
  id: string,
  catalogue: Catalogue,
  technologies: readonly Technology[] = [],
): readonly Entry[] {
  return listEntries(catalogue, technologies).filter(entry => entryId(entry) === id)
}

/** The id under which an entry can be asked for. */
export function entryId(entry: Entry): string {
  return subjectOf(entry).id
}

function subjectOf(entry: Entry): { readonly id: string } {
  switch (entry.kind) {
    case 'pair':
      return entry.pair
    case 'pattern':
      return entry.pattern
    case 'hybrid':
      return entry.hybrid
    case 'rule':
      return entry.rule
    case 'challenge':
      return entry.challenge
    case 'question':
      return entry.question
    case 'mitigation':
      return entry.mitigation
    case 'tension':
      return entry.tension
    case 'style':
      return entry.style
    case 'obligation':
      return entry.obligation
    case 'technology':
      return entry.technology
    case 'term':
      return entry.term
    case 'part':
      return { id: entry.part }
    case 'platform':
      return entry.platform
  }
}

/** Each part of designs that a technology can be. */
function entriesOfParts(technologies: readonly Technology[]): readonly Entry[] {
  const parts = [...new Set(technologies.flatMap(({ parts }) => parts))].toSorted()
  return parts.map(part => {
    const own = technologies.filter(({ parts }) => parts.includes(part))
    return { kind: 'part', part, technologies: own }
  })
}

/** Each platform with the technologies that belong to it; none where no technologies were read. */
function entriesOfPlatforms(
  { platforms }: Catalogue,
  technologies: readonly Technology[],
): readonly Entry[] {
  if (technologies.length === 0) return []
  return platforms.map(platform => {
    const own = technologies.filter(({ platforms }) => platforms.includes(platform.id))
    return { kind: 'platform', platform, technologies: own }
  })
}

function entriesOfPair(pair: Pair): readonly Entry[] {
  const owners = [...pair.patterns, ...pair.hybrids]
  return [
    { kind: 'pair', pair },
    ...pair.patterns.map(pattern => ({ kind: 'pattern', pair, pattern }) as const),
    ...pair.hybrids.map(hybrid => ({ kind: 'hybrid', pair, hybrid }) as const),
    ...pair.rules.map(rule => ({ kind: 'rule', pair, rule }) as const),
    ...owners.flatMap(owner =>
      owner.challenges.map(challenge => ({ kind: 'challenge', pair, owner, challenge }) as const),
    ),
  ]
}
