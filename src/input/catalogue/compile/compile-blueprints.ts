import type { Obligation, PairChoice, Style, Tension } from '../../../model/design-rules.ts'
import type {
  WrittenObligation,
  WrittenStyle,
  WrittenTension,
} from '../../shapes/design-rules-shape.ts'
import { compileOptional } from './compile-condition.ts'
import { compileSource, type Sources } from './compile-pair.ts'
import { compileOtherHands } from './compile-wordings.ts'

/** The model of a tension that was checked. */
export function compileTension(written: WrittenTension, sources: Sources): Tension {
  const { id, between, when, weight, because, 'way-out': wayOut, source } = written
  const ends = Object.entries(between).map(([pair, choice]): PairChoice => ({ pair, choice }))
  return {
    id,
    between: [ends[0] as PairChoice, ends[1] as PairChoice],
    when: compileOptional(when),
    weight,
    because,
    wayOut,
    source: compileSource(source, sources),
  }
}

/** The model of a style that was checked. */
export function compileStyle(written: WrittenStyle, sources: Sources): Style {
  return {
    ...written,
    choices: compileChoices(written.choices),
    when: compileOptional(written.when),
    diagram: {
      nodes: written.diagram.nodes,
      edges: written.diagram.edges.map(edge => ({ ...edge, when: compileOptional(edge.when) })),
    },
    source: compileSource(written.source, sources),
  }
}

/** The model of an obligation that was checked. */
export function compileObligation(
  { 'other-hands': otherHands, ...written }: WrittenObligation,
  sources: Sources,
): Obligation {
  return {
    ...written,
    choices: compileChoices(written.choices),
    when: compileOptional(written.when),
    mitigation: written.mitigation ?? null,
    otherHands: compileOtherHands(otherHands),
    source: compileSource(written.source, sources),
  }
}

function compileChoices(written: WrittenStyle['choices']): Style['choices'] {
  return Object.fromEntries(
    Object.entries(written).map(([pair, choice]) => [pair, [choice].flat()]),
  )
}
