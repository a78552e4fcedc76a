import { USUAL_DESIGN } from '../../input/lock/parse-lock.ts'
import type { Answer } from '../../model/answers.ts'
import type { Question } from '../../model/question.ts'
import type {
  DecisionToRecord,
  LandscapeToRecord,
  LayerVersion,
  RecordedChoice,
} from '../../model/recorded-decision.ts'
import { dataOfAnswer } from '../write-answer.ts'
import { writtenValue } from '../written-value.ts'
import type { WrittenData } from '../yaml-edit/write-value.ts'

/** What the command writes of a decision; what a person adds beside it is not part of it. */
export interface DecisionData {
  /** On a line each, in this order; undefined: not written. */
  readonly heading: Readonly<Record<string, WrittenData | undefined>>
  /** Below them, in this order. */
  readonly sections: Readonly<Record<string, Section>>
}

/** Entries that are written one a line. */
export type Section = Readonly<Record<string, WrittenData>>

/** A decision as the data of its entry. */
export function dataOfDecision(decision: DecisionToRecord): DecisionData {
  const { exchange, catalogue, choices, fixed, policies, answers } = decision
  const { file, name, flow } = exchange
  return {
    heading: {
      ...{ file, name: name ?? undefined, flow: flow ?? undefined },
      catalogue: dataOfLayers(catalogue),
    },
    sections: {
      choices: mapValues(choices, dataOfChoice),
      fixed: Object.fromEntries(fixed.map(each => [each.pair, dataOfFixed(each)])),
      policies: Object.fromEntries(
        policies.map(({ id, owner, because }) => [id, { owner, because }]),
      ),
      answers: Object.fromEntries(
        answers.map(({ question, answer }) => [question.id, dataOfSaid(question, answer)]),
      ),
    },
  }
}

/** The decision above the interfaces of a landscape as the data of its entry. */
export function dataOfLandscape(landscape: LandscapeToRecord): DecisionData {
  const { file, name, catalogue, rule, apart, shared } = landscape
  const listed = (names: readonly string[]) => (names.length === 0 ? undefined : names)
  return {
    heading: {
      ...{ file, landscape: name, catalogue: dataOfLayers(catalogue) },
      ...{ shared: listed(shared), apart: listed(apart) },
    },
    sections: { rule },
  }
}

function dataOfLayers(catalogue: readonly LayerVersion[]): WrittenData {
  const layers = catalogue.map(({ name, version }) => `${name} ${version}`)
  return layers.length === 1 ? (layers[0] as string) : layers
}

function dataOfChoice(choice: RecordedChoice): WrittenData {
  const { advice, strength, design, toward, ruledOut } = choice
  return {
    advice,
    ...(strength !== null && { strength }),
    ...(design !== (USUAL_DESIGN[advice] ?? advice) && { design }),
    ...(Object.keys(toward).length > 0 && { toward }),
    ...(Object.keys(ruledOut).length > 0 && { 'ruled-out': ruledOut }),
  }
}

function dataOfFixed({ choice, because, owner, review }: DecisionToRecord['fixed'][number]) {
  return {
    choice,
    ...(because !== null && { because }),
    ...(owner !== null && { owner }),
    ...(review !== null && { review }),
  }
}

function dataOfSaid(question: Question, answer: Answer): WrittenData {
  return dataOfAnswer({
    value: writtenValue(question, answer),
    note: null,
    by: null,
    assumed: false,
  })
}

function mapValues<From, To>(
  values: Readonly<Record<string, From>>,
  map: (value: From) => To,
): Readonly<Record<string, To>> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, map(value)]))
}
