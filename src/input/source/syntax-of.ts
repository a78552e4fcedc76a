/** How a text is written: YAML, of which JSON is a part, or a JSON text a line. */
export type Syntax = 'yaml' | 'ndjson'

/** How a file is written: as was said, else as its name says. */
export const syntaxOf = (file: string, said: Syntax | null = null): Syntax =>
  said ?? (/\.(ndjson|jsonl)$/i.test(file) ? 'ndjson' : 'yaml')
