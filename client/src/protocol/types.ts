/* Written by `npm run protocol` from schema.json. Do not edit: change the server's schemas instead. */

/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Hello".
 */
export type Hello = AsParticipant | AsTeacher;
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "SeatId".
 */
export type SeatId = string;
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "SeatAct".
 */
export type SeatAct =
  | SealOrders
  | UnsealOrders
  | MeetOn
  | WriteDraft
  | SponsorDraft
  | OfferPromise
  | AnswerPromise
  | TakeBackPromise
  | MarkNeed;
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "ActionId".
 */
export type ActionId = string;
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Particulars".
 */
export type Particulars =
  Plain | TowardParty | OnIssue | OnOption | OnIdea | OnText | OnBloc | InChannel | OnPartyIssue | OnPartyOption;
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "PartyId".
 */
export type PartyId = string;
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "ChannelId".
 */
export type ChannelId = string;
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "IssueId".
 */
export type IssueId = string;
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "OptionId".
 */
export type OptionId = string;
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "DraftId".
 */
export type DraftId = string;
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "BlocId".
 */
export type BlocId = string;
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "PromisedAct".
 */
export type PromisedAct = ToPlay | ToVote | ToKeepSilent;
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "PromiseId".
 */
export type PromiseId = string;
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Answer".
 */
export type Answer = Accepted | Refused | Fault;
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "No".
 */
export type No =
  | "not-yours"
  | "not-now"
  | "game-over"
  | "round-passed"
  | "not-there"
  | "hand-stays"
  | "not-in-this-game"
  | "not-your-role"
  | "too-many-actions"
  | "same-twice"
  | "one-hostile-act"
  | "too-little-capital"
  | "too-little-money"
  | "too-little-funds"
  | "only-at-the-brink"
  | "nothing-sealed"
  | "no-agenda"
  | "not-opened"
  | "no-open-room"
  | "no-dialogue-known"
  | "embassy-open"
  | "embassy-closed"
  | "reported-already"
  | "not-recognised"
  | "recognised-already"
  | "law-bars-officials"
  | "contact-barred"
  | "nobody-is-barred"
  | "nobody-has-met-them"
  | "their-law-bars-it"
  | "no-way-to-them"
  | "told-already"
  | "no-body"
  | "referred-already"
  | "with-the-panel"
  | "not-on-this-rung"
  | "too-little-trust"
  | "too-little-talk"
  | "nothing-agreed"
  | "no-grievance"
  | "done-before"
  | "talks-halted"
  | "threat-stands"
  | "army-called-up"
  | "hotline-stands"
  | "no-hotline"
  | "no-line-yet"
  | "monitors-are-in"
  | "nothing-to-watch"
  | "sanctions-stand"
  | "no-sanctions"
  | "accepted-already"
  | "not-accepted"
  | "other-not-accepted"
  | "trusted-too-little"
  | "too-little-to-write"
  | "too-weak-to-press"
  | "nothing-to-guarantee"
  | "guaranteed-already"
  | "no-side"
  | "no-coalition"
  | "stands-with-us"
  | "stands-with-them"
  | "keeps-out"
  | "not-their-ally"
  | "nothing-to-wedge"
  | "is-a-rival"
  | "has-taken-a-side"
  | "keeps-out-already"
  | "no-say"
  | "already-asked"
  | "prepared-already"
  | "paid-already"
  | "nothing-signed"
  | "already-may-say"
  | "red-line"
  | "outside-mandate"
  | "unheard-of"
  | "too-few-sessions"
  | "too-little-progress"
  | "nothing-new"
  | "already-recommended"
  | "no-recommendation"
  | "already-briefed"
  | "not-briefed"
  | "not-listening"
  | "already-adopted"
  | "heard-anyway"
  | "already-heard"
  | "committee-stands"
  | "speaks-for-nobody"
  | "studied-out"
  | "name-too-small"
  | "visas-refused"
  | "not-hidden"
  | "secured-already"
  | "no-tip"
  | "verified-already"
  | "not-at-ease"
  | "explored-already"
  | "not-explored"
  | "forewarned-already"
  | "no-overreach"
  | "backed-already"
  | "no-forum"
  | "forum-sits"
  | "nothing-failed"
  | "nobody-in-need"
  | "exchange-runs"
  | "healed-lately"
  | "not-side-by-side"
  | "picture-too-dark"
  | "not-commercial"
  | "trade-waits"
  | "pledged-already"
  | "no-text"
  | "old-version"
  | "incomplete"
  | "not-signable"
  | "too-public"
  | "already-tabled"
  | "home-vote-coming"
  | "in-force-already"
  | "only-officials"
  | "too-many-drafts"
  | "too-many-own-drafts"
  | "settled"
  | "nothing-in-force"
  | "carried-out-wholly"
  | "step-taken"
  | "clause-broken"
  | "clause-kept"
  | "not-on-record"
  | "no-promises"
  | "no-marks"
  | "promise-open"
  | "promise-due"
  | "promise-answered"
  | "not-their-card"
  | "in-the-dark"
  | "no-voice"
  | "not-official"
  | "known-anyway"
  | "no-such-line"
  | "ladder-too-low"
  | "ladder-too-high"
  | "clock-stopped"
  | "clock-running";
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Var".
 */
export type Var =
  | "tension"
  | "stage"
  | "brinks"
  | "war-rounds"
  | "mission"
  | "trust"
  | "image"
  | "support"
  | "no-deal"
  | "capital"
  | "treasury"
  | "funds"
  | "mood"
  | "mandate"
  | "known"
  | "uptake"
  | "adopted"
  | "cover"
  | "progress"
  | "rapport"
  | "sessions"
  | "found"
  | "guests"
  | "craft"
  | "approval"
  | "home-vote"
  | "vote-needed"
  | "ratified"
  | "resentment"
  | "sanctions"
  | "hotline"
  | "organised"
  | "secrecy"
  | "sanction"
  | "open"
  | "reputation"
  | "wronged"
  | "study"
  | "warmth"
  | "campaign"
  | "inclusion"
  | "committee"
  | "stand"
  | "exposed"
  | "secured"
  | "tip"
  | "overreach"
  | "grey"
  | "signal"
  | "forewarned"
  | "eminent"
  | "disavowed"
  | "forum"
  | "blamed"
  | "reviewed"
  | "exchange"
  | "pledge"
  | "kept-open"
  | "summit"
  | "halted"
  | "halts"
  | "asked"
  | "requested"
  | "ultimatum"
  | "trade-threat"
  | "leverage"
  | "threats-made"
  | "threats-kept"
  | "coercion"
  | "mobilised"
  | "ceasefire"
  | "ceasefire-offer"
  | "called"
  | "exercise"
  | "warned"
  | "guarded"
  | "monitors"
  | "side-payment"
  | "prepared"
  | "paid"
  | "incumbent"
  | "recognised"
  | "confided"
  | "referred"
  | "mediation"
  | "good-offices"
  | "guarantee"
  | "knowledge"
  | "leaning"
  | "camp"
  | "neutral"
  | "grievance"
  | "in-force"
  | "accepted"
  | "carried-out"
  | "step-taken"
  | "amended"
  | "breach"
  | "on-record"
  | "protocol"
  | "order"
  | "interest"
  | "reopened";
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "WhyAnswer".
 */
export type WhyAnswer = Why | Fault;
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "RuleId".
 */
export type RuleId = string;
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "WeighAnswer".
 */
export type WeighAnswer = Weighed | Fault;
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Forecast".
 */
export type Forecast = "refuse" | "split" | "accept";
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "DebriefAnswer".
 */
export type DebriefAnswer = DebriefShown | Fault;
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Reader".
 */
export type Reader = "public" | "seat" | "teacher";
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Block".
 */
export type Block = Prose | Heading | Entries | Amounts | Grid | Drawing;
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Tone".
 */
export type Tone =
  "plain" | "soft" | "lead" | "good" | "bad" | "accent" | "party-0" | "party-1" | "party-2" | "party-3";
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "FigureShape".
 */
export type FigureShape = Dots | Line | Box | Label;
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Anchor".
 */
export type Anchor = "start" | "middle" | "end";
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "MyDataAnswer".
 */
export type MyDataAnswer = MyData | Fault;
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "TranscriptAnswer".
 */
export type TranscriptAnswer = Transcript | Fault;
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "LeadAct".
 */
export type LeadAct =
  | Deal
  | Move
  | LookOn
  | StandUp
  | Undo
  | Start
  | Skip
  | Pause
  | Resume
  | Extend
  | EndNow
  | HandTo
  | StandIn
  | Lock
  | NewCode
  | LetIn
  | Remove
  | Rename
  | NewPin
  | Help
  | Tell
  | CloseTalk;
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Hand".
 */
