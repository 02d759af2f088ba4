package io.yuzuri.processor.verify;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import io.yuzuri.processor.front.source.Grammar;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Calls, creations and references: the same method, for the same object, with the same arguments. */
final class Calls {
    private final Walk walk;
    private final Accessed accessed;
    private final InstanceCheck instances;
    private final Waits waits;

    Calls(Walk walk, Accessed accessed) {
        this.walk = walk;
        this.accessed = accessed;
        this.instances = new InstanceCheck(walk);
        this.waits = new Waits(walk);
    }

    boolean invocation(TreePath u, TreePath g, MethodInvocationTree tree) {
        if (!(g.getLeaf() instanceof MethodInvocationTree other)
                || !(walk.element(u) instanceof ExecutableElement method)) {
            return false;
        }
        TreePath select = Trail.down(u, tree.getMethodSelect());
        List<TreePath> arguments = Trail.all(g, other.getArguments());
        if (waits.isWait(g)) {
            waits.check(u, g, tree, method);
            return true;
        }
        walk.typed(u, g);
        if (accessed.isAccessor(g)) {
            accessed.denotes(u, g, method);
            boolean isSuper = tree.getMethodSelect() instanceof MemberSelectTree named
                    && Trail.isNamed(named.getExpression(), "super");
            if (isSuper || !method.getModifiers().contains(Modifier.STATIC)) {
                accessed.receiver(select, select, arguments.get(0), () -> instances.meant(u, method));
                arguments = arguments.subList(1, arguments.size());
            } else if (tree.getMethodSelect() instanceof MemberSelectTree named) {
                walk.seeAll(Trail.down(select, named.getExpression()), g.getLeaf());
            }
            walk.see(select, g.getLeaf());
            walk.arguments(Trail.all(u, tree.getArguments()), arguments, u, g);
            return true;
        }
        if (!walk.symbols.same(method, walk.file.element(g))) {
            walk.differs(
                    u,
                    g,
                    "it calls " + Replacements.text(walk.file.element(g)) + " instead of " + Replacements.text(method));
            return true;
        }
        TreePath called = Trail.down(g, other.getMethodSelect());
        instantiated(u, g, method, select, called);
        callee(u, method, select, called);
        List<TreePath> users = Trail.all(u, tree.getArguments());
        Spread.check(walk, u, g, select, method, users, arguments);
        walk.arguments(users, arguments, u, g);
        receiverFirst(u, select, called, arguments);
        return true;
    }

    /** The class of the array that a variable number of arguments is put into. */
    private void instantiated(TreePath u, TreePath g, ExecutableElement method, TreePath select, TreePath called) {
        if (walk.type(select) instanceof ExecutableType one && walk.file.type(called) instanceof ExecutableType other) {
            List<? extends TypeMirror> users = one.getParameterTypes();
            List<? extends TypeMirror> generated = other.getParameterTypes();
            int last = users.size() - 1;
            boolean takesArray = method.isVarArgs() && generated.size() == users.size();
            if (takesArray && !walk.symbols.sameErasure(users.get(last), generated.get(last))) {
                walk.differs(u, g, "it takes " + generated.get(last) + " instead of " + users.get(last));
            }
        }
    }

    private void receiverFirst(TreePath u, TreePath select, TreePath called, List<TreePath> arguments) {
        MethodInvocationTree tree = (MethodInvocationTree) u.getLeaf();
        boolean named = select.getLeaf() instanceof MemberSelectTree && called.getLeaf() instanceof MemberSelectTree;
        if (named && arguments.size() == tree.getArguments().size()) {
            List<TreePath> users = new ArrayList<>(Trail.all(u, tree.getArguments()));
            List<TreePath> all = new ArrayList<>(arguments);
            users.add(0, Trail.down(select, ((MemberSelectTree) select.getLeaf()).getExpression()));
            all.add(0, Trail.down(called, ((MemberSelectTree) called.getLeaf()).getExpression()));
            walk.inOrder(users, all);
        }
    }

    private void callee(TreePath u, ExecutableElement method, TreePath select, TreePath called) {
        walk.see(select, called.getLeaf());
        if (select.getLeaf() instanceof MemberSelectTree one && called.getLeaf() instanceof MemberSelectTree other) {
            walk.walk(Trail.down(select, one.getExpression()), Trail.down(called, other.getExpression()));
        } else if (called.getLeaf() instanceof MemberSelectTree other) {
            TreePath receiver = Trail.down(called, other.getExpression());
            boolean isConstructor = method.getSimpleName().contentEquals("<init>");
            if (!isConstructor && !method.getModifiers().contains(Modifier.STATIC)) {
                instances.isOf(u, receiver, instances.meant(u, method));
            }
        }
    }

