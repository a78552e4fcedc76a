import { compareFlows } from '../../advise/compare-advices.ts'
import type { Advice } from '../../model/advice.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import { outlineAdvice } from '../../report/advice/outline-advice.ts'
import { outlineFlows } from '../../report/advice/outline-flows.ts'
import type { Outline } from '../../report/outline/outline.ts'

/** One report after the other; behind the flows of one interface what they come to together. */
export function* outlineAll(
  advices: Iterable<Advice>,
  catalogue: Catalogue,
  { brief }: { readonly brief: boolean },
): Generator<Outline> {
  let flows: readonly Advice[] = []
  for (const advice of advices) {
    if (!isSameInterface(flows[0], advice)) {
      yield* outlineTogether(flows, catalogue)
      flows = []
    }
    yield outlineAdvice(advice, catalogue, { brief })
    if (advice.flow !== null) flows = [...flows, advice]
  }
  yield* outlineTogether(flows, catalogue)
}

function isSameInterface(first: Advice | undefined, { flow, source }: Advice): boolean {
  return (
    flow !== null && first?.source.file === source.file && first.source.document === source.document
  )
}

function outlineTogether(flows: readonly Advice[], catalogue: Catalogue): readonly Outline[] {
  return flows.length > 1 ? [outlineFlows(compareFlows(flows), catalogue)] : []
}
