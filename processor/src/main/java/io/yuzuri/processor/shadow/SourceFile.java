package io.yuzuri.processor.shadow;

import java.net.URI;
import java.nio.CharBuffer;
import javax.tools.SimpleJavaFileObject;

/** A source held in memory, offered to the shadow compiler under a binary name. */
final class SourceFile extends SimpleJavaFileObject implements Named {
    private final String binaryName;
    private final String text;

    SourceFile(String binaryName, String text) {
        super(URI.create("shadow:///" + binaryName.replace('.', '/') + Kind.SOURCE.extension), Kind.SOURCE);
        this.binaryName = binaryName;
        this.text = text;
    }

    @Override
    public String binaryName() {
        return binaryName;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return CharBuffer.wrap(text);
    }
}
