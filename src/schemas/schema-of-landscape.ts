import type { Catalogue } from '../model/catalogue.ts'
import { type Schema, schemaOfPlatforms, schemaOfSystems } from './schema-of-answers.ts'

/** What a landscape says beside its layer: its systems, and its interfaces, each of which is as requirements are (`requirements`). */
export function schemaOfLandscape(
  heading: Schema,
  requirements: Schema,
  catalogue: Catalogue,
): Schema {
  return {
    ...heading,
    properties: {
      ...(heading.properties as Schema),
      systems: {
        description: 'The systems by name, with facts; or their names alone',
        anyOf: [systemsOf(catalogue), { type: 'array', items: TEXT, minItems: 1 }],
      },
      interfaces: {
        type: 'array',
        minItems: 1,
        items: { anyOf: [interfaceOf(requirements), FILED] },
      },
    },
  }
}

function systemsOf(catalogue: Catalogue): Schema {
  const systems = schemaOfSystems(catalogue)
  const system = systems.additionalProperties as Schema
  const properties = {
    kind: kindOf(catalogue),
    platform: { ...schemaOfPlatforms(), description: 'What it belongs to' },
    ...(system.properties as Schema),
  }
  return { ...systems, additionalProperties: { ...system, type: ['object', 'null'], properties } }
}

/** The answers of the question that is derived from it. */
function kindOf({ questions }: Catalogue): Schema {
  const question = questions.find(({ derived }) => derived === 'kind')
  return question
    ? { description: 'What kind of system it is', $ref: `#/definitions/${question.id}` }
    : {}
}

function interfaceOf(requirements: Schema): Schema {
  const { properties, required } = requirements as { properties: Schema; required: string[] }
  return {
    ...requirements,
    required: required.filter(key => key !== 'name'),
    properties: { ...properties, ...CARRIED },
  }
}

const TEXT: Schema = { type: 'string', minLength: 1 }
const CARRIED: Schema = {
  data: {
    description: 'The name of what passes, the same wherever it does',
    anyOf: [TEXT, { type: 'array', items: TEXT, minItems: 1 }],
  },
  over: { ...TEXT, description: 'The shared layer over which it runs today' },
}

const FILED: Schema = {
  type: 'object',
  properties: { file: { ...TEXT, description: 'Its requirements file' }, ...CARRIED },
  required: ['file'],
  additionalProperties: false,
}