    // ---- creations

    boolean creation(TreePath u, TreePath g, NewClassTree tree) {
        if (!(walk.element(u) instanceof ExecutableElement constructor)) return false;
        walk.seeAll(Trail.down(u, tree.getIdentifier()), g.getLeaf());
        if (accessed.isAccessor(g)) {
            accessed.denotes(u, g, constructor);
            List<TreePath> arguments = Trail.all(g, ((MethodInvocationTree) g.getLeaf()).getArguments());
            if (takesInitialized(walk.file.element(g), constructor)) {
                accessed.initialized(u, arguments.get(0), constructor.getEnclosingElement());
                arguments = arguments.subList(1, arguments.size());
            }
            if (tree.getEnclosingExpression() != null || isInner((TypeElement) constructor.getEnclosingElement())) {
                outer(u, tree, constructor, arguments.get(0));
                arguments = arguments.subList(1, arguments.size());
            }
            walk.arguments(Trail.all(u, tree.getArguments()), arguments, u, g);
            return true;
        }
        if (!(g.getLeaf() instanceof NewClassTree other)) return false;
        created(u, g, constructor);
        if (other.getEnclosingExpression() != null) {
            outer(u, tree, constructor, Trail.down(g, other.getEnclosingExpression()));
        } else if (tree.getEnclosingExpression() != null) {
            walk.differs(u, g, "its outer instance is left out");
        }
        Spread.creation(walk, u, g, constructor, Trail.all(u, tree.getArguments()), Trail.all(g, other.getArguments()));
        walk.arguments(Trail.all(u, tree.getArguments()), Trail.all(g, other.getArguments()), u, g);
        if (tree.getClassBody() != null && other.getClassBody() != null) {
            walk.walk(Trail.down(u, tree.getClassBody()), Trail.down(g, other.getClassBody()));
        } else if (tree.getClassBody() != null) {
            walk.see(Trail.down(u, tree.getClassBody()), g.getLeaf());
        }
        return true;
    }

    /** Whether an accessor takes, before all that the constructor takes, the class that is to be initialised before. */
    private static boolean takesInitialized(Element accessor, ExecutableElement constructor) {
        int outer = isInner((TypeElement) constructor.getEnclosingElement()) ? 1 : 0;
        int parameters = ((ExecutableElement) accessor).getParameters().size();
        return parameters == constructor.getParameters().size() + outer + 1;
    }

    private static boolean isInner(TypeElement type) {
        return type.getKind() == ElementKind.CLASS
                && !type.getModifiers().contains(Modifier.STATIC)
                && type.getEnclosingElement() instanceof TypeElement;
    }

    private void created(TreePath u, TreePath g, ExecutableElement constructor) {
        Element other = walk.file.element(g);
        if (!isOf(constructor, other)) {
            walk.differs(
                    u, g, "it creates " + Replacements.text(other) + " instead of " + Replacements.text(constructor));
        }
    }

    /** Whether a constructor of the generated file is one of the user's. */
    private boolean isOf(ExecutableElement constructor, Element other) {
        return Symbols.isLocal(constructor.getEnclosingElement())
                ? other instanceof ExecutableElement found && walk.symbols.sameLastParameters(constructor, found)
                : walk.symbols.same(constructor, other);
    }

    /** The outer instance: the user's, the one that is implied, or a new scope. */
    private void outer(TreePath u, NewClassTree tree, ExecutableElement constructor, TreePath outer) {
        if (tree.getEnclosingExpression() != null) {
            walk.walk(Trail.down(u, tree.getEnclosingExpression()), unchecked(outer));
            return;
        }
        boolean isScope = Grammar.bare(outer).getLeaf() instanceof NewClassTree;
        TypeElement created = named(u, tree, constructor);
        if (isScope || Symbols.isLocal(created)) return;
        instances.isOf(u, outer, instances.around(u, created));
    }

    /** The class that is named; of an anonymous class, its superclass. */
    private TypeElement named(TreePath u, NewClassTree tree, ExecutableElement constructor) {
        TypeElement type = (TypeElement) constructor.getEnclosingElement();
        if (type.getSimpleName().length() > 0) return type;
        Tree name = tree.getIdentifier();
        TreePath path = Trail.down(u, name);
        while (name instanceof AnnotatedTypeTree || name instanceof com.sun.source.tree.ParameterizedTypeTree) {
            name = name instanceof AnnotatedTypeTree annotated
                    ? annotated.getUnderlyingType()
                    : ((com.sun.source.tree.ParameterizedTypeTree) name).getType();
            path = Trail.down(path, name);
        }
        return walk.element(path) instanceof TypeElement found ? found : type;
    }

