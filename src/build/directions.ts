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

const NOTHING = { imports: [], node: [], npm: [], pure: true, inner: {} } as const
// The modules that the build writes the catalogue into.
const BUILT_IN = 'virtual:*'

/** All rooms, each before those that use it. */
export const ROOMS: readonly Room[] = [
  {
    ...NOTHING,
    path: 'model',
    job: 'the types that all rooms share',
    because: 'it is plain types; the shape of what a person writes stands in src/input/shapes',
  },
  {
    ...NOTHING,
    path: 'condition',
    job: 'the one reading of a condition',
    imports: ['model'],
    because: 'every room that reads conditions uses it',
  },
  {
    ...NOTHING,
    path: 'diagnostics',
    job: 'findings, without knowledge of files',
    imports: ['model'],
    because: 'every room that finds faults uses it',
  },
  {
    ...NOTHING,
    path: 'input',
    job: 'text to model, or findings with line and column',
    imports: ['model', 'condition', 'diagnostics'],
    npm: ['yaml', 'zod', 'compare-versions'],
    because: 'it is given text, not files: the disk is in src/host',
    inner: {
      source: [],
      shapes: ['source'],
      terms: ['source'],
      requirements: ['source', 'shapes', 'terms'],
      catalogue: ['source', 'shapes', 'terms', 'requirements'],
      landscape: ['source', 'shapes', 'terms', 'requirements'],
      lock: ['source', 'shapes', 'terms', 'requirements'],
    },
  },
  {
    ...NOTHING,
    path: 'write',
    job: "an answer into a person's text, of which every other character stays as it was",
    imports: ['model', 'diagnostics', 'input'],
    npm: ['yaml'],
    because: 'it changes text, not files: the disk is in src/host',
  },
  {
    ...NOTHING,
    path: 'advise',
    job: 'the engine: match, score, decide, reconcile, explore',
    imports: ['model', 'condition'],
    because:
      'the engine is synchronous, plain TypeScript that runs in a browser page as well: what it needs comes as an argument',
    inner: {
      engine: [],
      verdict: ['engine'],
      search: ['engine', 'verdict'],
      evaluation: ['engine', 'verdict'],
      changes: ['engine', 'verdict', 'evaluation'],
      design: ['engine', 'verdict', 'evaluation', 'changes'],
      landscape: ['engine', 'verdict', 'evaluation', 'changes', 'design'],
      precedents: ['engine', 'verdict', 'evaluation', 'changes'],
      questions: ['engine', 'verdict', 'search', 'evaluation'],
      drift: ['engine', 'verdict', 'evaluation', 'changes', 'design'],
      lint: ['engine', 'verdict', 'search'],
    },
  },
  {
    ...NOTHING,
    path: 'report',
    job: 'outlines (what is said), painters (how it looks)',
    imports: ['model', 'condition'],
    npm: ['@dagrejs/dagre'],
    because: 'a report is text made of the advice alone: styles, widths and wrapping are arguments',
    inner: {
      graph: [],
      outline: ['graph'],
      wording: ['outline'],
      advice: ['graph', 'outline', 'wording'],
      catalogue: ['outline', 'wording', 'advice'],
      landscape: ['graph', 'outline', 'wording', 'advice'],
      github: ['outline'],
      drift: ['outline', 'wording', 'github'],
      findings: ['outline', 'wording', 'github'],
      terminal: ['graph', 'outline'],
      markdown: ['graph', 'outline', 'mermaid'],
      mermaid: ['graph', 'outline'],
      svg: ['graph', 'outline'],
      html: ['graph', 'outline', 'wording', 'advice', 'svg'],
      documents: ['graph', 'outline', 'wording', 'advice', 'mermaid', 'svg', 'html'],
      json: ['outline', 'wording'],
    },
  },
  {
    ...NOTHING,
    path: 'schemas',
    job: 'the JSON schemas of what a person writes and of the result',
    imports: ['model', 'input', 'report/json'],
    npm: ['zod'],
    because: 'a schema follows from the shapes and from the fields of the result alone',
  },
  {
    ...NOTHING,
    path: 'interview',
    job: 'the pages of the interview and what they say',
    imports: ['model', 'input', 'write', 'advise', 'report'],
    pure: false,
    because:
      'it asks through the prompter and keeps answers through the file operations that it is given: both are in src/host',
  },
  {
    ...NOTHING,
    path: 'commands',
    job: 'one file a command: read, call, return output and exit code; everything outside is the `World`',
    imports: [
      'model',
      'condition',
      'diagnostics',
      'input',
      'write',
      'advise',
      'report',
      'schemas',
      'interview',
    ],
    npm: ['chalk', 'fast-string-width', 'fast-wrap-ansi'],
    pure: false,
    because: 'a command is called by src/cli, and asks the world for files and answers',
  },
  {
    ...NOTHING,
    path: 'host',
    job: 'the real world: disk, terminal, process, prompts',
    imports: ['model', 'input/source', 'report/terminal', 'interview/screen', 'commands'],
    node: 'all',
    npm: ['inquirer', '@inquirer/core', BUILT_IN],
    pure: false,
    because: 'it is what the commands ask for, and decides nothing',
  },
  {
    ...NOTHING,
    path: 'cli',
    job: 'arguments in, exit code out; what only some commands need is loaded where there is one',
    imports: ['diagnostics', 'report/formats.ts', 'commands'],
    npm: ['commander'],
    pure: false,
    because: 'it picks a command and gives it the world: the work is in src/commands',
  },
  {
    ...NOTHING,
    path: 'main.ts',
    job: 'joins the real world to the command line, and catches what is our fault',
    imports: ['host', 'cli'],
    node: 'all',
    pure: false,
    because: 'it is on the way of every start',
  },
  {
    ...NOTHING,
    path: 'start.ts',
    job: 'answers `--version`, then runs the bundle with its code cache',
    node: 'all',
    pure: false,
    because: 'it answers before anything is read',
  },
  {
    ...NOTHING,
    path: 'index.ts',
    job: "the library's door",
    imports: ['model', 'condition', 'diagnostics', 'input', 'write', 'advise', 'report', 'schemas'],
    npm: [BUILT_IN],
    because: 'the library runs in a browser page as well, and offers no command',
  },
  {
    ...NOTHING,
    path: 'page',
    job: "the HTML report's own script: the engine in the reader's browser",
    imports: ['model', 'condition', 'write', 'advise', 'report'],
    npm: ['preact'],
    pure: false,
    because:
      'it runs in a page: what it works with stands in the page, and nothing else is reached',
  },
  {
    ...NOTHING,
    path: 'build',
    job: 'compiles the catalogue, bundles, writes what is generated; not shipped',
    imports: ['model', 'condition', 'diagnostics', 'input', 'advise', 'report/html', 'schemas'],
    node: 'all',
    npm: ['esbuild'],
    pure: false,
    because: 'it compiles what is shipped, and is no part of it',
  },
]
