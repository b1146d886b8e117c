import type { InboxEntry } from '../model/alert.ts'
import type { AlertRule, AlertRules } from '../model/alert-rules.ts'
import type { SoundChoice, SoundFile, SoundOutcome } from '../model/alert-sound.ts'
import type { DoNotDisturb } from '../model/do-not-disturb.ts'
import type { HostReport, RequestReport, SocketReport } from '../model/connection.ts'
import type { Speech } from '../model/language.ts'
import type { Launch } from '../model/launch.ts'
import type { DryRunEntry } from '../model/dry-run.ts'
import type { NamedChannel } from '../model/named-channel.ts'
import type { Pause, PauseChoice } from '../model/pause.ts'
import type { Channel } from '../model/channel.ts'
import type { RoomEntry } from '../model/chat-entry.ts'
import type { PinnedMessage } from '../model/chat-message.ts'
import type { ChatRoom } from '../model/chat-room.ts'
import type { ChatRules } from '../model/chat-rules.ts'
import type { ChatWindowLook, ChatWindowState } from '../model/chat-window.ts'
import type { JustLive, LiveChannel } from '../model/discovered.ts'
import type { PastShow, ScheduledShow } from '../model/listed-show.ts'
import type { FollowedChannel, LiveState } from '../model/live-state.ts'
import type { Moderators } from '../model/moderators.ts'
import type { Pass, Post, Profile } from '../model/profile.ts'
import type { DataFacts, RestorePreview } from '../model/data-facts.ts'
import type { NetworkFacts } from '../model/network-facts.ts'
import type { Settings } from '../model/settings.ts'
import type { SiteFollows } from '../model/site-follows.ts'
import type { StartupStatus } from '../model/startup-status.ts'
import type { AppStatus } from '../model/status.ts'
import type { AlertTest } from '../model/popup-test.ts'
import type {
  ArchiveRequest,
  ArchiveWish,
  ContextRow,
  FoundPage,
  NamedFacts,
  NamedMentions,
  NamedUserRows,
} from '../model/archive-view.ts'
import type { ChatMoment } from '../model/archived-chat.ts'
import type { ChatForm } from '../model/chat-file.ts'
import type { FileForm, ImportPreview } from '../model/follow-file.ts'
import type { FollowLine } from '../model/follow-line.ts'
import type { Arrangement, Changed, FollowEdit, FollowPlace } from '../model/saved-follows.ts'
import type { ViewerPoint } from '../model/viewer-point.ts'
import type { ChatActivity } from '../model/chat-activity.ts'
import type { ChannelHabits } from '../model/channel-habits.ts'
import type { GraphedChannel, ViewersNow } from '../model/graphed-channel.ts'
import type { ShowRecord } from '../model/show-record.ts'
import type { ViewerHistory, ViewerStep } from '../model/viewer-history.ts'
import type { ViewerMark } from '../model/viewer-mark.ts'
import type { UnknownCount, UnknownRecord } from '../model/unknown-record.ts'
import type { WeekHours } from '../model/week-hours.ts'
import type { Told } from './told.ts'
import type { TokenStatus } from '../model/token-status.ts'
import type { Versions } from '../model/versions.ts'

/** A question of the renderer and its answer. The type parameters exist for the compiler only. */
export interface Call<Args, Result> {
  kind: 'call'
  readonly types?: { args: Args; result: Result } | undefined
}

/**
 * A set of keyed values that the renderer mirrors: a snapshot, then only what changed; the latest value wins. Where there
 * are many such sets, `Args` says which.
 */
export interface Mirror<Item, Args = void> {
  kind: 'mirror'
  readonly types?: { item: Item; args: Args } | undefined
}

const call = <Args, Result>(): Call<Args, Result> => ({ kind: 'call' })
const mirror = <Item, Args = void>(): Mirror<Item, Args> => ({ kind: 'mirror' })

