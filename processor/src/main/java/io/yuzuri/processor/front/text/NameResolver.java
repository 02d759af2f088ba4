package io.yuzuri.processor.front.text;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import io.yuzuri.processor.front.facts.Jumps;
import io.yuzuri.processor.front.source.Conversions;
import io.yuzuri.processor.front.source.Coroutines;
import io.yuzuri.processor.front.source.Grammar;
import io.yuzuri.processor.front.source.SeveralTypes;
import io.yuzuri.processor.front.unnameable.Accessibility;
import io.yuzuri.processor.front.unnameable.Arguments;
import io.yuzuri.processor.front.unnameable.Calls;
import io.yuzuri.processor.front.unnameable.ClassNames;
import io.yuzuri.processor.front.unnameable.Creations;
import io.yuzuri.processor.front.unnameable.Holes;
import io.yuzuri.processor.front.unnameable.PrivateClasses;
import io.yuzuri.processor.front.unnameable.PrivateMembers;
import io.yuzuri.processor.front.unnameable.PrivateReferences;
import io.yuzuri.processor.front.unnameable.Reading;
import io.yuzuri.processor.front.unnameable.Receivers;
import io.yuzuri.processor.front.unnameable.Shape;
import io.yuzuri.processor.front.unnameable.Varargs;
import io.yuzuri.processor.front.unnameable.Wanted;
import io.yuzuri.processor.ir.Code;
import io.yuzuri.processor.ir.Local;
import io.yuzuri.processor.ir.Part;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;

/**
 * Finds what in a piece of text means something else in the generated class.
 *
 * <pre>
 * count          →  self.count              a member of the owner
 * Entry          →  Map.Entry               a class, however it was imported
 * buffer         →  ‹local buffer›          may become a field
 * secret(x)      →  Private.secret(self, x) a member that the generated class may not name
 * </pre>
 *
 * New syntax that this class cannot name needs no method here: its names are found by descending.
 */
final class NameResolver extends ChoiceResolver {
    private final Receivers receivers;
    private final PrivateMembers privates;
    private final Calls calls;
    private final Creations creations;
    private final PrivateFields fields;
    private final PrivateReferences references;
    private final Varargs varargs;

    NameResolver(Reading reading, SourceText text, Jumps jumps, SourceText.Piece piece) {
        super(reading, text, jumps, piece);
        this.receivers = new Receivers(reading);
        this.privates = new PrivateMembers(reading);
        this.calls = new Calls(reading);
        this.creations = new Creations(reading);
        this.fields = new PrivateFields(reading, text, receivers);
        this.references = new PrivateReferences(reading);
        this.varargs = new Varargs(reading);
    }

    @Override
    public Void visitIdentifier(IdentifierTree tree, Void unused) {
        Element element = reading.element(getCurrentPath());
        if (tree.getName().contentEquals("this")) {
            receivers.instanceAt(getCurrentPath()).ifPresent(code -> put(code));
        } else if (element == null) {
            return null;
        } else if (isSwitchLabel(element)) {
            label(tree, element);
        } else if (element.getKind() == ElementKind.TYPE_PARAMETER) {
            put(Code.type(element.asType()));
        } else if (element instanceof TypeElement type) {
            className(type);
        } else if (Coroutines.isLocalVariable(element)) {
            reading.local(element).ifPresent(local -> piece.replace(named(), variable(local, element)));
            reading.names.renamed(element).ifPresent(other -> put(Code.atom(other)));
        } else if (element.getKind().isField()) {
            field(tree, element);
        }
        return null;
    }

    /**
     * A local; one whose type is an intersection is declared with the first of its bounds, and has the others by a
     * cast.
     */
    private Code variable(Local local, Element element) {
        Part.Use use = use();
        Code name = Code.of(new Part.Var(local, use));
        boolean reads = use == Part.Use.READ || use == Part.Use.CAPTURE;
        Optional<IntersectionType> several = SeveralTypes.of(element.asType());
        if (!reads
                || several.isEmpty()
                || Wanted.conversion(reading, getCurrentPath()).isPresent()
                || isTested()) {
            return name;
        }
        return Wanted.together(reading, several.get())
                .map(bounds -> Code.cast(bounds, name))
                .orElse(name);
    }

    /** What the name of a local stands for: that of an assigned one may become two, {@code (x) = 1 → x = x2 = 1}. */
    private TreePath named() {
        return use() == Part.Use.WRITE ? whole() : getCurrentPath();
    }