    /** {@code Objects.requireNonNull(outer)}. */
    private TreePath unchecked(TreePath g) {
        return g.getLeaf() instanceof MethodInvocationTree call
                        && call.getArguments().size() == 1
                        && walk.file.element(g).getSimpleName().contentEquals("requireNonNull")
                ? Trail.down(g, call.getArguments().get(0))
                : g;
    }

    // ---- lambdas and references

    /** {@code Private.asTwice(n -> n * 2)}. */
    boolean lambda(TreePath u, TreePath g) {
        if (!accessed.isAccessor(g)) return false;
        MethodInvocationTree made = (MethodInvocationTree) g.getLeaf();
        walk.walk(u, Trail.down(g, made.getArguments().get(0)));
        return true;
    }

    boolean reference(TreePath u, TreePath g, MemberReferenceTree tree) {
        if (accessed.isAccessor(g)) return lambda(u, g);
        Element method = walk.element(u);
        TreePath qualifier = Trail.down(u, tree.getQualifierExpression());
        if (accessed.isReference(g)) {
            walk.seeAll(qualifier, g.getLeaf());
            accessed.denotes(u, g, method);
            return true;
        }
        if (g.getLeaf() instanceof MemberReferenceTree other) {
            if (method != null && !walk.symbols.same(method, walk.file.element(g))) {
                walk.differs(
                        u,
                        g,
                        "it refers to " + Replacements.text(walk.file.element(g)) + " instead of "
                                + Replacements.text(method));
            }
            walk.walk(qualifier, Trail.down(g, other.getQualifierExpression()));
            return true;
        }
        return written(u, g, qualifier);
    }

    /** A reference that became a lambda: what that calls. */
    private boolean written(TreePath u, TreePath g, TreePath qualifier) {
        TreePath made = g;
        if (g.getLeaf() instanceof MethodInvocationTree bound
                && bound.getArguments().size() == 2) {
            made = Trail.down(g, bound.getArguments().get(1));
            walk.walk(qualifier, Trail.down(g, bound.getArguments().get(0)));
        } else if (g.getLeaf() instanceof LambdaExpressionTree) {
            walk.seeAll(qualifier, g.getLeaf());
        } else {
            return false;
        }
        List<TreePath> called = new ArrayList<>();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
                boolean isAccessor = accessed.isAccessor(getCurrentPath()) && accessed.isOfMember(getCurrentPath());
                boolean isItself = walk.element(u) != null
                        && walk.symbols.same(walk.element(u), walk.file.element(getCurrentPath()));
                if (isAccessor || isItself) called.add(getCurrentPath());
                return super.visitMethodInvocation(call, unused);
            }

            @Override
            public Void visitNewClass(NewClassTree creation, Void unused) {
                boolean isItself = walk.element(u) instanceof ExecutableElement constructor
                        && isOf(constructor, walk.file.element(getCurrentPath()));
                if (isItself) called.add(getCurrentPath());
                return super.visitNewClass(creation, unused);
            }
        }.scan(made, null);
        Element method = walk.element(u);
        if (method instanceof ExecutableElement && walk.type(qualifier).getKind() != TypeKind.ARRAY) {
            if (called.isEmpty()) {
                walk.differs(u, g, "it calls nothing of the kind");
            } else {
                if (accessed.isAccessor(called.get(0))) accessed.denotes(u, called.get(0), method);
                passesInOrder(u, called.get(0));
            }
        }
        return true;
    }

    /** What the lambda is given, it hands on in that order. */
    private void passesInOrder(TreePath u, TreePath call) {
        TreePath lambda = call;
        while (!(lambda.getLeaf() instanceof LambdaExpressionTree)) lambda = lambda.getParentPath();
        List<Element> parameters = new ArrayList<>();
        for (Tree parameter : ((LambdaExpressionTree) lambda.getLeaf()).getParameters()) {
            parameters.add(walk.file.element(Trail.down(lambda, parameter)));
        }
        List<Element> passed = new ArrayList<>();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitIdentifier(IdentifierTree tree, Void unused) {
                Element element = walk.file.element(getCurrentPath());
                if (parameters.contains(element)) passed.add(element);
                return null;
            }
        }.scan(call, null);
        if (!passed.equals(parameters)) walk.differs(u, call, "it passes its arguments on otherwise");
    }
}
