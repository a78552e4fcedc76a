import { recordChoices } from '../../src/advise/drift/record-choices.ts'
import type { Engine } from '../../src/advise/engine/engine.ts'
import type { RecordedDecision } from '../../src/model/recorded-decision.ts'
import type { Requirements } from '../../src/model/requirements.ts'

const place = { file: 'lock.yaml', line: 2, column: 1, length: 4 }

/** Requirements as a lock would record them, by this engine. */
export function recordOf(engine: Engine, requirements: Requirements): RecordedDecision {
  const { name, flow, answers, fixed } = requirements
  return {
    ...{ file: 'test.yaml', name, flow, because: null, owner: null, review: null },
    catalogue: engine.catalogue.layers,
    choices: recordChoices(engine, requirements),
    fixed: fixed.map(({ pair, choice, because, owner, review }) => ({
      ...{ pair, choice, because, owner, review },
      place,
    })),
    policies: [],
    answers: Object.fromEntries(
      Object.entries(answers).map(([id, { written, figure, options, unsure, oneOf }]) => [
        id,
        {
          written,
          ...(figure !== undefined && { figure }),
          said: { options, ...(unsure && { unsure }), ...(oneOf && { oneOf }) },
        },
      ]),
    ),
    place,
  }
}
