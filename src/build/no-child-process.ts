/** Stands for `node:child_process` in the bundles of the command where packages get none of it: our pager has its own way, and an editor its own bundle. */
export const spawn = null
