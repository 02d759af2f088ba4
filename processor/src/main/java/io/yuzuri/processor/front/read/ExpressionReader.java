package io.yuzuri.processor.front.read;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import io.yuzuri.processor.diag.Problem;
import io.yuzuri.processor.front.source.Conversions;
import io.yuzuri.processor.front.source.Grammar;
import io.yuzuri.processor.front.source.PolyExpressions;
import io.yuzuri.processor.front.text.AnonymousClasses;
import io.yuzuri.processor.front.text.Entries;
import io.yuzuri.processor.front.text.Patterns;
import io.yuzuri.processor.front.text.SourceText;
import io.yuzuri.processor.front.unnameable.Casts;
import io.yuzuri.processor.front.unnameable.Creations;
import io.yuzuri.processor.front.unnameable.Holes;
import io.yuzuri.processor.front.unnameable.MachineOnly;
import io.yuzuri.processor.front.unnameable.PrivateClasses;
import io.yuzuri.processor.front.unnameable.PrivateMembers;
import io.yuzuri.processor.front.unnameable.PrivateReferences;
import io.yuzuri.processor.front.unnameable.Reading;
import io.yuzuri.processor.front.unnameable.Shape;
import io.yuzuri.processor.front.unnameable.Wanted;
import io.yuzuri.processor.ir.Code;
import io.yuzuri.processor.ir.Expr;
import io.yuzuri.processor.ir.Expr.Operand;
import io.yuzuri.processor.ir.Label;
import io.yuzuri.processor.ir.Local;
import io.yuzuri.processor.ir.Part;
import io.yuzuri.processor.ir.Precedence;
import io.yuzuri.processor.ir.Stmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Reads expressions. One without a suspension point is carried through whole; the others are taken apart into operands,
 * in the order in which plain Java evaluates them (JLS 15.7).
 */
final class ExpressionReader {
    private final Reading reading;
    private final SourceText text;
    private final CallReader calls;
    private final PlaceReader places;
    private final Creations creations;
    private final PrivateClasses classes;
    private final PrivateMembers members;
    private final PrivateReferences references;
    private final Entries entries;
    private SwitchReader switches;

    ExpressionReader(Reading reading, SourceText text) {
        this.reading = reading;
        this.text = text;
        this.calls = new CallReader(reading, this);
        this.creations = new Creations(reading);
        this.classes = new PrivateClasses(reading);
        this.members = new PrivateMembers(reading);
        this.references = new PrivateReferences(reading);
        this.entries = new Entries(reading);
        this.places = new PlaceReader(reading, text, this);
    }

    /** Switch expressions hold statements, whose reader is made after this one. */
    void switches(SwitchReader reader) {
        this.switches = reader;
    }

    Expr read(TreePath parent, Tree tree) {
        return read(new TreePath(parent, tree));
    }

    Expr read(TreePath path) {
        if (!reading.suspensions.in(path.getLeaf())) return java(path);
        Expr value = cast(path, standing(path, apart(path)));
        return Wanted.conversion(reading, path)
                .map(type -> converted(type, value))
                .orElse(value);
    }

    /** What is waited for, received as javac would cast it. */
    private Expr cast(TreePath path, Expr value) {
        return value instanceof Expr.Await await
                ? new Expr.Await(await.what(), await.operands(), Casts.kept(reading, path), await.line())
                : value;
    }

    /** A value that is yielded: javac casts it to its own type. */
    Expr own(TreePath path) {
        Expr value = read(path);
        return value instanceof Expr.Await
                ? value
                : Casts.own(reading, path).map(type -> converted(type, value)).orElse(value);
    }

    private static Expr converted(TypeMirror type, Expr value) {
        return new Expr.Strict(Code.cast(type, Code.hole(0)), List.of(Operand.of(value)), type);
    }

    private Expr standing(TreePath path, Expr value) {
        return value instanceof Expr.Strict strict
                ? new Expr.Strict(
                        strict.template().at(reading.stands(path)).telling(entries.own(path)),
                        strict.operands(),
                        strict.type())
                : value;
    }

