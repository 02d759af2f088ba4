package io.yuzuri.processor.shadow;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Members and modifiers that a class of the outer compilation has and its source text has not, as tools that edit
 * javac's trees leave behind (Lombok's getters and loggers). Members are added to the text before the brace that closes
 * the class, modifiers behind those that are written, all without a line break: lines stay what they were, and offsets
 * within methods move together.
 */
final class UnwrittenMembers {
    private final Elements elements;
    private final Trees outerTrees;
    private final SourcePositions written;
    private final CompilationUnitTree unit;
    private final SortedMap<Integer, String> insertions = new TreeMap<>();

    private UnwrittenMembers(Elements elements, Trees outerTrees, SourcePositions written, CompilationUnitTree unit) {
        this.elements = elements;
        this.outerTrees = outerTrees;
        this.written = written;
        this.unit = unit;
    }

    /**
     * What to insert, by offset in the text.
     *
     * @param unit the text as it was written, parsed
     */
    static SortedMap<Integer, String> of(
            CompilationUnitTree unit, SourcePositions written, Elements elements, Trees outerTrees) {
        UnwrittenMembers members = new UnwrittenMembers(elements, outerTrees, written, unit);
        String prefix = TreeNames.prefix(unit);
        for (Tree declaration : unit.getTypeDecls()) {
            if (declaration instanceof ClassTree type) {
                members.compare(type, elements.getTypeElement(prefix + type.getSimpleName()));
            }
        }
        return members.insertions;
    }

    private void compare(ClassTree type, TypeElement outer) {
        if (outer == null) return;
        StringBuilder missing = new StringBuilder();
        for (Element member : outer.getEnclosedElements()) {
            if (isWrittenSomewhere(outer, member)) {
                writtenTree(type, member)
                        .ifPresentOrElse(
                                tree -> compareModifiers(tree, outerTrees.getTree(member)),
                                () -> missing.append(SignatureStub.ofMember(member, elements, outerTrees)));
            }
        }
        if (missing.length() > 0) {
            int brace = (int) written.getEndPosition(unit, type) - 1;
            insertions.put(brace, "; " + missing.toString().replace('\n', ' '));
        }
        for (Tree member : type.getMembers()) {
            if (member instanceof ClassTree nested) {
                compare(nested, elements.getTypeElement(outer.getQualifiedName() + "." + nested.getSimpleName()));
            }
        }
    }

    /** {@code final} stays away: nobody but an initialiser may assign such a field, and those are not seen here. */
    private void compareModifiers(Tree tree, Tree outer) {
        Set<Modifier> more = EnumSet.noneOf(Modifier.class);
        more.addAll(TreeModifiers.of(outer));
        more.removeAll(TreeModifiers.of(tree));
        more.remove(Modifier.FINAL);
        if (!more.isEmpty()) {
            Long end = TreeModifiers.tree(tree)
                    .map(modifiers -> written.getEndPosition(unit, modifiers))
                    .filter(position -> position >= 0)
                    .orElse(written.getStartPosition(unit, tree));
            insertions.put(
                    (int) end.longValue(),
                    more.stream().map(Modifier::toString).collect(Collectors.joining(" ", " ", " ")));
        }
    }

    /** Members that the language adds are not in the outer compilation's trees, or are known as such. */
    private boolean isWrittenSomewhere(TypeElement owner, Element member) {
        return outerTrees.getTree(member) != null
                && elements.getOrigin(member) == Elements.Origin.EXPLICIT
                && member.getKind() != ElementKind.ENUM_CONSTANT
                && !(owner.getKind() == ElementKind.RECORD && isOfHeader(member));
    }

    /** What the header of a record says. */
    private static boolean isOfHeader(Element member) {
        return member.getKind() == ElementKind.CONSTRUCTOR
                || member.getKind() == ElementKind.RECORD_COMPONENT
                || member.getKind() == ElementKind.FIELD
                        && !member.getModifiers().contains(Modifier.STATIC);
    }

    /** The same kind of thing by the same name at the same offset. */
    private Optional<? extends Tree> writtenTree(ClassTree type, Element member) {
        TreePath path = outerTrees.getPath(member);
        long start = outerTrees.getSourcePositions().getStartPosition(path.getCompilationUnit(), path.getLeaf());
        return type.getMembers().stream()
                .filter(tree -> member.getSimpleName().contentEquals(nameOf(tree))
                        && tree.getKind() == path.getLeaf().getKind()
                        && written.getStartPosition(unit, tree) == start)
                .findFirst();
    }

    private static CharSequence nameOf(Tree tree) {
        if (tree instanceof MethodTree method) return method.getName();
        if (tree instanceof VariableTree variable) return variable.getName();
        return tree instanceof ClassTree type ? type.getSimpleName() : "";
    }
}
