/** The first line of a YAML file, which tells editors by which JSON Schema they complete and check it; its path is absolute or starts from the file's folder. */
export function schemaLine(schema: string): string {
  return `# yaml-language-server: $schema=${schema.replace(/[\s\p{Cc}\p{Zl}\p{Zp}]/gu, encodeURIComponent)}`
}

/** Matches such a line: the text before the path of the schema, and that path. */
export const SCHEMA_LINE = /^(# yaml-language-server: \$schema=)(\S+)/
