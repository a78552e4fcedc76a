import type { ChangedAnswers, Said } from '../../../src/model/answers.ts'
import type { Requirements } from '../../../src/model/requirements.ts'
import type { OracleAnswers, OracleFlow } from './types.ts'

/** The oracle's answers as the engine takes them. */
export function saidOf(answers: OracleAnswers): Readonly<Record<string, Said>> {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([id, answer]) => {
      if (!answer) return []
      if (answer.holds === 'one') return [[id, { options: answer.options }] as const]
      const { value, unsure, oneOf } = answer
      return [[id, { options: value, unsure, oneOf }] as const]
    }),
  )
}

/** What a tipping point says of one question. */
export function saidAfter(changed: ChangedAnswers[string]): Said {
  if (typeof changed === 'string') return { options: [changed] }
  if (!('value' in changed)) return { options: changed }
  return { options: changed.value, unsure: changed.unsure, oneOf: changed['one-of'] }
}

/** Answers as text that is the same whatever the order of the options. */
export function textOf(answers: Readonly<Record<string, Said>>): string {
  const sorted = Object.entries(answers).map(([id, { options, unsure = [], oneOf = [] }]) => [
    id,
    ...[options, unsure, oneOf].map(ids => ids.toSorted()),
  ])
  return JSON.stringify(sorted)
}

const place = { file: 'test.yaml', line: 1, column: 1, length: 1 }

/** Requirements that hold a flow of the oracle. */
export function requirementsFor({ name, answers, fixed }: OracleFlow): Requirements {
  return {
    name: 'test',
    description: null,
    flow: name,
    from: 'A',
    to: ['B'],
    answers: Object.fromEntries(
      Object.entries(saidOf(answers)).map(([id, said]) => [
        id,
        {
          ...said,
          written: '',
          note: null,
          by: null,
          assumed: false,
          origin: { kind: 'file' } as const,
          overrides: null,
          place,
        },
      ]),
    ),
    platforms: [],
    fixed: Object.entries(fixed).map(([pair, choice]) => ({
      pair,
      choice,
      because: null,
      owner: null,
      review: null,
      origin: { kind: 'file' } as const,
      place,
    })),
    source: { file: 'test.yaml', document: 1, line: 1 },
  }
}
