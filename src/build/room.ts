/** A room of the house: what its files may import, and why not more. The linter and CONTRIBUTING are written from it. */
export interface Room {
  /** The folder or file below `src/`. */
  readonly path: string
  readonly job: string
  /** Rooms, or folders and files of one: "input/source". */
  readonly imports: readonly string[]
  /** Modules of Node by name, or "all". */
  readonly node: readonly string[] | 'all'
  /** Packages by name, in globs as the linter reads them. */
  readonly npm: readonly string[]
  /** Same input, same bytes out: no clock, random source, locale, process, network or console. */
  readonly pure: boolean
  /** What a newcomer who tries more is told. */
  readonly because: string
  /** The rooms within it and which of them each may import; a file beside them may import all. */
  readonly inner: Readonly<Record<string, readonly string[]>>
}
