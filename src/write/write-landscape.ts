import { Document, isMap, isSeq, type Node, visit } from 'yaml'
import type { Imported } from '../input/landscape/import/imported.ts'
import { schemaLine } from './schema-line.ts'

/** A landscape to be written: what is not known of it is left out. */
export interface NewLandscape extends Pick<Imported, 'systems' | 'interfaces'> {
  readonly name: string
}

/** The text of a landscape file: a line for each system and each interface. */
export function writeLandscape(landscape: NewLandscape, schema: string | null): string {
  const document = new Document({
    landscape: landscape.name,
    systems: Object.fromEntries(
      landscape.systems.map(({ name, owner, kind }) => [
        name,
        { ...(kind !== null && { kind }), ...(owner !== null && { owner }) },
      ]),
    ),
    interfaces: landscape.interfaces.map(writtenInterface),
  })
  visit(document, { Node: (_, node, path) => foldBelow(node, path.length) })
  const heading = schema === null ? '' : `${schemaLine(schema)}\n`
  return `${heading}${document.toString({ lineWidth: 0, flowCollectionPadding: true })}`
}

function writtenInterface(each: NewLandscape['interfaces'][number]) {
  const { name, description, from, to, data, over, answers } = each
  const one = (names: readonly string[]) => (names.length === 1 ? names[0] : names)
  return {
    name,
    ...(description !== null && { description }),
    ...{ from, to: one(to) },
    ...(data.length > 0 && { data: one(data) }),
    ...(over !== null && { over }),
    ...(Object.keys(answers).length > 0 && { answers }),
  }
}

/** What stands below the lists of systems and interfaces takes one line. */
function foldBelow(node: Node, depth: number): void {
  if ((isMap(node) || isSeq(node)) && depth > 3) node.flow = true
}
