import type { RaisedChallenge } from '../../model/verdict.ts'

/** Puts the names of the two systems into a text of the catalogue. */
export type Fill = (text: string) => string

/** A challenge as JSON has it, field by field. */
export function challengeOf(challenge: RaisedChallenge, fill: Fill) {
  const { id, title, because, raisedBy, pressure, mitigations } = challenge
  return {
    id,
    title: fill(title),
    because: fill(because),
    raisedBy,
    pressure,
    mitigations: mitigations.map(mitigation => mitigationOf(mitigation, fill)),
  }
}

/** A remedy as JSON has it. */
export function mitigationOf(
  { name, how, reference }: RaisedChallenge['mitigations'][number],
  fill: Fill,
) {
  return { name, how: fill(how), reference }
}
