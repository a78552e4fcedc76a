import { paintMarkdown } from '../markdown/paint-markdown.ts'
import type { DecisionSource } from './decision.ts'
import { frontMatter } from './front-matter.ts'
import { outlineDecision } from './outline-decision.ts'

/**
 * A record of a decision in MADR 4, as a whole file; `date` is YYYY-MM-DD. The title follows the front matter at once: tools
 * that list records take the first line behind it for the title.
 *
 * @example
 * paintRecord({ requirements, advice, catalogue, supersedes: [] }, '2027-06-01') // '---\nstatus: proposed ...'
 */
export function paintRecord(source: DecisionSource, date: string): string {
  const { advice, catalogue } = source
  return `${frontMatter(advice, catalogue, date)}${paintMarkdown(outlineDecision(source))}`
}
