import type { Advice, RaisedChallenge, Verdict } from '../model/advice.ts'
import type { List, ListItem, Section } from './outline.ts'
import { type Reading, tell, verdictName } from './reading.ts'
import { item, linked, list, read, shortList, toned } from './say.ts'

/** What each choice makes hard for these answers, most pressing first, with the known remedies. */
export function sectionMustBeBuilt({ verdicts }: Advice, reading: Reading): Section | null {
  const pressing = verdicts.map(pressingChallenges)
  const telling = { reading, told: firstTold(pressing) }
  const items = verdicts.flatMap((verdict, index) => {
    const challenges = pressing[index] ?? []
    return challenges.length === 0 ? [] : [decisionItem(verdict, challenges, telling)]
  })
  return items.length === 0 ? null : read('What must be built', [list(items)])
}

// On a terminal; the rest is counted.
const MOST = 2

interface Telling {
  readonly reading: Reading
  /** By the name of a remedy: the first challenge, among those that every painter shows, that explains it. */
  readonly told: ReadonlyMap<string, RaisedChallenge>
}

// A pressure of 0: these answers ease the challenge away.
function pressingChallenges({ challenges }: Verdict): readonly RaisedChallenge[] {
  return challenges.filter(({ pressure }) => pressure > 0)
}

function firstTold(pressing: readonly (readonly RaisedChallenge[])[]) {
  const told = new Map<string, RaisedChallenge>()
  for (const challenge of pressing.flatMap(challenges => challenges.slice(0, MOST))) {
    for (const { name } of challenge.mitigations) {
      if (!told.has(name)) told.set(name, challenge)
    }
  }
  return told
}

function decisionItem(
  verdict: Verdict,
  challenges: readonly RaisedChallenge[],
  telling: Telling,
): ListItem {
  const items = challenges.map(challenge => challengeItem(challenge, telling))
  return item([toned('strong', verdictName(verdict, telling.reading))], null, [
    shortList(MOST, ['challenge', 'challenges'], items),
  ])
}

function challengeItem(challenge: RaisedChallenge, telling: Telling): ListItem {
  const { title, because } = challenge
  const text = `${tell(title, telling.reading)}. ${tell(because, telling.reading)}`
  return item(null, text, [remedies(challenge, telling)])
}

function remedies(challenge: RaisedChallenge, { told, reading }: Telling): List {
  return list(
    challenge.mitigations.map(({ name, how, reference }) => {
      const explained = (told.get(name) ?? challenge) === challenge
      const text = explained ? tell(how, reading) : [toned('muted', 'explained elsewhere here')]
      return item([linked(name, reference)], text)
    }),
  )
}
