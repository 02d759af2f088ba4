package io.yuzuri.processor.front.check;

import io.yuzuri.processor.front.source.Coroutines;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Methods of the platform that are known to block the thread, and what a coroutine does instead. A method that
 * overrides one of them counts as well, unless it is itself a coroutine.
 *
 * <p>What cannot be known is left out: a write to a socket's stream looks like a write to an array.
 */
final class BlockingCalls {
    /**
     * A class; its methods ({@code name*} all that begin so, {@code name/2} the one with two parameters, {@code new}
     * the constructor); after the arrow, what to use instead.
     */
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

    private record Row(String type, List<String> methods, String remedy) {
        static Row of(String line) {
            String[] sides = line.split(" → ");
            List<String> words = List.of(sides[0].split(" "));
            return new Row(words.get(0), words.subList(1, words.size()), sides[1]);
        }

        boolean names(String method, int arity) {
            return methods.stream().anyMatch(pattern -> {
                String[] parts = pattern.split("/");
                boolean named = parts[0].endsWith("*")
                        ? method.startsWith(parts[0].substring(0, parts[0].length() - 1))
                        : method.equals(parts[0]);
                return named && (parts.length == 1 || Integer.parseInt(parts[1]) == arity);
            });
        }
    }

    private static final List<Row> ROWS = TABLE.lines().map(Row::of).toList();

    private final Types types;
    private final Elements elements;
    private final Map<String, Optional<TypeElement>> known = new HashMap<>();

    BlockingCalls(Types types, Elements elements) {
        this.types = types;
        this.elements = elements;
    }

    /** What to use instead of a method, if it is known to block. */
    Optional<String> remedy(ExecutableElement method) {
        if (Coroutines.isCoroutine(method)) return Optional.empty();
        String name = method.getKind() == ElementKind.CONSTRUCTOR
                ? "new"
                : method.getSimpleName().toString();
        return ROWS.stream()
                .filter(row -> row.names(name, method.getParameters().size()))
                .filter(row -> find(row.type()).anyMatch(type -> isOf(method, type)))
                .map(Row::remedy)
                .findFirst();
    }

    private Stream<TypeElement> find(String type) {
        return known.computeIfAbsent(type, name -> Optional.ofNullable(elements.getTypeElement(name))).stream();
    }

    /** Whether a method is declared by a type, or overrides one that is. */
    private boolean isOf(ExecutableElement method, TypeElement type) {
        TypeElement owner = (TypeElement) method.getEnclosingElement();
        if (owner.equals(type)) return true;
        if (!isSubtype(owner, type)) return false;
        return declared(type, method).anyMatch(other -> elements.overrides(method, other, owner));
    }

    private static Stream<ExecutableElement> declared(TypeElement type, ExecutableElement like) {
        List<ExecutableElement> methods = new ArrayList<>();
        for (Element member : type.getEnclosedElements()) {
            if (member.getKind() == ElementKind.METHOD && member.getSimpleName().equals(like.getSimpleName())) {
                methods.add((ExecutableElement) member);
            }
        }
        return methods.stream();
    }

    private boolean isSubtype(Element type, TypeElement above) {
        TypeMirror erased = types.erasure(type.asType());
        return erased.getKind() == TypeKind.DECLARED
                && types.isSubtype((DeclaredType) erased, types.erasure(above.asType()));
    }
}
