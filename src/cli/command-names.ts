/** The names of the commands, but for `help`; apart from what they do, so that a report loads no other command. */
export const COMMAND_NAMES = [
  'report',
  'ask',
  'explain',
  'whatif',
  'compare',
  'landscape',
  'check',
  'template',
  'schema',
  'catalogue',
  'completion',
] as const

export type CommandName = (typeof COMMAND_NAMES)[number]

/** The command that shows the help of another. */
export const HELP = 'help'