    /** Asked for its class, where any type will do, and where javac fails at a cast to several types. */
    private boolean isTested() {
        return whole().getParentPath().getLeaf().getKind() == Tree.Kind.INSTANCE_OF;
    }

    private TreePath whole() {
        return Grammar.withParentheses(getCurrentPath());
    }

    private void className(TypeElement type) {
        if (Accessibility.isLocal(type)) {
            reading.localClasses.of(type).ifPresent(lifted -> put(reading.localClasses.name(getCurrentPath(), lifted)));
            return;
        }
        classes.checkName(getCurrentPath(), type);
        put(ClassNames.of(reading, getCurrentPath(), type));
    }

    @Override
    public Void visitParameterizedType(ParameterizedTypeTree tree, Void unused) {
        TypeMirror type = reading.trees.getTypeMirror(getCurrentPath());
        if (type != null && reading.hidden.isHidden(type)) {
            className((TypeElement) ((DeclaredType) type).asElement());
            return null;
        }
        Optional<Code> raw = reading.localClasses.withoutArguments(getCurrentPath());
        raw.ifPresent(code -> put(code));
        return raw.isPresent() ? null : super.visitParameterizedType(tree, unused);
    }

    /** {@code java.io.@A Reader}: the name is replaced as a whole. */
    @Override
    public Void visitAnnotatedType(AnnotatedTypeTree tree, Void unused) {
        if (!(tree.getUnderlyingType() instanceof MemberSelectTree)) return super.visitAnnotatedType(tree, unused);
        for (Tree annotation : tree.getAnnotations()) {
            piece.replace(new TreePath(getCurrentPath(), annotation), Code.text(""));
        }
        return scan(tree.getUnderlyingType(), unused);
    }

    private Part.Use use() {
        if (reading.isCaptured(getCurrentPath())) return Part.Use.CAPTURE;
        Tree leaf = whole().getLeaf();
        Tree parent = whole().getParentPath().getLeaf();
        if (parent instanceof AssignmentTree assignment && assignment.getVariable() == leaf) return Part.Use.WRITE;
        boolean update = parent instanceof CompoundAssignmentTree compound && compound.getVariable() == leaf
                || parent instanceof UnaryTree unary && Conversions.isIncrement(unary);
        return update ? Part.Use.UPDATE : Part.Use.READ;
    }

    /** A field; a constant one of an instance is its value, for which plain Java needs no instance. */
    private void field(IdentifierTree tree, Element field) {
        receivers.implicit(getCurrentPath(), field).ifPresent(receiver -> {
            if (receivers.canName(getCurrentPath(), field) && !PrivateMembers.isConstantOfInstance(field)) {
                piece.insert(reading.start(tree), Code.join(receiver, "."));
            } else {
                piece.replaceField(getCurrentPath(), privates.get(field, receiver, getCurrentPath()));
            }
        });
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
        Element element = reading.element(getCurrentPath());
        TreePath qualifier = new TreePath(getCurrentPath(), tree.getExpression());
        if (tree.getIdentifier().contentEquals("class")
                && reading.hidden.isHidden(reading.trees.getTypeMirror(qualifier))) {
            TypeMirror literal = reading.trees.getTypeMirror(qualifier);
            PrivateClasses.check(reading, literal, tree);
            put(Code.of(new Part.ClassLiteral(literal)));
        } else if (element instanceof TypeElement type && !Accessibility.isLocal(type) && !isOfGeneric(tree)) {
            className(type);
        } else if (element != null
                && isSwitchLabel(element)
                && reading.hidden.isHidden(element.getEnclosingElement())) {
            label(tree, element);
        } else if (tree.getIdentifier().contentEquals("this")) {
            receivers.instanceAt(getCurrentPath()).ifPresent(code -> put(code));
        } else if (element != null
                && element.getKind().isField()
                && receivers.superBefore(getCurrentPath()).isPresent()) {
            Receivers.Super above = receivers.superBefore(getCurrentPath()).get();
            piece.replaceField(getCurrentPath(), privates.superField(above, element, getCurrentPath()));
        } else if (element != null && element.getKind().isField() && !receivers.canName(getCurrentPath(), element)) {
            piece.replaceField(getCurrentPath(), text.fill(privates.selected(getCurrentPath())));
        } else if (element != null && receivers.site(qualifier, element).isPresent()) {
            piece.replace(qualifier, receivers.site(qualifier, element).get());
        } else {
            return super.visitMemberSelect(tree, unused);
        }
        return null;
    }

