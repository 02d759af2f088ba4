package io.yuzuri.processor;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Finds where sources make text of what has a structure, and where they look into a name.
 *
 * <p>Printed is a tree, an element, a type, a piece of code or one of JavaPoet's, by {@code toString()},
 * {@code valueOf}, a concatenation, a format, a builder, or an {@code equals} of printed text. Looked into is the text
 * of a name or of a kind: a part of it says nothing. Names may be compared as a whole, as Java itself does.
 */
final class PrintedText extends TreePathScanner<Void, Void> {
    private static final List<String> STRUCTURES = List.of(
            "com.sun.source.tree.Tree",
            "javax.lang.model.element.Element",
            "javax.lang.model.element.AnnotationMirror",
            "javax.lang.model.element.AnnotationValue",
            "javax.lang.model.type.TypeMirror",
            "io.yuzuri.processor.ir.Code",
            "io.yuzuri.processor.ir.Part",
            "io.yuzuri.processor.ir.Expr",
            "io.yuzuri.processor.ir.Stmt",
            "com.palantir.javapoet.CodeBlock",
            "com.palantir.javapoet.TypeName",
            "com.palantir.javapoet.TypeSpec",
            "com.palantir.javapoet.MethodSpec",
            "com.palantir.javapoet.FieldSpec",
            "com.palantir.javapoet.AnnotationSpec");

    /** Of JavaPoet's, what is equal if its text is. */
    private static final List<String> EQUAL_AS_TEXT = List.of("com.palantir.javapoet.CodeBlock");

    private static final Set<String> PRINTING = Set.of("toString", "valueOf", "format", "formatted", "append", "join");

    private static final Set<String> LOOKING = Set.of(
            "startsWith",
            "endsWith",
            "contains",
            "indexOf",
            "lastIndexOf",
            "matches",
            "equals",
            "equalsIgnoreCase",
            "regionMatches",
            "charAt",
            "substring",
            "subSequence",
            "replace",
            "replaceAll",
            "replaceFirst",
            "split");

    /**
     * Text of a structure.
     *
     * @param place the class and method that it is in
     */
    record Found(String place, String file, long line, String what) {
        @Override
        public String toString() {
            return place + " (" + file + ":" + line + ") " + what;
        }
    }

    private final List<Found> found = new ArrayList<>();
    private final Set<Element> namesInVariables = new HashSet<>();
    private final Trees trees;
    private final Types types;
    private final List<TypeMirror> structures;
    private final List<TypeMirror> equalAsText;
    private final List<TypeMirror> names;
    private final TypeMirror kind;
    private final TypeMirror string;

    private PrintedText(JavacTask task) {
        Elements elements = task.getElements();
        this.trees = Trees.instance(task);
        this.types = task.getTypes();
        this.structures = types(elements, STRUCTURES);
        this.equalAsText = types(elements, EQUAL_AS_TEXT);
        this.names = types(elements, List.of("javax.lang.model.element.Name"));
        this.kind = types.erasure(elements.getTypeElement("java.lang.Enum").asType());
        this.string = elements.getTypeElement("java.lang.String").asType();
    }

    private List<TypeMirror> types(Elements elements, List<String> names) {
        return names.stream()
                .map(name -> types.erasure(elements.getTypeElement(name).asType()))
                .toList();
    }

