package io.yuzuri.io;

import io.yuzuri.Scheduler;

/** Reading and writing on sockets of the system. */
class SystemStreamTransferTest extends StreamTransferContract {
    @Override
    protected Scheduler.Builder scheduler() {
        return Scheduler.builder();
    }
}
