package io.yuzuri.processor.front.unnameable;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/**
 * Which parameter of a call or creation takes an argument: of the last of a variable number an element of its array or,
 * as in {@code String.format(text, (Object[]) values)}, the whole.
 */
final class Parameters {
    private Parameters() {}

    /**
     * The type of the parameter that takes an argument, as the method or constructor declares it; empty if it declares
     * none of its own (JLS 15.12.3).
     */
    static Optional<TypeMirror> declared(Reading reading, TreePath call, Tree argument) {
        return reading.element(call) instanceof ExecutableElement method && !Varargs.isSignaturePolymorphic(method)
                ? of(reading, call, (ExecutableType) method.asType(), argument)
                : Optional.empty();
    }

    /** The type of the parameter that takes an argument, of what type variables stand for in this call. */
    static Optional<TypeMirror> actual(Reading reading, TreePath call, Tree argument) {
        return called(reading, call).flatMap(type -> of(reading, call, type, argument));
    }

    /** The type of what is called as the call has it; that of an anonymous class's constructor as it is. */
    static Optional<ExecutableType> called(Reading reading, TreePath call) {
        if (!(reading.element(call) instanceof ExecutableElement method)) return Optional.empty();
        TypeMirror type;
        if (call.getLeaf() instanceof MethodInvocationTree tree) {
            type = reading.trees.getTypeMirror(new TreePath(call, tree.getMethodSelect()));
        } else if (((NewClassTree) call.getLeaf()).getClassBody() != null) {
            type = method.asType();
        } else {
            type = reading.types.asMemberOf((DeclaredType) reading.trees.getTypeMirror(call), method);
        }
        return type instanceof ExecutableType executable ? Optional.of(executable) : Optional.empty();
    }

    /** The arguments as they are written. */
    static List<? extends ExpressionTree> arguments(TreePath call) {
        return call.getLeaf() instanceof MethodInvocationTree tree
                ? tree.getArguments()
                : ((NewClassTree) call.getLeaf()).getArguments();
    }

    private static Optional<TypeMirror> of(Reading reading, TreePath call, ExecutableType type, Tree argument) {
        int index = arguments(call).indexOf(argument);
        if (index < 0) return Optional.empty();
        List<? extends TypeMirror> parameters = type.getParameterTypes();
        int last = parameters.size() - 1;
        int at = index + Varargs.outer(call);
        return at >= last && Varargs.isSpread(reading, call)
                ? Optional.of(((ArrayType) parameters.get(last)).getComponentType())
                : Optional.of(parameters.get(Math.min(at, last)));
    }
}
