import type { Catalogue } from '../../model/catalogue.ts'
import type { Advice } from '../../model/result/advice.ts'
import type { Verdict } from '../../model/result/verdict.ts'
import type { Cell, Outline, Span } from '../outline/outline.ts'
import { cell, paragraph, toned } from '../outline/outline-builders.ts'
import { SHORT_PAIRS, SHORT_PATTERNS } from '../wording/names/short-names.ts'
import { countWord, upperFirst } from '../wording/phrases.ts'

/**
 * Several advices at a glance: a row for each, a column for each decision. Empty where there are fewer than two. Never throws.
 *
 * @example
 * const advices = flows.map(requirements => advise(engine, requirements))
 * paintMarkdown(outlineSeveral(advices, engine.catalogue))
 */
export function outlineSeveral(advices: readonly Advice[], { pairs }: Catalogue): Outline {
  if (advices.length < 2) return []
  const only = sharedName(advices)
  const names = namesOfSeveral(advices)
  return [
    {
      kind: 'headline',
      title: `${only ? `${only}: ` : ''}${countExchanges(advices, only)}`,
      aside: null,
    },
    {
      kind: 'table',
      columns: [
        { title: only ? 'Exchange' : 'Interface', role: 'name' },
        ...pairs.map(({ id }) => ({ title: SHORT_PAIRS[id] ?? id, role: 'name' as const })),
      ],
      rows: advices.map((advice, index) => [
        cell([toned('strong', names[index] ?? '')]),
        ...pairs.map(({ id }) => verdictCell(advice.verdicts.find(({ pair }) => pair === id))),
      ]),
    },
    ...legend(advices),
  ]
}

/** What each of several advices is called beside the others: its flow alone where all are of one interface. */
export function namesOfSeveral(advices: readonly Advice[]): readonly string[] {
  const only = sharedName(advices)
  return advices.map(({ name, flow }) => {
    if (flow === null) return name
    return only ? flow : `${name}, ${flow}`
  })
}

/** The name of the interface of which all of them are exchanges; null where there are several interfaces. */
function sharedName([first, ...others]: readonly Advice[]): string | null {
  const isOne = [first, ...others].every(each => each?.name === first?.name && each?.flow)
  return first && isOne ? first.name : null
}

function countExchanges(advices: readonly Advice[], only: string | null): string {
  const counted = `${countWord(advices.length)} exchanges at a glance`
  return only ? counted : upperFirst(counted)
}

function verdictCell(verdict: Verdict | undefined): Cell {
  if (verdict === undefined) return cell('')
  const { outcome, choice, close } = verdict
  switch (outcome) {
    case 'recommended':
      return cell([close ? toned('caution', `${shortName(choice)}?`) : shortName(choice)])
    case 'hybrid':
      return cell([close ? toned('caution', 'hybrid?') : toned('good', 'hybrid')])
    case 'open':
      return cell([toned('caution', 'open')])
    case 'infeasible':
      return cell([toned('bad', 'none')])
  }
}

const shortName = (choice: string | null) => SHORT_PATTERNS[choice ?? ''] ?? choice ?? ''

/** What the marks in the cells mean, of those that there are. */
function legend(advices: readonly Advice[]): Outline {
  const verdicts = advices.flatMap(({ verdicts }) => verdicts)
  const marks = [
    ...(verdicts.some(({ close }) => close) ? ['?: a close call, or little evidence'] : []),
    ...(verdicts.some(({ outcome }) => outcome === 'infeasible')
      ? ['none: not feasible as answered']
      : []),
  ]
  const spans: readonly Span[] = [toned('muted', marks.join(' · '))]
  return marks.length === 0 ? [] : [paragraph(spans)]
}
