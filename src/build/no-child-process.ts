/** Stands for `node:child_process` in the bundles of the command, where bundled packages get none of it: only our pager starts a program. */
export const spawn = null
export const spawnSync = null
