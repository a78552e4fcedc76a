import type { Catalogue, Policy } from '../../src/model/catalogue.ts'
import type { Condition } from '../../src/model/condition.ts'
import type { Challenge, Hybrid, Rule } from '../../src/model/pair.ts'
import type { Question } from '../../src/model/question.ts'
import { constants, emptyPattern } from './arbitrary-catalogue.ts'
import { emptyCatalogue } from './empty-catalogue.ts'

const JUDGED = { judgement: 'made up for a test' } as const

/** A catalogue of one pair with sides "a" and "b", as small as a test wants it. */
export function buildCatalogue(parts: {
  readonly questions: readonly Question[]
  readonly rules?: readonly Rule[]
  readonly hybrids?: readonly Hybrid[]
  readonly challenges?: readonly Challenge[]
}): Catalogue {
  const { questions, rules = [], hybrids = [], challenges = [] } = parts
  return {
    ...emptyCatalogue,
    name: 'small',
    constants,
    questions,
    pairs: [
      {
        id: 'pair',
        name: 'Pair',
        decision: '',
        patterns: [{ ...emptyPattern('a'), challenges }, emptyPattern('b')],
        decidedFor: 'exchange',
        rules,
        hybrids,
      },
    ],
    mitigations: [
      {
        id: 'remedy',
        name: 'Remedy',
        how: 'how',
        reference: 'https://example.org',
        end: null,
        otherHands: null,
        due: 'build',
        fitsWhen: null,
        unless: null,
        uses: {},
      },
    ],
  }
}

/** A question with options named after it: q1, q2, q3. */
export function question(id: string, options: number, askWhen: Condition | null = null): Question {
  return {
    id,
    text: '',
    help: '',
    why: '',
    topic: 'topic',
    core: false,
    pairs: ['pair'],
    askWhen,
    about: 'exchange' as const,
    aboutWhen: null,
    quantity: null,
    options: Array.from({ length: options }, (_, index) => ({
      id: `${id}${index + 1}`,
      label: '',
      help: '',
      band: null,
    })),
    holds: 'one',
  }
}

/** The option `q2` of the question `q`, by name. */
export function given(...options: readonly string[]): Condition {
  return { kind: 'in', question: (options[0] ?? '').replace(/\d+$/, ''), options }
}

export function toward(
  pattern: string,
  weight: number,
  rest: { when: Condition; group?: string; unless?: Condition },
): Rule {
  return {
    id: `${pattern}${weight} ${JSON.stringify(rest.when)}`,
    when: rest.when,
    unless: rest.unless ?? null,
    effect: { kind: 'toward', pattern, weight, group: rest.group ?? null },
    because: '',
    source: JUDGED,
  }
}

export function rulesOut(pattern: string, when: Condition, unless?: Condition): Rule {
  return {
    id: `not ${pattern}`,
    when,
    unless: unless ?? null,
    effect: { kind: 'rules-out', pattern },
    because: '',
    source: JUDGED,
  }
}

export function hybrid(id: string, when: Condition, answers: readonly string[] = []): Hybrid {
  const legs = [{ leg: 'all', pattern: 'a', because: '' }]
  return { id, name: id, what: '', when, answers, legs, challenges: [], source: JUDGED }
}

export function challenge(id: string, rest: Partial<Challenge>): Challenge {
  return {
    id,
    title: id,
    inShort: null,
    because: 'in general',
    raised: [],
    eased: [],
    mitigations: ['remedy'],
    always: false,
    end: null,
    otherHands: null,
    source: JUDGED,
    ...rest,
  }
}

/** A policy of the only pair against this choice. */
export function policy(choice: string, rest: Partial<Policy> = {}): Policy {
  const said = { because: '', owner: '', review: '2030-01-01' }
  return {
    id: 'policy',
    pair: 'pair',
    choice,
    when: null,
    unless: null,
    allows: [],
    ...said,
    ...rest,
  }
}