export type Hand = "human" | "shared" | "autopilot" | "bot" | "empty";
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Voice".
 */
export type Voice = "teacher" | "news";
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Farewell".
 */
export type Farewell =
  | "stopping"
  | "token-replaced"
  | "removed"
  | "logged-out"
  | "too-much"
  | "deleted"
  | "malformed"
  | "token-dead"
  | "not-there"
  | "not-logged-in"
  | "foreign"
  | "too-often";
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Section".
 */
export type Section =
  | Cast
  | Table
  | World
  | NewsPage
  | TextOnTable
  | End
  | Card
  | MyAims
  | Sheet
  | Home
  | MyOrders
  | MyOptions
  | MyChannels
  | Story
  | Overview;
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Level".
 */
export type Level = "intro" | "standard" | "full";
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Role".
 */
export type Role =
  | "head-of-government"
  | "foreign-minister"
  | "envoy"
  | "security-chief"
  | "mediator"
  | "think-tank-director"
  | "academic"
  | "journalist"
  | "business-leader"
  | "religious-leader"
  | "aid-worker"
  | "grassroots-leader"
  | "diaspora-leader";
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Track".
 */
export type Track = "track-1" | "track-1-5" | "track-2" | "track-3" | "forum";
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Phase".
 */
export type Phase = "lobby" | "briefing" | "open" | "brink" | "over";
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Stage".
 */
export type Stage = 0 | 1 | 2 | 3 | 4;
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Mission".
 */
export type Mission = 0 | 1 | 2;
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Ceasefire".
 */
export type Ceasefire = 0 | 1 | 2;
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Told".
 */
export type Told =
  | "met"
  | "nobody-met"
  | "found"
  | "talks-held"
  | "recommended"
  | "briefed"
  | "not-listened"
  | "adopted"
  | "studied"
  | "dialogue-opened"
  | "back-room-opened"
  | "exposed"
  | "announced"
  | "leaked"
  | "tipped"
  | "story-published"
  | "grey-explored"
  | "capitals-visited"
  | "forewarned"
  | "false-signal"
  | "disavowed"
  | "backed"
  | "forum-convened"
  | "forum-met"
  | "advice-blamed"
  | "advice-reviewed"
  | "culture-shared"
  | "students-exchanged"
  | "aid-sent"
  | "appealed"
  | "past-faced"
  | "rallied-for"
  | "rallied-against"
  | "investors-came"
  | "chamber-spoke"
  | "protocol-signed"
  | "pledged"
  | "funded"
  | "campaign-run"
  | "campaign-mocked"
  | "voice-given"
  | "committee-started"
  | "stood-by"
  | "spoke-against"
  | "widened"
  | "reopened"
  | "interest-moved"
  | "narrowed"
  | "before-the-cabinet"
  | "envoy-asks"
  | "prepared"
  | "public-prepared"
  | "rallied"
  | "government-stays"
  | "government-falls"
  | "demanded"
  | "force-shown"
  | "stood-down"
  | "embassy-opened"
  | "embassy-shut"
  | "embassy-kept"
  | "embassy-reduced"
  | "wants-most"
  | "wants-least"
  | "will-not-sign"
  | "no-limit-found"
  | "loudest"
  | "promise-kept"
  | "promise-broken"
  | "promise-void"
  | "ultimatum"
  | "threat-empty"
  | "mobilised"
  | "struck"
  | "ceasefire-offered"
  | "ceasefire"
  | "ceasefire-broken"
  | "brink-talked"
  | "hotline-set-up"
  | "hotline-called"
  | "exercise-held"
  | "monitors-let-in"
  | "mediation-accepted"
  | "mediation-begins"
  | "good-offices"
  | "shuttled"
  | "message-distorted"
  | "single-text"
  | "pressed"
  | "guaranteed"
  | "brink-mediated"
  | "invited"
  | "wedge-offered"
  | "wedge-exposed"
  | "neutral"
  | "neutrality-broken"
  | "joined"
  | "left"
  | "ally-stood-by"
  | "called-on"
  | "trade-offered"
  | "money-lent"
  | "sanctions-threatened"
  | "sanctions-imposed"
  | "sanctions-eased"
  | "recognised"
  | "contact-made"
  | "arrested"
  | "confided-yes"
  | "confided-no"
  | "message-leaked"
  | "referred"
  | "panel-reported"
  | "panel-found"
  | "summit-held"
  | "summit-failed"
  | "acknowledged"
  | "protested"
  | "talks-halted"
  | "unrest-stirred"
  | "unrest-exposed"
  | "relations-broken"
  | "text-rejected"
  | "warnings-shared"
  | "built-together"
  | "event"
  | "event-spared"
  | "rung-up"
  | "rung-down"
  | "brink"
  | "brink-held"
  | "war"
  | "voted-down"
  | "signed"
  | "ratified"
  | "refused-at-home"
  | "clause-carried-out"
  | "clause-broken"
  | "clause-delayed"
  | "clause-left"
  | "breach-denied"
  | "protocol-broken"
  | "enforced"
  | "not-enforced"
  | "agreement-torn-up";
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Need".
 */
export type Need = "recognition" | "complete" | "signable" | "hidden" | "sponsor" | "table" | "signed" | "home";
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Ending".
 */
export type Ending =
  | "settlement"
  | "partial-accord"
  | "breakdown-war"
  | "breakdown-collapse"
  | "breakdown-deadline"
  | "stopped-by-teacher";
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Standing".
 */
export type Standing = "reached" | "open" | "missed" | "sealed" | "yours";
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Fact".
 */
export type Fact =
  | "text-has"
  | "text-lacks"
  | "agreement"
  | "never-refused"
  | "idea-in-text"
  | "idea-adopted"
  | "no-war"
  | "silence"
  | "ladder"
  | "embassy"
  | "tension"
  | "image"
  | "trust"
  | "support"
  | "treasury"
  | "reputation"
  | "bloc-approval"
  | "value"
  | "even"
  | "in-office"
  | "heard";
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "PromiseState".
 */
export type PromiseState = "offered" | "accepted" | "declined" | "taken-back" | "lapsed" | "kept" | "broken" | "void";
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Risk".
 */
export type Risk = "none" | "small" | "real" | "large";
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "ScenarioId".
 */
export type ScenarioId = string;

/**
 * Everything that a client and the server say to each other.
 */