    private Expr apart(TreePath path) {
        Tree tree = path.getLeaf();
        return switch (tree.getKind()) {
            case PARENTHESIZED -> inParentheses(path, ((ParenthesizedTree) tree).getExpression());
            case METHOD_INVOCATION -> calls.invocation(path, (MethodInvocationTree) tree);
            case NEW_CLASS -> creation(path);
            case NEW_ARRAY -> newArray(path, (NewArrayTree) tree, reading.type(path));
            case ARRAY_ACCESS -> arrayAccess(path, (ArrayAccessTree) tree);
            case TYPE_CAST -> cast(path, (TypeCastTree) tree);
            case INSTANCE_OF -> instanceOf(path, (InstanceOfTree) tree);
            case MEMBER_SELECT -> apart(members.selected(path), reading.type(path));
            case MEMBER_REFERENCE -> memberReference(path, (MemberReferenceTree) tree);
            case CONDITIONAL_EXPRESSION -> conditional(path, (ConditionalExpressionTree) tree);
            case CONDITIONAL_AND, CONDITIONAL_OR -> shortCircuit(path, (BinaryTree) tree);
            case ASSIGNMENT -> places.assignment(path);
            case SWITCH_EXPRESSION -> switches.choice(path);
            case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> places.increment(path);
            case UNARY_PLUS, UNARY_MINUS, BITWISE_COMPLEMENT, LOGICAL_COMPLEMENT -> unary(path, (UnaryTree) tree);
            default -> other(path, tree);
        };
    }

    /** {@code (s + "a") + "b"}: without the parentheses javac reads the two texts as one. */
    private Expr inParentheses(TreePath path, ExpressionTree tree) {
        Expr value = read(path, tree);
        if (tree.getKind() != Tree.Kind.PLUS || !(value instanceof Expr.Strict sum)) return value;
        return new Expr.Strict(sum.template().as(Precedence.SHIFT), sum.operands(), sum.type());
    }

    private Expr other(TreePath path, Tree tree) {
        if (tree instanceof BinaryTree binary) return binary(path, binary);
        if (tree instanceof com.sun.source.tree.CompoundAssignmentTree) return places.compound(path);
        throw reading.diagnostics.refuse(
                Problem.NotSupported,
                reading.origin(tree),
                "This expression (" + tree.getKind().name().toLowerCase(java.util.Locale.ROOT) + ")",
                "Put the value of the call into a local variable first.");
    }

    Expr.Java java(TreePath path) {
        TypeMirror type = Wanted.conversion(reading, path).orElseGet(() -> chosen(path));
        Code code = Conversions.promoted(reading, path, text.code(path));
        return new Expr.Java(entries.telling(code, path), type, isStable(path));
    }

    /** A shape, its holes filled with operands. */
    Expr.Strict apart(Shape shape, TypeMirror type) {
        List<Operand> operands = new ArrayList<>();
        List<Code> codes = new ArrayList<>();
        for (Shape.Filling filling : shape.fillings()) {
            Optional<Operand> operand = filling.accept(new Operands());
            codes.add(operand.isPresent() ? Code.hole(operands.size()) : text.words((Shape.Filling.Words) filling));
            operand.ifPresent(operands::add);
        }
        return new Expr.Strict(shape.template().fill(codes), operands, type);
    }

    /** What is evaluated of that which fills holes. */
    private final class Operands implements Shape.Filling.Visitor<Optional<Operand>> {
        @Override
        public Optional<Operand> visit(Shape.Filling.Value value) {
            return Optional.of(operand(value));
        }

        @Override
        public Optional<Operand> visit(Shape.Filling.Words words) {
            return Optional.empty();
        }

        @Override
        public Optional<Operand> visit(Shape.Filling.Own own) {
            return Optional.of(Operand.of(new Expr.Java(own.code(), own.type(), false)));
        }

        @Override
        public Optional<Operand> visit(Shape.Filling.Inner inner) {
            return Optional.of(Operand.of(apart(inner.shape(), inner.type())));
        }
    }

    private Operand operand(Shape.Filling.Value value) {
        TreePath parent = value.tree().getParentPath();
        Tree tree = value.tree().getLeaf();
        return switch (value.saving()) {
            case AS_IT_IS -> operand(parent, tree);
            case UNBOXED -> unboxed(parent, tree);
            case NOT_NULL -> {
                Expr outer = read(value.tree());
                yield new Operand(outer, outer.type(), Creations.notNull(reading, Code.hole(0)));
            }
        };
    }

    /** Whether nothing that runs later changes the value. */
    private boolean isStable(TreePath path) {
        Tree tree = path.getLeaf();
        if (tree instanceof LiteralTree) return true;
        if (tree instanceof ParenthesizedTree parenthesized) {
            return isStable(new TreePath(path, parenthesized.getExpression()));
        }
        if (tree instanceof MemberSelectTree select && select.getIdentifier().contentEquals("class")) return true;
        if (tree instanceof IdentifierTree name) {
            Element element = reading.element(path);
            return name.getName().contentEquals("this")
                    || element != null
                            && reading.local(element).map(Local::isStable).orElse(false);
        }
        return false;
    }

