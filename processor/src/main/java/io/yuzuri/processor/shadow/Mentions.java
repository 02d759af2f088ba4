package io.yuzuri.processor.shadow;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreeScanner;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The class names that the shadow compilation may ask for: those that its sources spell, and those that other classes
 * name: in the class files that it has read, and in the heads that became stubs.
 *
 * <p>The outer compilation cannot be asked what a package holds without reading every class of it, which takes long,
 * drags unrelated files of a source path into the user's build and prints warnings about classes nobody uses. So the
 * question is put the other way round. A name too many does no harm: there is no such class.
 */
final class Mentions {
    private final Set<String> identifiers = new TreeSet<>();
    private final Set<String> openPackages = new TreeSet<>();
    private final Map<String, Set<String>> bySource = new TreeMap<>();
    private final Map<String, Set<String>> byOthers = new TreeMap<>();
    private int size;

    void addUnit(CompilationUnitTree unit) {
        openPackages.add(unit.getPackageName() == null ? "" : TreeNames.qualified(unit.getPackageName()));
        new Spelled().scan(unit, null);
    }

    void addClassFile(byte[] bytes) {
        ClassNames.in(bytes).forEach(this::addNamedByOthers);
    }

    /** A class, by its binary name, that some class beside the sources names. */
    void addNamedByOthers(String binaryName) {
        put(binaryName, byOthers);
    }

    Set<String> packages() {
        Set<String> all = new TreeSet<>(openPackages);
        all.addAll(bySource.keySet());
        all.addAll(byOthers.keySet());
        return all;
    }

    /** Simple names that sources spell and that may mean a class of the package. */
    Set<String> bySource(String packageName) {
        Set<String> names = new TreeSet<>(bySource.getOrDefault(packageName, Set.of()));
        if (openPackages.contains(packageName)) names.addAll(identifiers);
        return names;
    }

    /** Binary names, less the package, of the package's classes that other classes name. */
    Set<String> byOthers(String packageName) {
        return new TreeSet<>(byOthers.getOrDefault(packageName, Set.of()));
    }

    /** Binary names of all classes that other classes name. */
    Set<String> byOthers() {
        Set<String> names = new TreeSet<>();
        byOthers.forEach((owner, simple) -> simple.forEach(n -> names.add(owner.isEmpty() ? n : owner + "." + n)));
        return names;
    }

    /** Grows with every name that is new. */
    int size() {
        return size;
    }

    private void put(String qualified, Map<String, Set<String>> where) {
        int dot = qualified.lastIndexOf('.');
        String owner = dot < 0 ? "" : qualified.substring(0, dot);
        if (where.computeIfAbsent(owner, o -> new TreeSet<>()).add(qualified.substring(dot + 1))) size++;
    }

    private final class Spelled extends TreeScanner<Void, Void> {
        @Override
        public Void visitImport(ImportTree tree, Void nothing) {
            if (tree.getQualifiedIdentifier() instanceof MemberSelectTree select
                    && select.getIdentifier().contentEquals("*")) {
                openPackages.add(TreeNames.qualified(select.getExpression()));
            }
            return super.visitImport(tree, nothing);
        }

        @Override
        public Void visitIdentifier(IdentifierTree tree, Void nothing) {
            if (identifiers.add(tree.getName().toString())) size++;
            return null;
        }

        @Override
        public Void visitMemberSelect(MemberSelectTree tree, Void nothing) {
            if (isName(tree)) put(TreeNames.qualified(tree), bySource);
            return super.visitMemberSelect(tree, nothing);
        }

        /** The name of a method is not that of a class. */
        @Override
        public Void visitMethodInvocation(MethodInvocationTree tree, Void nothing) {
            scan(tree.getTypeArguments(), null);
            if (tree.getMethodSelect() instanceof MemberSelectTree select) {
                scan(select.getExpression(), null);
            } else if (!(tree.getMethodSelect() instanceof IdentifierTree)) {
                scan(tree.getMethodSelect(), null);
            }
            return scan(tree.getArguments(), null);
        }

        private static boolean isName(ExpressionTree tree) {
            return tree instanceof IdentifierTree
                    || tree instanceof MemberSelectTree select && isName(select.getExpression());
        }
    }
}
