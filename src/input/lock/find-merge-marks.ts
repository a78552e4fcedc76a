import { errorAt } from '../../diagnostics/diagnostics.ts'
import type { Finding } from '../../model/finding.ts'

/** Where Git left two versions of a text beside each other: an error at each line that begins a conflict. */
export function findMergeMarks(file: string, text: string): readonly Finding[] {
  return text.split('\n').flatMap((line, index) => {
    if (!BEGIN.test(line)) return []
    const place = { file, line: index + 1, column: 1, length: line.trimEnd().length }
    return [errorAt(place, 'merge-unfinished')]
  })
}

const BEGIN = /^<{7}(?: |\r?$)/
