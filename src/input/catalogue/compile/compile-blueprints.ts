import type {
  Circumstances,
  Obligation,
  PairChoice,
  Style,
  Tension,
} from '../../../model/design-rules.ts'
import type {
  WrittenCircumstances,
  WrittenObligation,
  WrittenStyle,
  WrittenTension,
} from '../../shapes/design-rules-shape.ts'
import { compileChoices, compileOptional } from './compile-condition.ts'
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
  const { because, diagram, ...rest } = written
  const { nodes, edges } = diagram
  return {
    ...rest,
    ...(because !== undefined && { because }),
    ...compileCircumstances(written),
    advice: written.advice ?? null,
    usually: compileChoices(written.usually),
    diagram: {
      nodes: nodes.map(({ part = null, ...node }) => ({
        ...node,
        part,
        ...compileCircumstances(node),
      })),
      edges: edges.map(edge => ({ ...edge, ...compileCircumstances(edge) })),
    },
    source: compileSource(written.source, sources),
  }
}

/** Where a style, a node or an edge belongs. */
function compileCircumstances({
  choices,
  hands,
  when,
  unless,
}: WrittenCircumstances): Circumstances {
  return {
    choices: compileChoices(choices),
    ...(hands && { hands }),
    when: compileOptional(when),
    unless: compileOptional(unless),
  }
}

/** The model of an obligation that was checked. */
export function compileObligation(
  { 'other-hands': otherHands, uses, unless, ...written }: WrittenObligation,
  sources: Sources,
): Obligation {
  return {
    ...written,
    choices: compileChoices(written.choices),
    ...(uses !== undefined && { uses: compileChoices(uses) }),
    when: compileOptional(written.when),
    ...(unless !== undefined && { unless: compileOptional(unless) }),
    mitigation: written.mitigation ?? null,
    due: written.due ?? null,
    otherHands: compileOtherHands(otherHands),
    source: compileSource(written.source, sources),
  }
}
