package io.yuzuri.processor.shadow;

import javax.tools.ForwardingJavaFileObject;
import javax.tools.JavaFileObject;

/** A source file of the outer compilation, read once more. Text and encoding are the outer compilation's. */
final class UserSource extends ForwardingJavaFileObject<JavaFileObject> implements Named {
    private final String binaryName;

    UserSource(JavaFileObject file, String binaryName) {
        super(file);
        this.binaryName = binaryName;
    }

    @Override
    public String binaryName() {
        return binaryName;
    }
}
