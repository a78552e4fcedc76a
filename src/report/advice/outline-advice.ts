import type { Catalogue } from '../../model/catalogue.ts'
import type { Advice } from '../../model/result/advice.ts'
import type { Block, Headline, Outline } from '../outline/outline.ts'
import { type LabelContext, labelContext } from '../wording/label-context.ts'
import { titleNames } from '../wording/names.ts'
import { sectionAdvice } from './sections/section-advice.ts'
import { sectionAssumed, sectionInPart } from './sections/section-assumed.ts'
import { sectionChecklist } from './sections/section-checklist.ts'
import { sectionContradictions } from './sections/section-contradictions.ts'
import { sectionDecisions } from './sections/section-decisions.ts'
import { sectionDesign, sectionHybrids } from './sections/section-design.ts'
import { sectionFindOut, sectionFindOutLater } from './sections/section-find-out.ts'
import { sectionFixed } from './sections/section-fixed.ts'
import { sectionLayers, sectionLayersAgree } from './sections/section-layers.ts'
import { sectionMustBeBuilt } from './sections/section-must-be-built.ts'
import { sectionNotJudged } from './sections/section-not-judged.ts'
import { countedAnswers, profileOf, sectionOrigins } from './sections/section-origins.ts'
import { sectionPrecedents, sectionRestsOn } from './sections/section-precedents.ts'
import {
  sectionConceded,
  sectionConflicts,
  sectionReconsider,
} from './sections/section-trade-offs.ts'
import { sectionWhyNot } from './sections/section-why-not.ts'
import { sectionWouldChange, sectionWouldChangeToo } from './sections/section-would-change.ts'

/**
 * The report on one set of requirements: first what to act on, then the reasons. `brief` says only what is decided.
 * The advice must be one on this catalogue: what it names and the catalogue lacks is told by its id. Never throws.
 *
 * @example
 * const advice = advise(engine, requirements)
 * paintMarkdown(outlineAdvice(advice, engine.catalogue, { brief: true })) // '# Stock levels: Warehouse -> Shop ...'
 */
export function outlineAdvice(
  advice: Advice,
  catalogue: Catalogue,
  { brief }: { readonly brief: boolean },
): Outline {
  const labels = labelContext(advice, catalogue)
  const sections = brief ? BRIEF : WHOLE
  const blocks = sections.map(section => section(advice, labels))
  return [reportHeadline(advice), ...blocks.filter(block => block !== null)]
}

/** The title of a report: what is advised on, between which systems, on how many answers. */
export function reportHeadline(advice: Advice): Headline {
  const name = advice.flow === null ? advice.name : `${advice.name}, ${advice.flow}`
  return {
    kind: 'headline',
    title: `${name}: ${titleNames(advice)}`,
    aside: answerCounts(advice),
  }
}

type SectionOf = (advice: Advice, labels: LabelContext) => Block | null

const BRIEF: readonly SectionOf[] = [sectionDecisions]
const WHOLE: readonly SectionOf[] = [
  sectionContradictions,
  sectionAdvice,
  sectionDecisions,
  sectionReconsider,
  sectionConflicts,
  sectionConceded,
  sectionFixed,
  sectionLayers,
  sectionWouldChange,
  sectionFindOut,
  sectionAssumed,
  sectionInPart,
  sectionDesign,
  sectionHybrids,
  sectionWhyNot,
  sectionChecklist,
  sectionMustBeBuilt,
  sectionRestsOn,
  sectionPrecedents,
  sectionWouldChangeToo,
  sectionFindOutLater,
  sectionLayersAgree,
  sectionOrigins,
  sectionNotJudged,
]

function answerCounts(advice: Advice): string {
  const { answered, assumed } = advice
  const { plain, partial, unknown, inScope } = answered
  const counts = [
    `${plain + partial} of ${inScope} answered`,
    ...(partial > 0 ? [`${partial} in part`] : []),
    ...(assumed.length > 0 ? [`${assumed.length} assumed`] : []),
    ...(unknown > 0 ? [`${unknown} unknown`] : []),
    ...inheritedCount(countedAnswers(advice)),
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
