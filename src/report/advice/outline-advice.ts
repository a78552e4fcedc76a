import type { Catalogue } from '../../model/catalogue.ts'
import type { Advice } from '../../model/result/advice.ts'
import type { Headline, Outline } from '../outline/outline.ts'
import { paragraph, toned } from '../outline/outline-builders.ts'
import { labelContext } from '../wording/label-context.ts'
import { titleNames } from '../wording/names/system-names.ts'
import { outlineRest } from './full/outline-rest.ts'
import { countedAnswers, profileOf } from './full/rest-answers.ts'
import { outlinePage } from './one-page/outline-page.ts'
import { adviceSentence, settledSentence } from './one-page/page-advice.ts'
import { isMarked, pageDecisions } from './one-page/page-decisions.ts'
import { pageWhereToGo } from './one-page/page-where-to-go.ts'
import { sectionContext } from './section-of.ts'

/** How much a report says: the advice with its six choices, a page, or the page with everything behind it. */
export type Extent = 'brief' | 'page' | 'full'

/**
 * The report on one set of requirements: first what to act on, then, where everything is asked for, the reasons.
 * The advice must be one on this catalogue: what it names and the catalogue lacks is told by its id. Never throws.
 *
 * @example
 * const advice = advise(engine, requirements)
 * paintMarkdown(outlineAdvice(advice, engine.catalogue, { extent: 'brief' })) // '# Stock levels: Warehouse -> Shop ...'
 */
export function outlineAdvice(
  advice: Advice,
  catalogue: Catalogue,
  { extent }: { readonly extent: Extent },
): Outline {
  const labels = labelContext(advice, catalogue)
  const headline = reportHeadline(advice)
  switch (extent) {
    case 'brief':
      return [
        headline,
        paragraph([toned('strong', adviceSentence(advice, labels))]),
        pageDecisions(advice, labels),
        ...(advice.verdicts.some(isMarked) ? [paragraph([settledSentence(advice)])] : []),
      ]
    case 'page': {
      const context = sectionContext(advice, labels)
      return [headline, ...outlinePage(advice, labels, context), pageWhereToGo()]
    }
    case 'full': {
      const context = sectionContext(advice, labels)
      const page = outlinePage(advice, labels, context)
      return [headline, ...page, ...outlineRest(advice, labels, context)]
    }
  }
}

/** The title of a report: what is advised on, between which systems, on how many answers. */
export function reportHeadline(advice: Advice): Headline {
  return { kind: 'headline', title: reportTitle(advice), aside: answerCounts(advice) }
}

/** What is advised on, and between which systems. */
export function reportTitle(advice: Advice): string {
  const name = advice.flow === null ? advice.name : `${advice.name}, ${advice.flow}`
  return `${name}: ${titleNames(advice)}`
}

/** How much was answered. */
export function answerCounts(advice: Advice): string {
  const { answered, assumed } = advice
  const { plain, partial, inScope } = answered
  const open = inScope - plain - partial
  const counts = [
    `${plain} of ${inScope} answered${assumed.length > 0 ? ` (${assumed.length} assumed)` : ''}`,
    ...(partial > 0 ? [`${partial} in part`] : []),
    ...(partial > 0 && open > 0 ? [`${open} open`] : []),
    ...inheritedCount(countedAnswers(advice)),
    ...remarkCount(advice),
  ]
  return counts.join(', ')
}

function inheritedCount(answers: Advice['answers']): readonly string[] {
  const files = answers.map(({ origin }) => profileOf(origin)).filter(file => file !== null)
  if (files.length === 0) return []
  const [file = ''] = files
  const isOne = files.every(other => other === file)
  return [`${files.length} from ${isOne ? file.replace(/^.*[/\\]/, '') : 'profiles'}`]
}

/** What a person wrote beside the answers decides nothing by itself. */
function remarkCount({ answers }: Advice): readonly string[] {
  const count = answers.filter(({ note }) => note !== null).length
  return count === 0 ? [] : [`${count} ${count === 1 ? 'remark' : 'remarks'} not weighed`]
}
