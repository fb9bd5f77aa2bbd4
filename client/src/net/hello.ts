/** What a browser says of itself when it connects. It travels with the handshake, before any message. */
export type { Hello } from "../protocol/types";
