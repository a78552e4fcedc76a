import { faultAt } from '../../diagnostics/diagnostics.ts'
import type { Finding, FindingCode } from '../../model/finding.ts'
import type { LocateOffsets, Span } from './locate-offsets.ts'

/** A fault in a text of its own, before anybody says where in which file that text stands. */
export interface SpanFault {
  readonly code: FindingCode
  readonly span: Span
  readonly facts: Finding['facts']
}

/** The finding for a fault in a text that starts at `offset` of the located one. */
export function placeFault(fault: SpanFault, locate: LocateOffsets, offset: number): Finding {
  return faultAt(locate(shiftSpan(fault.span, offset)), fault.code, fault.facts)
}

/** The same stretch seen from the start of the whole text. */
export function shiftSpan({ start, end }: Span, offset: number): Span {
  return { start: start + offset, end: end + offset }
}
