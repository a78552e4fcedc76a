import type { Challenge } from '../../../model/pair.ts'
import type { Advice } from '../../../model/result/advice.ts'
import type { RaisedChallenge, Remedy } from '../../../model/result/verdict.ts'
import type { ListItem, Section, Span } from '../../outline/outline.ts'
import { detailSection, item, list, paragraph, toned } from '../../outline/outline-builders.ts'
import { choiceName, type LabelContext, pairOf, renderText } from '../../wording/label-context.ts'
import { joinWords, lowerFirst } from '../../wording/phrases.ts'
import {
  type ChoiceChallenges,
  challengesOfChoices,
  ownChallenges,
  shortTitle,
} from '../challenges-of-choices.ts'

/**
 * For each choice its heaviest challenge here with a remedy, each remedy once; then what else belongs to the choices by
 * nature, and what of it these answers ease.
 */
export function pageHard(advice: Advice, labels: LabelContext): Section | null {
  const choices = challengesOfChoices(advice, labels)
  const items = headlineChallenges(choices, labels).map(told => headlineItem(told, labels))
  const others = otherChallenges(choices, labels)
  const also = namedSpans('Also', others.filter(isPressing), labels)
  const eased = namedSpans('Minor here', others.filter(isEased), labels)
  const named = also.length > 0 && eased.length > 0 ? [...also, ' ', ...eased] : [...also, ...eased]
  const blocks = [
    ...(items.length === 0 ? [] : [list(items)]),
    ...(named.length === 0 ? [] : [paragraph(named)]),
  ]
  return blocks.length === 0 ? null : detailSection('What it makes hard', blocks)
}

/** What belongs to the choices by nature and is not the heaviest of one. */
function otherChallenges(
  choices: readonly ChoiceChallenges[],
  labels: LabelContext,
): readonly RaisedChallenge[] {
  const said = new Set(headlineChallenges(choices, labels).map(({ challenge }) => challenge.id))
  return choices.flatMap(choice => alwaysOf(choice, labels)).filter(({ id }) => !said.has(id))
}

/** What belongs to the choices by nature and matters little here, in short. */
export function easedTitles(advice: Advice, labels: LabelContext): readonly string[] {
  const choices = challengesOfChoices(advice, labels)
  return titlesInShort(otherChallenges(choices, labels).filter(isEased), labels)
}

const isEased = (challenge: RaisedChallenge) => !isPressing(challenge)

/** A challenge that the page names for a choice, and the remedy beside it. */
export interface HeadlineChallenge {
  readonly choice: ChoiceChallenges
  readonly challenge: RaisedChallenge
  readonly remedy: Remedy
}

/**
 * Of each choice the heaviest challenge whose first remedy no choice before it needs, else the heaviest that has any such
 * remedy; of one that has none, nothing.
 */
export function headlineChallenges(
  choices: readonly ChoiceChallenges[],
  labels: LabelContext,
): readonly HeadlineChallenge[] {
  const told: HeadlineChallenge[] = []
  for (const choice of choices) {
    const isFresh = ({ name }: Remedy) => !told.some(({ remedy }) => remedy.name === name)
    const met = heaviestFirst(choice, labels).map(metChallenges)
    const firsts = met.flatMap(([first]) => first ?? [])
    const found = [...firsts, ...met.flat()].find(({ remedy }) => isFresh(remedy))
    if (found !== undefined) told.push({ choice, ...found })
  }
  return told
}

/** A challenge with each of its remedies, the fitting one first. */
const metChallenges = (challenge: RaisedChallenge) =>
  challenge.mitigations.map(remedy => ({ challenge, remedy }))

// The pressure of a challenge that no answer makes worse.
const UNRAISED = 1

const isPressing = (challenge: RaisedChallenge | undefined): challenge is RaisedChallenge =>
  challenge !== undefined && challenge.pressure > 0

/**
 * Of a hybrid the heaviest of its own challenges, since what its sides make hard it often eases; else the heaviest that the
 * answers raise or that belongs to the choice by nature.
 */
export function heaviestChallenge(
  choice: ChoiceChallenges,
  labels: LabelContext,
): RaisedChallenge | null {
  return heaviestFirst(choice, labels)[0] ?? null
}

/** What the answers raise or what belongs to the choice by nature, a hybrid's own before what its sides make hard. */
function heaviestFirst(choice: ChoiceChallenges, labels: LabelContext): readonly RaisedChallenge[] {
  const isHybrid = pairOf(choice.pair, labels)?.hybrids.some(({ id }) => id === choice.choice)
  const own = isHybrid ? ownChallenges(choice, labels) : []
  const always = new Set(alwaysOf(choice, labels))
  const pressing = choice.challenges.filter(isPressing)
  return [
    ...pressing.filter(each => own.includes(each)),
    ...pressing.filter(
      each => !own.includes(each) && (each.pressure > UNRAISED || always.has(each)),
    ),
  ]
}

function headlineItem(
  { choice, challenge, remedy }: HeadlineChallenge,
  labels: LabelContext,
): ListItem {
  const name = choiceName(choice.pair, choice.choice, labels)
  const means = lowerFirst(remedy.name)
  const lineOf = (title: string) => `: ${lowerFirst(renderText(title, labels))} -> `
  const whole = lineOf(challenge.title)
  const fits = `${name}${whole}${means}`.length <= LINE
  const line = fits ? whole : lineOf(shortTitle(challenge, labels))
  return item(null, [toned('strong', name), line, toned('strong', means)])
}

// What has room beside the mark of an item at 80 columns; a longer title is told in short.
const LINE = 74

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
