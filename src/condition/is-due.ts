/** Whether something is to be looked at again by a day; both are written YYYY-MM-DD. */
export function isDue(review: string | null, today: string): review is string {
  return review !== null && review <= today
}