    Operand operand(TreePath parent, Tree tree) {
        Element member = reading.element(parent);
        boolean isOfAnonymous = parent.getLeaf() instanceof MemberSelectTree
                && member != null
                && member.getEnclosingElement().getSimpleName().length() == 0;
        if (isOfAnonymous) new AnonymousClasses(reading, text).name(new TreePath(parent, tree), "receiver");
        TreePath path = new TreePath(parent, tree);
        Expr value = entries.told(path, read(path));
        if (Wanted.conversion(reading, path).isPresent()) return Operand.of(value);
        TypeMirror kept = kept(path, value);
        Optional<Code> types = kept == value.type() ? Wanted.of(reading, path, value.spills()) : Optional.empty();
        return types.map(found -> several(value, found)).orElse(new Operand(value, kept, Code.hole(0)));
    }

    private TypeMirror kept(TreePath path, Expr value) {
        TypeMirror kept = isNull(path) ? value.type() : Casts.kept(reading, path);
        return reading.types.isSameType(kept, value.type()) ? value.type() : kept;
    }

    /** An operand of several types: read by a cast from the variable that it was saved or received in. */
    private static Operand several(Expr value, Code types) {
        Code again = Code.cast(types, Code.hole(0));
        Expr whole = value.spills() ? new Expr.Strict(again, List.of(Operand.of(value)), value.type()) : value;
        return new Operand(whole, value.type(), Code.hole(0), again);
    }

    /** An operand that the operation unboxes as soon as it is evaluated. */
    Operand unboxed(TreePath parent, Tree tree) {
        TreePath path = new TreePath(parent, tree);
        Expr value = entries.told(path, read(path));
        return new Operand(value, Conversions.unboxed(reading, value.type()), Code.hole(0));
    }

    private Expr unary(TreePath path, UnaryTree tree) {
        return new Expr.Strict(
                Grammar.unary(tree.getKind(), Code.hole(0)),
                List.of(unboxed(path, tree.getExpression())),
                reading.type(path));
    }

    private Expr binary(TreePath path, BinaryTree tree) {
        TypeMirror type = reading.type(path);
        Operand left;
        Operand right;
        if (tree.getKind() == Tree.Kind.PLUS && Conversions.isString(type)) {
            left = concatenated(path, tree.getLeftOperand());
            right = concatenated(path, tree.getRightOperand());
        } else if (comparesReferences(path, tree)) {
            left = operand(path, tree.getLeftOperand());
            right = operand(path, tree.getRightOperand());
        } else {
            left = unboxed(path, tree.getLeftOperand());
            right = unboxed(path, tree.getRightOperand());
        }
        Code template = Grammar.binary(tree.getKind(), Code.hole(0), Code.hole(1));
        return new Expr.Strict(template, List.of(left, right), type);
    }

    /** An operand of a string concatenation: it becomes a string before the next one is evaluated. */
    private Operand concatenated(TreePath parent, ExpressionTree tree) {
        Expr value = read(parent, tree);
        if (value.type().getKind().isPrimitive() || Conversions.isString(value.type())) return Operand.of(value);
        TypeMirror string = reading.elements.getTypeElement("java.lang.String").asType();
        return new Operand(value, string, Grammar.binary(Tree.Kind.PLUS, Code.atom("\"\""), Code.hole(0)));
    }

    private boolean comparesReferences(TreePath path, BinaryTree tree) {
        if (tree.getKind() != Tree.Kind.EQUAL_TO && tree.getKind() != Tree.Kind.NOT_EQUAL_TO) return false;
        return !isPrimitive(path, tree.getLeftOperand()) && !isPrimitive(path, tree.getRightOperand());
    }

    private boolean isPrimitive(TreePath path, Tree operand) {
        return reading.trees
                .getTypeMirror(new TreePath(path, operand))
                .getKind()
                .isPrimitive();
    }

    private Expr shortCircuit(TreePath path, BinaryTree tree) {
        boolean and = tree.getKind() == Tree.Kind.CONDITIONAL_AND;
        Expr left = read(path, tree.getLeftOperand());
        return new Expr.ShortCircuit(
                and, left, read(path, tree.getRightOperand()), Conversions.primitive(reading, TypeKind.BOOLEAN));
    }

