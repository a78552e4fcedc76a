import type { Advice, Verdict } from '../model/advice.ts'
import type { Option, Question, Rule } from '../model/catalogue.ts'
import { describeCondition, namesOption, questionsIn } from './describe-condition.ts'
import type { Entry } from './entry.ts'
import { lowerFirst } from './names.ts'
import type { ListItem, Outline } from './outline.ts'
import { choiceName, pairName, type Reading, tell } from './reading.ts'
import { effectWords, groundsLine } from './rule-items.ts'
import { glance, item, list, paragraph, read, toned } from './say.ts'

/** A question: why it is asked, how to answer it, and what each option bears on. */
export function entryQuestion(
  { question }: Extract<Entry, { kind: 'question' }>,
  reading: Reading,
  advice: Advice | null,
): Outline {
  const { id, text, help, why, askWhen, options, pairs } = question
  return [
    { kind: 'headline', title: tell(text, reading), aside: `question ${id}` },
    paragraph(tell(help, reading)),
    ...(advice === null ? [] : here(question, advice, reading)),
    read('Why it is asked', [
      paragraph(tell(why, reading)),
      paragraph(
        `It bears on: ${pairs.map(pair => lowerFirst(pairName(pair, reading))).join('; ')}.`,
      ),
      ...groundsLine('Used by', rulesOn(id, reading)),
    ]),
    ...(askWhen === null
      ? []
      : [read('Asked where', [paragraph(`${describeCondition(askWhen, reading)}.`)])]),
    ...statedOnce(question, reading),
    read('Options', [list(options.map(option => optionItem(question, option, reading)))]),
  ]
}

/** Whose fact an answer is, where a profile can state it for many exchanges. */
function statedOnce({ about, aboutWhen }: Question, reading: Reading): Outline {
  if (about === 'exchange') return []
  const where =
    aboutWhen === null ? '' : ` Carried where ${lowerFirst(describeCondition(aboutWhen, reading))}.`
  return [read('Stated once', [paragraph(`${HOLDERS[about]}${where}`)])]
}

const HOLDERS: Readonly<Record<Exclude<Question['about'], 'exchange'>, string>> = {
  source: 'A profile can state it of a system, for every exchange from there.',
  receiver: 'A profile can state it of a system, for every exchange to there.',
  company: 'A profile can state it for every exchange.',
}

const rulesOn = (question: string, { catalogue }: Reading): readonly Rule[] =>
  catalogue.pairs
    .flatMap(({ rules }) => rules)
    .filter(({ when, unless }) =>
      [when, ...(unless === null ? [] : [unless])].flatMap(questionsIn).includes(question),
    )

function optionItem({ id }: Question, option: Option, reading: Reading): ListItem {
  const effects = reading.catalogue.pairs.flatMap(pair =>
    pair.rules
      .filter(({ when }) => namesOption(when, id, option.id))
      .map(rule =>
        item(null, [
          `${tell(rule.because, reading)} `,
          toned('muted', `(${effectWords(rule, reading)}, `),
          toned('code', rule.id),
          toned('muted', ')'),
        ]),
      ),
  )
  return item(
    [toned('strong', tell(option.label, reading)), ' (', toned('code', option.id), ')'],
    tell(option.help, reading),
    effects.length === 0 ? [] : [list(effects)],
  )
}

// What the answers to this question did here.
function here({ id }: Question, { verdicts, unanswered }: Advice, reading: Reading): Outline {
  const open = unanswered.find(({ question }) => question === id)
  const fired = verdicts.flatMap(verdict => firedBy(verdict, id, reading))
  const couldChange = open?.couldChange.map(pair => lowerFirst(pairName(pair, reading))).join('; ')
  return [
    glance('Here', [
      ...(couldChange === undefined
        ? []
        : [paragraph(`Its answer could still change: ${couldChange}.`)]),
      fired.length === 0 ? paragraph('No rule fires on an answer to it.') : list(fired),
    ]),
  ]
}

function firedBy(verdict: Verdict, question: string, reading: Reading): readonly ListItem[] {
  const toward = verdict.evidence
    .filter(({ answers }) => question in answers)
    .map(({ toward: side, because }) => ({ side, because, word: 'toward' }))
  const against = verdict.vetoes
    .filter(({ answers }) => question in answers)
    .map(({ rulesOut: side, because }) => ({ side, because, word: 'not' }))
  return [...toward, ...against].map(({ side, because, word }) =>
    item(null, [
      toned('strong', `${word} ${lowerFirst(choiceName(verdict.pair, side, reading))}`),
      `: ${tell(because, reading)}`,
    ]),
  )
}