/** The one list of everything that can pass between renderer and main. Channel names are derived: `group.name`. */
export const contract = {
  follows: {
    /** Follows whatever channel the pasted text names. */
    add: call<{ text: string }, FollowedChannel>(),
    remove: call<{ userIds: number[] }, Changed>(),
    /** Takes back one change of this run of the app, as numbered by the call that made it. */
    undo: call<{ change: number }, void>(),
    edit: call<{ userIds: number[]; change: FollowEdit }, Changed>(),
    move: call<{ userIds: number[] } & FollowPlace, Changed>(),
    renameGroup: call<{ from: string; to: string }, Changed>(),
    /** Who is in the group stays followed. */
    removeGroup: call<{ name: string }, Changed>(),
    /** Before which group in the order of groups; null: behind all. */
    moveGroup: call<{ name: string; before: string | null }, Changed>(),
    /** How many watched the channel's present show in its last hours, at most 40 points, the oldest first. */
    recentViewers: call<{ userId: number }, ViewerPoint[]>(),
    /** Copies the addresses of the channels' pages, a line each. */
    copyLinks: call<{ userIds: number[] }, void>(),
    /** Follows what each line names, one after the other; what an earlier set has left is left. */
    addLines: call<{ lines: string[] }, void>(),
    /** Asks about no further line. */
    cancelLines: call<void, void>(),
    /** Forgets the lines, which were looked at. */
    forgetLines: call<void, void>(),
    /** The lines of the latest `addLines`, keyed by their number. */
    lines: mirror<FollowLine>(),
    /** Writes the follow list where the user wants it; the path is null where they changed their mind. */
    exportFile: call<{ form: FileForm }, { path: string | null }>(),
    /** Reads a list of channels from a file that the user chooses; null where they choose none. Follows nobody yet. */
    readFile: call<void, ImportPreview | null>(),
    /** Follows whom the file brought that was read last. */
    takeFile: call<{ id: number }, Changed>(),
    /** Tells that the list was looked at, which clears the tray's dot. */
    seen: call<void, void>(),
    /** Opens the channel's page in the user's browser. */
    openStream: call<{ userId: number }, void>(),
    /** Keyed by user id. */
    list: mirror<FollowedChannel>(),
    /** One value, under the key `arrangement`. */
    arrangement: mirror<Arrangement>(),
  },
  /** What is known of one channel, followed or not, part by part; each is asked of Parti when it is wanted. */
  channel: {
    /** Null where Parti knows nobody of that number. */
    profile: call<{ userId: number }, Told<Profile | null>>(),
    /** Whether somebody is live who is not followed. */
    live: call<{ userId: number }, Told<LiveState>>(),
    pinned: call<{ userId: number }, Told<PinnedMessage[]>>(),
    moderators: call<{ userId: number }, Told<Moderators>>(),
    passes: call<{ userId: number }, Told<Pass[]>>(),
    posts: call<{ userId: number }, Told<Post[]>>(),
    scheduled: call<{ userId: number }, Told<ScheduledShow[]>>(),
    past: call<{ userId: number }, Told<PastShow[]>>(),
    /** Opens the page of a channel that need not be followed in the user's browser. */
    openStream: call<{ userId: number }, void>(),
    /** Opens the page of a show that is over in the user's browser. */
    openShow: call<{ eventId: number }, void>(),
    /** Who is called so; null where Parti knows nobody of that name. */
    find: call<{ name: string }, Channel | null>(),
    /** Follows a channel; the change is null where it is followed already. */
    follow: call<{ userId: number }, Changed>(),
    /** Takes back one `follow` of this run, and no other change of the list. */
    undoFollow: call<{ change: number }, void>(),
  },
  /** What is said in the room of a channel, followed or not. A room is kept up while it is mirrored. */
  chat: {
    /**
     * The rows and gaps of a room, the latest few thousand, keyed; rows that are dropped for their age are not told, those
     * that are forgotten are, by one entry for all.
     */
    entries: mirror<RoomEntry, { userId: number }>(),
    /** One value, under the key `room`. */
    room: mirror<ChatRoom, { userId: number }>(),
    /** Asks for history now, and for a new socket where there is none. */
    retry: call<{ userId: number }, void>(),
    /** Brings the window of a room to the front, opening it where there is none. */
    show: call<{ userId: number }, void>(),
    /**
     * Opens a link of a row or of what is pinned in the user's browser, as main reads it from its own copy: `link` counts
     * the links there from 0. `forbidden` where there is none such.
     */
    openLink: call<{ userId: number; key: string; link: number }, void>(),
    /** How the window of a room is shown, and what this desktop lets it do. One value, under the key `window`. */
    window: mirror<ChatWindowState, { userId: number }>(),
    /**
     * Changes how the window of a room is shown, where it is open: `not-possible-here` for what this desktop cannot do. The
     * window of a chat may change itself alone, `forbidden` otherwise; that of the list may change each.
     */
    setWindow: call<{ userId: number; change: Partial<ChatWindowLook> }, void>(),
    /** Opens the channel's chat on the site. */
    openOnSite: call<{ userId: number }, void>(),
    /** Copies a text that the user has chosen, at most 1,000,000 characters. */
    copy: call<{ text: string }, void>(),
  },
  /** What the user said about rows and people of all chats. */
  chatRules: {
    /** One value, under the key `rules`. */
    current: mirror<ChatRules>(),
    /** Replaces the highlights, the ignores, or both. */
    change: call<{ change: Partial<Pick<ChatRules, 'highlights' | 'ignores'>> }, void>(),
    /** Notes something about a person, or with null nothing any more. */
    setNote: call<{ userId: number; note: string | null }, void>(),
    /** Why a pattern cannot be read, in the words of its engine; null where it can. */
    whyNoPattern: call<{ text: string }, { reason: string | null }>(),
  },
  /** Everything that was ever seen in chats. Every call but `request` answers `storage-failed` while the archive is out of order. */
  archive: {
    /** What the window was opened for. One value, under the key `request`; none where it was opened by itself. */
    request: mirror<ArchiveRequest>(),
    /** What meets a search as `parseChatQuery` reads it, the newest first. `before`: the `next` of the page before. */
    search: call<{ text: string; before: number | null }, FoundPage>(),
    /** What somebody wrote in all rooms, the newest first. */
    userRows: call<{ userId: number; before: number | null }, NamedUserRows>(),
    /** Rows that mean the user, the newest first. */
    mentions: call<{ before: number | null }, NamedMentions>(),
    markMentionsSeen: call<{ upToId: number }, void>(),
    /** Rows of a room on both sides of a moment, the oldest first. */
    around: call<{ userId: number; moment: ChatMoment }, ContextRow[]>(),
    /**
     * Opens a link of a row in the user's browser, as main reads it from the archive: `link` counts the links there from 0.
     * `forbidden` where there is none such.
     */
    openLink: call<{ id: number; link: number }, void>(),
    facts: call<void, NamedFacts>(),
    /** Forgets everything said in a room. Cannot be undone. */
    forgetChannel: call<{ userId: number }, void>(),
    /** Forgets everything that somebody wrote. Cannot be undone. */
    forgetUser: call<{ userId: number }, void>(),
    /**
     * Writes what was said in a room from one moment to another (ms since 1970, both included by the second) where the
     * user wants it; the path is null where they changed their mind.
     */
    exportRange: call<{ userId: number; from: number; to: number; form: ChatForm }, { path: string | null }>(),
  },
  /**
   * How many watched channels, and what happened meanwhile. Moments are ms since 1970, both ends included. Calls about the
   * past answer `storage-failed` while the archive is out of order.
   */
  viewers: {
    /** Brings the window of a channel's graph to the front, opening it where there is none. */
    show: call<{ userId: number }, void>(),
    /** What is told of a channel now. It is watched while it is mirrored. One value, under the key `now`. */
    now: mirror<ViewersNow, { userId: number }>(),
    /** Whom a graph can show: who is followed, and others of whom numbers are kept. */
    channels: call<void, GraphedChannel[]>(),
    history: call<{ userId: number; from: number; to: number; step: ViewerStep }, ViewerHistory>(),
    /** The latest 500 shows of that time, the newest first. */
    shows: call<{ userId: number; from: number; to: number }, ShowRecord[]>(),
    marks: call<{ userId: number; from: number; to: number }, ViewerMark[]>(),
    chatActivity: call<
      { userId: number; from: number; to: number; step: Exclude<ViewerStep, 'raw'> },
      ChatActivity[]
    >(),
    habits: call<{ userId: number }, ChannelHabits>(),
    /** Brings the window of the archive to the front, showing what was said in the channel at that moment. */
    openChat: call<{ userId: number; at: number }, void>(),
    /** Writes numbers as CSV where the user wants it; the path is null where they changed their mind. */
    exportCsv: call<{ userIds: number[]; from: number; to: number; step: ViewerStep }, { path: string | null }>(),
    /** Writes a picture of the graph, at most 20 MB of PNG, where the user wants it. `invalid-arguments` for what is no PNG. */
    exportPng: call<{ png: Uint8Array; name: string }, { path: string | null }>(),
    /** Copies such a picture. */
    copyPng: call<{ png: Uint8Array }, void>(),
    /** Forgets numbers and shows of a channel. Cannot be undone. */
    forget: call<{ userId: number }, void>(),
  },
  discovery: {
    /** Everybody who is live, by viewers. */
    live: call<void, Told<LiveChannel[]>>(),
    /** Whom Parti recommends, in its order. */
    featured: call<void, Told<Profile[]>>(),
    /** Who was announced lately, followed or not; keyed by user id. */
    justLive: mirror<JustLive>(),
  },
  app: {
    /** One value, under the key `status`. */
    status: mirror<AppStatus>(),
    /** Tries Parti again now instead of waiting for the next attempt. */
    retry: call<void, void>(),
    /** Brings the window about the connection to the front. */
    showConnection: call<void, void>(),
    /** Brings the window of settings to the front. */
    showSettings: call<void, void>(),
    /** Brings the window of the archive to the front, showing this. */
    showArchive: call<{ wish: ArchiveWish }, void>(),
    quit: call<void, void>(),
  },
  settings: {
    /** One value, under the key `settings`. */
    current: mirror<Settings>(),
    /** Whether the desktop is in do-not-disturb right now. */
    doNotDisturb: call<void, DoNotDisturb>(),
    /** How the app speaks, by the settings and the system. One value, under the key `speech`. */
    speech: mirror<Speech>(),
    /** On disk when it answers. `not-a-host` where a host is none; nothing is changed then. */
    update: call<{ change: Partial<Settings> }, void>(),
  },
  pause: {
    /** One value, under the key `pause`; none while notifications are on. */
    current: mirror<Pause>(),
    begin: call<{ choice: PauseChoice }, void>(),
    end: call<void, void>(),
  },
  launch: {
    /** What a link or a command line asks for. One value, under the key `launch`; none while nothing is. */
    current: mirror<Launch>(),
    /** Follows the channel of this request. */
    confirm: call<{ id: number }, void>(),
    dismiss: call<{ id: number }, void>(),
  },
  alerts: {
    /** The newest 200 that were or were not told, keyed by id. */
    inbox: mirror<InboxEntry>(),
    /** One value, under the key `rules`. */
    rules: mirror<AlertRules>(),
    markSeen: call<{ ids: number[] }, void>(),
    changeStandard: call<{ change: Partial<AlertRule> }, void>(),
    /** Replaces what is different for a channel; an empty rule makes it go with the standard one. */
    setChannel: call<{ userId: number; rule: Partial<AlertRule> }, void>(),
    setQuietHours: call<{ quietHours: WeekHours }, void>(),
    /** What the last seven days would have come to under these rules, the oldest first. */
    dryRun: call<{ rules: AlertRules }, DryRunEntry[]>(),
    /** Shows a popup and plays the sound for every channel, whatever else the rules say. */
    test: call<void, AlertTest>(),
    /** Plays a sound. Answers when it is heard, or known not to be. */
    playSound: call<SoundChoice, SoundOutcome>(),
    /** Asks the user for a file and keeps a copy of it, for a rule to name it; null where they changed their mind. */
    chooseSound: call<void, SoundFile | null>(),
  },
  startup: {
    /** One value, under the key `startup`: what is true on disk. */
    status: mirror<StartupStatus>(),
    /** Lets the desktop start the app, or no longer. `startup-failed` where that cannot be written. */
    change: call<{ isOn: boolean }, void>(),
  },
  network: {
    facts: call<void, NetworkFacts>(),
  },
  account: {
    /** One value, under the key `token`. */
    token: mirror<TokenStatus>(),
    /** Keeps the token that lies in the clipboard, which is emptied then. It never passes this bridge. */
    takeToken: call<void, void>(),
    forgetToken: call<void, void>(),
    /** Follows whom the user follows on the site, line by line as pasted ones; answers once these have begun. */
    importFollows: call<void, SiteFollows>(),
  },
  data: {
    facts: call<void, DataFacts>(),
    /** Shows the folder of the data in the desktop's file manager. */
    showFolder: call<void, void>(),
    /** Asks for a place and writes everything but token and archive there; null where the user changed their mind. */
    backUp: call<void, { path: string | null }>(),
    /** Asks for the file of a backup and tells what it would change; null where the user changed their mind. */
    chooseBackup: call<void, RestorePreview | null>(),
    /** The same for a backup that the app made by itself. */
    previewKept: call<{ name: string }, RestorePreview>(),
    /** Takes over the backup that was looked at last, and keeps what was there before. */
    restore: call<{ id: number }, void>(),
    /** Brings back what was there before the last restore of this run. */
    undoRestore: call<void, void>(),
  },
  windows: {
    /** How much larger than usual each kind of window is shown, 1 for as usual; keyed by its name. */
    zoom: mirror<number>(),
    setZoom: call<{ kind: string; factor: number }, void>(),
  },
  about: {
    versions: call<void, Versions>(),
  },
  connection: {
    /** Keyed by kind and URL: `rest https://…`, `ws wss://…`. */
    hosts: mirror<HostReport>(),
    /** Keyed by topic and subject: `ChatPublic 353044`. */
    sockets: mirror<SocketReport>(),
    /** One value, under the key `requests`. */
    requests: mirror<RequestReport>(),
    /** What was not understood, keyed by its id; bounded, so the oldest go. */
    unknown: mirror<UnknownRecord>(),
    /** Keyed by origin. */
    unknownCounts: mirror<UnknownCount>(),
    /** Whom the user follows, keyed by user id: no more than what sockets are called by. */
    channels: mirror<NamedChannel>(),
    /** Asks the user for a place and writes there what helps to find a fault; the path is null where they changed their mind. */
    exportDiagnostics: call<void, { path: string | null }>(),
  },
} as const

export type Contract = typeof contract
export type Group = keyof Contract

type NamesOfKind<G extends Group, Kind> = {
  [N in keyof Contract[G]]: Contract[G][N] extends { kind: Kind } ? N : never
}[keyof Contract[G]] &
  string

/** The names of the calls in a group. */
export type CallName<G extends Group> = NamesOfKind<G, 'call'>
/** The names of the mirrors in a group. */
export type MirrorName<G extends Group> = NamesOfKind<G, 'mirror'>

/** What a call takes. */
export type ArgsOf<Entry> = Entry extends Call<infer Args, unknown> ? Args : never
/** What a call answers. */
export type ResultOf<Entry> = Entry extends Call<infer _Args, infer Result> ? Result : never
/** What a mirror shows. */
export type ItemOf<Entry> = Entry extends Mirror<infer Item, infer _Args> ? Item : never
/** What says which of many sets a mirror shows; void where there is one. */
export type FamilyArgsOf<Entry> = Entry extends Mirror<infer _Item, infer Args> ? Args : never

/** The name under which an entry crosses the process border. */
export const channelOf = (group: string, name: string): string => `${group}.${name}`