    /** What these sources, attributed on the class path of the tests, make text of. */
    static List<Found> in(Iterable<? extends JavaFileObject> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of("-proc:none", "-classpath", System.getProperty("java.class.path"));
            JavacTask task = (JavacTask) compiler.getTask(null, files, problem -> {}, options, null, sources);
            Iterable<? extends CompilationUnitTree> units = task.parse();
            task.analyze();
            PrintedText text = new PrintedText(task);
            units.forEach(unit -> text.scan(unit, null));
            return text.found;
        }
    }

    // ---- who prints

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        Element called = trees.getElement(getCurrentPath());
        if (called instanceof ExecutableElement method && tree.getMethodSelect() instanceof MemberSelectTree select) {
            String name = method.getSimpleName().toString();
            if (name.equals("toString") && tree.getArguments().isEmpty()) {
                printed(select.getExpression(), "toString()");
            } else if (PRINTING.contains(name) && isOfText(method)) {
                tree.getArguments().forEach(argument -> printed(argument, name));
            } else if (name.equals("equals")) {
                if (isAny(type(select.getExpression()), equalAsText)) report("equal as text: " + tree);
            }
            boolean isOfString = types.isSameType(method.getEnclosingElement().asType(), string);
            if (isOfString && LOOKING.contains(name)) {
                lookedInto(select.getExpression(), tree);
                if (name.equals("equals")) tree.getArguments().forEach(argument -> lookedInto(argument, tree));
            }
        }
        return super.visitMethodInvocation(tree, unused);
    }

    /** {@code valueOf}, {@code format}, {@code append} of what makes text, not of collections and the like. */
    private boolean isOfText(ExecutableElement method) {
        String owner =
                ((TypeElement) method.getEnclosingElement()).getQualifiedName().toString();
        return Set.of("java.lang.String", "java.lang.StringBuilder", "java.util.Objects", "java.util.StringJoiner")
                .contains(owner);
    }

    @Override
    public Void visitBinary(BinaryTree tree, Void unused) {
        if (tree.getKind() == Tree.Kind.PLUS && isText(tree)) {
            printed(tree.getLeftOperand(), "+");
            printed(tree.getRightOperand(), "+");
        }
        return super.visitBinary(tree, unused);
    }

    @Override
    public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void unused) {
        if (tree.getKind() == Tree.Kind.PLUS_ASSIGNMENT && isText(tree)) printed(tree.getExpression(), "+=");
        return super.visitCompoundAssignment(tree, unused);
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
        boolean prints =
                tree.getName().contentEquals("toString") || tree.getName().contentEquals("valueOf");
        if (prints && type(tree) instanceof DeclaredType function) {
            function.getTypeArguments().stream()
                    .map(argument ->
                            argument instanceof javax.lang.model.type.WildcardType wild && wild.getSuperBound() != null
                                    ? wild.getSuperBound()
                                    : argument)
                    .filter(argument -> isAny(argument, structures))
                    .findFirst()
                    .ifPresent(argument -> report("prints " + argument + ": " + tree));
        }
        return super.visitMemberReference(tree, unused);
    }

    @Override
    public Void visitVariable(VariableTree tree, Void unused) {
        if (tree.getInitializer() != null && isTextOfName(tree.getInitializer())) {
            namesInVariables.add(trees.getElement(getCurrentPath()));
        }
        return super.visitVariable(tree, unused);
    }

    private void printed(ExpressionTree tree, String how) {
        if (isAny(type(tree), structures)) report("prints " + type(tree) + " by " + how + ": " + tree);
    }

    private void lookedInto(ExpressionTree tree, Tree whole) {
        if (isTextOfName(tree)) report("looks into a name: " + whole);
    }

    /** Whether an expression is {@code name.toString()}, {@code kind.name()} or a variable that is such. */
    private boolean isTextOfName(ExpressionTree tree) {
        if (tree instanceof ParenthesizedTree inner) return isTextOfName(inner.getExpression());
        TreePath path = new TreePath(getCurrentPath(), tree);
        if (tree instanceof IdentifierTree) return namesInVariables.contains(element(tree));
        if (!(tree instanceof MethodInvocationTree call && call.getMethodSelect() instanceof MemberSelectTree select)) {
            return false;
        }
        TypeMirror of = type(select.getExpression());
        boolean isName = select.getIdentifier().contentEquals("toString") && isAny(of, names);
        boolean isKind = select.getIdentifier().contentEquals("name") && isAny(of, List.of(kind));
        return isName || isKind && path.getLeaf() != null;
    }

    // ---- what is asked

    private Element element(Tree tree) {
        return trees.getElement(TreePath.getPath(getCurrentPath().getCompilationUnit(), tree));
    }

    private TypeMirror type(Tree tree) {
        return trees.getTypeMirror(TreePath.getPath(getCurrentPath().getCompilationUnit(), tree));
    }

    private boolean isText(Tree tree) {
        TypeMirror type = type(tree);
        return type != null && types.isSameType(type, string);
    }

    private boolean isAny(TypeMirror type, List<TypeMirror> supertypes) {
        if (type == null || type.getKind().isPrimitive() || type.getKind() == javax.lang.model.type.TypeKind.NULL) {
            return false;
        }
        return supertypes.stream().anyMatch(above -> types.isAssignable(types.erasure(type), above));
    }

    private void report(String what) {
        StringBuilder place = new StringBuilder();
        for (TreePath at = getCurrentPath(); at != null; at = at.getParentPath()) {
            boolean isNamed = at.getLeaf() instanceof ClassTree type
                    && type.getSimpleName().length() > 0;
            if (at.getLeaf() instanceof MethodTree method && place.isEmpty()) {
                place.insert(0, "." + method.getName());
            } else if (isNamed) {
                place.insert(
                        0,
                        (at.getParentPath().getLeaf() instanceof ClassTree ? "." : "")
                                + ((ClassTree) at.getLeaf()).getSimpleName());
            }
        }
        CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
        long line = unit.getLineMap()
                .getLineNumber(trees.getSourcePositions()
                        .getStartPosition(unit, getCurrentPath().getLeaf()));
        String file = unit.getSourceFile().getName().replaceFirst(".*/", "");
        found.add(new Found(place.toString(), file, line, what));
    }
}
