package io.yuzuri.processor.random;

import java.util.List;
import java.util.Optional;

/** The types that random programs use. {@code @C@} stands for the program's own class. */
enum Type {
    INT("int", "Integer", "1", "0", "2", "3", "-1", "7"),
    LONG("long", "Long", "1L", "0L", "5L", "-2L"),
    DOUBLE("double", "Double", "1.5", "0.0", "-2.25", "-0.0", "1e300"),
    FLOAT("float", "Float", "1.5f", "0.25f", "2f", "-0f", "1e38f", "Float.NaN"),
    BYTE("byte", "Byte", "(byte) 1", "(byte) 127", "(byte) -3"),
    SHORT("short", "Short", "(short) 1", "(short) 300", "Short.MAX_VALUE"),
    CHAR("char", "Character", "'a'", "'z'", "'0'", "'\\uffff'"),
    BOOLEAN("boolean", "Boolean", "true", "false"),
    STRING("String", "String", "\"s\"", "\"\"", "\"two\""),
    INTEGER("Integer", "Integer", "Integer.valueOf(1)", "Integer.valueOf(4)"),
    BOXED_LONG("Long", "Long", "Long.valueOf(1)", "Long.valueOf(-6)"),
    BOXED_DOUBLE("Double", "Double", "Double.valueOf(0.5)", "Double.valueOf(7)"),
    BOXED_FLOAT("Float", "Float", "Float.valueOf(1.75f)", "Float.valueOf(3)"),
    BOXED_BYTE("Byte", "Byte", "Byte.valueOf((byte) 1)", "Byte.valueOf((byte) -128)"),
    BOXED_SHORT("Short", "Short", "Short.valueOf((short) 1)", "Short.valueOf((short) 999)"),
    BOXED_CHAR("Character", "Character", "Character.valueOf('k')", "Character.valueOf('0')"),
    OBJECT("Object", "Object", "any(2)", "any(\"o\")", "any('c')", "any(3.5)"),
    INTS("int[]", "int[]", "new int[2]", "new int[] {1, 2}", "new int[] {5, 4, 3}"),
    LONGS("long[]", "long[]", "new long[2]", "new long[] {1, 5L}"),
    DOUBLES("double[]", "double[]", "new double[2]", "new double[] {1.5, 2}"),
    FLOATS("float[]", "float[]", "new float[2]", "new float[] {0.75f, 2}"),
    BYTES("byte[]", "byte[]", "new byte[2]", "new byte[] {127, -1}"),
    SHORTS("short[]", "short[]", "new short[2]", "new short[] {5, 400}"),
    CHARS("char[]", "char[]", "new char[2]", "new char[] {'x', 66}"),
    MATRIX("int[][]", "int[][]", "new int[2][2]", "new int[][] {{1}, {2, 3}}"),
    STRINGS("String[]", "String[]", "new String[2]", "new String[] {\"x\", \"y\"}"),
    LIST("List<Integer>", "List<Integer>", "List.of(1, 2)", "List.<Integer>of()", "List.of(7)"),
    COLOR("Color", "Color", "Color.RED", "Color.GREEN", "Color.BLUE"),
    FORM(
            "Form",
            "Form",
            "Tint.DARK",
            "new Dot(1, \"d\")",
            "new Pair(Tint.LIGHT, 2)",
            "new Pair(new Dot(3, null), null)"),
    NODE("@C@", "@C@", "new @C@(1)", "new @C@(2)", "sub(3)"),
    TEXT("Supplier<String>", "Supplier<String>", "() -> \"t\""),
    VOID("void", "Void", "");

    static final List<Type> NUMBERS = List.of(INT, LONG, DOUBLE, FLOAT, BYTE, SHORT, CHAR);
    /** Those of the numbers, in the same order. */
    static final List<Type> BOXES =
            List.of(INTEGER, BOXED_LONG, BOXED_DOUBLE, BOXED_FLOAT, BOXED_BYTE, BOXED_SHORT, BOXED_CHAR);

