/** What stands beside the bundle of the command, by name: a plain report would read and compile it for nothing. */
export const BESIDE = {
  'run-program': 'src/cli/run-program.ts',
  'read-in-full': 'src/commands/load/read-in-full.ts',
  'load-layers': 'src/commands/load/catalogue/load-layers.ts',
  'stream-report': 'src/commands/stream/stream-report.ts',
  ask: 'src/commands/ask.ts',
  'report-landscape': 'src/commands/landscape/report-landscape.ts',
  'import-landscape': 'src/commands/landscape/import-landscape.ts',
  prompts: 'src/host/prompts.ts',
  terminal: 'src/host/terminal.ts',
  'line-prompts': 'src/host/line-prompts.ts',
  'svg-document': 'src/report/documents/svg-document.ts',
  'html-document': 'src/report/documents/html-document.ts',
} as const

/** The way to one of them in our code. */
export const WAY_BESIDE = new RegExp(`/(${Object.keys(BESIDE).join('|')})\\.ts$`)

/** A place in a bundle as a stack names it: the bundle's file, its line and its column. */
export const PLACE_IN_BUNDLE = new RegExp(
  `[^\\s(]*?(?<![\\w-])((?:start|main|${Object.keys(BESIDE).join('|')})\\.cjs|index\\.js):(\\d+):(\\d+)`,
  'g',
)
