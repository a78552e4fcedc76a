import type { Advice } from '../../../model/result/advice.ts'
import type { Departure } from '../../../model/result/blueprint.ts'
import type { Evidence, Verdict } from '../../../model/result/verdict.ts'
import type { ListItem, Section } from '../../outline/outline.ts'
import { foldedSection, item, list, toned } from '../../outline/outline-builders.ts'
import { evidenceToward, positiveOf } from '../../wording/decided-by.ts'
import {
  choicePhrase,
  factOfRule,
  type LabelContext,
  pairPhrase,
  renderText,
} from '../../wording/label-context.ts'
import { joinWords, lowerFirst, upperFirst } from '../../wording/phrases.ts'
import { layerMark } from '../../wording/source-text.ts'

/** Where the design leaves what is usual for its style. */
export function restDesign({ blueprint }: Advice, labels: LabelContext): Section | null {
  const { departures } = blueprint
  const items = departures.map(departure => departureItem(departure, labels))
  return items.length === 0 ? null : foldedSection('Unlike most such designs', [list(items)])
}

function departureItem({ pair, expects, has }: Departure, labels: LabelContext): ListItem {
  const phrase = (choice: string) => choicePhrase(pair, choice, labels)
  const here = has === null ? `either side of ${pairPhrase(pair, labels)}` : phrase(has)
  return item(null, `${upperFirst(here)}, where ${joinWords(expects.map(phrase), 'or')} is usual`)
}

/** Which part of each hybrid uses which side, and the answer behind it. */
export function restHybrids({ verdicts }: Advice, labels: LabelContext): Section | null {
  const items = verdicts.flatMap(verdict => hybridItem(verdict, labels))
  return items.length === 0 ? null : foldedSection('How the hybrids share the work', [list(items)])
}

function hybridItem(verdict: Verdict, labels: LabelContext): readonly ListItem[] {
  const { hybrid } = verdict
  if (!hybrid) return []
  const behind = hybrid.legs.map(({ pattern }) => groundBehind(verdict, pattern))
  const facts = behind.map(ground => (ground === null ? null : factOfGround(ground, labels)))
  const shared = facts.every(fact => fact === facts[0]) ? (facts[0] ?? null) : null
  const legs = hybrid.legs.map((leg, index) => {
    const fact = shared === null ? (facts[index] ?? null) : null
    return item(null, [
      `${upperFirst(renderText(leg.leg, labels))}: `,
      toned('strong', choicePhrase(verdict.pair, leg.pattern, labels)),
      ...(fact === null ? [] : [`, because ${fact}`]),
    ])
  })
  const title = [
    toned('strong', hybrid.name),
    ...layerMark(`hybrid:${hybrid.id}`, labels),
    ...(shared === null ? [] : [`, because ${shared}`]),
  ]
  return [item(title, null, [list(legs)])]
}

type Ground = Pick<Evidence, 'answers' | 'because' | 'source'>

// The veto of the other side is the strongest that there can be.
function groundBehind(verdict: Verdict, pattern: string): Ground | null {
  const veto = verdict.vetoes.find(({ rulesOut }) => rulesOut !== pattern)
  return veto ?? evidenceToward(verdict, pattern)[0] ?? null
}

function factOfGround(ground: Ground, labels: LabelContext): string {
  return lowerFirst(factOfRule({ ...ground, answers: positiveOf(ground.answers) }, labels))
}
