import type { Said } from '../../model/answers.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { Question } from '../../model/question.ts'
import {
  choicePhrase,
  type LabelContext,
  optionLabel,
  questionOf,
  subjectOf,
} from '../wording/label-context.ts'
import { ROLES } from '../wording/names/system-names.ts'
import { joinWords, lowerFirst } from '../wording/phrases.ts'
import { isUnknown, saidText } from '../wording/said-text.ts'

/** A lock has decisions on many exchanges: both sides go by their roles. */
export const driftLabels = (catalogue: Catalogue): LabelContext => ({ catalogue, names: ROLES })

/** What a verdict or a design has, in words; null: it was not recorded. */
export function choiceWords(pair: string, choice: string | null, labels: LabelContext): string {
  if (choice === null) return 'not recorded'
  return OTHER_CHOICES[choice] ?? choicePhrase(pair, choice, labels)
}

const OTHER_CHOICES: Readonly<Record<string, string>> = {
  open: 'open',
  infeasible: 'not feasible',
  either: 'either side',
  none: 'no choice',
}

/** What a question asks about, inside a sentence; with its id where its words are others. */
export function subjectWords(id: string, labels: LabelContext): string {
  const subject = lowerFirst(subjectOf(id, labels))
  return subject.replaceAll(' ', '-') === id ? subject : `${subject} (${id})`
}

/** An answer as a lock or a file has it, in the words of its options; a figure, and what no question has, as it is written. */
export function answerWords(id: string, written: string, labels: LabelContext): string {
  const question = questionOf(id, labels)
  const said = question && saidBy(written, question)
  if (!question || !said) return written
  const text = lowerFirst(saidText(id, said, labels))
  return isUnknown(question, said) ? text : `"${text}"`
}

/** Of a question of which several options may hold, what came and what went; null: that is not all there is to say. */
export function changedTicks(
  id: string,
  { before, after }: { readonly before: string; readonly after: string },
  labels: LabelContext,
): string | null {
  const question = questionOf(id, labels)
  if (question?.holds !== 'several') return null
  const [was, is] = [ticksIn(before, question), ticksIn(after, question)]
  if (was === null || is === null) return null
  const named = (some: readonly string[]) =>
    joinWords(some.map(option => `"${lowerFirst(optionLabel(id, option, labels))}"`))
  const came = named(is.filter(option => !was.includes(option)))
  const went = named(was.filter(option => !is.includes(option)))
  return [came && `gained ${came}`, went && `lost ${went}`].filter(Boolean).join(' and ')
}

/** The options that hold; null: something is not known of them. */
function ticksIn(written: string, question: Question): readonly string[] | null {
  const said = saidBy(written, question)
  return said && !said.unsure?.length && !said.oneOf?.length ? said.options : null
}

/** What a written answer says, where it is one of ids: "a, b; one of c, d; not sure: e"; null: a figure, or nothing known. */
function saidBy(written: string, { options, holds }: Question): Said | null {
  const all = options.map(({ id }) => id)
  if (written === 'unknown')
    return holds === 'several' ? { options: [], unsure: all } : { options: all }
  if (written === 'none' && holds === 'several') return { options: [] }
  const said = { options: [] as string[], unsure: [] as string[], oneOf: [] as string[] }
  for (const part of written.split('; ')) {
    const [, lead = '', rest = ''] = /^(one of |not sure: )?(.*)$/.exec(part) ?? []
    const ids = rest.split(', ')
    if (!ids.every(id => all.includes(id))) return null
    said[KINDS[lead] ?? 'options'].push(...ids)
  }
  return said
}

const KINDS: Readonly<Record<string, 'unsure' | 'oneOf'>> = {
  'one of ': 'oneOf',
  'not sure: ': 'unsure',
}
