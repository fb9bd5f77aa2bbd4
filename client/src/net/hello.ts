/** What a browser says of itself when it connects. It travels with the handshake, before any message. */
export type Hello =
  | {
      kind: "participant";
      token: string;
      /** Up to which numbers nothing is missing, and at which table and seat they were counted. */
      view: number;
      talk: number;
      table: number | null;
      seat: string | null;
    }
  | { kind: "teacher"; session: string; projector: boolean };
