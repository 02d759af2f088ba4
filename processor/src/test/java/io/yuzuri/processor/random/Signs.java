package io.yuzuri.processor.random;

/** Signs, casts and conditionals as operands and receivers. */
final class Signs {
    private Signs() {}

    static Kind kind() {
        return Kind.of("signs", 2)
                .member("private static final int NEAR = -1;", "private static final double BELOW = -0.5;")
                .plain(
                        Type.INT,
                        "(- - «INT»)",
                        "(+ + «INT»)",
                        "(- ~ - «INT»)",
                        "(«INT» - - «INT»)",
                        "(- - - pi)",
                        "(«INT» + + pi)",
                        "(«INT» -NEAR)",
                        "(- -NEAR)",
                        "(- NEAR * «INT»)",
                        "(~ NEAR)",
                        "((int) - «DOUBLE»)",
                        "((int) + - «LONG»)",
                        "((int) (char) + «INT»)",
                        "(«INT» - (si - pi))",
                        "(«INT» << (pi + 1) + 1)")
                .value(
                        Type.INT,
                        "(- - S(«INT»))",
                        "(+ + S(«INT»))",
                        "(- -S(«INT»))",
                        "(S(«INT») - -S(«INT»))",
                        "(S(«INT») - - -S(«INT»))",
                        "(pi - -S(NEAR))",
                        "(- (S(1) + NEAR))",
                        "((int) (short) S(«INT») - - 1)")
                .plain(Type.DOUBLE, "(- - «DOUBLE»)", "(- -BELOW)", "(«DOUBLE» - BELOW)", "(- BELOW / «DOUBLE»)")
                .value(Type.DOUBLE, "(- -S(«DOUBLE»))", "(S(«DOUBLE») - - sd)", "(+ +S(BELOW))")
                .plain(Type.LONG, "(- - «LONG»)", "(- sl - - sl)", "(- (long) «INT»)", "((long) -NEAR)")
                .value(Type.LONG, "(- -S(«LONG»))", "(~ -S(sl))")
                .plain(Type.BOOLEAN, "(!!«BOOLEAN»)", "(! («BOOLEAN» == !sz))", "(«INT» < -NEAR == sz)")
                .value(Type.BOOLEAN, "(!!S(«BOOLEAN»))", "(! (S(«BOOLEAN») == !sz))", "(!S(«BOOLEAN») & !sz)")
                .plain(
                        Type.STRING,
                        "(\"\" + - - «INT» + -NEAR + NEAR)",
                        "((sz ? ss : «STRING») + (sz ? 1 : «INT»))",
                        "((Object) «STRING» + \"o\")",
                        "(\"c\" + (char) («INT» & 63))",
                        "(«STRING» + («INT» - «INT») + (sz & «BOOLEAN»))")
                .value(
                        Type.STRING,
                        "((String) (sz ? S(«STRING») : ss)).concat(\"r\")",
                        "((sz ? S(«STRING») : (Object) S(«INT»)) + \"m\")",
                        "(\"\" + (sz ? S(1) : 'c') + (sz ? S('d') : NEAR))");
    }
}
