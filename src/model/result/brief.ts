import type { Advice } from './advice.ts'
import type { Verdict } from './verdict.ts'

/** What an advice comes to, without its reasons. */
export interface BriefAdvice extends Pick<Advice, 'name' | 'flow' | 'source'> {
  /** By id of the pair: the choice of the design, a hybrid by its id; null where either side will do. Pairs that take no part are left out. */
  readonly choices: Readonly<Record<string, string | null>>
  /** By id of the pair: how firm its verdict is; null unless it recommends a side. */
  readonly strength: Readonly<Record<string, Verdict['strength']>>
  /** By id of the pair: whether its verdict stays as it is, whatever is still answered. */
  readonly settled: Readonly<Record<string, boolean>>
}