export interface Protocol {
  /**
   * Who is there: what a client gives as Socket.IO's auth.
   */
  connect: {
    direction: "handshake";
    payload: Hello;
    answer: null;
  };
  /**
   * One act of the seat behind this connection.
   */
  act: {
    direction: "to-server";
    payload: SeatActs;
    answer: Answer;
  };
  /**
   * One line of talk.
   */
  say: {
    direction: "to-server";
    payload: Say;
    answer: Answer;
  };
  /**
   * I have kept the new token.
   */
  kept: {
    direction: "to-server";
    payload: Kept;
    answer: Answer;
  };
  /**
   * Send again what I miss.
   */
  sync: {
    direction: "to-server";
    payload: Sync;
    answer: Answer;
  };
  /**
   * The ledger behind one number.
   */
  why: {
    direction: "to-server";
    payload: AskWhy;
    answer: WhyAnswer;
  };
  /**
   * What a package means for my side.
   */
  weigh: {
    direction: "to-server";
    payload: AskWeigh;
    answer: WeighAnswer;
  };
  /**
   * I play my seat again, not the bot.
   */
  "i-am-back": {
    direction: "to-server";
    payload: IAmBack;
    answer: Answer;
  };
  /**
   * I need my teacher, or no longer do.
   */
  "ask-help": {
    direction: "to-server";
    payload: AskHelp;
    answer: Answer;
  };
  /**
   * What this game was, now that it is over.
   */
  debrief: {
    direction: "to-server";
    payload: AskDebrief;
    answer: DebriefAnswer;
  };
  /**
   * All that is stored about me, to keep.
   */
  "my-data": {
    direction: "to-server";
    payload: AskMyData;
    answer: MyDataAnswer;
  };
  /**
   * What was said at this table, now that every game is over.
   */
  transcript: {
    direction: "to-server";
    payload: AskTranscript;
    answer: TranscriptAnswer;
  };
  /**
   * One act of the teacher.
   */
  lead: {
    direction: "to-server";
    payload: Lead;
    answer: Answer;
  };
  /**
   * Open one table, as its teacher.
   */
  watch: {
    direction: "to-server";
    payload: Watch;
    answer: Answer;
  };
  /**
   * The first message on a connection.
   */
  welcome: {
    direction: "to-client";
    payload: Welcome;
    answer: null;
  };
  /**
   * The last message on a connection.
   */
  goodbye: {
    direction: "to-client";
    payload: Goodbye;
    answer: null;
  };
  /**
   * Sections of a view that changed.
   */
  view: {
    direction: "to-client";
    payload: ViewSent;
    answer: null;
  };
  /**
   * Lines of talk.
   */
  talk: {
    direction: "to-client";
    payload: TalkSent;
    answer: null;
  };
  /**
   * Who has sealed and who is here.
   */
  pulse: {
    direction: "to-client";
    payload: Pulse;
    answer: null;
  };
  /**
   * What the teacher said to this seat.
   */
  notes: {
    direction: "to-client";
    payload: NotesSent;
    answer: null;
  };
  /**
   * The session, for its teacher.
   */
  classroom: {
    direction: "to-client";
    payload: ClassroomSent;
    answer: null;
  };
  /**
   * The lobby, for those who wait.
   */
  lobby: {
    direction: "to-client";
    payload: LobbySent;
    answer: null;
  };
  /**
   * Something that cannot be answered in an acknowledgement.
   */
  fault: {
    direction: "to-client";
    payload: Fault;
    answer: null;
  };
  /**
   * What the first page needs.
   */
  "GET /api/situation": {
    direction: "http";
    body: null;
    /**
     * What comes back, by status.
     */
    answers: {
      "200": Situation;
      "429": Fault;
      "500": Fault;
      "503": Fault;
    };
  };
  /**
   * Make the first teacher account.
   */
  "POST /api/account": {
    direction: "http";
    body: FirstAccount;
    /**
     * What comes back, by status.
     */
    answers: {
      "201": Situation;
      "403": Fault;
      "413": Fault;
      "422": Fault;
      "429": Fault;
      "500": Fault;
      "503": Fault;
    };
  };
  /**
   * Invite another teacher.
   */
  "POST /api/invitations": {
    direction: "http";
    body: null;
    /**
     * What comes back, by status.
     */
    answers: {
      "201": Invited;
      "401": Fault;
      "403": Fault;
      "413": Fault;
      "422": Fault;
      "429": Fault;
      "500": Fault;
      "503": Fault;
    };
  };
  /**
   * Make an account by invitation.
   */
  "POST /api/invited": {
    direction: "http";
    body: InvitedAccount;
    /**
     * What comes back, by status.
     */
    answers: {
      "201": Situation;
      "403": Fault;
      "404": Fault;
      "409": Fault;
      "413": Fault;
      "422": Fault;
      "429": Fault;
      "500": Fault;
      "503": Fault;
    };
  };
  /**
   * Log in as a teacher.
   */
  "POST /api/login": {
    direction: "http";
    body: Account;
    /**
     * What comes back, by status.
     */
    answers: {
      "200": Situation;
      "401": Fault;
      "403": Fault;
      "413": Fault;
      "422": Fault;
      "429": Fault;
      "500": Fault;
      "503": Fault;
    };
  };
  /**
   * Log out.
   */
  "POST /api/logout": {
    direction: "http";
    body: null;
    /**
     * What comes back, by status.
     */
    answers: {
      "200": Situation;
      "403": Fault;
      "413": Fault;
      "422": Fault;
      "429": Fault;
      "500": Fault;
      "503": Fault;
    };
  };
  /**
   * The shelf of scenarios.
   */
  "GET /api/scenarios": {
    direction: "http";
    body: null;
    /**
     * What comes back, by status.
     */
    answers: {
      "200": Shelf;
      "401": Fault;
      "429": Fault;
      "500": Fault;
      "503": Fault;
    };
  };
  /**
   * What the student of one seat sees first.
   */
  "GET /api/scenarios/{scenario}/{level}/{seat}": {
    direction: "http";
    body: null;
    /**
     * What comes back, by status.
     */
    answers: {
      "200": Preview;
      "401": Fault;
      "404": Fault;
      "429": Fault;
      "500": Fault;
      "503": Fault;
    };
  };
  /**
   * Lay a scenario of one's own on the shelf.
   */
  "POST /api/scenarios": {
    direction: "http";
    body: ScenarioFile;
    /**
     * What comes back, by status.
     */
    answers: {
      "200": FileRead;
      "401": Fault;
      "403": Fault;
      "409": Fault;
      "413": Fault;
      "422": Fault;
      "429": Fault;
      "500": Fault;
      "503": Fault;
    };
  };
  /**
   * Take one of my own from the shelf.
   */
  "DELETE /api/scenarios/{scenario}": {
    direction: "http";
    body: null;
    /**
     * What comes back, by status.
     */
    answers: {
      "200": Shelf;
      "401": Fault;
      "403": Fault;
      "404": Fault;
      "429": Fault;
      "500": Fault;
      "503": Fault;
    };
  };
  /**
   * Open a session, or play on where one of mine ended.
   */
  "POST /api/sessions": {
    direction: "http";
    body: OpenSession;
    /**
     * What comes back, by status.
     */
    answers: {
      "201": SessionOpened;
      "401": Fault;
      "403": Fault;
      "404": Fault;
      "409": Fault;
      "413": Fault;
      "422": Fault;
      "429": Fault;
      "500": Fault;
      "503": Fault;
    };
  };
  /**
   * My sessions.
   */
  "GET /api/sessions": {
    direction: "http";
    body: null;
    /**
     * What comes back, by status.
     */
    answers: {
      "200": MySessions;
      "401": Fault;
      "429": Fault;
      "500": Fault;
      "503": Fault;
    };
  };
  /**
   * The way in, for a phone's eye.
   */
  "GET /api/sessions/{session}/qr.svg": {
    direction: "http";
    body: null;
    /**
     * What comes back, by status.
     */
    answers: {
      "200": null;
      "401": Fault;
      "404": Fault;
      "429": Fault;
      "500": Fault;
      "503": Fault;
    };
  };
  /**
   * The debrief of my session, to take home.
   */
  "GET /api/sessions/{session}/debrief/{file}": {
    direction: "http";
    body: null;
    /**
     * What comes back, by status.
     */
    answers: {
      "200": null;
      "401": Fault;
      "404": Fault;
      "409": Fault;
      "429": Fault;
      "500": Fault;
      "503": Fault;
    };
  };
  /**
   * Delete a session of mine with all that was stored of it.
   */
  "POST /api/sessions/{session}/delete": {
    direction: "http";
    body: null;
    /**
     * What comes back, by status.
     */
    answers: {
      "200": MySessions;
      "401": Fault;
      "403": Fault;
      "404": Fault;
      "409": Fault;
      "413": Fault;
      "422": Fault;
      "429": Fault;
      "500": Fault;
      "503": Fault;
    };
  };
  /**
   * All that is stored about me, a teacher.
   */
  "GET /api/my-data": {
    direction: "http";
    body: null;
    /**
     * What comes back, by status.
     */
    answers: {
      "200": null;
      "401": Fault;
      "429": Fault;
      "500": Fault;
      "503": Fault;
    };
  };
  /**
   * Delete my account and all my sessions.
   */
  "POST /api/account/delete": {
    direction: "http";
    body: Account;
    /**
     * What comes back, by status.
     */
    answers: {
      "200": Situation;
      "401": Fault;
      "403": Fault;
      "409": Fault;
      "413": Fault;
      "422": Fault;
      "429": Fault;
      "500": Fault;
      "503": Fault;
    };
  };
  /**
   * Come into a session.
   */
  "POST /api/join": {
    direction: "http";
    body: Join;
    /**
     * What comes back, by status.
     */
    answers: {
      "201": Joined;
      "403": Fault;
      "404": Fault;
      "409": Fault;
      "413": Fault;
      "422": Fault;
      "429": Fault;
      "500": Fault;
      "503": Fault;
    };
  };
  /**
   * Come back into one's seat.
   */
  "POST /api/return": {
    direction: "http";
    body: ComeBack;
    /**
     * What comes back, by status.
     */
    answers: {
      "200": Back;
      "403": Fault;
      "404": Fault;
      "413": Fault;
      "422": Fault;
      "429": Fault;
      "500": Fault;
      "503": Fault;
    };
  };
  /**
   * The words of one language.
   */
  "GET /api/words/{language}": {
    direction: "http";
    body: null;
    /**
     * What comes back, by status.
     */
    answers: {
      "200": Catalogue;
      "404": Fault;
      "429": Fault;
      "500": Fault;
      "503": Fault;
    };
  };
  /**
   * Whether the server is well.
   */
  "GET /api/health": {
    direction: "http";
    body: null;
    /**
     * What comes back, by status.
     */
    answers: {
      "200": Health;
      "429": Fault;
      "500": Fault;
      "503": Fault;
    };
  };
}
/**
 * A person of the class comes (back); `view` and `talk` are the last numbers that arrived.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "AsParticipant".
 */
