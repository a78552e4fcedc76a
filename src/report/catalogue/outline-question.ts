import { namesOption, questionsIn } from '../../condition/mentions.ts'
import type { Rule } from '../../model/pair.ts'
import type { DerivedFact, Moves, Option, Question } from '../../model/question.ts'
import type { Advice } from '../../model/result/advice.ts'
import type { Verdict } from '../../model/result/verdict.ts'
import type { ListItem, Outline } from '../outline/outline.ts'
import {
  detailSection,
  item,
  list,
  paragraph,
  summarySection,
  toned,
} from '../outline/outline-builders.ts'
import { describeCondition } from '../wording/describe-condition.ts'
import {
  choicePhrase,
  type LabelContext,
  optionLabels,
  pairPhrase,
  renderText,
} from '../wording/label-context.ts'
import { lowerFirst } from '../wording/phrases.ts'
import { effectWords, provenanceLine } from '../wording/rule-items.ts'
import type { Entry } from './entry.ts'

/** A question: why it is asked, how to answer it, and what each option bears on. */
export function outlineQuestion(
  { question }: Extract<Entry, { kind: 'question' }>,
  labels: LabelContext,
  advice: Advice | null,
): Outline {
  const { id, text, help, why, askWhen, options, pairs, holds } = question
  return [
    { kind: 'headline', title: renderText(text, labels), aside: `question ${id}` },
    paragraph(renderText(help, labels)),
    ...(advice === null ? [] : here(question, advice, labels)),
    detailSection('Why it is asked', [
      paragraph(renderText(why, labels)),
      paragraph(`It bears on: ${pairs.map(pair => pairPhrase(pair, labels)).join('; ')}.`),
      ...provenanceLine('Used by', rulesOn(id, labels)),
    ]),
    ...(askWhen === null
      ? []
      : [detailSection('Asked where', [paragraph(`${describeCondition(askWhen, labels)}.`)])]),
    ...statedOnce(question, labels),
    ...derivedFrom(question),
    ...mayMove(question, labels),
    detailSection(holds === 'one' ? 'Options' : 'Options, of which several may hold', [
      list(options.map(option => optionItem(question, option, labels))),
    ]),
  ]
}

/** Whose fact an answer is, where a profile can state it for many exchanges. */
function statedOnce({ about, aboutWhen }: Question, labels: LabelContext): Outline {
  if (about === 'exchange') return []
  const where =
    aboutWhen === null ? '' : ` Carried where ${lowerFirst(describeCondition(aboutWhen, labels))}.`
  return [detailSection('Stated once', [paragraph(`${HOLDERS[about]}${where}`)])]
}

const HOLDERS: Readonly<Record<Exclude<Question['about'], 'exchange'>, string>> = {
  source: 'A profile can state it of a system, for every exchange from there.',
  receiver: 'A profile can state it of a system, for every exchange to there.',
  company: 'A profile can state it for every exchange.',
}

/** What of a landscape answers it there. */
function derivedFrom({ derived }: Question): Outline {
  if (derived === undefined) return []
  return [detailSection('In a landscape', [paragraph(`${FACTS[derived]} answers it.`)])]
}

/** How an answer may come to be another: such changes alone are told of in reports. */
function mayMove({ id, moves }: Question, labels: LabelContext): Outline {
  if (moves === undefined) return []
  const named = (options: readonly string[]) => lowerFirst(optionLabels(id, options, labels))
  const lines =
    typeof moves === 'string'
      ? [WAYS[moves]]
      : 'come' in moves
        ? [
            ...(moves.come.length > 0 ? [`It may come that ${named(moves.come)}.`] : []),
            ...(moves.go.length > 0 ? [`It may end that ${named(moves.go)}.`] : []),
          ]
        : moves.map(({ from, to }) => `From "${named([from])}" to "${named(to)}".`)
  return [detailSection('How an answer may change', [list(lines.map(line => item(null, line)))])]
}

const WAYS: Readonly<Record<Extract<Moves, string>, string>> = {
  never: 'It is given. Another answer makes another exchange.',
  'by-degrees': 'By one or two options at a time.',
  upward: 'Only upward, by one or two options at a time.',
}

const FACTS: Readonly<Record<DerivedFact, string>> = {
  systems: 'The number of systems',
  senders: 'The number of systems that send the same data to one receiver',
  receivers: 'The number of systems that receive the same data of one source',
  carried: 'The number of links that run over a shared layer today',
  kind: 'The kind of the system',
}

const rulesOn = (question: string, { catalogue }: LabelContext): readonly Rule[] =>
  catalogue.pairs
    .flatMap(({ rules }) => rules)
    .filter(({ when, unless }) =>
      [when, ...(unless === null ? [] : [unless])].flatMap(questionsIn).includes(question),
    )

function optionItem({ id }: Question, option: Option, labels: LabelContext): ListItem {
  const effects = labels.catalogue.pairs.flatMap(pair =>
    pair.rules
      .filter(({ when }) => namesOption(when, id, option.id))
      .map(rule =>
        item(null, [
          `${renderText(rule.because, labels)} `,
          toned('muted', `(${effectWords(rule, labels)}, `),
          toned('code', rule.id),
          toned('muted', ')'),
        ]),
      ),
  )
  return item(
    [toned('strong', renderText(option.label, labels)), ' (', toned('code', option.id), ')'],
    renderText(option.help, labels),
    effects.length === 0 ? [] : [list(effects)],
  )
}

// What the answers to this question did here.
function here({ id }: Question, { verdicts, unanswered }: Advice, labels: LabelContext): Outline {
  const open = unanswered.find(({ question }) => question === id)
  const fired = verdicts.flatMap(verdict => firedBy(verdict, id, labels))
  const couldChange = open?.couldChange.map(pair => pairPhrase(pair, labels)).join('; ')
  return [
    summarySection('Here', [
      ...(couldChange === undefined
        ? []
        : [paragraph(`Its answer could still change: ${couldChange}.`)]),
      fired.length === 0 ? paragraph('No rule fires on an answer to it.') : list(fired),
    ]),
  ]
}

function firedBy(verdict: Verdict, question: string, labels: LabelContext): readonly ListItem[] {
  const toward = verdict.evidence
    .filter(({ answers }) => question in answers)
    .map(({ toward: side, because }) => ({ side, because, word: 'toward' }))
  const against = verdict.vetoes
    .filter(({ answers }) => question in answers)
    .map(({ rulesOut: side, because }) => ({ side, because, word: 'not' }))
  return [...toward, ...against].map(({ side, because, word }) =>
    item(null, [
      toned('strong', `${word} ${choicePhrase(verdict.pair, side, labels)}`),
      `: ${renderText(because, labels)}`,
    ]),
  )
}
