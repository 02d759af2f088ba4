package io.yuzuri.processor.front.unnameable;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.TypeParameterTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import io.yuzuri.processor.front.source.Coroutines;
import io.yuzuri.processor.front.source.StaticImports;
import io.yuzuri.processor.ir.Names;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;

/** The names of a file, and what those in the text of one coroutine can be mistaken for; found before it is read. */
public final class NamesInText {
    private final Trees trees;
    private final Elements elements;
    private final StaticImports imports;
    private final Set<String> all;
    private final Set<String> madeUp = new HashSet<>();
    private final Map<Element, String> renamed = new HashMap<>();
    private final Set<String> variables = new HashSet<>();
    private final Set<String> fields = new HashSet<>();
    private final Set<String> types = new HashSet<>();
    private final Set<String> heads = new HashSet<>();

    /** @param identifiers those of the file */
    NamesInText(Reading reading, Set<String> identifiers) {
        this.trees = reading.trees;
        this.elements = reading.elements;
        this.imports = reading.imports;
        TreePath method = reading.method;
        this.all = new HashSet<>(identifiers);
        this.heads.addAll(Names.RUNTIME_HEADS);
        for (Element e = trees.getElement(method).getEnclosingElement(); e instanceof TypeElement type; ) {
            heads.add(type.getSimpleName().toString());
            reach(type);
            e = type.getEnclosingElement();
        }
        new Text().scan(method, null);
    }

    /** Every identifier that stands in a file, wherever. */
    public static Set<String> identifiers(CompilationUnitTree unit) {
        Set<String> identifiers = new HashSet<>();
        new Identifiers(identifiers).scan(unit, null);
        return identifiers;
    }

    /** A name that nothing of the user's has, for a parameter: another one may get it too, elsewhere. */
    public String unused(String wish) {
        String name = wish;
        for (int i = 2; all.contains(name) || heads.contains(name); i++) {
            name = wish + "_" + i;
        }
        madeUp.add(name);
        return name;
    }

    /** A name that nothing has, for a class: from now on it has it. */
    public String unusedClass(String wish) {
        String name = unusedName(wish);
        types.add(name);
        return name;
    }

    private String unusedName(String wish) {
        String name = wish;
        for (int i = 2; all.contains(name) || heads.contains(name); i++) {
            name = wish + i;
        }
        all.add(name);
        return name;
    }

    /**
     * Enters a variable that carried-through text declares; gives its name there, another one if it would obscure a
     * class.
     */
    public String declare(VariableElement variable) {
        String name = variable.getSimpleName().toString();
        if (heads.contains(name) && isFree(variable)) {
            name = renamed.computeIfAbsent(
                    variable, v -> unusedName(v.getSimpleName().toString()));
        }
        variables.add(name);
        return name;
    }

    /** Whether nothing outside of the text knows the name. */
    private static boolean isFree(VariableElement variable) {
        return Coroutines.isLocalVariable(variable)
                && variable.getEnclosingElement().getKind() != ElementKind.CONSTRUCTOR;
    }

    /** The other name of such a variable. */
    public Optional<String> renamed(Element variable) {
        return Optional.ofNullable(renamed.get(variable));
    }

    /** Whether a class can be named neither by its simple name nor with its package in every class of the text. */
    boolean isOutOfReach(TypeElement type) {
        TypeElement top = top(type);
        String root = root(elements.getPackageOf(top));
        return isHidden(top.getSimpleName().toString()) && (root.isEmpty() || isHidden(root));
    }

    private boolean isHidden(String name) {
        return fields.contains(name) || types.contains(name);
    }

    public Names names() {
        Set<String> taken = new HashSet<>(all);
        taken.addAll(madeUp);
        return new Names(taken, variables, fields, types, heads);
    }

    /** Enters a class by which a static member is reached. */
    void reach(TypeElement type) {
        TypeElement top = top(type);
        heads.add(top.getSimpleName().toString());
        heads.add(root(elements.getPackageOf(top)));
    }

    private static TypeElement top(TypeElement type) {
        TypeElement top = type;
        while (top.getEnclosingElement() instanceof TypeElement outer) {
            top = outer;
        }
        return top;
    }

    private static String root(PackageElement found) {
        String name = found.getQualifiedName().toString();
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private final class Text extends TreePathScanner<Void, Void> {
        @Override
        public Void visitIdentifier(IdentifierTree tree, Void unused) {
            Element element = trees.getElement(getCurrentPath());
            if (element instanceof TypeElement type) {
                reachMember(type);
            } else if (element instanceof PackageElement found) {
                heads.add(root(found));
            } else if (element != null
                    && element.getModifiers().contains(Modifier.STATIC)
                    && element.getEnclosingElement() instanceof TypeElement type) {
                reachMember(type);
                reachMember(imports.of(element));
            }
            return null;
        }

        /** A class that is named by a subclass of the one around it is written by that one. */
        @Override
        public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
            if (trees.getElement(getCurrentPath()) instanceof TypeElement type) reachMember(type);
            return super.visitMemberSelect(tree, null);
        }

        private void reachMember(TypeElement type) {
            if (!Accessibility.isLocal(type)) reach(type);
        }

        @Override
        public Void visitClass(ClassTree tree, Void unused) {
            if (tree.getSimpleName().length() > 0) {
                types.add(tree.getSimpleName().toString());
            }
            if (trees.getElement(getCurrentPath()) instanceof TypeElement type) {
                for (Element member : elements.getAllMembers(type)) {
                    String name = member.getSimpleName().toString();
                    all.add(name);
                    if (member.getKind().isField()) {
                        fields.add(name);
                    } else if (member instanceof TypeElement) {
                        types.add(name);
                    }
                }
            }
            return super.visitClass(tree, null);
        }

        @Override
        public Void visitTypeParameter(TypeParameterTree tree, Void unused) {
            Element declaring = trees.getElement(getCurrentPath().getParentPath());
            boolean isCoroutines = declaring != null
                    && declaring.getKind() == ElementKind.METHOD
                    && !Accessibility.isLocal((TypeElement) declaring.getEnclosingElement());
            if (!isCoroutines) {
                types.add(tree.getName().toString());
            }
            return super.visitTypeParameter(tree, null);
        }
    }

    private static final class Identifiers extends TreeScanner<Void, Void> {
        private final Set<String> found;

        Identifiers(Set<String> found) {
            this.found = found;
        }

        @Override
        public Void visitIdentifier(IdentifierTree tree, Void unused) {
            found.add(tree.getName().toString());
            return null;
        }

        @Override
        public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
            found.add(tree.getIdentifier().toString());
            return super.visitMemberSelect(tree, null);
        }

        @Override
        public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
            found.add(tree.getName().toString());
            return super.visitMemberReference(tree, null);
        }

        @Override
        public Void visitVariable(VariableTree tree, Void unused) {
            found.add(tree.getName().toString());
            return super.visitVariable(tree, null);
        }

        @Override
        public Void visitMethod(MethodTree tree, Void unused) {
            found.add(tree.getName().toString());
            return super.visitMethod(tree, null);
        }

        @Override
        public Void visitClass(ClassTree tree, Void unused) {
            found.add(tree.getSimpleName().toString());
            return super.visitClass(tree, null);
        }

        @Override
        public Void visitTypeParameter(TypeParameterTree tree, Void unused) {
            found.add(tree.getName().toString());
            return super.visitTypeParameter(tree, null);
        }

        @Override
        public Void visitLabeledStatement(LabeledStatementTree tree, Void unused) {
            found.add(tree.getLabel().toString());
            return super.visitLabeledStatement(tree, null);
        }
    }
}