export interface AsParticipant {
  kind: "participant";
  token: string;
  view?: number;
  talk?: number;
  table?: number | null;
  seat?: SeatId | null;
}
/**
 * The teacher's console, or the projector, of one session; who is asking comes from the cookie.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "AsTeacher".
 */
export interface AsTeacher {
  kind: "teacher";
  session: string;
  projector?: boolean;
}
/**
 * One act of this seat.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "SeatActs".
 */
export interface SeatActs {
  id: string;
  act: SeatAct;
}
/**
 * Put this whole ordered set of orders into the envelope, in place of what was there.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "SealOrders".
 */
export interface SealOrders {
  kind: "seal-orders";
  /**
   * @maxItems 8
   */
  orders: Order[];
  round?: number | null;
  at_brink?: boolean;
}
/**
 * One action that a seat wants to be carried out when the round is resolved.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Order".
 */
export interface Order {
  action: ActionId;
  particulars: Particulars;
}
/**
 * An action that needs nothing said about it.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Plain".
 */
export interface Plain {
  kind: "plain";
}
/**
 * An action aimed at another party.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "TowardParty".
 */
export interface TowardParty {
  kind: "toward-party";
  party: PartyId;
}
/**
 * A meeting in a channel about one issue.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "OnIssue".
 */
export interface OnIssue {
  kind: "on-issue";
  channel: ChannelId;
  issue: IssueId;
}
/**
 * One way of settling an issue.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "OnOption".
 */
export interface OnOption {
  kind: "on-option";
  issue: IssueId;
  option: OptionId;
}
/**
 * An option as a dialogue worked it out: the channel it comes from counts.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "OnIdea".
 */
export interface OnIdea {
  kind: "on-idea";
  channel: ChannelId;
  issue: IssueId;
  option: OptionId;
}
/**
 * Yes or no to the text on the table, in exactly this version.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "OnText".
 */
export interface OnText {
  kind: "on-text";
  draft: DraftId;
  version: number;
  yes: boolean;
}
/**
 * One group of people at home.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "OnBloc".
 */
export interface OnBloc {
  kind: "on-bloc";
  bloc: BlocId;
}
/**
 * Something done in, or about, one channel.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "InChannel".
 */
export interface InChannel {
  kind: "in-channel";
  channel: ChannelId;
}
/**
 * Another party, and one issue: what do they want there?
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "OnPartyIssue".
 */
export interface OnPartyIssue {
  kind: "on-party-issue";
  party: PartyId;
  issue: IssueId;
}
/**
 * One way of settling an issue, as something to say to another party.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "OnPartyOption".
 */
export interface OnPartyOption {
  kind: "on-party-option";
  party: PartyId;
  issue: IssueId;
  option: OptionId;
}
/**
 * Take the envelope back.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "UnsealOrders".
 */
export interface UnsealOrders {
  kind: "unseal-orders";
}
/**
 * Tap, or untap, "we meet on this issue": a meeting needs a tap from each side (C11).
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "MeetOn".
 */
export interface MeetOn {
  kind: "meet-on";
  channel: ChannelId;
  issue: IssueId;
  willing?: boolean;
}
/**
 * Begin a draft in a channel (`draft` empty, `version` 0) or change one that stands at `version`.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "WriteDraft".
 */
export interface WriteDraft {
  kind: "write-draft";
  channel: ChannelId;
  draft: DraftId | null;
  version: number;
  /**
   * @maxItems 8
   */
  terms: Term[];
}
/**
 * One line of a package: this issue is settled in this way.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Term".
 */
export interface Term {
  issue: IssueId;
  option: OptionId;
}
/**
 * Stand behind one exact version, or step back from it. A sponsor on each side puts it on the table (C11).
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "SponsorDraft".
 */
export interface SponsorDraft {
  kind: "sponsor-draft";
  draft: DraftId;
  version: number;
  support?: boolean;
}
/**
 * Put a promise on record in a channel, one's own or one that is asked for: `by` would keep it, `to` would have it. It holds when the other one of the two accepts (C24).
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "OfferPromise".
 */
export interface OfferPromise {
  kind: "offer-promise";
  channel: ChannelId;
  by: SeatId;
  to: SeatId;
  what: PromisedAct;
  due: number;
  line?: number;
}
/**
 * To play a card once until the promise is due, or not to play it at all.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "ToPlay".
 */
export interface ToPlay {
  kind: "to-play";
  action: ActionId;
  play: boolean;
}
/**
 * To say yes, or no, to exactly this version of a text when it lies on the table.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "ToVote".
 */
export interface ToVote {
  kind: "to-vote";
  draft: DraftId;
  version: number;
  yes: boolean;
}
/**
 * Not to tell the world of the channel in which it is promised.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "ToKeepSilent".
 */
export interface ToKeepSilent {
  kind: "to-keep-silent";
}
/**
 * Accept a promise that was offered, or decline it.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "AnswerPromise".
 */
export interface AnswerPromise {
  kind: "answer-promise";
  promise: PromiseId;
  accept: boolean;
}
/**
 * Take back a promise that I have offered and nobody has answered.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "TakeBackPromise".
 */
export interface TakeBackPromise {
  kind: "take-back-promise";
  promise: PromiseId;
}
/**
 * Tell a channel which issue is most important to my side, truly or not; empty takes it back (C25).
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "MarkNeed".
 */
export interface MarkNeed {
  kind: "mark-need";
  channel: ChannelId;
  issue: IssueId | null;
}
/**
 * It is written down, for good.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Accepted".
 */
export interface Accepted {
  kind: "accepted";
}
/**
 * The rules say no, and why.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Refused".
 */
export interface Refused {
  kind: "refused";
  refusal: Refusal;
}
/**
 * A no, with its reason.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Refusal".
 */
export interface Refusal {
  code: No;
  facts: {
    [k: string]: string | undefined;
  };
  /**
   * @maxItems 8
   */
  claims: string[];
}
/**
 * It could not be dealt with: malformed, not allowed, too often, or our own failure.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Fault".
 */
export interface Fault {
  kind: "fault";
  code: string;
  facts: {
    [k: string]: string | undefined;
  };
}
/**
 * One line of talk in a channel.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Say".
 */
export interface Say {
  id: string;
  channel: ChannelId;
  words: string;
}
/**
 * The token of the welcome is stored here; the one before it may die.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Kept".
 */
export interface Kept {}
/**
 * I hold messages up to these numbers; send me the rest. 0 asks for everything.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Sync".
 */
export interface Sync {
  table: number;
  view: number;
  talk?: number;
}
/**
 * Why is this number what it is?
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "AskWhy".
 */
export interface AskWhy {
  table: number;
  var: Var;
  /**
   * @maxItems 4
   */
  subject: string[];
}
/**
 * The lines of the ledger behind one number.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Why".
 */
export interface Why {
  kind: "why";
  /**
   * @maxItems 60
   */
  lines: WhyLine[];
  titles: {
    [k: string]: string | undefined;
  };
}
/**
 * One line of the ledger, with the round it was written in.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "WhyLine".
 */
export interface WhyLine {
  round: number;
  change: Change;
}
/**
 * One line of the ledger.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Change".
 */
export interface Change {
  var: Var;
  /**
   * @maxItems 4
   */
  subject: string[];
  before: number;
  after: number;
  rule: RuleId;
  /**
   * @maxItems 14
   */
  causes: Cause[];
  /**
   * @maxItems 8
   */
  claims: string[];
  /**
   * @maxItems 16
   */
  factors: Factor[];
}
/**
 * What made a change: an order of a seat, a card, or a rule.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Cause".
 */
export interface Cause {
  what: string;
  seat: SeatId | null;
}
/**
 * One term of the formula behind a change, as it stood.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Factor".
 */
export interface Factor {
  name: string;
  value: number;
}
/**
 * What would this package mean for my side?
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "AskWeigh".
 */
export interface AskWeigh {
  /**
   * @maxItems 8
   */
  terms: Term[];
}
/**
 * A package on my side's scales.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Weighed".
 */
export interface Weighed {
  kind: "weighed";
  complete: boolean;
  gain: number | null;
  home: Forecast | null;
  /**
   * @maxItems 8
   */
  unsayable: IssueId[];
  /**
   * @maxItems 8
   */
  unsignable: IssueId[];
  /**
   * @maxItems 4
   */
  others: Guess[];
}
/**
 * What a package may mean for another side, as far as anybody can tell from outside (C25).
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Guess".
 */
export interface Guess {
  party: PartyId;
  low: number;
  high: number;
}
/**
 * The person of this seat plays it again; the bot that stood in for them goes.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "IAmBack".
 */
