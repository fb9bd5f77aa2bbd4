const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/**
 * A fresh id for an act: 22 letters that nobody else has drawn.
 *
 * A page on the school network is no "secure context", so `crypto.randomUUID` is not there; `getRandomValues` always is.
 */
export function freshId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(22));
  return Array.from(bytes, (byte) => LETTERS[byte % 64]).join("");
}
