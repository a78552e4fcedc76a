import type { Condition } from '../../model/condition.ts'
import type { Source } from '../../model/source.ts'
import type { Outline, Section } from '../outline/outline.ts'
import { detailSection, item, list, paragraph } from '../outline/outline-builders.ts'
import { describeCondition } from '../wording/describe-condition.ts'
import type { LabelContext } from '../wording/label-context.ts'
import { upperFirst } from '../wording/phrases.ts'
import { sourceText } from '../wording/source-text.ts'

/** A condition under a title: what it joins by `all` or `any` in a list, so that no reader counts brackets; nothing for null. */
export function conditionSection(
  title: string,
  condition: Condition | null,
  labels: LabelContext,
): readonly Section[] {
  return condition === null ? [] : [detailSection(title, conditionBlocks(condition, labels))]
}

function conditionBlocks(condition: Condition, labels: LabelContext): Outline {
  const sentenceOf = (part: Condition) => `${upperFirst(describeCondition(part, labels))}.`
  if ((condition.kind !== 'all' && condition.kind !== 'any') || condition.of.length < 2)
    return [paragraph(sentenceOf(condition))]
  return [
    paragraph(condition.kind === 'all' ? 'All of these hold:' : 'One of these holds:'),
    list(condition.of.map(part => item(null, sentenceOf(part)))),
  ]
}

/** Where a piece of knowledge comes from, with its address written out, to be followed from a terminal too. */
export function sourceSection(source: Source, remarks: Outline = []): Section {
  const address = 'address' in source ? [paragraph(source.address)] : []
  return detailSection('Source', [paragraph(sourceText(source)), ...address, ...remarks])
}