    static final List<Type> ARRAYS = List.of(INTS, LONGS, DOUBLES, FLOATS, BYTES, SHORTS, CHARS, STRINGS, MATRIX);
    static final List<Type> VALUES = List.of(
            INT,
            INT,
            INT,
            INT,
            LONG,
            LONG,
            DOUBLE,
            DOUBLE,
            FLOAT,
            FLOAT,
            FLOAT,
            BYTE,
            BYTE,
            SHORT,
            CHAR,
            CHAR,
            BOOLEAN,
            BOOLEAN,
            BOOLEAN,
            STRING,
            STRING,
            STRING,
            STRING,
            INTEGER,
            INTEGER,
            OBJECT,
            INTS,
            STRINGS,
            LIST,
            COLOR,
            NODE,
            FORM,
            BOXED_LONG,
            BOXED_DOUBLE,
            BOXED_FLOAT,
            BOXED_BYTE,
            BOXED_SHORT,
            BOXED_CHAR,
            LONGS,
            DOUBLES,
            FLOATS,
            BYTES,
            SHORTS,
            CHARS,
            MATRIX);

    /** What an object may be tested to be. */
    static final List<Type> TESTED = List.of(
            STRING,
            STRING,
            INTEGER,
            INTEGER,
            FORM,
            FORM,
            FORM,
            NODE,
            BOXED_FLOAT,
            BOXED_DOUBLE,
            BOXED_CHAR,
            INTS,
            FLOATS);

    final String text;
    final String boxed;
    final List<String> literals;

    Type(String text, String boxed, String... literals) {
        this.text = text;
        this.boxed = boxed;
        this.literals = List.of(literals);
    }

    /** The other types whose values an assignment converts to this one: widened, boxed or unboxed (JLS 5.2). */
    List<Type> assignable() {
        return switch (this) {
            case BYTE -> List.of(BOXED_BYTE);
            case SHORT -> List.of(BYTE, BOXED_SHORT, BOXED_BYTE);
            case CHAR -> List.of(BOXED_CHAR);
            case INT -> List.of(SHORT, BYTE, CHAR, INTEGER, BOXED_SHORT, BOXED_CHAR);
            case LONG -> List.of(INT, SHORT, CHAR, INTEGER, BOXED_LONG);
            case FLOAT -> List.of(INT, LONG, CHAR, BOXED_FLOAT, BOXED_LONG, BOXED_BYTE);
            case DOUBLE -> List.of(INT, LONG, FLOAT, INTEGER, BOXED_DOUBLE, BOXED_FLOAT);
            case INTEGER, BOXED_LONG, BOXED_DOUBLE, BOXED_FLOAT, BOXED_BYTE, BOXED_SHORT, BOXED_CHAR ->
                List.of(unboxed());
            case OBJECT ->
                List.of(INT, LONG, CHAR, FLOAT, BYTE, BOOLEAN, STRING, INTS, FLOATS, NODE, BOXED_CHAR, FORM, FORM);
            default -> List.of();
        };
    }

    boolean isNumber() {
        return NUMBERS.contains(this);
    }

    boolean isBox() {
        return BOXES.contains(this);
    }

    boolean isArray() {
        return ARRAYS.contains(this);
    }

    /** Of a box the number in it; else this. */
    Type unboxed() {
        return isBox() ? NUMBERS.get(BOXES.indexOf(this)) : this;
    }

    /** Of a number its box. */
    Type box() {
        return BOXES.get(NUMBERS.indexOf(this));
    }

    /** Of an array. */
    Type element() {
        if (this == MATRIX) return INTS;
        return this == STRINGS ? STRING : NUMBERS.get(ARRAYS.indexOf(this));
    }

    /** The array of these, where programs have such. */
    Optional<Type> array() {
        return ARRAYS.stream().filter(array -> array.element() == this).findFirst();
    }

    /**
     * The types of which one, together with this one or its box, is promoted to this one by an operator of two numbers
     * (JLS 5.6).
     */
    List<Type> promoted() {
        return switch (this) {
            case INT -> List.of(INT, BYTE, SHORT, CHAR, INTEGER, BOXED_BYTE, BOXED_SHORT, BOXED_CHAR);
            case LONG -> List.of(LONG, INT, BYTE, CHAR, BOXED_LONG, INTEGER, BOXED_SHORT);
            case FLOAT -> List.of(FLOAT, FLOAT, INT, LONG, SHORT, CHAR, BOXED_FLOAT, BOXED_LONG, BOXED_CHAR);
            case DOUBLE -> List.of(DOUBLE, FLOAT, INT, LONG, BYTE, CHAR, BOXED_DOUBLE, BOXED_FLOAT, INTEGER);
            default -> throw new IllegalArgumentException(toString());
        };
    }

    boolean isReference() {
        return !isNumber() && this != BOOLEAN && this != VOID;
    }
}
