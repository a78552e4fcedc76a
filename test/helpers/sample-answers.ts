import type { Advice } from '../../src/model/result/advice.ts'

const COMPANY = { kind: 'profile', file: 'group/company.yaml', systems: [] } as const
const OF_SAP = { ...COMPANY, systems: [{ name: 'SAP', owner: 'finance IT' }] } as const
const unremarked = {
  unsure: [],
  oneOf: [],
  note: null,
  by: null,
  assumed: false,
  overrides: null,
}

/** From a profile, from a system of it, and instead of one. */
export const sampleAnswers: Advice['answers'] = [
  {
    ...unremarked,
    ...{ question: 'source-can-notify', options: ['query-only'], written: 'query-only' },
    origin: OF_SAP,
  },
  {
    ...unremarked,
    ...{ question: 'data-path-limits', options: ['anywhere'], written: 'anywhere' },
    origin: COMPANY,
  },
  {
    ...unremarked,
    ...{ question: 'ownership', options: ['several-teams'], written: 'several-teams' },
    note: 'the shop has a team of its own',
    origin: { kind: 'file' },
    overrides: {
      origin: COMPANY,
      options: ['one-team'],
      unsure: [],
      oneOf: [],
      written: 'one-team',
    },
  },
]
