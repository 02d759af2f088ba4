package io.yuzuri.processor.random;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A kind of text that programs may have, by {@link Template}s: members of the program's class, files beside it,
 * statements and
 * values. A program has some kinds and not others, and says which, so that a failing one tells what it is about.
 */
final class Kind {
    final String name;
    final int weight;
    final List<String> members = new ArrayList<>();
    /** By the path below the sources. */
    final Map<String, String> files = new java.util.LinkedHashMap<>();

    /** Statements with which the program begins, since statics stay from run to run. */
    final List<String> starts = new ArrayList<>();

    final List<String> statements = new ArrayList<>();
    /** Those that need {@code this}. */
    final List<String> ofInstances = new ArrayList<>();

    final Map<Type, List<String>> values = new EnumMap<>(Type.class);
    /** Those without a suspension point, for lambdas too. */
    final Map<Type, List<String>> plain = new EnumMap<>(Type.class);

    private final Kind newer;

    private Kind(String name, int weight, boolean hasNewer) {
        this.name = name;
        this.weight = weight;
        this.newer = hasNewer ? new Kind(name, weight, false) : this;
    }

    /** @param weight how often its templates are taken, beside those of others */
    static Kind of(String name, int weight) {
        return new Kind(name, weight, true);
    }

    Kind member(String... templates) {
        members.addAll(List.of(templates));
        return this;
    }

    Kind file(String path, String template) {
        files.put(path, template);
        return this;
    }

    Kind start(String... templates) {
        starts.addAll(List.of(templates));
        return this;
    }

    Kind statement(String... templates) {
        statements.addAll(List.of(templates));
        return this;
    }

    Kind ofInstance(String... templates) {
        ofInstances.addAll(List.of(templates));
        return this;
    }

    Kind value(Type type, String... templates) {
        values.computeIfAbsent(type, key -> new ArrayList<>()).addAll(List.of(templates));
        return this;
    }

    /** A value that is evaluated without suspending if what fills it is. */
    Kind plain(Type type, String... templates) {
        plain.computeIfAbsent(type, key -> new ArrayList<>()).addAll(List.of(templates));
        return value(type, templates);
    }

    /** What is added where programs have the newer constructs. */
    Kind newer() {
        return newer;
    }

    /** This kind in programs with the newer constructs. */
    Kind withNewer() {
        Kind both = of(name, weight);
        for (Kind each : List.of(this, newer)) {
            both.members.addAll(each.members);
            both.files.putAll(each.files);
            both.starts.addAll(each.starts);
            both.statements.addAll(each.statements);
            both.ofInstances.addAll(each.ofInstances);
            each.values.forEach((type, all) -> both.value(type, all.toArray(String[]::new)));
            each.plain.forEach((type, all) ->
                    both.plain.computeIfAbsent(type, key -> new ArrayList<>()).addAll(all));
        }
        return both;
    }

    @Override
    public String toString() {
        return name;
    }
}
