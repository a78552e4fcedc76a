import type { Evidence } from '../../model/result/verdict.ts'
import { type BalanceContext, balanceNode } from '../../report/html/balance.ts'
import type { HtmlElement } from '../../report/html/element.ts'

/**
 * Makes the balances of one report, of which each stays the same object while the answers that bear on its pair are the same: the engine
 * then brings the same evidence again, and from the file as it stands the pair differs as before.
 */
export function keepBalances(): typeof balanceNode {
  const kept = new Map<string, KeptBalance>()
  return (verdict, context: BalanceContext) => {
    const { pair, evidence } = verdict
    const { scale } = context
    const last = kept.get(pair)
    if (last?.evidence === evidence && last.scale === scale) return last.node
    const node = balanceNode(verdict, context)
    kept.set(pair, { evidence, scale, node })
    return node
  }
}

interface KeptBalance {
  readonly evidence: readonly Evidence[]
  readonly scale: number
  readonly node: HtmlElement
}
