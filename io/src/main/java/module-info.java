/** Ready-made coroutines over channels and streams, TLS, and what tasks share: mailboxes, permits, events and more. */
module io.yuzuri.io {
    requires transitive io.yuzuri;

    exports io.yuzuri.io;
    exports io.yuzuri.io.tls;
    exports io.yuzuri.sync;
}
