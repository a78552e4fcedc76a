import type { Catalogue } from '../../model/catalogue.ts'
import type { Advice } from '../../model/result/advice.ts'
import type { Comparison } from '../../model/result/comparison.ts'
import { adviceSentence } from '../../report/advice/one-page/page-advice.ts'
import { type LabelContext, labelContext, verdictName } from '../../report/wording/label-context.ts'
import {
  countOf,
  countWord,
  joinWords,
  lowerFirst,
  upperFirst,
} from '../../report/wording/phrases.ts'
import { askedQuestions } from '../asked-questions.ts'
import type { Changes } from '../changes.ts'

/** What a reader answers otherwise, and what follows from it. */
export interface StatusContext {
  readonly catalogue: Catalogue
  readonly changes: Changes
  /** The questions of which several options can be ticked. */
  readonly ticking: ReadonlySet<string>
  /** On these answers. */
  readonly advice: Advice
  /** With the advice on the file; null: nothing is changed. */
  readonly comparison: Comparison | null
}

/** What was told last of a report, and on what. */
export interface ToldStatus {
  readonly text: string
  readonly context: StatusContext
}

/** What is told first, of the answers in the file. */
export const introduce = (context: StatusContext): ToldStatus => ({ text: INTRODUCTION, context })

/**
 * What is told of the answers as they are now, beside what was told last. One line, which is also read aloud: it is another
 * one after each change, since what stays the same is not read.
 */
export function tellStatus(last: ToldStatus, context: StatusContext): ToldStatus {
  const isAnswered =
    last.context.changes !== context.changes && (isChanged(last.context) || isChanged(context))
  const text = isAnswered ? answeredText(last, context) : fieldsText(last.context, context)
  if (text === null) return { text: last.text, context }
  const again = isAnswered ? 'Answer taken; still: ' : 'Here too: '
  return { text: text === last.text ? `${again}${text}` : text, context }
}

const isChanged = ({ changes }: StatusContext): boolean => Object.keys(changes).length > 0

const INTRODUCTION =
  'Change an answer: the whole report is worked out anew, here in the page. Nothing leaves it.'
const BACK = 'All answers are as in the file again; the advice is as before.'

/** What other fields a question has now; null: they are the same. */
function fieldsText({ ticking: before }: StatusContext, { ticking }: StatusContext): string | null {
  if ([...ticking].some(id => !before.has(id))) return 'Tick all that are possible.'
  return [...before].some(id => !ticking.has(id)) ? 'Choose the one that holds.' : null
}

function answeredText({ context: { advice: before } }: ToldStatus, context: StatusContext): string {
  const { catalogue, comparison, advice } = context
  const labels = labelContext(advice, catalogue)
  if (comparison === null) return BACK
  const said = [
    changedText(comparison, context, labels),
    headlineText(before, advice, labels),
    questionsText(before, advice, catalogue),
  ]
  return said.filter(each => each !== '').join(' ')
}

/** The choices that differ from those on the file. */
function changedText(
  comparison: Comparison,
  { catalogue, changes }: StatusContext,
  labels: LabelContext,
): string {
  const turned = comparison.verdicts.filter(({ sameChoice }) => !sameChoice)
  const answers = `${countOf(Object.keys(changes).length, 'answer')} changed`
  if (turned.length === 0) {
    const same =
      adviceSentence(comparison.before, labels) === adviceSentence(comparison.after, labels)
    return `${answers}: no choice changes${same ? '' : ', the design does'}.`
  }
  const turns = turned.map(
    ({ before, after }) =>
      `${lowerFirst(verdictName(after, labels))} in place of ${lowerFirst(verdictName(before, labels))}`,
  )
  const rest = catalogue.pairs.length - turned.length
  return `${answers}: ${joinWords(turns)}. ${upperFirst(countWord(rest))} ${rest === 1 ? 'choice stays' : 'choices stay'}.`
}

/** The name of the advice, where it is another one than was told before. */
function headlineText(before: Advice, after: Advice, labels: LabelContext): string {
  const [was, is] = [headlineOf(before, labels), headlineOf(after, labels)]
  return was === is ? '' : `The advice is now: ${is}.`
}

/** The name of the design, else what it chooses. */
function headlineOf(advice: Advice, labels: LabelContext): string {
  const style = labels.catalogue.styles.find(({ id }) => id === advice.blueprint.style)
  return style?.name ?? adviceSentence(advice, labels).replace(/\.$/, '')
}

/** How many questions came, and how many went. */
function questionsText(before: Advice, after: Advice, catalogue: Catalogue): string {
  const [was, is] = [askedQuestions(before, catalogue), askedQuestions(after, catalogue)]
  const more = is.filter(question => !was.includes(question)).length
  const fewer = was.filter(question => !is.includes(question)).length
  if (more > 0 && fewer > 0)
    return `${countOf(more, 'more question', 'more questions')}, ${fewer} fewer.`
  if (more > 0) return `${countOf(more, 'more question')}.`
  return fewer > 0 ? `${countOf(fewer, 'question')} fewer.` : ''
}