export interface IAmBack {}
/**
 * Ask the teacher to come, or say that it is no longer needed.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "AskHelp".
 */
export interface AskHelp {
  wanted: boolean;
}
/**
 * What was this game? Whoever asks gets their own parts and those for everybody.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "AskDebrief".
 */
export interface AskDebrief {
  table: number;
  language?: string;
}
/**
 * The debrief of one table, as one reader gets it.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "DebriefShown".
 */
export interface DebriefShown {
  kind: "debrief";
  table: number;
  reader: Reader;
  title: string;
  subtitle: string;
  /**
   * @maxItems 40
   */
  parts: Part[];
}
/**
 * One part of a debrief: a page of it on the projector.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Part".
 */
export interface Part {
  id: string;
  title: string;
  /**
   * @maxItems 200
   */
  blocks: Block[];
}
/**
 * A paragraph.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Prose".
 */
export interface Prose {
  kind: "prose";
  text: string;
  tone: Tone;
}
/**
 * A heading inside a part.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Heading".
 */
export interface Heading {
  kind: "heading";
  text: string;
}
/**
 * A list.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Entries".
 */
export interface Entries {
  kind: "entries";
  /**
   * @maxItems 400
   */
  items: Entry[];
  ordered: boolean;
}
/**
 * One line of a list.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Entry".
 */
export interface Entry {
  text: string;
  over: string | null;
  /**
   * @maxItems 12
   */
  notes: string[];
  tone: Tone;
  /**
   * @maxItems 80
   */
  claims: string[];
  /**
   * @maxItems 6
   */
  cell: string[];
}
/**
 * Numbers side by side.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Amounts".
 */
export interface Amounts {
  kind: "amounts";
  /**
   * @maxItems 60
   */
  items: Amount[];
}
/**
 * A number with its name, on a bar from 0 to 1000 where that helps.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Amount".
 */
export interface Amount {
  label: string;
  value: string;
  note: string | null;
  tone: Tone;
  bar: number | null;
  tick: number | null;
  /**
   * @maxItems 6
   */
  cell: string[];
}
/**
 * A table; the first column names the rows.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Grid".
 */
export interface Grid {
  kind: "grid";
  caption: string;
  /**
   * @maxItems 24
   */
  head: string[];
  /**
   * @maxItems 400
   */
  rows: string[][];
  folded: boolean;
}
/**
 * A figure in its place.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Drawing".
 */
export interface Drawing {
  kind: "drawing";
  figure: Figure;
}
/**
 * A drawing, and in words what it shows.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Figure".
 */
export interface Figure {
  width: number;
  height: number;
  title: string;
  says: string;
  /**
   * @maxItems 400
   */
  shapes: FigureShape[];
}
/**
 * Round marks, all alike.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Dots".
 */
export interface Dots {
  kind: "dots";
  tone: Tone;
  size: number;
  /**
   * @maxItems 20000
   */
  spots: [number, number, ...number[]][];
  hollow: boolean;
}
/**
 * A line from spot to spot.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Line".
 */
export interface Line {
  kind: "line";
  tone: Tone;
  width: number;
  /**
   * @maxItems 20000
   */
  spots: [number, number, ...number[]][];
  dashed: boolean;
}
/**
 * A filled rectangle.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Box".
 */
export interface Box {
  kind: "box";
  tone: Tone;
  x: number;
  y: number;
  width: number;
  height: number;
}
/**
 * A word in the figure.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Label".
 */
export interface Label {
  kind: "label";
  tone: Tone;
  x: number;
  y: number;
  anchor: Anchor;
  text: string;
  strong: boolean;
}
/**
 * What do you keep about me?
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "AskMyData".
 */
export interface AskMyData {}
/**
 * All that is kept about me, but for what can only be compared: digests of PIN and link.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "MyData".
 */
export interface MyData {
  kind: "my-data";
  person: number;
  /**
   * @maxItems 400
   */
  names: string[];
  origin: string | null;
  table: number | null;
  seat: SeatId | null;
  /**
   * @maxItems 20000
   */
  said: MyLine[];
  /**
   * @maxItems 20000
   */
  did: MyDeed[];
  kept_until: number | null;
}
/**
 * Something that I said.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "MyLine".
 */
export interface MyLine {
  at: number;
  table: number;
  channel: ChannelId;
  words: string | null;
}
/**
 * Something that I did, as it was written down.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "MyDeed".
 */
export interface MyDeed {
  at: number;
  table: number | null;
  kind: string;
  what: string;
}
/**
 * What was said at this table, in all its channels?
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "AskTranscript".
 */
export interface AskTranscript {
  table: number;
}
/**
 * The talk of a table after the end of the session.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Transcript".
 */
export interface Transcript {
  kind: "transcript";
  table: number;
  /**
   * @maxItems 12
   */
  channels: ChannelTalk[];
}
/**
 * What was said in one channel.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "ChannelTalk".
 */
export interface ChannelTalk {
  channel: ChannelId;
  closed: boolean;
  /**
   * @maxItems 5000
   */
  lines: LineSaid[];
}
/**
 * One line of talk as members of the channel see it.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "LineSaid".
 */
export interface LineSaid {
  channel: ChannelId;
  seat: SeatId;
  round: number;
  at: number;
  words: string | null;
}
/**
 * One act of the teacher, for one table or (empty) for all.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Lead".
 */
export interface Lead {
  id: string;
  table: number | null;
  act: LeadAct;
}
/**
 * Give everybody in the lobby a seat, evenly over the tables, bots for the rest.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Deal".
 */
export interface Deal {
  kind: "deal";
  tables?: number | null;
}
/**
 * Put a person in a seat. Who sat there comes to where this person was, or stays and shares.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Move".
 */
export interface Move {
  kind: "move";
  person: number;
  table: number;
  seat: SeatId;
  share?: boolean;
}
/**
 * Let a person look on at a table without a seat: they see what is public there.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "LookOn".
 */
export interface LookOn {
  kind: "look-on";
  person: number;
  table: number;
}
/**
 * Take a person's seat away; they wait.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "StandUp".
 */
export interface StandUp {
  kind: "stand-up";
  person: number;
}
/**
 * Take back the last deal or move.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Undo".
 */
export interface Undo {
  kind: "undo";
}
/**
 * Begin the briefing at every table; deals the seats first if that has not been done.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Start".
 */
export interface Start {
  kind: "start";
}
/**
 * End the briefing now, or close the round now.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Skip".
 */
export interface Skip {
  kind: "skip";
}
/**
 * Stop the clock.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Pause".
 */
export interface Pause {
  kind: "pause";
}
/**
 * Let the clock run again.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Resume".
 */
export interface Resume {
  kind: "resume";
}
/**
 * Give more time, or less.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Extend".
 */
export interface Extend {
  kind: "extend";
  seconds: number;
}
/**
 * End the game before its time.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "EndNow".
 */
export interface EndNow {
  kind: "end";
}
/**
 * Hand a seat to a bot, or back to its person.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "HandTo".
 */
export interface HandTo {
  kind: "hand";
  seat: SeatId;
  hand: Hand;
}
/**
 * After how many seconds of absence a bot stands in for a person; 0 is never.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "StandIn".
 */
export interface StandIn {
  kind: "stand-in";
  seconds: number;
}
/**
 * Lock the lobby against anybody new, or open it again.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Lock".
 */
export interface Lock {
  kind: "lock";
  locked: boolean;
}
/**
 * Give the session another code; the one before it is dead at once.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "NewCode".
 */
export interface NewCode {
  kind: "new-code";
}
/**
 * Let in somebody who stands at the door.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "LetIn".
 */
export interface LetIn {
  kind: "let-in";
  person: number;
}
/**
 * Send a person out of the session, or do not let them in; a seat goes to a bot.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Remove".
 */
export interface Remove {
  kind: "remove";
  person: number;
  and_later?: boolean;
}
/**
 * Give a person another name.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Rename".
 */
export interface Rename {
  kind: "rename";
  person: number;
  name: string;
}
/**
 * Give somebody who forgot theirs another PIN; it is shown here for two minutes.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "NewPin".
 */
export interface NewPin {
  kind: "new-pin";
  person: number;
}
/**
 * Somebody who asked for help was helped.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Help".
 */
export interface Help {
  kind: "help";
  person: number;
}
/**
 * Say something to everybody, to one table, or to one seat of it (of each, if no table).
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Tell".
 */
export interface Tell {
  kind: "tell";
  voice: Voice;
  words: string;
  seat?: SeatId | null;
}
/**
 * Keep what was said in these channels closed to the class after the end; all others open.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "CloseTalk".
 */
export interface CloseTalk {
  kind: "close-talk";
  /**
   * @maxItems 12
   */
  channels: ChannelId[];
}
/**
 * Open one table with all its channels; the table is marked as watched. Empty closes it.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Watch".
 */
