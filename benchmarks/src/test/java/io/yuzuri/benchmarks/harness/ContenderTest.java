package io.yuzuri.benchmarks.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.netty.util.internal.PlatformDependent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContenderTest {
    /** A process's entry: says whether Netty has what tuning is to give it. */
    static final class Tuned {
        public static void main(String[] args) throws ReflectiveOperationException {
            boolean isOpen =
                    Class.forName("sun.nio.ch.SelectorImpl").getModule().isOpen("sun.nio.ch", Tuned.class.getModule());
            System.out.print(PlatformDependent.hasUnsafe() + " " + isOpen);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"NETTY_NIO_TUNED", "NETTY_EPOLL_TUNED"})
    void tunedNettyHasUnsafeAndMayReachIntoTheSelector(Contender contender) throws IOException {
        List<String> command = new ArrayList<>();
        command.add("" + Path.of(System.getProperty("java.home"), "bin", "java"));
        command.addAll(contender.flags(Runtime.version().feature()));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Tuned.class.getName()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        assertEquals("true true", new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }
}
