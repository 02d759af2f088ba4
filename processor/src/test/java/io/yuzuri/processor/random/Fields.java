package io.yuzuri.processor.random;

import java.util.List;

/** The fields that every random program has. */
final class Fields {
    record Field(String name, Type type, boolean isStatic, boolean isPrivate, String initial) {}

    static final List<Field> ALL = List.of(
            new Field("si", Type.INT, true, false, "1"),
            new Field("pi", Type.INT, true, true, "2"),
            new Field("sl", Type.LONG, true, true, "3L"),
            new Field("sd", Type.DOUBLE, true, false, "0.5"),
            new Field("ss", Type.STRING, true, false, "\"ss\""),
            new Field("ps", Type.STRING, true, true, "null"),
            new Field("sz", Type.BOOLEAN, true, true, "true"),
            new Field("sc", Type.CHAR, true, false, "'c'"),
            new Field("sy", Type.BYTE, true, true, "(byte) 120"),
            new Field("sb", Type.INTEGER, true, false, "5"),
            new Field("pb", Type.INTEGER, true, true, "null"),
            new Field("sa", Type.INTS, true, false, "new int[] {1, 2, 3}"),
            new Field("pa", Type.STRINGS, true, true, "new String[] {\"a\", null}"),
            new Field("so", Type.OBJECT, true, false, "\"so\""),
            new Field("sn", Type.NODE, true, false, "new @C@(9)"),
            new Field("sf", Type.FLOAT, true, false, "0.5f"),
            new Field("sh", Type.SHORT, true, true, "(short) 9"),
            new Field("pf", Type.FLOAT, true, true, "-7.75f"),
            new Field("bf", Type.BOXED_FLOAT, true, false, "2.5f"),
            new Field("bc", Type.BOXED_CHAR, true, true, "'b'"),
            new Field("bl", Type.BOXED_LONG, true, true, "70L"),
            new Field("by", Type.BOXED_BYTE, true, false, "(byte) 126"),
            new Field("fa", Type.FLOATS, true, true, "new float[] {0.5f, 1.25f, 9}"),
            new Field("ya", Type.BYTES, true, false, "new byte[] {126, -128}"),
            new Field("col", Type.COLOR, true, false, "Color.RED"),
            new Field("sg", Type.FORM, true, false, "new Dot(5, \"g\")"),
            new Field("f", Type.INT, false, false, "4"),
            new Field("g", Type.INT, false, true, "5"),
            new Field("l", Type.LONG, false, false, "6L"),
            new Field("mm", Type.MATRIX, false, true, "new int[][] {{1, 2}, {3}}"),
            new Field("fl", Type.FLOAT, false, false, "8.125f"),
            new Field("pd", Type.DOUBLE, false, true, "0.375"),
            new Field("y", Type.BYTE, false, false, "(byte) -127"),
            new Field("h", Type.SHORT, false, true, "(short) 32767"),
            new Field("bd", Type.BOXED_DOUBLE, false, true, "4.5"),
            new Field("bh", Type.BOXED_SHORT, false, false, "(short) 3"),
            new Field("ca", Type.CHARS, false, true, "new char[] {'c', 'a'}"),
            new Field("pc", Type.CHAR, false, true, "'p'"),
            new Field("t", Type.STRING, false, true, "\"t\""),
            new Field("box", Type.INTEGER, false, false, "8"),
            new Field("arr", Type.INTS, false, false, "new int[] {4, 5}"),
            new Field("pr", Type.INTS, false, true, "new int[] {6, 7}"),
            new Field("next", Type.NODE, false, false, "null"),
            new Field("o", Type.OBJECT, false, true, "'o'"));

    private Fields() {}

    static List<Field> ofType(Type type) {
        return ALL.stream().filter(field -> field.type() == type).toList();
    }
}
