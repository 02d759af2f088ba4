package io.yuzuri.processor.random;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text with holes.
 *
 * <pre>
 * «INT»      an expression of a {@link Type}
 * «INT!»     one without a suspension point, as in a lambda
 * «INT!!»    the same in an anonymous class, where {@code this} is another object
 * «$x»       a fresh name, the same for each x of a template
 * «#»        statements, which may leave
 * «s» «c»    a literal that looks like something else, a string or a char
 * «a|b|c»    one of these texts
 * «=INT x»   nothing; from here on $x is a variable that later statements may use
 * «~INT x»   the same of one that is assigned more than once
 * </pre>
 */
final class Template {
    private static final Pattern HOLE = Pattern.compile("«([^»]*)»");

    private final Dice dice;
    private final Expressions expressions;
    private final Statements statements;

    Template(Dice dice, Expressions expressions, Statements statements) {
        this.dice = dice;
        this.expressions = expressions;
        this.statements = statements;
    }

    /** The parts of a piece. */
    List<Object> fill(String template, Scope scope, int depth) {
        Map<String, String> names = new HashMap<>();
        List<Object> parts = new ArrayList<>();
        Matcher holes = HOLE.matcher(template);
        int end = 0;
        while (holes.find()) {
            parts.add(template.substring(end, holes.start()));
            parts.add(hole(holes.group(1), scope, depth, names));
            end = holes.end();
        }
        parts.add(template.substring(end));
        return parts;
    }

    private Object hole(String hole, Scope scope, int depth, Map<String, String> names) {
        if (hole.equals("s")) return dice.pick(Literals.STRINGS);
        if (hole.equals("c")) return dice.pick(Literals.CHARS);
        if (hole.equals("#")) return block(scope, depth);
        if (hole.startsWith("$")) return names.computeIfAbsent(hole.substring(1), key -> scope.unique("u"));
        if (hole.startsWith("=")) return declared(hole.substring(1), false, scope, names);
        if (hole.startsWith("~")) return declared(hole.substring(1), true, scope, names);
        if (hole.contains("|")) return dice.pick(List.of(hole.split("\\|", -1)));
        if (hole.endsWith("!!")) return inAnonymous(Type.valueOf(hole.substring(0, hole.length() - 2)), scope, depth);
        if (hole.endsWith("!")) return plain(Type.valueOf(hole.substring(0, hole.length() - 1)), scope, depth);
        return expressions.make(scope, Type.valueOf(hole), depth - 1);
    }

    private Piece plain(Type type, Scope scope, int depth) {
        boolean lambda = scope.lambda;
        scope.lambda = true;
        Piece value = expressions.make(scope, type, Math.min(2, depth) - 1);
        scope.lambda = lambda;
        return value;
    }

    private Piece inAnonymous(Type type, Scope scope, int depth) {
        boolean anonymous = scope.anonymous;
        scope.anonymous = true;
        Piece value = plain(type, scope, depth);
        scope.anonymous = anonymous;
        return value;
    }

    private Piece block(Scope scope, int depth) {
        List<Piece> body = new ArrayList<>();
        statements.block(scope, depth - 1, body);
        return Piece.list(body);
    }

    private static String declared(String what, boolean assigned, Scope scope, Map<String, String> names) {
        String[] typeAndName = what.split(" ");
        Type type = Type.valueOf(typeAndName[0]);
        scope.declare(names.get(typeAndName[1]), type, assigned);
        return "";
    }
}
