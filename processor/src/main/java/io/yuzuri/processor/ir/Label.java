package io.yuzuri.processor.ir;

/** A place that a jump goes to: the end of the {@link Stmt.Labeled} that carries it. Compared by identity. */
public final class Label {
    private final String name;

    public Label(String name) {
        this.name = name;
    }

    @Override
    public String toString() {
        return name;
    }
}