export interface Watch {
  table: number | null;
}
/**
 * Who you are here: sent first on a connection, and again whenever your seat changes.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Welcome".
 */
export interface Welcome {
  token: string | null;
  person: number | null;
  name: string | null;
  table: number | null;
  seat: SeatId | null;
  now: number;
}
/**
 * The server ends this connection; do not come back with the same token.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Goodbye".
 */
export interface Goodbye {
  reason: Farewell;
}
/**
 * Sections of a view, each whole: all that changed after message `after`, up to `number`.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "ViewSent".
 */
export interface ViewSent {
  table: number;
  number: number;
  after: number;
  full: boolean;
  /**
   * @maxItems 20
   */
  sections: Section[];
}
/**
 * Who is who.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Cast".
 */
export interface Cast {
  kind: "cast";
  title: string;
  level: Level;
  /**
   * @maxItems 4
   */
  parties: PartyShown[];
  /**
   * @maxItems 3
   */
  thirds: PartyShown[];
  /**
   * @maxItems 14
   */
  seats: SeatShown[];
  /**
   * @maxItems 8
   */
  issues: IssueName[];
  /**
   * @maxItems 12
   */
  channels: ChannelName[];
  changed: {
    [k: string]: number | undefined;
  };
  /**
   * @maxItems 4
   */
  elections: ElectionDay[];
  promisable: {
    "head-of-government"?: Promisable;
    "foreign-minister"?: Promisable;
    envoy?: Promisable;
    "security-chief"?: Promisable;
    mediator?: Promisable;
    "think-tank-director"?: Promisable;
    academic?: Promisable;
    journalist?: Promisable;
    "business-leader"?: Promisable;
    "religious-leader"?: Promisable;
    "aid-worker"?: Promisable;
    "grassroots-leader"?: Promisable;
    "diaspora-leader"?: Promisable;
  };
  need_marks: boolean;
}
/**
 * A party, or a third party, as everybody knows it.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "PartyShown".
 */
export interface PartyShown {
  id: PartyId;
  name: string;
  people: string;
  mark: number;
  about: string;
}
/**
 * A role at the table, and whether a person or a bot plays it.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "SeatShown".
 */
export interface SeatShown {
  id: SeatId;
  title: string;
  party: PartyId;
  role: Role;
  official: boolean;
  hand: Hand;
}
/**
 * What an issue is called, for everybody.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "IssueName".
 */
export interface IssueName {
  id: IssueId;
  name: string;
}
/**
 * What a channel is called. The channels that the scenario prints are known to all.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "ChannelName".
 */
export interface ChannelName {
  id: ChannelId;
  name: string;
  track: Track;
}
/**
 * When a people chooses its government: at the end of this round.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "ElectionDay".
 */
export interface ElectionDay {
  party: PartyId;
  round: number;
}
/**
 * What a role can promise, by the rule book.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Promisable".
 */
export interface Promisable {
  /**
   * @maxItems 60
   */
  actions: ActionId[];
  votes: boolean;
}
/**
 * Where the game stands in time.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Table".
 */
export interface Table {
  kind: "table";
  phase: Phase;
  round: number;
  rounds: number;
  round_is: string;
  due: number | null;
  left: number | null;
}
/**
 * How the parties stand towards each other.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "World".
 */
export interface World {
  kind: "world";
  /**
   * @maxItems 6
   */
  dyads: DyadShown[];
  /**
   * @maxItems 4
   */
  governments: Government[];
  /**
   * @maxItems 3
   */
  go_betweens: GoBetweenShown[];
  /**
   * @maxItems 2
   */
  coalitions: CoalitionShown[];
  /**
   * @maxItems 5
   */
  bystanders: BystanderShown[];
}
/**
 * How two parties stand towards each other, as the world sees it.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "DyadShown".
 */
export interface DyadShown {
  one: PartyId;
  other: PartyId;
  hardening: number;
  tension: number;
  stage: Stage;
  brinks: number;
  war_rounds: number;
  /**
   * @minItems 2
   * @maxItems 2
   */
  missions: [Mission, Mission, ...Mission[]];
  /**
   * @minItems 2
   * @maxItems 2
   */
  images: [number, number, ...number[]];
  ties: TiesShown;
}
/**
 * What binds and what strains two parties, as everybody can see it. What is written in pairs is the first one's towards the second, and the reverse.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "TiesShown".
 */
export interface TiesShown {
  /**
   * @minItems 2
   * @maxItems 2
   */
  recognised: [boolean, boolean, ...boolean[]];
  hotline: boolean;
  ceasefire: Ceasefire;
  training: number;
  /**
   * @minItems 2
   * @maxItems 2
   */
  sanctions: [boolean, boolean, ...boolean[]];
  /**
   * @minItems 2
   * @maxItems 2
   */
  called_up: [boolean, boolean, ...boolean[]];
  /**
   * @minItems 2
   * @maxItems 2
   */
  monitors: [boolean, boolean, ...boolean[]];
  /**
   * @minItems 2
   * @maxItems 2
   */
  ultimatums: [number, number, ...number[]];
  /**
   * @minItems 2
   * @maxItems 2
   */
  trade_threats: [number, number, ...number[]];
  halted: number;
}
/**
 * A government that an election has brought into office, in its own words.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Government".
 */
export interface Government {
  party: PartyId;
  title: string;
  says: string;
}
/**
 * How far a third party has been called in.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "GoBetweenShown".
 */
export interface GoBetweenShown {
  third: PartyId;
  /**
   * @maxItems 4
   */
  accepted: PartyId[];
  guarantees: boolean;
}
/**
 * One of two rivals, and who stands with it.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "CoalitionShown".
 */
export interface CoalitionShown {
  rival: PartyId;
  /**
   * @maxItems 5
   */
  allies: PartyId[];
  power: number;
}
/**
 * A state that can be won for one of two rivals, or keep apart from both.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "BystanderShown".
 */
export interface BystanderShown {
  state: PartyId;
  stands_with: PartyId | null;
  neutral_until: number;
  grievance: number;
  over: string | null;
}
/**
 * What the last round brought, its brink included, as far as this viewer hears of it.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "NewsPage".
 */
export interface NewsPage {
  kind: "news";
  round: number;
  /**
   * @maxItems 200
   */
  items: News[];
}
/**
 * One thing that happened, told to those who may know of it.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "News".
 */
export interface News {
  code: Told;
  round: number;
  facts: {
    [k: string]: string | undefined;
  };
  /**
   * @maxItems 8
   */
  claims: string[];
  to: SeatId[] | null;
}
/**
 * The text that can be voted on now, and the last home votes.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "TextOnTable".
 */
export interface TextOnTable {
  kind: "text";
  draft: DraftShown | null;
  signed: Signed | null;
  /**
   * @maxItems 4
   */
  home_votes: HomeVoteShown[];
  /**
   * @maxItems 8
   */
  in_force: Term[];
  /**
   * @maxItems 8
   */
  clauses: Clause[];
  settled: boolean;
  amendable: boolean;
  watched: boolean;
  /**
   * @maxItems 40
   */
  named: OptionName[];
}
/**
 * A package as it stands.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "DraftShown".
 */
export interface DraftShown {
  id: DraftId;
  channel: ChannelId;
  version: number;
  /**
   * @maxItems 8
   */
  terms: Term[];
  by: SeatId;
  /**
   * @maxItems 14
   */
  sponsors: SeatId[];
  /**
   * @maxItems 16
   */
  lamps: Lamp[];
}
/**
 * One thing that a text needs, whether it has it, and with whom it lies while it has not.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Lamp".
 */
export interface Lamp {
  need: Need;
  lit: boolean;
  party: PartyId | null;
  /**
   * @maxItems 8
   */
  issues: IssueId[];
}
/**
 * A text that both governments have signed, on its way to the vote at home.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Signed".
 */
export interface Signed {
  draft: DraftId;
  version: number;
  /**
   * @maxItems 8
   */
  terms: Term[];
  round: number;
  due: number;
}
/**
 * How a country voted on the text that was signed last.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "HomeVoteShown".
 */
export interface HomeVoteShown {
  party: PartyId;
  vote: number;
  pass_mark: number;
  passed: boolean;
  /**
   * @maxItems 6
   */
  blocs: BlocVoteShown[];
}
/**
 * How one group at home voted.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "BlocVoteShown".
 */
export interface BlocVoteShown {
  bloc: BlocId;
  name: string;
  weight: number;
  approval: number;
}
/**
 * One line of the agreement in force, as everybody can know it.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Clause".
 */
