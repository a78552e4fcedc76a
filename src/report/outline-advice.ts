import type { Advice } from '../model/advice.ts'
import type { Catalogue } from '../model/catalogue.ts'
import { titleNames } from './names.ts'
import type { Block, Headline, Outline } from './outline.ts'
import { type Reading, readingOf } from './reading.ts'
import { sectionAdvice } from './section-advice.ts'
import { sectionAssumed, sectionInPart } from './section-assumed.ts'
import { sectionChecklist } from './section-checklist.ts'
import { sectionConceded } from './section-conceded.ts'
import { sectionConflicts } from './section-conflicts.ts'
import { sectionDecisions } from './section-decisions.ts'
import { sectionDesign } from './section-design.ts'
import { sectionFindOut, sectionFindOutLater } from './section-find-out.ts'
import { sectionFixed } from './section-fixed.ts'
import { sectionHybrids } from './section-hybrids.ts'
import { sectionLayers, sectionLayersAgree } from './section-layers.ts'
import { sectionMustBeBuilt } from './section-must-be-built.ts'
import { sectionNotJudged } from './section-not-judged.ts'
import { countedAnswers, profileOf, sectionOrigins } from './section-origins.ts'
import { sectionPrecedents } from './section-precedents.ts'
import { sectionReconsider } from './section-reconsider.ts'
import { sectionRestsOn } from './section-rests-on.ts'
import { sectionWhyNot } from './section-why-not.ts'
import { sectionWouldChange, sectionWouldChangeToo } from './section-would-change.ts'

/** The report on one set of requirements: a first screen to act on, then the reasons; `brief` leaves the rows of the verdicts. */
export function outlineAdvice(
  advice: Advice,
  catalogue: Catalogue,
  { brief }: { readonly brief: boolean },
): Outline {
  const reading = readingOf(advice, catalogue)
  const sections = brief ? BRIEF : WHOLE
  const blocks = sections.map(section => section(advice, reading))
  return [headlineOf(advice), ...blocks.filter(block => block !== null)]
}

/** The title of a report: what is advised on, between which systems, on how many answers. */
export function headlineOf(advice: Advice): Headline {
  const name = advice.flow === null ? advice.name : `${advice.name}, ${advice.flow}`
  return {
    kind: 'headline',
    title: `${name}: ${titleNames(advice)}`,
    aside: countsOf(advice),
  }
}

type SectionOf = (advice: Advice, reading: Reading) => Block | null

const BRIEF: readonly SectionOf[] = [sectionDecisions]
const WHOLE: readonly SectionOf[] = [
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

function countsOf(advice: Advice): string {
  const { answered, assumed } = advice
  const { plain, partial, unknown, inScope } = answered
  const told = [
    `${plain + partial} of ${inScope} answered`,
    ...(partial > 0 ? [`${partial} in part`] : []),
    ...(assumed.length > 0 ? [`${assumed.length} assumed`] : []),
    ...(unknown > 0 ? [`${unknown} unknown`] : []),
    ...inheritedOf(countedAnswers(advice)),
  ]
  return told.join(', ')
}

function inheritedOf(answers: Advice['answers']): readonly string[] {
  const files = answers.map(({ origin }) => profileOf(origin)).filter(file => file !== null)
  if (files.length === 0) return []
  const [file = ''] = files
  const isOne = files.every(other => other === file)
  return [`${files.length} from ${isOne ? file.replace(/^.*[/\\]/, '') : 'profiles'}`]
}
