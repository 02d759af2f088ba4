// case 93: a callee's checked exception is the compiler's business
package bad;

import io.yuzuri.*;
import java.io.IOException;
import java.nio.channels.SocketChannel;


class UncaughtChecked {
    @Coroutine
    static void run(SocketChannel channel) {
        Yield.recv(channel); // javac: compiler.err.unreported.exception
        callee(); // javac: compiler.err.unreported.exception
    }

    @Coroutine
    static void callee() throws IOException {
        Yield.pause();
        throw new IOException();
    }
}
