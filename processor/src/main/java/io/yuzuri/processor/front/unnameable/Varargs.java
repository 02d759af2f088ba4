package io.yuzuri.processor.front.unnameable;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import io.yuzuri.processor.front.source.Grammar;
import io.yuzuri.processor.ir.Code;
import io.yuzuri.processor.ir.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/**
 * The array that Java makes for a variable number of arguments (JLS 15.12.4.2). Where a type variable stands for the
 * class of its elements, generated code would make another one: it is made openly.
 *
 * <pre>
 * sum(a, b)        →  Private.sum(Access.arrayOf(nodeArrayClass(), new Object[] {a, b}))
 * Arrays.asList(a) →  Arrays.asList(Access.arrayOf(nodeArrayClass(), new Object[] {a}))
 * </pre>
 */
public final class Varargs {
    /**
     * Arguments that are made an array of.
     *
     * @param first the index of the first
     */
    public record Spread(int first, ArrayType array) {}

    private final Reading reading;
    private final PrivateClasses classes;

    public Varargs(Reading reading) {
        this.reading = reading;
        this.classes = new PrivateClasses(reading);
    }

    /** The arguments of a call or creation that must become an array openly. */
    public Optional<Spread> openly(TreePath call) {
        ExecutableElement method = (ExecutableElement) reading.element(call);
        if (!isSpread(reading, call)) return Optional.empty();
        int last = method.getParameters().size() - 1;
        ArrayType declared = (ArrayType) Parameters.called(reading, call)
                .map(type -> type.getParameterTypes().get(last))
                .orElseThrow();
        ArrayType array = ofConstructor(call, method, declared, last).orElse(declared);
        boolean openly = reading.hidden.isHidden(reading.types.erasure(array)) || reading.hidden.isInMember(method);
        return openly ? Optional.of(new Spread(last - outer(call), array)) : Optional.empty();
    }

    /**
     * The array that a constructor takes whose own type parameter it is of: as it is written, or that of the argument
     * which is all that the others are. (No tree has the type of a constructor as a creation has it.)
     */
    private Optional<ArrayType> ofConstructor(TreePath call, ExecutableElement constructor, ArrayType array, int last) {
        if (!(call.getLeaf() instanceof NewClassTree tree)
                || !(array.getComponentType() instanceof TypeVariable variable)
                || !constructor.getTypeParameters().contains(variable.asElement())) {
            return Optional.empty();
        }
        List<Tree> known = new ArrayList<>();
        if (tree.getTypeArguments().isEmpty()) {
            known.addAll(tree.getArguments()
                    .subList(last - outer(call), tree.getArguments().size()));
        } else {
            known.add(
                    tree.getTypeArguments().get(constructor.getTypeParameters().indexOf(variable.asElement())));
        }
        List<TypeMirror> types = known.stream()
                .map(each -> reading.trees.getTypeMirror(new TreePath(call, each)))
                .filter(type -> type.getKind() == TypeKind.DECLARED || type.getKind() == TypeKind.ARRAY)
                .toList();
        Optional<TypeMirror> widest = SpreadReferences.widest(reading, types);
        if (widest.isEmpty()) SpreadReferences.checkNameable(reading, call, types);
        return widest.map(reading.types::getArrayType);
    }

    /** Whether Java makes an array of the last arguments of a call or creation (JLS 15.12.2.4). */
    static boolean isSpread(Reading reading, TreePath call) {
        if (!(reading.element(call) instanceof ExecutableElement method)
                || !method.isVarArgs()
                || isSignaturePolymorphic(method)) {
            return false;
        }
        List<? extends ExpressionTree> arguments = Parameters.arguments(call);
        int last = method.getParameters().size() - 1;
        int outer = outer(call);
        if (outer + arguments.size() != last + 1) return true;
        TypeMirror given = reading.trees.getTypeMirror(new TreePath(call, arguments.get(last - outer)));
        TypeMirror array =
                reading.types.erasure(method.getParameters().get(last).asType());
        return given == null || !reading.types.isSubtype(reading.types.erasure(given), array);
    }

    /** A method of handles, whose parameters are what the arguments are (JLS 15.12.3). */
    static boolean isSignaturePolymorphic(ExecutableElement method) {
        TypeElement type = (TypeElement) method.getEnclosingElement();
        return method.getModifiers().contains(Modifier.NATIVE)
                && (type.getQualifiedName().contentEquals("java.lang.invoke.MethodHandle")
                        || type.getQualifiedName().contentEquals("java.lang.invoke.VarHandle"));
    }

    /**
     * How many parameters stand before the arguments: the constructor of an anonymous class takes its outer instance
     * first.
     */
    static int outer(TreePath call) {
        return call.getLeaf() instanceof NewClassTree tree
                        && tree.getClassBody() != null
                        && tree.getEnclosingExpression() != null
                ? 1
                : 0;
    }

    /** What makes the array. */
    public Code array(ArrayType type, List<Code> elements) {
        return reading.hidden.isHidden(reading.types.erasure(type))
                ? classes.arrayOf(reading.types.erasure(type), elements)
                : Code.join(
                        "new ",
                        new Part.Erased(reading.types.erasure(type)),
                        " {",
                        Code.separated(", ", elements),
                        "}");
    }

    /** An argument as an element of it: a lambda has to say itself what its type is. */
    public Code element(TreePath argument, Code value) {
        TypeMirror type = reading.trees.getTypeMirror(argument);
        Tree bare = Grammar.bare(argument).getLeaf();
        boolean isFunction = bare instanceof LambdaExpressionTree || bare instanceof MemberReferenceTree;
        boolean isTyped = !isFunction
                || reading.hidden.isHidden(type)
                || classes.functional(argument).isPresent();
        return isTyped ? value : Code.cast(Denotable.of(reading, type), value);
    }
}
