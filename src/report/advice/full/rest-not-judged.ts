import type { Section } from '../../outline/outline.ts'
import { foldedSection, paragraph } from '../../outline/outline-builders.ts'

/** What the report leaves out. */
export const restNotJudged = (): Section => foldedSection('Not judged', [paragraph(NOT_JUDGED)])

/** What no question is asked about. */
export const NOT_JUDGED =
  'Cost, licences, skills, law, and which product is best. Each can outweigh this advice.'
