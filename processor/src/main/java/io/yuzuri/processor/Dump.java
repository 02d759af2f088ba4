package io.yuzuri.processor;

import io.yuzuri.processor.emit.TasksWriter;
import io.yuzuri.processor.ir.Coroutine;
import io.yuzuri.processor.ir.StmtText;
import io.yuzuri.processor.machine.Machine;
import io.yuzuri.processor.machine.MachineText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/**
 * Writes what the passes make of each coroutine into a directory, for those who work on the processor: as read, as
 * lowered, and
 * the machine. The same source gives the same text.
 */
final class Dump {
    private final Optional<Path> directory;

    /** @param directory of none nothing is written */
    Dump(Optional<Path> directory) {
        this.directory = directory;
    }

    /** {@code app.Owner.Task.txt} */
    void write(Coroutine read, Coroutine lowered, Machine machine) {
        directory.ifPresent(to -> {
            TypeElement owner = (TypeElement) read.method().getEnclosingElement();
            String name = owner.getQualifiedName() + "." + TasksWriter.taskOf(read.method()) + ".txt";
            try {
                Files.createDirectories(to);
                Files.writeString(to.resolve(name), text(read, lowered, machine));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static String text(Coroutine read, Coroutine lowered, Machine machine) {
        return "read: " + StmtText.of(read) + "\nlowered: " + StmtText.of(lowered) + "\nmachine:\n"
                + MachineText.of(machine);
    }
}
