package io.yuzuri.processor.shadow;

import com.sun.source.tree.LineMap;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * An expression whose type is in error although the compiler has no complaint there: its error lies where the type was
 * declared, in a field of the class for one.
 */
record UnknownType(JavaFileObject file, LineMap lines, long start, long end) implements Diagnostic<JavaFileObject> {

    @Override
    public Kind getKind() {
        return Kind.ERROR;
    }

    @Override
    public JavaFileObject getSource() {
        return file;
    }

    @Override
    public long getPosition() {
        return start;
    }

    @Override
    public long getStartPosition() {
        return start;
    }

    @Override
    public long getEndPosition() {
        return end;
    }

    @Override
    public long getLineNumber() {
        return lines.getLineNumber(start);
    }

    @Override
    public long getColumnNumber() {
        return lines.getColumnNumber(start);
    }

    @Override
    public String getCode() {
        return "yuzuri.unknown.type";
    }

    @Override
    public String getMessage(Locale locale) {
        return "the type of this expression is not known";
    }
}
