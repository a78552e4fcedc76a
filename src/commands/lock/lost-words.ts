import type {
  DecisionToRecord,
  Reasons,
  RecordedDecision,
  RecordedLandscape,
} from '../../model/recorded-decision.ts'
import { neutralise } from '../../report/outline/neutralise.ts'
import { commentsInLock } from '../../write/lock/comments-in-lock.ts'

type Recorded = RecordedDecision | RecordedLandscape

/** What people wrote about one decision that the lock no longer says. */
export interface LostWords {
  readonly record: Recorded
  readonly lines: readonly string[]
}

/** What people wrote into blocks of a lock that go: reasons and comments. */
export function lostWithBlocks(gone: readonly Recorded[], text: string): readonly LostWords[] {
  if (gone.length === 0) return []
  const commentsOn = commentsInLock(text)
  return gone.flatMap(record => {
    const about = 'flow' in record ? record : { file: record.file, name: null, flow: null }
    const lines = [...wordsOf(record), ...commentsOn(about)]
    return lines.length === 0 ? [] : [{ record, lines }]
  })
}

/** The reasons of fixed decisions that go from a block that stays. */
export function lostWithFixed(
  record: RecordedDecision | null,
  { fixed: now }: Pick<DecisionToRecord, 'fixed'>,
): readonly LostWords[] {
  const isKept = ({ pair, choice }: RecordedDecision['fixed'][number]) =>
    now.some(each => each.pair === pair && each.choice === choice)
  const fixed = record?.fixed.filter(each => !isKept(each)) ?? []
  const lines = fixedWords(fixed)
  return record === null || lines.length === 0 ? [] : [{ record, lines }]
}

/** What people wrote, a reason a line, so that it can be written down elsewhere. */
export function describeLost(lost: readonly LostWords[], lock: string): string {
  return lost
    .map(({ record, lines }) => {
      const head = `What people wrote about "${neutralise(calledIn(record))}" is no longer in "${neutralise(lock)}":`
      return [head, ...lines.map(line => `  ${neutralise(line)}`), ''].join('\n')
    })
    .join('')
}

/** As a person finds it: by its file, and by its name and flow where it is no landscape. */
const calledIn = (record: Recorded): string =>
  'flow' in record
    ? [record.file, record.name, record.flow].filter(part => part !== null).join(', ')
    : record.file

/** Whether a person wrote a reason into a block. */
export const hasWords = (record: Recorded): boolean => wordsOf(record).length > 0

const wordsOf = (record: Recorded): readonly string[] => [
  ...reasonWords(record),
  ...('fixed' in record ? fixedWords(record.fixed) : []),
]

const reasonWords = ({ owner, because, review }: Reasons): readonly string[] =>
  Object.entries({ owner, because, review }).flatMap(([key, word]) =>
    word === null ? [] : [`${key}: ${word}`],
  )

const fixedWords = (fixed: RecordedDecision['fixed']): readonly string[] =>
  fixed.flatMap(each => {
    const words = reasonWords(each)
    return words.length === 0 ? [] : [`fixed ${each.pair}: ${each.choice}, ${words.join(', ')}`]
  })
