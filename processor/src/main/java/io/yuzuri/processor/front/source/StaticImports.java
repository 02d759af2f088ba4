package io.yuzuri.processor.front.source;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** By which class a file imports a static member: not always the one that declares it, which need not be accessible. */
public final class StaticImports {
    private final Elements elements;

    /** The classes that imports name, by what they import of them. */
    private final Map<MemberSelectTree, TypeElement> classes = new LinkedHashMap<>();

    StaticImports(Trees trees, Elements elements, CompilationUnitTree unit) {
        this.elements = elements;
        TreePath path = new TreePath(unit);
        for (ImportTree tree : unit.getImports()) {
            if (tree.isStatic() && tree.getQualifiedIdentifier() instanceof MemberSelectTree select) {
                TreePath named = new TreePath(new TreePath(path, tree), select);
                if (trees.getElement(new TreePath(named, select.getExpression())) instanceof TypeElement type) {
                    classes.put(select, type);
                }
            }
        }
    }

    /** The class by which a member is imported; if none is, that which declares it. */
    public TypeElement of(Element member) {
        for (Map.Entry<MemberSelectTree, TypeElement> each : classes.entrySet()) {
            Name imported = each.getKey().getIdentifier();
            boolean names = imported.contentEquals("*") || imported.equals(member.getSimpleName());
            if (names && elements.getAllMembers(each.getValue()).contains(member)) return each.getValue();
        }
        return (TypeElement) member.getEnclosingElement();
    }
}
