import { neutralise } from '../../report/outline/neutralise.ts'
import type { ReadRequirements } from '../load/read-requirements.ts'

/** One line that numbers the documents of a stream that could not be reported; empty where the only one says so itself. */
export function sayFaulty(
  read: Pick<ReadRequirements, 'faulty' | 'documents'>,
  reported: number,
): string {
  if (read.faulty.length === 0 || read.documents === 1) return ''
  const named = read.faulty.map(({ file, document }) =>
    document === 0 ? `"${neutralise(file)}"` : `document ${document} of "${neutralise(file)}"`,
  )
  const rest = reported > 0 ? `; ${count(reported, 'report')} made of the rest` : ''
  return `Not reported: ${named.join(', ')}${rest}\n`
}

const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`
