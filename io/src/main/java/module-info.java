/** Ready-made coroutines over channels, and what tasks share: mailboxes, broadcasts, permits, mutexes, events, rates. */
module io.yuzuri.io {
    requires transitive io.yuzuri;

    exports io.yuzuri.io;
    exports io.yuzuri.io.tls;
    exports io.yuzuri.sync;
}