    /** {@code Outer<String>.Inner}: what stands before the dot has to stay. */
    private static boolean isOfGeneric(MemberSelectTree tree) {
        Tree outer = Grammar.unannotated(tree.getExpression());
        return outer instanceof ParameterizedTypeTree
                || outer instanceof MemberSelectTree select && isOfGeneric(select);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        Element method = reading.element(getCurrentPath());
        if (calls.isOfAccessor(getCurrentPath())) {
            put(text.fill(calls.of(getCurrentPath())));
            return null;
        }
        if (tree.getMethodSelect() instanceof IdentifierTree name && method != null) {
            receivers
                    .implicit(getCurrentPath(), method)
                    .ifPresent(receiver -> piece.insert(reading.start(name), Code.join(receiver, ".")));
            arguments(tree, tree.getArguments());
            return null;
        }
        scan(tree.getTypeArguments(), unused);
        scan(tree.getMethodSelect(), unused);
        arguments(tree, tree.getArguments());
        return null;
    }

    private void arguments(Tree call, List<? extends ExpressionTree> arguments) {
        Optional<Varargs.Spread> spread = varargs.openly(getCurrentPath());
        int first = spread.map(Varargs.Spread::first).orElse(arguments.size());
        scan(arguments.subList(0, first), null);
        spread.ifPresent(found -> {
            Code array = text.fill(new Arguments(reading).array(getCurrentPath(), arguments, found));
            if (first == arguments.size()) {
                piece.insert(reading.end(call) - 1, first == 0 ? array : Code.join(", ", array));
            } else {
                int end = reading.end(arguments.get(arguments.size() - 1));
                piece.replace(reading.start(arguments.get(first)), end, array);
            }
        });
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Void unused) {
        Element constructor = reading.element(getCurrentPath());
        if (constructor == null) {
            return super.visitNewClass(tree, unused);
        } else if (creations.isReplaced(getCurrentPath())) {
            put(text.fill(creations.of(getCurrentPath())));
            return null;
        }
        if (tree.getClassBody() != null
                && !reading.hidden.in(constructor.asType()).isEmpty()) {
            throw PrivateClasses.refuse(
                    reading, reading.hidden.in(constructor.asType()).get(0), tree);
        }
        Optional<Shape> start = creations.changedStart(getCurrentPath());
        if (start.isPresent()) {
            piece.replace(reading.start(tree), reading.end(tree.getIdentifier()), text.fill(start.get()));
        } else if (tree.getEnclosingExpression() != null) {
            scan(tree.getEnclosingExpression(), unused);
            Holes holes = new Holes(reading);
            Shape name = holes.in(receivers.innerName(getCurrentPath(), holes));
            piece.replace(new TreePath(getCurrentPath(), tree.getIdentifier()), text.fill(name));
        } else {
            scan(tree.getIdentifier(), unused);
            scan(tree.getTypeArguments(), unused);
        }
        arguments(tree, tree.getArguments());
        return scan(tree.getClassBody(), unused);
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
        Element method = reading.element(getCurrentPath());
        functional(tree);
        Optional<Code> replacement = tree.getMode() == MemberReferenceTree.ReferenceMode.NEW
                ? Optional.ofNullable(method)
                        .flatMap(constructor -> reading.localClasses.scoped(constructor.getEnclosingElement()))
                        .map(lifted -> text.fill(reading.localClasses.reference(lifted, getCurrentPath())))
                : Optional.empty();
        replacement = replacement
                .or(() -> classes.arrayReference(tree, getCurrentPath()))
                .or(() -> references.of(getCurrentPath()).map(text::fill));
        if (replacement.isPresent()) {
            put(replacement.get());
            return null;
        }
        return super.visitMemberReference(tree, unused);
    }

    @Override
    public Void visitAssignment(AssignmentTree tree, Void unused) {
        Optional<Code> replacement = fields.assign(tree, getCurrentPath());
        replacement.ifPresent(code -> put(code));
        return replacement.isPresent() ? null : super.visitAssignment(tree, unused);
    }

