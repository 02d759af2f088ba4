package io.yuzuri.processor.verify;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/**
 * The array that Java makes for a variable number of arguments. Where its class cannot be named, a type variable stands
 * for that of its elements, and javac would make an array of another class: it must be made openly.
 *
 * <pre>
 * Arrays.asList(node)  →  Arrays.asList(Access.arrayOf(nodeArrayClass(), new Object[] {node}))
 * </pre>
 */
final class Spread {
    private Spread() {}

    /**
     * @param select the name that is called, in the user's text
     * @param arguments the user's
     * @param generated those that stand for them, an array of several for one
     */
    static void check(
            Walk walk,
            TreePath u,
            TreePath g,
            TreePath select,
            ExecutableElement method,
            List<TreePath> arguments,
            List<TreePath> generated) {
        if (!method.isVarArgs() || !(walk.type(select) instanceof ExecutableType called)) return;
        int last = method.getParameters().size() - 1;
        if (called.getParameterTypes().size() != last + 1) return;
        check(walk, u, g, called.getParameterTypes().get(last), arguments, generated);
    }

    /** The same for a creation: the type parameters of its class are what the created type says. */
    static void creation(
            Walk walk,
            TreePath u,
            TreePath g,
            ExecutableElement constructor,
            List<TreePath> arguments,
            List<TreePath> generated) {
        if (!constructor.isVarArgs() || !(walk.type(u) instanceof DeclaredType created)) return;
        TypeElement type = (TypeElement) created.asElement();
        boolean isAnonymous = type.getSimpleName().length() == 0;
        DeclaredType named = isAnonymous && type.getSuperclass() instanceof DeclaredType above ? above : created;
        List<? extends VariableElement> parameters = constructor.getParameters();
        TypeMirror array = parameters.get(parameters.size() - 1).asType();
        if (array instanceof ArrayType declared && declared.getComponentType() instanceof TypeVariable variable) {
            int index = ((TypeElement) named.asElement()).getTypeParameters().indexOf(variable.asElement());
            if (index >= 0 && index < named.getTypeArguments().size()) {
                array = named.getTypeArguments().get(index);
            }
        }
        check(walk, u, g, array, arguments, generated);
    }

    /** @param array what the last arguments are put into, or an element of it */
    private static void check(
            Walk walk, TreePath u, TreePath g, TypeMirror array, List<TreePath> arguments, List<TreePath> generated) {
        int last = ((ExecutableElement) walk.element(u)).getParameters().size() - 1;
        boolean isMade = generated.size() == last + 1 && isMadeOpenly(walk, generated.get(last));
        if (walk.symbols.isHidden(array) && isSpread(walk, arguments, last) && !isMade) {
            walk.differs(u, g, "the array of its last arguments is one of another class");
        }
    }

    private static boolean isSpread(Walk walk, List<TreePath> arguments, int last) {
        if (arguments.size() != last + 1) return true;
        TypeMirror given = walk.type(arguments.get(last));
        return given != null
                && (given.getKind() == TypeKind.DECLARED || given.getKind().isPrimitive());
    }

    /** {@code Access.arrayOf(…)}. */
    private static boolean isMadeOpenly(Walk walk, TreePath argument) {
        TreePath made = Trail.uncast(argument);
        return made.getLeaf() instanceof MethodInvocationTree
                && walk.file.element(made) != null
                && walk.file.element(made).getSimpleName().contentEquals("arrayOf");
    }
}