export interface Clause {
  issue: IssueId;
  option: OptionId;
  since: number;
  done: number;
  broken_by: PartyId | null;
  on_record: boolean;
}
/**
 * An option that stands in a public text, by its mark and words.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "OptionName".
 */
export interface OptionName {
  issue: IssueId;
  option: OptionId;
  letter: string;
  text: string;
}
/**
 * How it ended; empty while the game goes on.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "End".
 */
export interface End {
  kind: "ending";
  ending: Ending | null;
  /**
   * @maxItems 8
   */
  in_force: Term[];
  /**
   * @maxItems 4
   */
  parties: PartyEnd[];
  /**
   * @maxItems 6
   */
  paths: PathShown[];
  /**
   * @maxItems 60
   */
  letters: LetterShown[];
}
/**
 * What a party came away with, in tenths.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "PartyEnd".
 */
export interface PartyEnd {
  party: PartyId;
  value: number;
  no_deal: number;
}
/**
 * The ladder through the game: tension at the start and each time that a round was resolved.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "PathShown".
 */
export interface PathShown {
  one: PartyId;
  other: PartyId;
  /**
   * @maxItems 40
   */
  tension: number[];
  /**
   * @maxItems 40
   */
  rounds: number[];
}
/**
 * An option as it is printed, for readers of the end page.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "LetterShown".
 */
export interface LetterShown {
  issue: IssueId;
  option: OptionId;
  letter: string;
  text: string;
  worth: {
    [k: string]: number | undefined;
  };
}
/**
 * The role card.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Card".
 */
export interface Card {
  kind: "card";
  seat: SeatId;
  title: string;
  party: PartyId;
  role: Role;
  official: boolean;
  who: string;
  /**
   * @maxItems 6
   */
  aims: string[];
  may: string;
  may_not: string;
  talk_to: string;
  unseen: string;
  speaks_for: string | null;
  /**
   * @maxItems 4
   */
  knows: string[];
  ask_first: string | null;
  /**
   * @maxItems 120
   */
  last_game: Inherited[];
}
/**
 * A number that begins otherwise than printed, because of the game before this one.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Inherited".
 */
export interface Inherited {
  var: Var;
  /**
   * @maxItems 4
   */
  subject: string[];
  printed: number;
  begins: number;
}
/**
 * How far this seat has got with what it wants.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "MyAims".
 */
export interface MyAims {
  kind: "aims";
  /**
   * @maxItems 6
   */
  aims: AimState[];
  /**
   * @maxItems 5
   */
  policy: AimState[];
}
/**
 * An aim, how it stands, and the numbers that say so.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "AimState".
 */
export interface AimState {
  text: string;
  points: number;
  standing: Standing;
  fact: Fact | null;
  facts: {
    [k: string]: string | undefined;
  };
}
/**
 * The issues with the options I know of, and what they are worth to my side.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Sheet".
 */
export interface Sheet {
  kind: "sheet";
  has_side: boolean;
  no_deal: number;
  parked: number;
  /**
   * @maxItems 8
   */
  issues: IssueShown[];
}
/**
 * An issue, with the options that this seat knows of.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "IssueShown".
 */
export interface IssueShown {
  id: IssueId;
  name: string;
  ask: string;
  /**
   * @maxItems 6
   */
  options: OptionShown[];
  status_quo: OptionId;
  apart: boolean;
  heated: boolean;
  origins: {
    geography?: number;
    history?: number;
    economy?: number;
    power?: number;
  };
  more: number;
  reopened: number;
}
/**
 * One way to settle an issue, with what it means for my side.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "OptionShown".
 */
export interface OptionShown {
  id: OptionId;
  letter: string;
  text: string;
  worth: number;
  sayable: boolean;
  red_line: boolean;
  new: boolean;
  adopted: boolean;
  recognises: boolean;
  /**
   * @maxItems 6
   */
  offends: BlocId[];
}
/**
 * My country.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Home".
 */
export interface Home {
  kind: "home";
  support: number;
  /**
   * @maxItems 6
   */
  blocs: BlocShown[];
  /**
   * @maxItems 40
   */
  ideas: IdeaShown[];
  purse: Purse | null;
  /**
   * @maxItems 200
   */
  reports: News[];
  between: BetweenShown | null;
  leans: LeanShown | null;
}
/**
 * A group at home, as its own people know it.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "BlocShown".
 */
export interface BlocShown {
  id: BlocId;
  name: string;
  weight: number;
  mood: number;
  won: number;
}
/**
 * A recommendation, and how far each capital that this seat may speak for listens to it.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "IdeaShown".
 */
export interface IdeaShown {
  channel: ChannelId;
  issue: IssueId;
  option: OptionId;
  quality: number;
  uptake: number | null;
  adopted: boolean;
  /**
   * @maxItems 14
   */
  authors: SeatId[];
}
/**
 * What a government can spend, in tenths: its credit at home, and its money.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Purse".
 */
export interface Purse {
  capital: number;
  treasury: number;
}
/**
 * How a mediator stands with those it goes between.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "BetweenShown".
 */
export interface BetweenShown {
  knowledge: number;
  trusted: {
    [k: string]: number | undefined;
  };
}
/**
 * How a state leans between two rivals, as its own officials know it.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "LeanShown".
 */
export interface LeanShown {
  to: PartyId | null;
  points: number;
  stands_from: number;
}
/**
 * My envelope.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "MyOrders".
 */
export interface MyOrders {
  kind: "orders";
  actions: number;
  sealed: boolean;
  /**
   * @maxItems 8
   */
  orders: Order[];
}
/**
 * What I could do now, and why not the rest.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "MyOptions".
 */
export interface MyOptions {
  kind: "options";
  /**
   * @maxItems 40
   */
  actions: Choices[];
}
/**
 * An action of this seat's role with the ways in which it could be filled in.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Choices".
 */
export interface Choices {
  action: ActionId;
  cost: number;
  /**
   * @maxItems 60
   */
  choices: Choice[];
  no: Refusal | null;
}
/**
 * One way of filling in an action, or why that way is not open.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Choice".
 */
export interface Choice {
  particulars: Particulars;
  no: Refusal | null;
  price: Price;
}
/**
 * What an act costs besides the actions of a round, in tenths of a point (C41, C46).
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Price".
 */
export interface Price {
  capital: number;
  treasury: number;
  funds: number;
}
/**
 * Where I can talk.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "MyChannels".
 */
export interface MyChannels {
  kind: "channels";
  /**
   * @maxItems 12
   */
  channels: ChannelShown[];
}
/**
 * A channel that this seat sits in.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "ChannelShown".
 */
export interface ChannelShown {
  id: ChannelId;
  name: string;
  track: Track;
  tables: boolean;
  about: string;
  /**
   * @maxItems 14
   */
  members: SeatId[];
  rapport: number;
  funds: number | null;
  standing: StandingShown;
  /**
   * @maxItems 8
   */
  topics: TopicShown[];
  /**
   * @maxItems 24
   */
  drafts: DraftShown[];
  /**
   * @maxItems 1200
   */
  promises: RecordedPromise[];
  /**
   * @maxItems 4
   */
  needs: NeedMark[];
  known_to: KnownToShown | null;
}
/**
 * How a channel stands with the world, as its members know it.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "StandingShown".
 */
export interface StandingShown {
  shut: boolean;
  /**
   * @maxItems 4
   */
  waits_for: PartyId[];
  hidden: boolean;
  exposed: boolean;
  in_forum: boolean;
  backed: boolean;
  overreach: number;
}
/**
 * How far a channel has got on an issue, and who is willing to meet on it in this round.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "TopicShown".
 */
export interface TopicShown {
  issue: IssueId;
  progress: number;
  sessions: number;
  signable: boolean;
  /**
   * @maxItems 14
   */
  willing: SeatId[];
  agreed: boolean;
  /**
   * @maxItems 6
   */
  found: OptionId[];
}
/**
 * A promise of one seat to another, made in a channel where both sit.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "RecordedPromise".
 */
export interface RecordedPromise {
  id: PromiseId;
  channel: ChannelId;
  by: SeatId;
  to: SeatId;
  proposer: SeatId;
  what: PromisedAct;
  made: number;
  due: number;
  line: number;
  state: PromiseState;
}
/**
 * What a side has told a channel that it needs most. It may be true, or a bluff (C24, C25).
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "NeedMark".
 */
export interface NeedMark {
  channel: ChannelId;
  party: PartyId;
  issue: IssueId;
  by: SeatId;
  round: number;
}
/**
 * Who may know of a hidden channel, from what its members can tell and nothing else.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "KnownToShown".
 */
export interface KnownToShown {
  /**
   * @maxItems 4
   */
  capitals: PartyId[];
  /**
   * @maxItems 14
   */
  reporters: SeatId[];
  risk: Risk;
}
/**
 * What became of my orders in the last round.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Story".
 */
