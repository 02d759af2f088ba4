package io.yuzuri.processor.ir;

/**
 * How tightly the parts of an expression hold together, the loosest first (JLS 15); and how tightly a place wants what
 * fills it to hold together. What is looser than its place gets parentheses: {@link Code#in} is where that is done, and
 * nowhere else.
 */
public enum Precedence {
    /** Lambdas, assignments, and all that nothing is known of. As a place: between parentheses, commas or keywords. */
    ANY,
    CONDITIONAL,
    OR,
    AND,
    BIT_OR,
    BIT_XOR,
    BIT_AND,
    EQUALITY,
    RELATIONAL,
    SHIFT,
    ADDITIVE,
    MULTIPLICATIVE,
    /** What begins with a sign: neither another sign nor the cast to a reference may stand right before it. */
    SIGNED,
    /** Casts, {@code !}, {@code ~} and {@code switch}. As a place: behind a sign or a cast. */
    UNARY,
    POSTFIX,
    /** {@code new T[n]}, behind which an index would be one more dimension. */
    CREATION,
    /** As a place: before a dot, an index or {@code ::}. */
    PRIMARY;

    /** The place on the right of an operator that groups to the left. */
    public Precedence tighter() {
        return values()[ordinal() + 1];
    }
}
