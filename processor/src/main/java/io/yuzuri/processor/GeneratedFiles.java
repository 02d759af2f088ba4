package io.yuzuri.processor;

import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;

/**
 * The files that are written. One may be created before it is known what will stand in it: a file that is created in
 * the last round is a warning, which strict builds do not forgive, and one that is only written then is none.
 */
final class GeneratedFiles {
    private final Filer filer;
    private final Map<String, JavaFileObject> created = new HashMap<>();

    GeneratedFiles(Filer filer) {
        this.filer = filer;
    }

    /** Creates a file that will be written later. */
    void create(String qualifiedName, TypeElement owner) throws IOException {
        if (!created.containsKey(qualifiedName)) {
            created.put(qualifiedName, filer.createSourceFile(qualifiedName, owner));
        }
    }

    void write(String qualifiedName, TypeElement owner, String text) throws IOException {
        create(qualifiedName, owner);
        try (Writer out = created.get(qualifiedName).openWriter()) {
            out.write(text);
        }
    }
}
