package io.yuzuri.processor.shadow;

import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.tools.ForwardingJavaFileObject;
import javax.tools.JavaFileObject;

/** A source file of the outer compilation, read once more, with what is to be inserted. The encoding is the outer's. */
final class UserSource extends ForwardingJavaFileObject<JavaFileObject> implements Named {
    private final String binaryName;
    private SortedMap<Integer, String> insertions = new TreeMap<>();

    UserSource(JavaFileObject file, String binaryName) {
        super(file);
        this.binaryName = binaryName;
    }

    @Override
    public String binaryName() {
        return binaryName;
    }

    JavaFileObject outer() {
        return fileObject;
    }

    void insert(SortedMap<Integer, String> texts) {
        insertions = texts;
    }

    /** Where an offset of the outer compilation's text lies in this one. */
    long offset(long outerOffset) {
        long moved = outerOffset;
        for (Map.Entry<Integer, String> insertion : insertions.entrySet()) {
            moved += insertion.getKey() <= outerOffset ? insertion.getValue().length() : 0;
        }
        return moved;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) throws IOException {
        CharSequence written = super.getCharContent(ignoreEncodingErrors);
        if (insertions.isEmpty()) return written;
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (Map.Entry<Integer, String> insertion : insertions.entrySet()) {
            text.append(written, from, insertion.getKey()).append(insertion.getValue());
            from = insertion.getKey();
        }
        return text.append(written, from, written.length());
    }
}
