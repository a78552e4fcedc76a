import type { SourceText } from '../input/requirements/parse-requirements.ts'
import { locateNdjson } from '../input/source/locate-ndjson.ts'
import { locateYaml } from '../input/source/locate-yaml.ts'
import type { SourceNode } from '../input/source/source-node.ts'
import { type DocumentText, splitDocuments } from '../input/source/split-documents.ts'
import type { Parsed } from '../model/finding.ts'

/** The documents of a text as texts of their own, empty ones too. */
export function splitSource({ text, syntax }: Pick<SourceText, 'text' | 'syntax'>) {
  return syntax === 'ndjson' ? splitLines(text) : splitDocuments(text)
}

/** What the text of one document says. */
export function contentOf(
  { file, syntax }: SourceText,
  { text }: DocumentText,
): Parsed<SourceNode> {
  const locate = syntax === 'ndjson' ? locateNdjson : locateYaml
  const [document] = locate(file, text)
  return document?.content ?? { ok: false, findings: [] }
}

/** The data of each document of a text; null where it has faults. */
export function dataOf(source: SourceText): readonly unknown[] {
  return splitSource(source).map(piece => {
    const content = contentOf(source, piece)
    return content.ok && content.findings.length === 0 ? content.value.data : null
  })
}

function splitLines(text: string): readonly DocumentText[] {
  let offset = 0
  return text.split('\n').map(line => {
    const piece = { offset, text: line.trimEnd() }
    offset += line.length + 1
    return piece
  })
}
