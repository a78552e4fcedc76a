import type { Advice } from '../../../model/result/advice.ts'
import type { RaisedChallenge, Verdict } from '../../../model/result/verdict.ts'
import type { ListItem, Outline, Section, Span } from '../../outline/outline.ts'
import {
  detailSection,
  item,
  linked,
  list,
  paragraph,
  shortList,
  toned,
} from '../../outline/outline-builders.ts'
import { type LabelContext, renderText, verdictName } from '../../wording/label-context.ts'
import { lowerFirst } from '../../wording/phrases.ts'
import { layerMark } from '../../wording/source-text.ts'

/** What each choice makes hard for these answers, most pressing first, with the known remedies. */
export function sectionMustBeBuilt({ verdicts }: Advice, labels: LabelContext): Section | null {
  const pressing = verdicts.map(pressingChallenges)
  const context = { labels, explained: explainRemedies(pressing) }
  const sections = verdicts.flatMap((verdict, index) => {
    const challenges = pressing[index] ?? []
    return challenges.length === 0 ? [] : [decisionSection(verdict, challenges, context)]
  })
  return sections.length === 0 ? null : detailSection('What must be built', sections)
}

// On a terminal; the rest is counted.
const MOST = 2
// For each challenge; the other remedies are named.
const MOST_EXPLAINED = 2

type Remedy = RaisedChallenge['mitigations'][number]

interface RemedyContext {
  readonly labels: LabelContext
  readonly explained: ReadonlyMap<RaisedChallenge, readonly Remedy[]>
}

// A pressure of 0: these answers ease the challenge away.
function pressingChallenges({ challenges }: Verdict): readonly RaisedChallenge[] {
  return challenges.filter(({ pressure }) => pressure > 0)
}

// A remedy is explained once in what every painter shows, and again only in what a terminal leaves out.
function explainRemedies(
  pressing: readonly (readonly RaisedChallenge[])[],
): RemedyContext['explained'] {
  const explained = new Map<RaisedChallenge, readonly Remedy[]>()
  const named = new Set<string>()
  for (const challenges of pressing) {
    for (const [index, challenge] of challenges.entries()) {
      const fresh = challenge.mitigations.filter(({ name }) => !named.has(name))
      const chosen = fresh.slice(0, MOST_EXPLAINED)
      explained.set(challenge, chosen)
      if (index < MOST) for (const { name } of chosen) named.add(name)
    }
  }
  return explained
}

function decisionSection(
  verdict: Verdict,
  challenges: readonly RaisedChallenge[],
  context: RemedyContext,
): Section {
  const items = challenges.map(challenge => challengeItem(challenge, context))
  return detailSection(verdictName(verdict, context.labels), [
    shortList(MOST, ['challenge', 'challenges'], items),
  ])
}

function challengeItem(challenge: RaisedChallenge, context: RemedyContext): ListItem {
  const { id, title, because } = challenge
  return item(
    [
      toned('strong', renderText(title, context.labels)),
      ...layerMark(`challenge:${id}`, context.labels),
    ],
    renderText(because, context.labels),
    remedies(challenge, context),
  )
}

function remedies(challenge: RaisedChallenge, { labels, explained }: RemedyContext): Outline {
  const chosen = explained.get(challenge) ?? []
  const others = challenge.mitigations.filter(remedy => !chosen.includes(remedy))
  const items = chosen.map(({ name, how, reference }) =>
    item(null, [linked(name, reference), `: ${lowerFirst(renderText(how, labels))}`]),
  )
  return [
    ...(items.length === 0 ? [] : [list(items)]),
    ...named(others, items.length === 0 ? 'Remedies: ' : 'Also: '),
  ]
}

function named(others: readonly Remedy[], title: string): Outline {
  if (others.length === 0) return []
  const names = others.flatMap(({ name, reference }, index): readonly Span[] => [
    index === 0 ? title : ', ',
    linked(lowerFirst(name), reference),
  ])
  return [paragraph([...names, '.'])]
}
