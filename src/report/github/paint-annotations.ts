import type { Place } from '../../model/finding.ts'
import { neutralise } from '../outline/neutralise.ts'

/** A message at a line of a file, as a code review shows it. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice'
  readonly place: Place
  /** null: the level has to do. */
  readonly title: string | null
  readonly message: string
}

/**
 * Annotations as workflow commands of GitHub Actions, one a line; whatever a text holds, it stays one command.
 *
 * @example
 * const place = { file: 'orders.yaml', line: 3, column: 1, length: 5 }
 * paintAnnotations([{ level: 'error', place, title: null, message: 'Unknown key' }])
 * // '::error file=orders.yaml,line=3,col=1,endColumn=6::Unknown key\n'
 */
export function paintAnnotations(annotations: readonly Annotation[]): string {
  return annotations.map(paintAnnotation).join('')
}

function paintAnnotation({ level, place, title, message }: Annotation): string {
  const { file, line, column, length } = place
  const properties = [
    `file=${escapeProperty(file)}`,
    `line=${line}`,
    `col=${column}`,
    ...(length > 1 ? [`endColumn=${column + length}`] : []),
    ...(title === null ? [] : [`title=${escapeProperty(title)}`]),
  ]
  return `::${level} ${properties.join(',')}::${escapeMessage(message)}\n`
}

/** Line breaks and the mark of an escape are written as the runner reads them; no other control acts on its log. */
function escapeMessage(text: string): string {
  const lines = text.split(/\r\n|\r|\n/).map(neutralise)
  return lines.map(line => line.replaceAll('%', '%25')).join('%0A')
}

const escapeProperty = (text: string) =>
  escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
