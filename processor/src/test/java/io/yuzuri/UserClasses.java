package io.yuzuri;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** The classes of a program, and which frames in them are of code that somebody wrote. */
public final class UserClasses {
    private final ClassLoader loader;
    private final String prefix;
    private final Map<String, Set<String>> bridges = new HashMap<>();

    /** @param prefix how the names of the program's classes begin */
    public UserClasses(ClassLoader loader, String prefix) {
        this.loader = loader;
        this.prefix = prefix;
    }

    /** Whether a frame is of the program and of no bridge, which javac adds and a coroutine is not called through. */
    boolean wrote(StackTraceElement frame) {
        return frame.getClassName().startsWith(prefix)
                && !bridges.computeIfAbsent(frame.getClassName(), this::bridges)
                        .contains(frame.getMethodName() + ":" + frame.getLineNumber());
    }

    /** Name and line of the bridges of a class. */
    private Set<String> bridges(String type) {
        Set<String> places = new HashSet<>();
        try (InputStream file = loader.getResourceAsStream(type.replace('.', '/') + ".class")) {
            if (file == null) return places;
            new ClassReader(file)
                    .accept(
                            new ClassVisitor(Opcodes.ASM9) {
                                @Override
                                public MethodVisitor visitMethod(
                                        int access, String name, String descriptor, String signature, String[] thrown) {
                                    return (access & Opcodes.ACC_BRIDGE) == 0 ? null : lines(name, places);
                                }
                            },
                            ClassReader.SKIP_FRAMES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return places;
    }

    private static MethodVisitor lines(String name, Set<String> places) {
        return new MethodVisitor(Opcodes.ASM9) {
            @Override
            public void visitLineNumber(int line, Label start) {
                places.add(name + ":" + line);
            }
        };
    }
}
