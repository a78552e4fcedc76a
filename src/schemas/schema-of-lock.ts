import type { Schema } from './schema-of-answers.ts'

/** The schema of one document of a lock: its keys say what they are, and which of them a person writes. */
export function schemaOfLock({ properties, ...heading }: Schema): Schema {
  const keys = Object.entries(properties as Readonly<Record<string, Schema>>)
  return {
    title: 'A decision as it was taken',
    ...heading,
    properties: Object.fromEntries(
      keys.map(([key, schema]) => [key, { ...schema, description: KEYS[key] }]),
    ),
  }
}

const KEYS: Readonly<Record<string, string>> = {
  file: 'The requirements file, relative to this one',
  name: 'The name that the requirements have',
  flow: 'The flow of the requirements',
  owner: 'Who answers for the decision; yours to write',
  because: 'Why it was decided so; yours to write',
  review: 'The day from which "check" reminds of it; yours to write',
  catalogue: 'The catalogue that advised, with its version; of layers each',
  choices: 'What was advised on each pair, and which rules spoke for each side',
  fixed: 'What was decided elsewhere; reasons that the requirements leave out are yours to write',
  answers: 'The answers as they were',
}