    private Expr conditional(TreePath path, ConditionalExpressionTree tree) {
        Expr condition = read(path, tree.getCondition());
        Expr whenTrue = read(path, tree.getTrueExpression());
        Expr whenFalse = read(path, tree.getFalseExpression());
        return new Expr.Conditional(condition, whenTrue, whenFalse, chosen(path), entries.lines(path));
    }

    /** The type of an expression; a conditional that can only be null is of any type that is wanted. */
    private TypeMirror chosen(TreePath path) {
        TreePath whole = path;
        if (!isNull(whole)) return reading.type(path);
        while (isNull(whole.getParentPath())) {
            whole = whole.getParentPath();
        }
        return Wanted.ofNull(reading, whole)
                .filter(wanted -> !wanted.getKind().isPrimitive())
                .orElseGet(() -> reading.type(path));
    }

    private boolean isNull(TreePath path) {
        boolean choice =
                path.getLeaf() instanceof ConditionalExpressionTree || path.getLeaf() instanceof ParenthesizedTree;
        return choice && reading.trees.getTypeMirror(path).getKind() == TypeKind.NULL;
    }

    private Expr cast(TreePath path, TypeCastTree tree) {
        TypeMirror type = reading.trees.getTypeMirror(new TreePath(path, tree.getType()));
        if (reading.hidden.isHidden(type)) {
            PrivateClasses.check(reading, type, tree);
            Code cast = classes.cast(type, Code.hole(0));
            return new Expr.Strict(cast, List.of(operand(path, tree.getExpression())), type);
        }
        Code template = Code.cast(text.code(new TreePath(path, tree.getType())), Code.hole(0));
        return new Expr.Strict(template, List.of(operand(path, tree.getExpression())), reading.type(path));
    }

    private Expr instanceOf(TreePath path, InstanceOfTree tree) {
        Optional<TypeMirror> tested = classes.tested(path);
        if (tested.isPresent()) {
            Code test = classes.instanceOf(path, tested.get(), Code.hole(0));
            TypeMirror type = Conversions.primitive(reading, TypeKind.BOOLEAN);
            return new Expr.Strict(test, List.of(operand(path, tree.getExpression())), type);
        }
        if (tree.getPattern() != null && MachineOnly.mentionsHidden(reading, new TreePath(path, tree.getPattern()))) {
            Code test = new Patterns(reading, text).test(Code.hole(0), new TreePath(path, tree.getPattern()));
            TypeMirror type = Conversions.primitive(reading, TypeKind.BOOLEAN);
            return new Expr.Strict(test, List.of(operand(path, tree.getExpression())), type);
        }
        Tree right = tree.getPattern() != null ? tree.getPattern() : tree.getType();
        Code test = text.pattern(reading.end(tree.getExpression()), reading.end(tree), new TreePath(path, right));
        Code template = Code.join("(", Code.hole(0).in(Precedence.RELATIONAL), test, ")")
                .as(Precedence.PRIMARY);
        TypeMirror type = Conversions.primitive(reading, TypeKind.BOOLEAN);
        return new Expr.Strict(template, List.of(operand(path, tree.getExpression())), type);
    }

    private Expr arrayAccess(TreePath path, ArrayAccessTree tree) {
        Code template = Code.element(Code.hole(0), Code.hole(1));
        Operand array = operand(path, tree.getExpression());
        return new Expr.Strict(template, List.of(array, unboxed(path, tree.getIndex())), reading.type(path));
    }

    private Expr creation(TreePath path) {
        if (creations.needsName(path)) new AnonymousClasses(reading, text).name(path, "created");
        if (creations.needsName(path)) {
            throw reading.diagnostics.refuse(
                    Problem.NotSupported,
                    reading.origin(path.getLeaf()),
                    "An anonymous class with an initialiser of its own, an outer instance and a suspension point",
                    "Put what suspends into a local variable first.");
        }
        return apart(creations.of(path), reading.type(path));
    }

    private Expr memberReference(TreePath path, MemberReferenceTree tree) {
        Shape made = references.of(path).orElseGet(() -> {
            Holes holes = new Holes(reading);
            Code receiver = holes.value(new TreePath(path, tree.getQualifierExpression()));
            Code types =
                    tree.getTypeArguments() == null ? Code.of() : holes.typeArguments(path, tree.getTypeArguments());
            return holes.in(Code.join(
                            receiver.in(Precedence.PRIMARY),
                            "::",
                            types,
                            tree.getName().toString())
                    .as(Precedence.PRIMARY));
        });
        Code template = classes.functional(path)
                .map(maker -> Code.call(maker, List.of(made.template())))
                .orElse(made.template());
        return apart(new Shape(template, made.fillings()), reading.type(path));
    }

