import { TRUE, truthOver } from '../../../condition/evaluate.ts'
import { questionsIn } from '../../../condition/mentions.ts'
import type { Condition } from '../../../model/condition.ts'
import type { Question } from '../../../model/question.ts'
import type { Advice, OpenQuestion } from '../../../model/result/advice.ts'
import type { Sensitivity, Turn } from '../../../model/result/sensitivity.ts'
import type { Verdict } from '../../../model/result/verdict.ts'
import type { ListItem, Section } from '../../outline/outline.ts'
import { item, list, summarySection, toned } from '../../outline/outline-builders.ts'
import { isFirm } from '../../wording/firmness.ts'
import {
  askedText,
  type LabelContext,
  pairPhrase,
  questionOf,
} from '../../wording/label-context.ts'
import { lowerFirst } from '../../wording/phrases.ts'
import { statedText } from '../../wording/said-text.ts'
import { layerMark } from '../../wording/source-text.ts'
import { turnSentences } from '../list-turns.ts'

/** The questions of the page, each with what its answer could change. */
export function pageFindOut(advice: Advice, labels: LabelContext): Section | null {
  const first = pageQuestions(advice, labels)
  return first.length === 0
    ? null
    : summarySection('Find out first', [list(first.map(open => openItem(open, advice, labels)))])
}

/** An open question of the page. */
export interface PageQuestion extends OpenQuestion {
  /** What an answer to it alone makes of what is not firm; null: nothing. */
  readonly own: Sensitivity | null
  /** Of what one option holds that which was left, in words; none where it was not answered in part. */
  readonly doubt: readonly string[]
}

/**
 * The few questions whose answers could change most of what is not firm; those of which no answer does so by itself only
 * where there are no others.
 */
export function pageQuestions(advice: Advice, labels: LabelContext): readonly PageQuestion[] {
  const open = openQuestions(advice, labels)
  const turning = open.filter(({ own }) => own !== null)
  return (turning.length > 0 ? turning : open).slice(0, MOST_QUESTIONS)
}

const MOST_QUESTIONS = 2

/**
 * The open questions that could change what is not firm, first those of which one answer by itself does, of these first what
 * somebody answered with several options of which one holds, then those that could change most; without those of which the
 * given answers leave one option only.
 */
function openQuestions(advice: Advice, labels: LabelContext): readonly PageQuestion[] {
  const loose = looseVerdicts(advice).map(({ pair }) => pair)
  return advice.unanswered
    .map(({ question, couldChange }) => ({
      question,
      couldChange: couldChange.filter(pair => loose.includes(pair)),
    }))
    .filter(
      ({ question, couldChange }) => couldChange.length > 0 && !isImplied(question, advice, labels),
    )
    .map(open => ({
      ...open,
      own: looseTurns(open.question, loose, advice),
      doubt: inDoubt(open.question, advice, labels),
    }))
    .toSorted((one, other) => rankOf(other) - rankOf(one))
}

const rankOf = ({ own, doubt, couldChange }: PageQuestion): number =>
  ALONE * Number(own !== null) + DOUBTED * doubt.length + couldChange.length

// Each weighs more than all that is smaller.
const ALONE = 100
const DOUBTED = 10

/** The decisions that open questions could still change, and that are not firm as it stands. */
const looseVerdicts = ({ verdicts }: Advice): readonly Verdict[] =>
  verdicts.filter(verdict => !verdict.settled && !isFirm(verdict))

/** A question as it can be put to somebody who does not see its options; what a doubt turns is told as a change. */
function openItem(open: PageQuestion, advice: Advice, labels: LabelContext): ListItem {
  const { question, own, doubt } = open
  const isTold = own === null || own.kind === 'partial'
  const turns = isTold ? [] : turnSentences(own, { advice, labels }).slice(0, MOST_TURNS)
  const remarks = [...doubt, ...(own === null ? effectOf(open, advice, labels) : [])]
  return item(null, [
    askedText(question, labels),
    ...(remarks.length === 0 ? [] : [toned('muted', ` (${remarks.join('; ')})`)]),
    ...(turns.length === 0 ? [] : [` ${turns.join('; ')}`]),
    ...layerMark(`question:${question}`, labels),
  ])
}

const isSameTurn = (one: Turn, other: Turn) =>
  one.pair === other.pair && one.choice === other.choice && one.hybrid === other.hybrid

// So that a question takes three lines at most.
const MOST_TURNS = 1

/** What an answer to this question alone makes of the pairs that are not firm, by the first option that does; null: nothing. */
function looseTurns(
  question: string,
  loose: readonly string[],
  { sensitivities }: Advice,
): Sensitivity | null {
  const found = sensitivities.find(each => each.question === question)
  const turns = found?.turns.filter(({ pair, holds }) => holds && loose.includes(pair)) ?? []
  const first = turns.filter(
    (turn, index) => turns.findIndex(each => isSameTurn(each, turn)) === index,
  )
  return found === undefined || turns.length === 0
    ? null
    : { ...found, turns: first, blueprintTurns: [] }
}

/** Of what one option holds that which was left: the figures, or the options. */
function inDoubt(question: string, { answers }: Advice, labels: LabelContext): readonly string[] {
  const stated = answers.find(each => each.question === question)
  const found = questionOf(question, labels)
  if (!stated || found?.holds !== 'one' || stated.options.length === found.options.length) return []
  const said = isFigure(stated.written)
    ? stated.written.replace('..', ' to ')
    : lowerFirst(statedText(question, stated, labels))
  return [`in doubt: ${said}`]
}

const isFigure = (written: string) => /^\d[\d.]*[a-z]*(\.\.\d[\d.]*[a-z]*)?$/i.test(written)

/** The decisions that it bears on, unless these are all that are not firm. */
function effectOf(
  { couldChange }: OpenQuestion,
  advice: Advice,
  labels: LabelContext,
): readonly string[] {
  const loose = looseVerdicts(advice)
  const own = loose.filter(({ pair }) => couldChange.includes(pair))
  if (own.length === loose.length) return []
  return [`bears on ${own.map(({ pair }) => pairPhrase(pair, labels)).join(', ')}`]
}

function isImplied(id: string, advice: Advice, labels: LabelContext): boolean {
  const question = questionOf(id, labels)
  if (question === undefined || question.holds === 'several') return false
  const rules = labels.catalogue.contradictions.filter(
    ({ when, receivers }) => receivers === null && questionsIn(when).includes(id),
  )
  const possible = question.options.filter(
    option =>
      !rules.some(({ when }) =>
        isTrueWith(when, { question, option: option.id }, { advice, labels }),
      ),
  )
  return possible.length <= 1
}

function isTrueWith(
  when: Condition,
  assumed: { readonly question: Question; readonly option: string },
  { advice, labels }: { readonly advice: Advice; readonly labels: LabelContext },
): boolean {
  const saidOf = (id: string) =>
    id === assumed.question.id
      ? { options: [assumed.option] }
      : advice.answers.find(({ question }) => question === id)
  return truthOver(when, id => questionOf(id, labels), saidOf) === TRUE
}
