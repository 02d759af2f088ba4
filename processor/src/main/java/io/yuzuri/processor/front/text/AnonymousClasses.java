package io.yuzuri.processor.front.text;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import io.yuzuri.processor.front.source.Coroutines;
import io.yuzuri.processor.front.unnameable.AnonymousTypes;
import io.yuzuri.processor.front.unnameable.Denotable;
import io.yuzuri.processor.front.unnameable.PrivateClasses;
import io.yuzuri.processor.front.unnameable.Reading;
import io.yuzuri.processor.front.unnameable.Receivers;
import io.yuzuri.processor.ir.Code;
import io.yuzuri.processor.ir.Part;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * Names the anonymous classes that are, or are in, the type of a {@code var}, and lifts them: the variable may become a
 * field.
 *
 * <pre>
 * var counter = new Base(1) { int n; };
 * →  class Counter extends Base { Counter(int argument0) { super(argument0); } int n; }
 * </pre>
 */
public final class AnonymousClasses {
    private final Reading reading;
    private final SourceText text;

    public AnonymousClasses(Reading reading, SourceText text) {
        this.reading = reading;
        this.text = text;
    }

    /**
     * Lifts the classes that the type of a variable mentions, from where they stand in what it is made of. One whose
     * body uses variables of a lambda around it cannot leave that.
     */
    public void nameAll(TypeMirror mentioning, TreePath expression, String variable) {
        Set<TypeElement> unnamed = new AnonymousTypes(reading).unnamed(mentioning);
        if (unnamed.isEmpty()) return;
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitNewClass(NewClassTree tree, Void unused) {
                boolean meant = tree.getClassBody() != null
                        && unnamed.contains(reading.element(getCurrentPath()).getEnclosingElement());
                if (meant && !usesUnknown(new TreePath(getCurrentPath(), tree.getClassBody()))) {
                    name(getCurrentPath(), variable);
                }
                return super.visitNewClass(tree, unused);
            }
        }.scan(expression, null);
    }

    /** Whether a class body uses a variable that is declared by text around it. */
    private boolean usesUnknown(TreePath body) {
        Set<Element> declared = new HashSet<>();
        boolean[] found = {false};
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitVariable(VariableTree tree, Void unused) {
                declared.add(reading.element(getCurrentPath()));
                return super.visitVariable(tree, unused);
            }

            @Override
            public Void visitIdentifier(IdentifierTree tree, Void unused) {
                Element used = reading.element(getCurrentPath());
                found[0] |= used != null
                        && Coroutines.isLocalVariable(used)
                        && !declared.contains(used)
                        && reading.local(used).isEmpty();
                return null;
            }
        }.scan(body, null);
        return found[0];
    }

    /** Lifts the class of a creation, if it has a body. */
    public void name(TreePath path, String variable) {
        if (path.getLeaf() instanceof ParenthesizedTree parenthesized) {
            name(new TreePath(path, parenthesized.getExpression()), variable);
            return;
        }
        if (!(path.getLeaf() instanceof NewClassTree tree)
                || tree.getClassBody() == null
                || tree.getEnclosingExpression() != null) {
            return;
        }
        ExecutableElement constructor = (ExecutableElement) reading.element(path);
        TypeElement type = (TypeElement) constructor.getEnclosingElement();
        String wish = variable.isEmpty() ? "unnamed" : variable;
        String name = reading.names.unusedClass(wish.substring(0, 1).toUpperCase(Locale.ROOT) + wish.substring(1));
        boolean isClass = type.getInterfaces().isEmpty();
        TypeMirror parent =
                isClass ? type.getSuperclass() : type.getInterfaces().get(0);
        if (reading.hidden.isHidden(parent)) {
            throw PrivateClasses.refuse(reading, reading.types.asElement(parent), tree.getIdentifier());
        }
        int start = reading.bodyBrace(tree).end();
        TreePath body = new TreePath(path, tree.getClassBody());
        reading.localClasses.lift(
                type,
                name,
                Code.join(
                                "class " + name + (isClass ? " extends " : " implements "),
                                new Part.Type(Denotable.of(reading, parent)),
                                " {",
                                isClass || !constructor.getThrownTypes().isEmpty()
                                        ? constructor(path, name, constructor, parent)
                                        : Code.of(),
                                reading.localClasses.read(() -> text.code(start, reading.end(tree), List.of(body))))
                        .at(reading.stands(body)));
    }

    /** What passes on the arguments, and declares what initialisers throw (JLS 15.9.5.1). */
    private Code constructor(TreePath path, String name, ExecutableElement constructor, TypeMirror parent) {
        List<Code> parameters = new ArrayList<>();
        List<Code> arguments = new ArrayList<>();
        for (VariableElement parameter : constructor.getParameters()) {
            String argument = reading.names.unused("argument" + arguments.size());
            TypeMirror type = Denotable.of(reading, parameter.asType());
            boolean several = constructor.isVarArgs()
                    && arguments.size() == constructor.getParameters().size() - 1;
            parameters.add(
                    several
                            ? Code.join(new Part.Type(((ArrayType) type).getComponentType()), "... " + argument)
                            : Code.join(new Part.Type(type), " " + argument));
            arguments.add(Code.text(argument));
        }
        TypeElement superclass = (TypeElement) ((DeclaredType) parent).asElement();
        Receivers receivers = new Receivers(reading);
        Code scope = reading.localClasses
                .scopeOfSuper(path, superclass, receivers)
                .map(found -> Code.join(found, "."))
                .orElse(Code.of());
        List<Code> thrown =
                constructor.getThrownTypes().stream().map(Code::type).toList();
        return Code.join(
                " " + name + "(",
                Code.separated(", ", parameters),
                ")",
                thrown.isEmpty() ? "" : " throws ",
                Code.separated(", ", thrown),
                " { ",
                scope,
                "super(",
                Code.separated(", ", arguments),
                "); }");
    }
}
