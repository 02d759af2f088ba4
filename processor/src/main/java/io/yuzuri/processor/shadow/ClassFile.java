package io.yuzuri.processor.shadow;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.function.Consumer;
import javax.tools.SimpleJavaFileObject;

/** A class file of the outer compilation's class or module path; it is looked up and read when it is opened. */
final class ClassFile extends SimpleJavaFileObject implements Named {
    private final String binaryName;
    private final OuterFiles files;
    private final Consumer<byte[]> reader;

    /** @param reader is told what was read */
    ClassFile(String binaryName, OuterFiles files, Consumer<byte[]> reader) {
        super(URI.create("shadow:///" + binaryName.replace('.', '/') + Kind.CLASS.extension), Kind.CLASS);
        this.binaryName = binaryName;
        this.files = files;
        this.reader = reader;
    }

    @Override
    public String binaryName() {
        return binaryName;
    }

    @Override
    public InputStream openInputStream() throws IOException {
        try (InputStream in = files.open(binaryName)) {
            byte[] bytes = in.readAllBytes();
            reader.accept(bytes);
            return new ByteArrayInputStream(bytes);
        }
    }
}
