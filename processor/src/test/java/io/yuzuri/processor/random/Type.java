package io.yuzuri.processor.random;

import java.util.List;

/** The types that random programs use. {@code @C@} stands for the program's own class. */
enum Type {
    INT("int", "Integer", "1", "0", "2", "3", "-1", "7"),
    LONG("long", "Long", "1L", "0L", "5L", "-2L"),
    DOUBLE("double", "Double", "1.5", "0.0", "-2.25"),
    FLOAT("float", "Float", "1.5f", "0f", "2f"),
    BYTE("byte", "Byte", "(byte) 1", "(byte) 100", "(byte) -3"),
    SHORT("short", "Short", "(short) 1", "(short) 300"),
    CHAR("char", "Character", "'a'", "'z'", "'0'"),
    BOOLEAN("boolean", "Boolean", "true", "false"),
    STRING("String", "String", "\"s\"", "\"\"", "\"two\""),
    INTEGER("Integer", "Integer", "Integer.valueOf(1)", "Integer.valueOf(4)"),
    OBJECT("Object", "Object", "any(2)", "any(\"o\")", "any('c')", "any(3.5)"),
    INTS("int[]", "int[]", "new int[2]", "new int[] {1, 2}", "new int[] {5, 4, 3}"),
    STRINGS("String[]", "String[]", "new String[2]", "new String[] {\"x\", \"y\"}"),
    LIST("List<Integer>", "List<Integer>", "List.of(1, 2)", "List.<Integer>of()", "List.of(7)"),
    COLOR("Color", "Color", "Color.RED", "Color.GREEN", "Color.BLUE"),
    NODE("@C@", "@C@", "new @C@(1)", "new @C@(2)", "sub(3)"),
    TEXT("Supplier<String>", "Supplier<String>", "() -> \"t\""),
    VOID("void", "Void", "");

    static final List<Type> NUMBERS = List.of(INT, LONG, DOUBLE, FLOAT, BYTE, SHORT, CHAR);
    static final List<Type> VALUES = List.of(
            INT, INT, INT, LONG, DOUBLE, FLOAT, BYTE, SHORT, CHAR, BOOLEAN, BOOLEAN, STRING, STRING, STRING, INTEGER,
            INTEGER, OBJECT, INTS, STRINGS, LIST, COLOR, NODE);

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
            case SHORT -> List.of(BYTE);
            case INT -> List.of(SHORT, CHAR, INTEGER);
            case LONG -> List.of(INT, SHORT, CHAR, INTEGER);
            case FLOAT -> List.of(INT, LONG);
            case DOUBLE -> List.of(INT, LONG, FLOAT, INTEGER);
            case INTEGER -> List.of(INT);
            case OBJECT -> List.of(INT, LONG, CHAR, BOOLEAN, STRING, INTS, NODE);
            default -> List.of();
        };
    }

    boolean isNumber() {
        return NUMBERS.contains(this);
    }

    boolean isReference() {
        return !isNumber() && this != BOOLEAN && this != VOID;
    }
}
