package io.yuzuri.processor.front.unnameable;

import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import io.yuzuri.processor.ir.Code;
import io.yuzuri.processor.ir.Lifted;
import io.yuzuri.processor.ir.Part;
import io.yuzuri.processor.ir.Precedence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * What creations of objects become.
 *
 * <pre>
 * new Entry(x)   →  new Map.Entry(x)
 * new Node(x)    →  Private.newNode(x)
 * new Inner(x)   →  self.new Inner(x)
 * new Local(x)   →  new Scope(captured).new Local(x)
 * </pre>
 */
public final class Creations {
    private final Reading reading;
    private final Receivers receivers;
    private final PrivateMembers members;
    private final RawMembers raws;
    private final Arguments arguments;
    private final StaticInitializers initializers;
    private final PrivateClasses classes;

    public Creations(Reading reading) {
        this.reading = reading;
        this.receivers = new Receivers(reading);
        this.members = new PrivateMembers(reading);
        this.raws = new RawMembers(reading);
        this.arguments = new Arguments(reading);
        this.initializers = new StaticInitializers(reading);
        this.classes = new PrivateClasses(reading);
    }

    /** An anonymous class that got a name. */
    private Optional<Lifted> named(TreePath creation) {
        boolean hasBody = ((NewClassTree) creation.getLeaf()).getClassBody() != null;
        return hasBody ? reading.localClasses.of(reading.element(creation).getEnclosingElement()) : Optional.empty();
    }

    /** Whether nothing of the user's text can stay but the arguments. */
    public boolean isReplaced(TreePath creation) {
        NewClassTree tree = (NewClassTree) creation.getLeaf();
        return named(creation).isPresent()
                || tree.getClassBody() == null && !reading.accessibility.canName(reading.element(creation));
    }

    public Shape of(TreePath creation) {
        NewClassTree tree = (NewClassTree) creation.getLeaf();
        ExecutableElement constructor = (ExecutableElement) reading.element(creation);
        return tree.getClassBody() == null && !reading.accessibility.canName(constructor)
                ? byAccessor(creation, tree, constructor)
                : byName(creation, tree, constructor);
    }

    private Shape byAccessor(TreePath creation, NewClassTree tree, ExecutableElement constructor) {
        TypeElement created = (TypeElement) constructor.getEnclosingElement();
        TypeMirror type = reading.trees.getTypeMirror(creation);
        Holes holes = new Holes(reading);
        List<Code> all = new ArrayList<>();
        boolean initializes = mustBeInitialized(tree, created);
        if (initializes) all.add(holes.own(classes.initialized(created.asType()), anyClass()));
        if (tree.getEnclosingExpression() != null) {
            all.add(notNull(reading, holes.notNull(new TreePath(creation, tree.getEnclosingExpression()))));
        } else {
            receivers.passedOuter(creation, created).ifPresent(all::add);
        }
        boolean isRaw = raws.isRaw(Optional.of(type), constructor);
        all.addAll(arguments.passed(creation, tree.getArguments(), isRaw, holes));
        Part.Reach reach = initializes ? Part.Reach.NEW_OF_INITIALIZED : Part.Reach.NEW;
        Code made = PrivateMembers.accessor(members.constructor(constructor, reach, creation), all)
                .at(reading.line(tree));
        return holes.in(isRaw ? raws.created(type, made) : made);
    }

    private Shape byName(TreePath creation, NewClassTree tree, ExecutableElement constructor) {
        Holes holes = new Holes(reading);
        Optional<Lifted> named = named(creation);
        TypeElement created = named.isPresent()
                ? (TypeElement) constructor.getEnclosingElement()
                : receivers.created(creation, constructor);
        if (mustBeInitialized(tree, created)) holes.own(classes.initialized(created.asType()), anyClass());
        Code start = start(creation, tree, created, holes);
        Code made = Code.call(start, arguments.of(creation, tree.getArguments(), holes));
        if (named.isEmpty() && tree.getClassBody() != null) {
            int body = reading.bodyBrace(tree).start();
            List<TreePath> trees = List.of(new TreePath(creation, tree.getClassBody()));
            made = Code.join(made, holes.words(body, reading.end(tree), trees)).as(Precedence.PRIMARY);
        }
        return holes.in(made);
    }

    /** What stands before the parenthesis. */
    private Code start(TreePath creation, NewClassTree tree, TypeElement created, Holes holes) {
        if (tree.getEnclosingExpression() != null) {
            Code outer = holes.notNull(new TreePath(creation, tree.getEnclosingExpression()));
            Code types = holes.typeArguments(creation, tree.getTypeArguments());
            return Code.join(outer.in(Precedence.PRIMARY), ".new ", types, receivers.innerName(creation, holes));
        }
        Optional<Lifted> lifted = reading.localClasses.scoped(created).or(() -> named(creation));
        if (lifted.isPresent()) return reading.localClasses.creation(lifted.get(), creation, holes);
        return receivers
                .innerCreation(creation, created, holes)
                .orElseGet(() -> Code.join(
                        "new ",
                        holes.typeArguments(creation, tree.getTypeArguments()),
                        holes.words(new TreePath(creation, tree.getIdentifier()))));
    }

    /** What stands before the arguments of a creation where that is something else than the user's text. */
    public Optional<Shape> changedStart(TreePath creation) {
        NewClassTree tree = (NewClassTree) creation.getLeaf();
        TypeElement created = receivers.created(creation, reading.element(creation));
        boolean isChanged = tree.getEnclosingExpression() == null
                && (reading.localClasses.scoped(created).isPresent()
                        || receivers.isCreatedInImplied(creation, created));
        Holes holes = new Holes(reading);
        return isChanged ? Optional.of(holes.in(start(creation, tree, created, holes))) : Optional.empty();
    }

    /** Whether an anonymous class must be initialised before its arguments are evaluated, and so must have a name. */
    public boolean needsName(TreePath creation) {
        NewClassTree tree = (NewClassTree) creation.getLeaf();
        return tree.getClassBody() != null
                && named(creation).isEmpty()
                && initializers.hasOwn((TypeElement) reading.element(creation).getEnclosingElement());
    }

    /**
     * Whether anybody could see that the class is initialised after the arguments are evaluated: reading a name may do.
     */
    private boolean mustBeInitialized(NewClassTree tree, TypeElement created) {
        boolean evaluates = tree.getEnclosingExpression() != null
                || tree.getArguments().stream().anyMatch(argument -> !(argument instanceof LiteralTree));
        return evaluates && initializers.mayRun(created);
    }

    private TypeMirror anyClass() {
        TypeElement type = reading.elements.getTypeElement("java.lang.Class");
        return reading.types.getDeclaredType(type, reading.types.getWildcardType(null, null));
    }

    /** {@code Objects.requireNonNull(value)}. */
    public static Code notNull(Reading reading, Code value) {
        TypeMirror objects =
                reading.elements.getTypeElement("java.util.Objects").asType();
        return Code.select(Code.type(objects), Code.call("requireNonNull", List.of(value)));
    }
}
