// case 89: methods that override those that block, and those that have nothing to wait for
package bad;

import io.yuzuri.*;
import java.io.*;
import java.net.*;
import java.net.http.*;
import java.nio.ByteBuffer;
import java.nio.channels.*;
import java.nio.file.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;

class BlockingOverridden {
    static class Own extends FilterInputStream {
        Own(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            return super.read();
        }

        int readHeader() {
            return 1;
        }
    }

    @Coroutine
    static void streams(Own own, DataInputStream data, BufferedReader lines, Socket socket) throws IOException {
        Yield.pause();
        own.read(); // warning: [BlockingCall]
        own.readHeader();
        data.readInt(); // warning: [BlockingCall]
        lines.readLine(); // warning: [BlockingCall]
        socket.getInputStream().readAllBytes(); // warning: [BlockingCall] // warning: [BlockingCall]
        new ByteArrayInputStream(new byte[1]).read(new byte[1]);
        new StringReader("").read();
        new Socket("localhost", 1).close(); // warning: [BlockingCall]
        new Socket().close();
        new ServerSocket(0).accept(); // warning: [BlockingCall]
        Files.readString(Path.of("file")); // warning: [BlockingCall]
    }

    @Coroutine
    static void channels(SocketChannel channel, FileChannel file, Selector selector) throws Exception {
        channel.configureBlocking(false);
        channel.configureBlocking(true); // warning: [BlockingCall]
        Yield.recv(channel);
        channel.read(ByteBuffer.allocate(1));
        file.read(ByteBuffer.allocate(1)); // warning: [BlockingCall]
        selector.select(10); // warning: [BlockingCall]
        selector.selectNow();
    }

    @Coroutine
    static void locks(ReentrantLock lock, Semaphore semaphore, LinkedBlockingQueue<String> queue, FutureTask<String> task)
            throws Exception {
        lock.lock(); // warning: [BlockingCall]
        lock.tryLock();
        lock.tryLock(1, TimeUnit.SECONDS); // warning: [BlockingCall]
        semaphore.acquire(); // warning: [BlockingCall]
        semaphore.tryAcquire(2);
        queue.put("a"); // warning: [BlockingCall]
        queue.offer("a");
        queue.offer("a", 1, TimeUnit.SECONDS); // warning: [BlockingCall]
        task.get(); // warning: [BlockingCall]
        Yield.pause();
    }

    @Coroutine
    static void others(Process process, HttpClient client, HttpRequest request) throws Exception {
        process.waitFor(); // warning: [BlockingCall]
        client.send(request, HttpResponse.BodyHandlers.discarding()); // warning: [BlockingCall]
        Scheduler.run(BlockingOverriddenTasks.streams(null, null, null, null)); // warning: [BlockingCall]
        Yield.pause();
    }

    int get() {
        return 1;
    }

    void wait(String what, int n) {}

    @Coroutine
    void own() {
        get();
        wait("", 1);
        Yield.pause();
    }
}
