import type { CheckedDecision } from '../../model/result/drift.ts'
import { checkField } from './check-field.ts'
import { printerOf } from './printer-of.ts'
import { stringify } from './stringify.ts'
import { type PublishedCatalogue, SCHEMA_VERSION } from './to-json.ts'

const printDecision = printerOf(checkField)

/**
 * Checked decisions as one JSON text, ending in a line break.
 * @example
 * JSON.parse(printCheck(decisions, engine.catalogue, 'decisions.lock.yaml')).decisions
 */
export function printCheck(
  decisions: readonly CheckedDecision[],
  { name, version, digest }: PublishedCatalogue,
  lock: string,
): string {
  const printed = {
    schemaVersion: SCHEMA_VERSION,
    catalogue: { name, version, digest },
    lock,
    decisions: decisions.map(each => printDecision(each, text => text)),
  }
  return `${stringify(printed, 2)}\n`
}
