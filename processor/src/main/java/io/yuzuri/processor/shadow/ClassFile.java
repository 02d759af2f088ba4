package io.yuzuri.processor.shadow;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import javax.annotation.processing.Filer;
import javax.tools.FileObject;
import javax.tools.JavaFileManager.Location;
import javax.tools.SimpleJavaFileObject;

/** A class file that the outer compilation can find; it is read when the shadow compiler opens it. */
final class ClassFile extends SimpleJavaFileObject implements Named {
    private final String binaryName;
    private final FileObject resource;

    private ClassFile(String binaryName, FileObject resource) {
        super(URI.create("shadow:///" + binaryName.replace('.', '/') + Kind.CLASS.extension), Kind.CLASS);
        this.binaryName = binaryName;
        this.resource = resource;
    }

    /** The class file of that name at a location of the outer compilation; null if there is none. */
    static ClassFile find(Filer filer, Location location, String modulePrefix, String packageName, String binaryName) {
        String simple = packageName.isEmpty() ? binaryName : binaryName.substring(packageName.length() + 1);
        try {
            FileObject resource =
                    filer.getResource(location, modulePrefix + packageName, simple + Kind.CLASS.extension);
            return resource == null ? null : new ClassFile(binaryName, resource);
        } catch (IOException | IllegalArgumentException e) {
            return null;
        }
    }

    @Override
    public String binaryName() {
        return binaryName;
    }

    @Override
    public InputStream openInputStream() throws IOException {
        try (InputStream in = resource.openInputStream()) {
            if (in == null) {
                throw new FileNotFoundException(binaryName);
            }
            return new ByteArrayInputStream(in.readAllBytes());
        }
    }
}
