package io.yuzuri.processor.front.unnameable;

import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import io.yuzuri.processor.ir.Code;
import io.yuzuri.processor.ir.Part;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * What stands for the name of a class. One that is inner to a generic class means that class's instance at this place,
 * of which the generated class knows nothing: it is spelt out (JLS 6.5.5.1, 4.5).
 *
 * <pre>
 * Entry            →  Map.Entry
 * Node             →  Tree&lt;E&gt;.Node              in class Tree&lt;E&gt;
 * Node             →  Tree&lt;String&gt;.Node         in class Words extends Tree&lt;String&gt;
 * Cursor&lt;X&gt;        →  Tree&lt;E&gt;.Node.Cursor&lt;X&gt;
 * Node.KIND        →  Tree.Node.KIND
 * </pre>
 */
public final class ClassNames {
    private ClassNames() {}

    /** @param path the name alone: the type arguments of the class itself follow as they are */
    public static Code of(Reading reading, TreePath path, TypeElement type) {
        Tree parent = path.getParentPath().getLeaf();
        boolean isQualifier = parent instanceof MemberSelectTree;
        boolean hasArguments = parent instanceof ParameterizedTypeTree generic && generic.getType() == path.getLeaf();
        TypeMirror meant = reading.trees.getTypeMirror(hasArguments ? path.getParentPath() : path);
        if (isQualifier
                || !(meant instanceof DeclaredType declared)
                || !Denotable.isParameterized(declared.getEnclosingType())) {
            return Code.type(reading.types.erasure(type.asType()));
        }
        return hasArguments
                ? Code.join(
                        new Part.Type(Denotable.of(reading, declared.getEnclosingType())), "." + type.getSimpleName())
                : Code.type(Denotable.of(reading, declared));
    }
}
