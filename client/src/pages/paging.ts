/** How many of so many things stand on a page that has room for `most`: seven are four and three, so that none stands alone. */
export function perPage(count: number, most: number): number {
  return Math.ceil(count / Math.max(1, Math.ceil(count / most)));
}
