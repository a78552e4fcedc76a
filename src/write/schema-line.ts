/** The first line of a file, by which editors complete and check it; the path of the schema is one from the file's folder, or absolute. */
export function schemaLine(schema: string): string {
  return `# yaml-language-server: $schema=${schema.replaceAll(' ', '%20')}`
}

/** Such a line, with the path of its schema. */
export const SCHEMA_LINE = /^(# yaml-language-server: \$schema=)(\S+)/
