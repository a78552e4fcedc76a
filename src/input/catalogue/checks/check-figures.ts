import { errorAt } from '../../../diagnostics/diagnostics.ts'
import { quote } from '../../../diagnostics/suggest.ts'
import type { Finding } from '../../../model/finding.ts'
import type { QuantityKind } from '../../../model/question.ts'
import type { WrittenQuestion } from '../../shapes/catalogue-shape.ts'
import {
  childAt,
  keyPlace,
  type SourceNode,
  selectNodes,
  valuePlace,
} from '../../source/source-node.ts'
import { bandEdge } from '../../terms/parse-quantity.ts'
import { unitsOf } from '../../terms/quantity-units.ts'
import { PAIR_ENTRIES } from '../files/place-entries.ts'
import type { WrittenFiles } from '../files/written-files.ts'

/** The bands of a quantity follow each other without gap or overlap, from nothing to no upper end; no other question has bands. */
export function checkBands({ questions }: WrittenFiles): readonly Finding[] {
  return questions.value.flatMap((question, index) => {
    const node = childAt(questions.node, index)
    const edges = question.quantity ? checkEdges(node, question.quantity) : []
    return edges.length > 0 ? edges : checkOrder(node, question)
  })
}

function checkEdges(question: SourceNode, kind: QuantityKind): readonly Finding[] {
  return ['options.*.band.from', 'options.*.band.below']
    .flatMap(path => selectNodes(question, path))
    .filter(({ data }) => bandEdge(data as string | number, kind) === null)
    .map(node => {
      const facts = { value: quote(node.data), kind, allowed: unitsOf(kind) }
      return errorAt(valuePlace(node), 'quantity-wrong', facts)
    })
}

function checkOrder(node: SourceNode, question: WrittenQuestion): readonly Finding[] {
  return question.options.flatMap((option, index) => {
    if (continuesBands(question, index)) return []
    const place = valuePlace(childAt(node, 'options', index))
    return [errorAt(place, 'bands-broken', { value: option.id })]
  })
}

/** The band of an option starts where the one before it ends, holds something, and is open only at the ends of the list. */
function continuesBands({ quantity, options }: WrittenQuestion, index: number): boolean {
  const band = options[index]?.band
  if (quantity === undefined || band === undefined)
    return quantity === undefined && band === undefined
  const before = options[index - 1]?.band?.below
  const isLast = index === options.length - 1
  const from = bandEdge(band.from, quantity)
  const below = bandEdge(band.below, quantity)
  if (from !== bandEdge(before, quantity) || (below === null) !== isLast) return false
  return below === null || below > (from ?? 0)
}

/** A question of which several options may hold names no quantity, and few enough options to follow all of their sets. */
export function checkSeveral({ questions }: WrittenFiles): readonly Finding[] {
  return questions.value.flatMap(({ id, holds, quantity, options }, index) => {
    if (holds !== 'several' || (quantity === undefined && options.length <= MOST_TOGETHER))
      return []
    const place = keyPlace(childAt(questions.node, index, 'holds'))
    return [errorAt(place, 'several-wrong', { value: id, limit: MOST_TOGETHER })]
  })
}

// `one-of` all of them is any of 127 sets.
const MOST_TOGETHER = 7

/** A question that is derived from a landscape tells which option a number means, or is about the systems of one side. */
export function checkDerived({ questions }: WrittenFiles): readonly Finding[] {
  return questions.value.flatMap((question, index) => {
    if (question.derived === undefined || isDerivable(question)) return []
    const place = valuePlace(childAt(questions.node, index, 'derived'))
    return [errorAt(place, 'derived-wrong', { value: question.derived })]
  })
}

function isDerivable({ derived, about, quantity, options }: WrittenQuestion): boolean {
  if (derived === 'kind') return about === 'source' || about === 'receiver'
  return quantity === 'count' || options.some(option => option.derived !== undefined)
}

/** The weights of rules, levels of reversibility, pressures and tensions are whole numbers from 1 to the largest weight. */
export function checkWeights({ catalogue, pairs, tensions }: WrittenFiles): readonly Finding[] {
  const largest = catalogue.value.constants['largest-weight'].value
  const ofPairs = pairs.flatMap(({ node }) => WEIGHTS.flatMap(path => selectNodes(node, path)))
  return [...ofPairs, ...selectNodes(tensions.node, '*.weight')]
    .filter(({ data }) => !isOnScale(data, largest))
    .map(node => offScale(node, largest))
}

const WEIGHTS = [
  'rules.*.weight',
  'patterns.*.reversibility.level',
  ...PAIR_ENTRIES.challenge.flatMap(path => [`${path}.raised.*.by`, `${path}.eased.*.by`]),
]

function isOnScale(weight: unknown, largest: number): boolean {
  return Number.isInteger(weight) && Number(weight) >= 1 && Number(weight) <= largest
}

function offScale(node: SourceNode, limit: number): Finding {
  return errorAt(valuePlace(node), 'weight-off-scale', { value: quote(node.data), limit })
}