    @Override
    public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void unused) {
        Optional<Code> replacement = fields.update(tree, getCurrentPath());
        replacement.ifPresent(code -> put(code));
        return replacement.isPresent() ? null : super.visitCompoundAssignment(tree, unused);
    }

    @Override
    public Void visitUnary(UnaryTree tree, Void unused) {
        Optional<Code> replacement =
                Conversions.isIncrement(tree) ? fields.increment(tree, getCurrentPath()) : Optional.empty();
        replacement.ifPresent(code -> put(code));
        return replacement.isPresent() ? null : super.visitUnary(tree, unused);
    }

    @Override
    public Void visitVariable(VariableTree tree, Void unused) {
        declare(tree);
        if (tree.getType() != null && reading.end(tree.getType()) >= 0) return super.visitVariable(tree, unused);
        scan(tree.getModifiers(), unused);
        return scan(tree.getInitializer(), unused);
    }

    /** A variable of the text, which gets another name where it would obscure a class that the text names. */
    private void declare(VariableTree tree) {
        if (reading.element(getCurrentPath()) instanceof VariableElement variable
                && reading.local(variable).isEmpty()) {
            String name = reading.names.declare(variable);
            if (!tree.getName().contentEquals(name)) {
                reading.nameOf(tree).ifPresent(token -> piece.replace(token.start(), token.end(), Code.atom(name)));
            }
        }
    }

    /** {@code o instanceof String s} whose {@code s} is used further on: the binding gets a local of the coroutine. */
    @Override
    public Void visitInstanceOf(InstanceOfTree tree, Void unused) {
        Optional<TypeMirror> tested = classes.tested(getCurrentPath());
        if (tested.isPresent()) {
            Code value = code(tree.getExpression());
            put(classes.instanceOf(getCurrentPath(), tested.get(), value));
            return null;
        }
        boolean keeps = !reading.isCaptured(getCurrentPath())
                && !piece.isLabels()
                && new KeptBindings(reading, piece).keep(getCurrentPath(), reading.end(tree));
        if (keeps) {
            piece.insert(reading.start(tree), Code.text("("));
            piece.insert(reading.end(tree), Code.text(")"));
        }
        return super.visitInstanceOf(tree, unused);
    }

    private static boolean isConstructor(Tree member) {
        return member instanceof MethodTree method && method.getReturnType() == null;
    }

    @Override
    public Void visitBindingPattern(BindingPatternTree tree, Void unused) {
        piece.insert(reading.end(tree), Code.of(new Part.Binds()));
        return super.visitBindingPattern(tree, unused);
    }

    /** A lambda to a private interface is one to an interface like it, and turned into it. */
    private void functional(Tree tree) {
        classes.functional(getCurrentPath()).ifPresent(maker -> {
            piece.insert(reading.start(tree), Code.join(maker, "("));
            piece.insert(reading.end(tree), Code.text(")"));
        });
    }

    @Override
    public Void visitTypeCast(TypeCastTree tree, Void unused) {
        TypeMirror type = reading.trees.getTypeMirror(new TreePath(getCurrentPath(), tree.getType()));
        if (!reading.hidden.isHidden(type)) return super.visitTypeCast(tree, unused);
        PrivateClasses.check(reading, type, tree);
        put(classes.cast(type, code(tree.getExpression())));
        return null;
    }

    @Override
    public Void visitNewArray(NewArrayTree tree, Void unused) {
        TypeMirror type = reading.trees.getTypeMirror(getCurrentPath());
        if (type == null || !reading.hidden.isHidden(type)) return super.visitNewArray(tree, unused);
        put(text.fill(classes.newArray(getCurrentPath(), type)));
        return null;
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
        functional(tree);
        return inside(tree, () -> super.visitLambdaExpression(tree, unused));
    }

    @Override
    public Void visitClass(ClassTree tree, Void unused) {
        boolean anonymous = tree.getSimpleName().length() == 0;
        reading.localClasses.checkName(tree);
        if (tree.getKind() != Tree.Kind.CLASS) classes.checkStatic(getCurrentPath());
        return inside(tree, () -> {
            if (anonymous) {
                // its supertype is the identifier of the creation, once more, and its constructor stands nowhere
                tree.getMembers().stream()
                        .filter(member -> !isConstructor(member))
                        .forEach(member -> scan(member, unused));
            } else {
                reading.localClasses
                        .scopeOfSuper(getCurrentPath(), tree, receivers)
                        .ifPresent(
                                scope -> new SuperConstructors(reading, piece).qualify(getCurrentPath(), tree, scope));
                super.visitClass(tree, unused);
            }
        });
    }
}
