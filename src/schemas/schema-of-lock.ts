import type { Schema } from './schema-of-answers.ts'

/**
 * The schema of one document of a lock, which is about an exchange or about a whole landscape: its keys say what they are,
 * and which of them a person writes.
 */
export function schemaOfLock(decision: Schema, landscape: Schema): Schema {
  return { title: 'A decision as it was taken', anyOf: [decision, landscape].map(described) }
}

function described({ properties, ...heading }: Schema): Schema {
  const keys = Object.entries(properties as Readonly<Record<string, Schema>>)
  return {
    ...heading,
    properties: Object.fromEntries(
      keys.map(([key, schema]) => [key, { ...schema, description: KEYS[key] }]),
    ),
  }
}

const KEYS: Readonly<Record<string, string>> = {
  file: 'The requirements file or the landscape, relative to this one',
  name: 'The name that the requirements have; of a landscape that of the interface',
  landscape: 'The name of the landscape',
  flow: 'The flow of the requirements',
  owner: 'Who answers for the decision; yours to write',
  because: 'Why it was decided so; yours to write',
  review: 'The day from which "check" reminds of it; yours to write',
  catalogue: 'The catalogue that advised, with its version; of layers each',
  choices: 'What was advised on each pair, and which rules spoke for each side',
  fixed: 'What was decided elsewhere; reasons that the requirements leave out are yours to write',
  answers: 'The answers as they were',
  rule: 'By pair what holds for the connections of all interfaces of the landscape',
  apart: 'The interfaces that go another way',
  shared: 'The kinds of shared layer that pay',
}