    /**
     * {@code new T[S()][n]}, {@code new T[] {a, S()}}, and the bare {@code {a, S()}} of a declaration or of an element.
     */
    Expr newArray(TreePath path, NewArrayTree tree, TypeMirror type) {
        if (reading.hidden.isHidden(type)) return apart(classes.newArray(path, type), type);
        List<Operand> operands = new ArrayList<>();
        List<Object> template = new ArrayList<>();
        if (tree.getInitializers() == null) {
            TypeMirror element = type;
            for (int i = 0; i < dimensions(type); i++) {
                element = ((javax.lang.model.type.ArrayType) element).getComponentType();
            }
            template.add("new ");
            template.add(new Part.Erased(reading.types.erasure(element)));
            for (ExpressionTree dimension : tree.getDimensions()) {
                template.add("[");
                template.add(new Part.Hole(operands.size()));
                template.add("]");
                operands.add(unboxed(path, dimension));
            }
            template.add("[]".repeat(dimensions(type) - tree.getDimensions().size()));
        } else {
            template.add("new ");
            template.add(new Part.Erased(reading.types.erasure(type)));
            template.add(" {");
            TypeMirror component = ((javax.lang.model.type.ArrayType) type).getComponentType();
            for (ExpressionTree initializer : tree.getInitializers()) {
                template.add(operands.isEmpty() ? "" : ", ");
                template.add(new Part.Hole(operands.size()));
                operands.add(element(path, initializer, component));
            }
            template.add("}");
        }
        return new Expr.Strict(Code.join(template.toArray()).as(Precedence.CREATION), operands, type);
    }

    private Operand element(TreePath path, ExpressionTree initializer, TypeMirror component) {
        TreePath at = new TreePath(path, initializer);
        if (initializer instanceof NewArrayTree array && array.getType() == null) {
            return Operand.of(standing(at, newArray(at, array, component)));
        }
        return new Operand(read(at), component, Code.hole(0));
    }

    private static int dimensions(TypeMirror type) {
        return type.getKind() == TypeKind.ARRAY
                ? 1 + dimensions(((javax.lang.model.type.ArrayType) type).getComponentType())
                : 0;
    }

    /** The value of a declaration: a bare array initializer gets its {@code new}. */
    Expr initializer(TreePath parent, ExpressionTree tree, TypeMirror declared) {
        TreePath path = new TreePath(parent, tree);
        boolean bare = tree instanceof NewArrayTree array && array.getType() == null;
        if (!bare) return read(path);
        if (reading.suspensions.in(tree)) return standing(path, newArray(path, (NewArrayTree) tree, declared));
        if (reading.hidden.isHidden(declared)) {
            return new Expr.Java(text.fill(classes.newArray(path, declared)), declared, false);
        }
        Code code = Code.join("new ", new Part.Erased(reading.types.erasure(declared)), " ", text.code(path))
                .as(Precedence.CREATION);
        return new Expr.Java(code, declared, false);
    }

    /** A condition of a statement. */
    Expr condition(TreePath parent, ExpressionTree tree) {
        TreePath path = new TreePath(parent, tree);
        if (tree instanceof ParenthesizedTree parenthesized) return condition(path, parenthesized.getExpression());
        if (tree.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
            return new Expr.Not(condition(path, ((UnaryTree) tree).getExpression()));
        }
        return PolyExpressions.isInferredIn(reading, path) ? tested(read(path), reading.line(tree)) : read(path);
    }

    /** A condition, by way of a variable that says what type it has. */
    private Expr tested(Expr value, int line) {
        TypeMirror type = Conversions.primitive(reading, TypeKind.BOOLEAN);
        Local test = Local.temporary("test", type);
        return new Expr.Choice(new Stmt.Set(test, Optional.of(value), false, line), new Label("test"), test, type, 0);
    }

    /** A lock or selector without the parentheses that the statement gives it. */
    Expr bare(TreePath parent, ExpressionTree tree) {
        return tree instanceof ParenthesizedTree parenthesized
                ? bare(new TreePath(parent, tree), parenthesized.getExpression())
                : read(parent, tree);
    }
}
