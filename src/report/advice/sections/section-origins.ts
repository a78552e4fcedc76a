import type { NamedSystem, Origin } from '../../../model/answers.ts'
import type { Advice, FixedCheck, StatedAnswer } from '../../../model/result/advice.ts'
import type { Block, ListItem, Section, Span } from '../../outline/outline.ts'
import { detailSection, item, list, toned } from '../../outline/outline-builders.ts'
import { choiceName, type LabelContext } from '../../wording/label-context.ts'
import { countOf, joinWords, lowerFirst } from '../../wording/phrases.ts'
import { saidText } from '../../wording/said-text.ts'

/** Which answers come from which profile, and where the file says otherwise; only where a profile played a part. */
export function sectionOrigins(advice: Advice, labels: LabelContext): Section | null {
  const { fixed } = advice
  const answers = countedAnswers(advice)
  const files = profilesOf([...answers, ...answers.flatMap(overriddenIn), ...fixed])
  if (files.length === 0) return null
  const stated = { answers, fixed }
  return detailSection(
    'Where the answers come from',
    files.flatMap(file => profileBlocks(file, stated, labels)),
  )
}

/** The answers that count: a profile may say much that has no place in an exchange. */
export function countedAnswers({ answers, outOfScope }: Advice): readonly StatedAnswer[] {
  const others = new Set(outOfScope.map(({ question }) => question))
  return answers.filter(({ question }) => !others.has(question))
}

/** The profile that something was inherited from; null where it was stated in the file itself. */
export function profileOf(origin: Origin): string | null {
  return origin.kind === 'profile' ? origin.file : null
}

interface ProfileAnswers {
  readonly answers: readonly StatedAnswer[]
  readonly fixed: readonly FixedCheck[]
}

const overriddenIn = ({ overrides }: StatedAnswer) => (overrides === null ? [] : [overrides])

const profilesOf = (stated: readonly { readonly origin: Origin }[]): readonly string[] => [
  ...new Set(stated.map(({ origin }) => profileOf(origin)).filter(file => file !== null)),
]

function profileBlocks(
  file: string,
  stated: ProfileAnswers,
  labels: LabelContext,
): readonly Block[] {
  const own = stated.answers.filter(({ origin }) => profileOf(origin) === file)
  const decided = stated.fixed.filter(({ origin }) => profileOf(origin) === file)
  const replaced = stated.answers.filter(
    ({ overrides }) => overrides !== null && profileOf(overrides.origin) === file,
  )
  const counts = [
    ...(own.length > 0 ? [countOf(own.length, 'answer')] : []),
    ...(decided.length > 0 ? [countOf(decided.length, 'decision')] : []),
  ]
  const items = [
    ...groupsOf(own).map(group => groupItem(group, labels)),
    ...decidedItems(decided, labels),
    ...replaced.map(answer => replacedItem(answer, labels)),
  ]
  const title = counts.length > 0 ? `From ${file}: ${joinWords(counts)}` : `From ${file}`
  return [list([item(title, null, [list(items)])])]
}

/** Answers of one origin: of the company as a whole, or of the same systems. */
interface Group {
  readonly systems: readonly NamedSystem[]
  readonly answers: readonly StatedAnswer[]
}

function groupsOf(answers: readonly StatedAnswer[]): readonly Group[] {
  const groups = new Map<string, { systems: readonly NamedSystem[]; answers: StatedAnswer[] }>()
  for (const answer of answers) {
    const systems = answer.origin.kind === 'profile' ? answer.origin.systems : []
    const key = JSON.stringify(systems.map(({ name }) => name))
    const group = groups.get(key) ?? { systems, answers: [] }
    group.answers.push(answer)
    groups.set(key, group)
  }
  return [...groups.values()]
}

function groupItem({ systems, answers }: Group, labels: LabelContext): ListItem {
  const facts = answers.map(answer => factLabel(answer, labels))
  const [first = '', ...others] = facts
  const labelled = [first, ...others.map(lowerFirst)].join('; ')
  if (systems.length === 0)
    return item(null, [toned('strong', 'Every exchange'), `: ${lowerFirst(labelled)}`])
  return item(null, [
    toned('strong', joinWords(systems.map(({ name }) => name))),
    ...ownersOf(systems),
    `: ${lowerFirst(labelled)}`,
  ])
}

function ownersOf(systems: readonly NamedSystem[]): readonly Span[] {
  const owners = [...new Set(systems.map(({ owner }) => owner).filter(owner => owner !== null))]
  return owners.length === 0 ? [] : [toned('muted', ` (${joinWords(owners)})`)]
}

const factLabel = (answer: StatedAnswer, labels: LabelContext) =>
  saidText(answer.question, answer, labels)

function decidedItems(decided: readonly FixedCheck[], labels: LabelContext): readonly ListItem[] {
  if (decided.length === 0) return []
  const choices = decided.map(({ pair, choice }) => choiceName(pair, choice, labels))
  return [item(null, `Decided: ${choices.map(lowerFirst).join('; ')}`)]
}

/** The file's own answer, the profile's, and the reason that stands beside the own one. */
function replacedItem(answer: StatedAnswer, labels: LabelContext): ListItem {
  const { question, overrides, note } = answer
  const before = saidText(question, overrides ?? { options: [] }, labels)
  return item(null, [
    toned('caution', 'Overridden here'),
    `: ${lowerFirst(factLabel(answer, labels))} instead of ${lowerFirst(before)}`,
    toned('muted', note === null ? ' (no reason given)' : ` (${note})`),
  ])
}
