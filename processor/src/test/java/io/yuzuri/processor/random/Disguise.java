package io.yuzuri.processor.random;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives the locals of a program names that others have, and puts comments and line breaks between its tokens. What
 * is done to a token depends on its neighbours and the seed alone, so that a smaller program keeps most of it.
 *
 * <pre>
 * // names 7      at the head of a program: its locals get other names
 * // layout 7     comments and line breaks
 * </pre>
 */
final class Disguise {
    private static final Pattern TOKEN = Pattern.compile(
            "(?:\\\\u0022){3}.*?(?:\\\\u0022){3}|//[^\n]*\n|/\\*.*?\\*/|\"\"\".*?(?<!\\\\)\"\"\"|\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])+'|[\\w$]+(?:\\.\\d\\w*)?"
                    + "|->|::|\\.\\.\\.|\\+\\+|--|&&|\\|\\||[<>=!+\\-*/&|^%]=|<<=|>>>?=|<<|\\s+|.",
            Pattern.DOTALL);
    private static final Pattern LOCAL = Pattern.compile("[bcepqtuvy]\\d+");
    /** Names of types: taken where no member is asked of the type by this name. */
    private static final List<String> TYPES = List.of(
            "String Object Supplier Exception Throwable Override Coroutine IOException Res Slow Dot Pair Form Inner Sub Tint RuntimeException"
                    .split(" "));
    /** Names that nothing else in the program may have. */
    private static final List<String> OTHERS = List.of(
            ("good io java support yuzuri util self self2 state at thrown exit Private Access Dispatch Source Resumable Objects Scheduler"
                            + " MethodHandles VarHandle MethodHandle DISPATCH SUSPENDED DONE done enter resumed recv step value saved saved2"
                            + " iterator chosen close primary receiver argument0 lambda failure steps old outer of from from1 R A0 T"
                            + " IllegalStateException AssertionError Math Record Class Void Error result called kept secret2 record yield_ var_"
                            + " sealed permits module state2 caller moved ended asWritten dispatch ROOT effect next initialize plain register")
                    .split(" "));

    /** Names that no type may have. */
    private static final Set<String> RESTRICTED = Set.of("permits", "record", "sealed");

    private static final List<String> BETWEEN = List.of(
            "\n",
            "\n",
            "\n\n",
            "\t",
            " /* } */ ",
            " /* { */ ",
            " /* ( */ ",
            " /* ) ; */ ",
            " // \" {\n",
            " // }\n",
            " /* //:7 */ ",
            " //:1\n",
            " // default\n",
            " /* \" */ ",
            " //@end\n",
            " /* @lines X@ */ ",
            "/* ' */",
            " /* `0` */ ",
            " // 31\n",
            "// /*\n",
            "\f",
            " /* case 1: */ ");

    private final long seed;

    private Disguise(long seed) {
        this.seed = seed;
    }

    /** The text of a program as its head says. */
    static String of(String text) {
        Matcher names = Pattern.compile("(?m)^// names (\\d+)\n").matcher(text);
        String named = names.find() ? new Disguise(Long.parseLong(names.group(1))).named(text) : text;
        Matcher layout = Pattern.compile("(?m)^// layout (\\d+)\n").matcher(text);
        return layout.find() ? new Disguise(Long.parseLong(layout.group(1))).spread(named) : named;
    }

    private int dice(String one, String other, int bound) {
        long hash = (one + '\u0000' + other).hashCode() * 0x9E3779B97F4A7C15L + seed * 0xBF58476D1CE4E5B9L;
        hash = (hash ^ hash >>> 31) * 0x94D049BB133111EBL;
        return Math.floorMod(hash ^ hash >>> 29, bound);
    }

    private String named(String text) {
        List<String> tokens = tokens(text);
        Set<String> used = new HashSet<>();
        Set<String> asked = new HashSet<>();
        int start = tokens.indexOf("class");
        for (int i = start; i < tokens.size(); i++) {
            used.add(tokens.get(i));
            if (i + 1 < tokens.size() && tokens.get(i + 1).matches("\\.|::|\\[")) asked.add(tokens.get(i));
        }
        List<String> free = new ArrayList<>(OTHERS);
        free.removeAll(used);
        boolean taken = used.contains("Count"); // the kind whose locals have such names already
        for (String type : TYPES) if (!taken && !asked.contains(type)) free.add(type);
        Set<String> types = new HashSet<>();
        for (int i = start; i + 2 < tokens.size(); i++) {
            if (tokens.get(i).matches("class|record|enum|interface")) types.add(tokens.get(i + 2));
        }
        Set<String> forbidden = new HashSet<>(types); // a class may not be called like one around it
        forbidden.addAll(RESTRICTED);
        Map<String, String> names = new HashMap<>();
        StringBuilder out = new StringBuilder();
        for (String token : tokens) {
            boolean isLocal = LOCAL.matcher(token).matches();
            out.append(
                    isLocal
                            ? names.computeIfAbsent(
                                    token, key -> name(key, types.contains(key) ? forbidden : Set.of(), free))
                            : token);
        }
        return out.toString();
    }

    private String name(String local, Set<String> forbidden, List<String> free) {
        if (free.isEmpty() || dice(local, "", 100) < 40) return local;
        String name = free.get(dice(local, "name", free.size()));
        if (forbidden.contains(name)) return local;
        free.remove(name);
        return name;
    }

    private String spread(String text) {
        StringBuilder out = new StringBuilder();
        String last = "";
        boolean head = true;
        for (String token : tokens(text)) {
            head &= !token.equals("package");
            if (!token.isBlank()) {
                boolean shift = last.equals(">") && token.equals(">"); // in a type or not: never apart
                int roll = head || shift ? 100 : dice(last, token, 100);
                if (roll < 4) out.append(BETWEEN.get(dice(token, last, BETWEEN.size())));
                if (token.startsWith("////") && out.charAt(out.length() - 1) != '\n') out.append('\n');
                last = token;
            }
            out.append(token);
        }
        return out.toString();
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) tokens.add(matcher.group());
        return tokens;
    }
}