export interface Story {
  kind: "story";
  round: number;
  /**
   * @maxItems 8
   */
  carried: Carried[];
}
/**
 * What became of one order.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Carried".
 */
export interface Carried {
  seat: SeatId;
  action: ActionId;
  particulars: Particulars;
  by_default: boolean;
  no: No | null;
  facts: {
    [k: string]: string | undefined;
  };
}
/**
 * For the session's own teacher: every channel of the table.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Overview".
 */
export interface Overview {
  kind: "overview";
  /**
   * @maxItems 12
   */
  channels: ChannelShown[];
  /**
   * @maxItems 60
   */
  named: OptionName[];
}
/**
 * Lines of talk; `number` is that of the last, and the lines are the ones up to it.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "TalkSent".
 */
export interface TalkSent {
  table: number;
  number: number;
  full: boolean;
  /**
   * @maxItems 2000
   */
  lines: LineSaid[];
}
/**
 * How many have sealed, and who is here; sent on a tick, never numbered.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Pulse".
 */
export interface Pulse {
  table: number;
  sealed: number;
  people: number;
  waiting_for: number;
  /**
   * @maxItems 14
   */
  present: SeatId[];
  watched: boolean;
  now: number;
}
/**
 * What a person and the teacher have to say to each other; replaced each time.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "NotesSent".
 */
export interface NotesSent {
  /**
   * @maxItems 200
   */
  notes: NoteShown[];
  wants_help: boolean;
}
/**
 * Something that the teacher said, to those whom it is meant for.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "NoteShown".
 */
export interface NoteShown {
  at: number;
  voice: Voice;
  table: number | null;
  seat: SeatId | null;
  words: string | null;
}
/**
 * The whole session for its teacher, replaced each time.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "ClassroomSent".
 */
export interface ClassroomSent {
  session: string;
  state: string;
  code: string;
  address: string;
  scenario: ScenarioId;
  title: string;
  level: Level;
  /**
   * @maxItems 14
   */
  seats: SeatTitle[];
  /**
   * @maxItems 400
   */
  people: PersonShown[];
  /**
   * @maxItems 400
   */
  at_door: AtDoor[];
  /**
   * @maxItems 40
   */
  tables: TableShown[];
  dealt: number;
  fewest: number;
  most: number;
  can_undo: boolean;
  locked: boolean;
  stand_in: number;
  /**
   * @maxItems 200
   */
  notes: NoteShown[];
  /**
   * @maxItems 12
   */
  channels: ChannelTitle[];
  goes_on_from: GoesOnFrom | null;
}
/**
 * A seat by its printed title and party, before any game has begun.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "SeatTitle".
 */
export interface SeatTitle {
  id: SeatId;
  title: string;
  party: string;
}
/**
 * Somebody of the class, as the teacher sees them.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "PersonShown".
 */
export interface PersonShown {
  person: number;
  name: string | null;
  here: boolean;
  table: number | null;
  seat: SeatId | null;
  hand: Hand | null;
  pin: string | null;
  wants_help: boolean;
  heard: number | null;
}
/**
 * Somebody who waits to be let in, because they look like one that was sent out.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "AtDoor".
 */
export interface AtDoor {
  person: number;
  name: string | null;
}
/**
 * One table at a glance.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "TableShown".
 */
export interface TableShown {
  table: number;
  phase: Phase;
  round: number;
  rounds: number;
  due: number | null;
  left: number | null;
  sealed: number;
  people: number;
  watched: boolean;
  /**
   * @maxItems 14
   */
  seats: SeatGlance[];
  heard: number | null;
}
/**
 * A seat of a table that is played, for the teacher alone: who plays it, and whether it has sealed.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "SeatGlance".
 */
export interface SeatGlance {
  seat: SeatId;
  hand: Hand;
  sealed: boolean;
}
/**
 * A channel by its printed name.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "ChannelTitle".
 */
export interface ChannelTitle {
  id: ChannelId;
  name: string;
  closed: boolean;
}
/**
 * The session before this one, from whose end its games go on.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "GoesOnFrom".
 */
export interface GoesOnFrom {
  session: string;
  tables: number;
  same_story: boolean;
}
/**
 * What somebody who waits for a seat sees.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "LobbySent".
 */
export interface LobbySent {
  title: string;
  blurb: string;
  level: Level;
  people: number;
  state: string;
  at_door: boolean;
  table: number | null;
  seat: string | null;
  wants_help: boolean;
  goes_on: boolean;
}
/**
 * What the first page needs: whether a teacher account exists, and who is logged in here.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Situation".
 */
export interface Situation {
  first: boolean;
  code_needed: boolean;
  teacher: string | null;
  public: boolean;
}
/**
 * The name and password of the first teacher; on a public server also the code of its start.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "FirstAccount".
 */
export interface FirstAccount {
  name: string;
  password: string;
  code?: string | null;
}
/**
 * The key of an invitation: it stands in the link that is given to a colleague.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Invited".
 */
export interface Invited {
  invitation: string;
}
/**
 * The name and password of a teacher whom another one has invited.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "InvitedAccount".
 */
export interface InvitedAccount {
  name: string;
  password: string;
  invitation: string;
}
/**
 * A teacher's name and password.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Account".
 */
export interface Account {
  name: string;
  password: string;
}
/**
 * All scenarios that can be played.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Shelf".
 */
export interface Shelf {
  /**
   * @maxItems 100
   */
  scenarios: ScenarioCard[];
}
/**
 * A scenario on the shelf.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "ScenarioCard".
 */
export interface ScenarioCard {
  id: ScenarioId;
  title: string;
  blurb: string;
  teaches: string;
  care: string;
  level: Level;
  rounds: number;
  minutes: number;
  seats: number;
  /**
   * @maxItems 14
   */
  roles: SeatTitle[];
  note: TeachingNote | null;
  own: boolean;
}
/**
 * What a teacher wants to know before and after the lesson.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "TeachingNote".
 */
export interface TeachingNote {
  /**
   * @maxItems 6
   */
  lessons: string[];
  /**
   * @maxItems 6
   */
  cases: string[];
  /**
   * @maxItems 8
   */
  questions: string[];
}
/**
 * What the student of one seat sees before the first round, for a teacher who prepares.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Preview".
 */
export interface Preview {
  /**
   * @maxItems 20
   */
  sections: Section[];
}
/**
 * A scenario file, to be laid on one's own shelf.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "ScenarioFile".
 */
export interface ScenarioFile {
  name: string;
  text: string;
}
/**
 * What became of a file: it is kept if nothing is wrong.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "FileRead".
 */
export interface FileRead {
  kept: ScenarioId | null;
  /**
   * @maxItems 100
   */
  wrong: FileComplaint[];
  /**
   * @maxItems 100
   */
  advice: FileComplaint[];
}
/**
 * What is wrong at one place of a file, or worth a look; for its author, in their words.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "FileComplaint".
 */
export interface FileComplaint {
  line: number;
  column: number;
  path: string;
  says: string;
}
/**
 * Open a session.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "OpenSession".
 */
export interface OpenSession {
  scenario: ScenarioId;
  level: Level;
  round_seconds?: number | null;
  after?: string | null;
}
/**
 * The session, and the code that students type.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "SessionOpened".
 */
export interface SessionOpened {
  session: string;
  code: string;
  address: string;
}
/**
 * My sessions, the newest first.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "MySessions".
 */
export interface MySessions {
  /**
   * @maxItems 200
   */
  sessions: SessionLine[];
}
/**
 * One of my sessions.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "SessionLine".
 */
export interface SessionLine {
  session: string;
  title: string;
  level: Level;
  state: string;
  opened: number;
  people: number;
}
/**
 * Come into a session with its code.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Join".
 */
export interface Join {
  code: string;
  name: string;
  id?: string | null;
}
/**
 * You are in. The PIN brings you back on another device; so does the private link's key.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Joined".
 */
export interface Joined {
  token: string;
  pin: string;
  key: string;
}
/**
 * Come back into one's own seat, with the PIN and name, or with the key of the private link.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "ComeBack".
 */
export interface ComeBack {
  code?: string | null;
  name?: string | null;
  pin?: string | null;
  key?: string | null;
}
/**
 * Welcome back.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Back".
 */
export interface Back {
  token: string;
}
/**
 * The words of one language: sentences by key, with gaps in braces.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Catalogue".
 */
export interface Catalogue {
  language: string;
  words: {
    [k: string]: string | undefined;
  };
  sections: {
    [k: string]: string | undefined;
  };
}
/**
 * Whether the server is well.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Health".
 */
export interface Health {
  status: string;
  version: string;
}
