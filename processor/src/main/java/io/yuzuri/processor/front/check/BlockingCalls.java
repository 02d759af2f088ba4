package io.yuzuri.processor.front.check;

import java.util.List;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Methods of the platform that are known to block the thread, and what a coroutine does instead.
 *
 * <p>What cannot be known is left out: a write to a socket's stream looks like a write to an array.
 */
final class BlockingCalls {
    private static final String TABLE = """
        java.lang.Thread sleep → Yield.sleep
        java.lang.Thread join → a task, and Yield.await
        java.lang.Object wait → Yield.await on a task, or an Event of io.yuzuri.sync
        java.lang.Process waitFor → Yield.await(process.onExit())
        java.util.concurrent.TimeUnit sleep → Yield.sleep
        java.util.concurrent.TimeUnit timedJoin timedWait → a task, and Yield.await
        java.util.concurrent.Future get → Yield.await(…) of a CompletionStage, else Yield.call(future::get)
        java.util.concurrent.CompletableFuture join → Yield.await(future)
        java.util.concurrent.ForkJoinTask join invoke → Yield.call(() -> …)
        java.util.concurrent.CountDownLatch await → an Event of io.yuzuri.sync, or Yield.await of a task
        java.util.concurrent.CyclicBarrier await → an Event of io.yuzuri.sync, or Yield.await of a task
        java.util.concurrent.Phaser await* arriveAndAwaitAdvance → an Event of io.yuzuri.sync, or Yield.await of a task
        java.util.concurrent.Exchanger exchange → a Mailbox of io.yuzuri.sync
        java.util.concurrent.Semaphore acquire* tryAcquire/2 tryAcquire/3 → Permits of io.yuzuri.sync
        java.util.concurrent.BlockingQueue put take offer/3 poll/2 → a Mailbox of io.yuzuri.sync
        java.util.concurrent.BlockingDeque put* take* offer*/3 poll*/2 → a Mailbox of io.yuzuri.sync
        java.util.concurrent.TransferQueue transfer tryTransfer/3 → a Mailbox of io.yuzuri.sync
        java.util.concurrent.CompletionService take poll/2 → a task for each, and Yield.await
        java.util.concurrent.SubmissionPublisher submit → offer, or Yield.call(() -> …)
        java.util.concurrent.ExecutorService invoke* awaitTermination close → Yield.call(() -> …)
        java.util.concurrent.locks.Lock lock* tryLock/2 → no lock, since between two suspension points a task is atomic; over one, a Mutex of io.yuzuri.sync
        java.util.concurrent.locks.Condition await* → an Event of io.yuzuri.sync, or Yield.await of a task
        java.util.concurrent.locks.LockSupport park* → Yield.await on a task, or an Event of io.yuzuri.sync
        java.util.concurrent.locks.StampedLock readLock* writeLock* → no lock, since between two suspension points a task is atomic; over one, a Mutex of io.yuzuri.sync
        java.io.InputStream read* skip* transferTo → a channel and Yield.recv, or Yield.call(() -> …)
        java.io.DataInput read* skipBytes → a channel and Yield.recv, or Yield.call(() -> …)
        java.io.ObjectInput read* → a channel and Yield.recv, or Yield.call(() -> …)
        java.io.Reader read* skip transferTo → a channel and Yield.recv, or Yield.call(() -> …)
        java.io.BufferedReader readLine → a channel and Yield.recv, or Yield.call(() -> …)
        java.io.RandomAccessFile read* write* → Yield.call(() -> …)
        java.util.Scanner next* hasNext* find* skip → Yield.call(() -> …)
        java.util.Collection parallelStream → stream(), or Yield.call(() -> …) around all of it
        java.util.stream.BaseStream parallel → no parallel(), or Yield.call(() -> …) around all of it
        java.util.Arrays parallel* → Yield.call(() -> …)
        java.io.Console readLine readPassword → Yield.call(() -> …)
        java.net.Socket new/2 new/3 new/4 connect → a SocketChannel, and Yield.connect
        java.net.Socket getInputStream getOutputStream → a SocketChannel, and Yield.recv and Yield.send
        java.net.ServerSocket accept → a ServerSocketChannel, and Yield.recv
        java.net.DatagramSocket receive send → a DatagramChannel, and Yield.recv and Yield.send
        java.net.InetAddress getByName getAllByName getLocalHost isReachable getCanonicalHostName → Yield.resolve(host)
        java.net.URL openStream getContent → Yield.call(() -> …)
        java.net.URLConnection connect getInputStream getOutputStream getContent* getHeader* getExpiration getDate getLastModified → Yield.call(() -> …)
        java.net.HttpURLConnection getResponse* getErrorStream getHeader* → Yield.call(() -> …)
        javax.net.ssl.SSLSocket startHandshake → Yield.call(() -> …)
        java.net.http.HttpClient send → Yield.await(client.sendAsync(...))
        java.nio.channels.SelectableChannel configureBlocking → non-blocking mode: Yield waits for no other channels
        java.nio.channels.SocketChannel open/1 → SocketChannel.open(), and Yield.connect
        java.nio.channels.Selector select → Yield.recv or Yield.send on the channel itself
        java.nio.channels.FileChannel read write force lock transferTo transferFrom → Yield.call(() -> …)
        java.nio.file.Files read* write* copy lines list walk* find move delete* → Yield.call(() -> …)
        java.sql.DriverManager getConnection → Yield.call(() -> …)
        javax.sql.DataSource getConnection → Yield.call(() -> …)
        java.sql.Connection commit rollback isValid prepare* → Yield.call(() -> …)
        java.sql.Statement execute* → Yield.call(() -> …)
        java.sql.PreparedStatement execute* → Yield.call(() -> …)
        java.sql.ResultSet next previous first last absolute relative insertRow updateRow deleteRow → Yield.call(() -> …)
        io.yuzuri.Scheduler run → a direct call of the coroutine, or Yield.await(task)
        """;

    private static final List<CallTable.Row> ROWS = CallTable.rows(TABLE);

    private BlockingCalls() {}

    static CallTable table(Types types, Elements elements) {
        return new CallTable(ROWS, types, elements);
    }
}
