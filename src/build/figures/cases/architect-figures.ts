import type { Engine } from '../../../advise/engine/engine.ts'
import type { Verdict } from '../../../model/result/verdict.ts'
import { choiceOf, designOf, isWayOfBoth, joinParts, OPEN, SPLIT } from './compare-cases.ts'
import { adviceAbove, interfaceChoice } from './interface-choice.ts'
import { judgeFacts } from './judge-facts.ts'
import type { AdvisedInterface, ArchitectAdvice } from './known-case.ts'

/** What an architect would say of a choice. */
export type Judgement = 'advised' | 'also good' | 'arguable' | 'open' | 'wrong'

/** A pair of an interface on which an architect gave advice, beside ours. */
export interface JudgedPair {
  readonly advised: AdvisedInterface
  readonly pair: string
  readonly advice: ArchitectAdvice
  readonly verdicts: readonly Verdict[]
  /** What the verdicts of all parts come to, what the designs do, and what the advice above the parts has. */
  readonly verdict: JudgedChoice
  readonly design: JudgedChoice
  readonly interface: JudgedChoice
}

/** A choice, and what an architect says of it. */
export interface JudgedChoice {
  readonly choice: string
  readonly judgement: Judgement
}

/** Our advice on each interface, held against the architect's. */
export function judgeInterfaces(
  engine: Engine,
  interfaces: readonly AdvisedInterface[],
): readonly JudgedPair[] {
  return interfaces.flatMap(advised => {
    const advices = advised.requirements.map(requirements => judgeFacts(engine, requirements))
    const above = adviceAbove(engine, advised.requirements)
    return Object.entries(advised.advice).map(([pair, advice]): JudgedPair => {
      const verdicts = advices.flatMap(each => each.verdicts.filter(one => one.pair === pair))
      const isHybrid = (choice: string) => isWayOfBoth(choice, verdicts[0]?.scores ?? {})
      const judged = (choice: string) => ({ choice, judgement: judge(choice, advice, isHybrid) })
      return {
        ...{ advised, pair, advice, verdicts },
        verdict: judged(joinParts(verdicts.map(choiceOf))),
        design: judged(designOf(advices, pair)),
        interface: judged(above ? interfaceChoice(above, pair) : designOf(advices, pair)),
      }
    })
  })
}

/** A split between parts uses both sides, as any hybrid does. */
function judge(
  choice: string,
  { choice: advised, 'also-good': alsoGood = [], arguable = [] }: ArchitectAdvice,
  isHybrid: (choice: string) => boolean,
): Judgement {
  const meets = (wanted: string) => choice === wanted || (choice === SPLIT && isHybrid(wanted))
  if (meets(advised)) return 'advised'
  if (alsoGood.some(meets)) return 'also good'
  if (arguable.some(meets)) return 'arguable'
  return choice === OPEN ? 'open' : 'wrong'
}
