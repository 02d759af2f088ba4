// calls whose type blocks or not by what it is made of, and calls that wait for other threads
package bad;

import io.yuzuri.*;
import java.io.*;
import java.net.HttpURLConnection;
import java.nio.channels.*;
import java.util.*;
import java.util.stream.*;

class BlockingByType {
    @Coroutine
    static void memory(byte[] bytes, String text, boolean b) throws IOException {
        Yield.pause();
        Reader reader = new StringReader(text);
        reader.read();
        InputStream in = new ByteArrayInputStream(bytes);
        in.readAllBytes();
        BufferedReader lines = new BufferedReader(new InputStreamReader(in));
        lines.readLine();
        new DataInputStream(new ByteArrayInputStream(bytes)).readInt();
        try (var inTry = new LineNumberReader(reader)) {
            inTry.readLine();
        }
        Reader either = b ? (new StringReader("a")) : (Reader) new CharArrayReader(new char[1]);
        either.read();
        InputStream.nullInputStream().read();
        Scanner words = new Scanner(text);
        words.next();
        new Scanner(new StringReader(text)).nextLine();
    }

    @Coroutine
    static void others(Socket2 socket, File file, HttpURLConnection connection, boolean b) throws IOException {
        Yield.pause();
        Reader reader = new StringReader("");
        if (b) reader = new FileReader(file);
        reader.read(); // warning: [BlockingCall]
        new BufferedReader(new FileReader(file)).readLine(); // warning: [BlockingCall]
        Reader either = b ? new StringReader("a") : reader;
        either.read(); // warning: [BlockingCall]
        new Scanner(System.in).nextLine(); // warning: [BlockingCall]
        new Scanner(file).hasNext(); // warning: [BlockingCall]
        connection.getResponseCode(); // warning: [BlockingCall]
        connection.getHeaderField("a"); // warning: [BlockingCall]
        connection.getErrorStream(); // warning: [BlockingCall]
        connection.setRequestMethod("GET");
    }

    @Coroutine
    static long transfers(FileChannel file, SocketChannel socket, WritableByteChannel any, Pipe.SourceChannel pipe) throws IOException {
        Yield.send(socket);
        long n = file.transferTo(0, 10, socket) + file.transferFrom(pipe, 0, 10);
        return n + file.transferTo(0, 10, any); // warning: [BlockingCall]
    }

    @Coroutine
    static void parallel(List<Integer> list, int[] array) {
        Yield.pause();
        list.stream().map(n -> n + 1).forEach(n -> {});
        list.parallelStream().forEach(n -> {}); // warning: [BlockingCall]
        new ArrayList<>(list).parallelStream(); // warning: [BlockingCall]
        IntStream.range(0, 9).parallel().sum(); // warning: [BlockingCall]
        list.stream().parallel(); // warning: [BlockingCall]
        Arrays.parallelSort(array); // warning: [BlockingCall]
    }

    interface Socket2 {}
}
