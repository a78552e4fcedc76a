import type { Challenge } from '../../../model/pair.ts'
import type { Advice } from '../../../model/result/advice.ts'
import type { RaisedChallenge } from '../../../model/result/verdict.ts'
import type { ListItem, Section, Span } from '../../outline/outline.ts'
import { detailSection, item, list, paragraph, toned } from '../../outline/outline-builders.ts'
import { type LabelContext, pairOf, renderText } from '../../wording/label-context.ts'
import { joinWords, lowerFirst } from '../../wording/phrases.ts'
import {
  type ChoiceChallenges,
  challengedName,
  challengesOfChoices,
  shortTitle,
} from '../challenges-of-choices.ts'

/**
 * For each choice its heaviest challenge here with the first remedy, then what else belongs to the choices by nature; where
 * the tasks tell what else presses, only what these answers ease.
 */
export function pageHard(
  advice: Advice,
  labels: LabelContext,
  { tasksFollow }: { readonly tasksFollow: boolean } = { tasksFollow: false },
): Section | null {
  const choices = challengesOfChoices(advice, labels)
  const items = choices.flatMap(choice => heaviestItem(choice, labels))
  const always = otherChallenges(choices, labels)
  const also = tasksFollow ? [] : namedSpans('Also', always.filter(isPressing), labels)
  const eased = namedSpans('Minor', always.filter(isEased), labels)
  const others =
    also.length > 0 && eased.length > 0 ? [...also, ' ', ...eased] : [...also, ...eased]
  const blocks = [
    ...(items.length === 0 ? [] : [list(items)]),
    ...(others.length === 0 ? [] : [paragraph(others)]),
  ]
  return blocks.length === 0 ? null : detailSection('What it makes hard', blocks)
}

/** What belongs to the choices by nature and is not the heaviest of one. */
function otherChallenges(
  choices: readonly ChoiceChallenges[],
  labels: LabelContext,
): readonly RaisedChallenge[] {
  const said = headlines(choices, labels)
  return choices.flatMap(choice => alwaysOf(choice, labels)).filter(({ id }) => !said.has(id))
}

/** What belongs to the choices by nature and matters little here, in short. */
export function easedTitles(advice: Advice, labels: LabelContext): readonly string[] {
  const choices = challengesOfChoices(advice, labels)
  return titlesInShort(otherChallenges(choices, labels).filter(isEased), labels)
}

const isEased = (challenge: RaisedChallenge) => !isPressing(challenge)

/** The challenges that the page names with their remedies, by id. */
export function headlines(
  choices: readonly ChoiceChallenges[],
  labels: LabelContext,
): ReadonlySet<string> {
  return new Set(choices.flatMap(choice => heaviestChallenge(choice, labels)?.id ?? []))
}

const isPressing = (challenge: RaisedChallenge | undefined): challenge is RaisedChallenge =>
  challenge !== undefined && challenge.pressure > 0

/**
 * Of a hybrid the heaviest of its own challenges, since what its sides make hard it often eases; else the heaviest that the
 * answers raise or that belongs to the choice by nature.
 */
export function heaviestChallenge(
  { pair, choice, challenges }: ChoiceChallenges,
  labels: LabelContext,
): RaisedChallenge | null {
  const hybrid = pairOf(pair, labels)?.hybrids.find(({ id }) => id === choice)
  const own = new Set(hybrid?.challenges.map(({ id }) => id))
  const pressing = challenges.filter(isPressing)
  const always = new Set(alwaysOf({ pair, choice, challenges }, labels))
  const ofOwn = pressing.find(({ id }) => own.has(id))
  return ofOwn ?? pressing.find(each => each.pressure > 1 || always.has(each)) ?? null
}

function heaviestItem(choice: ChoiceChallenges, labels: LabelContext): readonly ListItem[] {
  const first = heaviestChallenge(choice, labels)
  if (first === null) return []
  const [remedy] = first.mitigations
  return [
    item(null, [
      toned('strong', challengedName(choice, first.id, labels)),
      `: ${lowerFirst(renderText(titleOf(choice, first, labels), labels))}`,
      ...(remedy === undefined ? [] : [' -> ', toned('strong', lowerFirst(remedy.name))]),
    ]),
  ]
}

/** In short beside the name of a hybrid, which is long. */
function titleOf(
  { pair, choice }: ChoiceChallenges,
  challenge: RaisedChallenge,
  labels: LabelContext,
): string {
  const isHybrid = pairOf(pair, labels)?.hybrids.some(({ id }) => id === choice)
  return isHybrid ? shortTitle(challenge, labels) : challenge.title
}

/** Those that belong to a choice by nature. */
export function alwaysOf(
  { pair, challenges }: ChoiceChallenges,
  labels: LabelContext,
): readonly RaisedChallenge[] {
  const found = pairOf(pair, labels)
  const all: readonly Challenge[] = [
    ...(found?.patterns ?? []).flatMap(({ challenges }) => challenges),
    ...(found?.hybrids ?? []).flatMap(({ challenges }) => challenges),
  ]
  const always = new Set(all.filter(({ always }) => always).map(({ id }) => id))
  return challenges.filter(({ id }) => always.has(id))
}

function namedSpans(
  lead: string,
  challenges: readonly RaisedChallenge[],
  labels: LabelContext,
): readonly Span[] {
  if (challenges.length === 0) return []
  return [toned('muted', `${lead}: `), `${joinWords(titlesInShort(challenges, labels))}.`]
}

const titlesInShort = (challenges: readonly RaisedChallenge[], labels: LabelContext) =>
  challenges.map(challenge => lowerFirst(renderText(shortTitle(challenge, labels), labels)))
