package io.yuzuri.io;

import io.yuzuri.Scheduler;

/** How sockets of the system end. */
class SystemStreamClosingTest extends StreamClosingContract {
    @Override
    protected Scheduler.Builder scheduler() {
        return Scheduler.builder();
    }
}
