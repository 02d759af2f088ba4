package io.yuzuri.processor.front.unnameable;

import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import io.yuzuri.processor.diag.Problem;
import io.yuzuri.processor.front.source.Descriptors;
import io.yuzuri.processor.front.source.Words;
import io.yuzuri.processor.ir.Code;
import io.yuzuri.processor.ir.Lifted;
import io.yuzuri.processor.ir.Local;
import io.yuzuri.processor.ir.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/**
 * The local classes of a method that are lifted out of it, and what stands for their names and creations elsewhere.
 * Inside of its own text a class is not known here yet: there its name and {@code new Local()} mean what they meant.
 */
public final class LocalClasses {
    private final Reading reading;
    private final Map<TypeElement, Lifted> lifted = new LinkedHashMap<>();
    private int lifting;

    LocalClasses(Reading reading) {
        this.reading = reading;
    }

    public List<Lifted> lifted() {
        return List.copyOf(lifted.values());
    }

    public Optional<Lifted> of(Element type) {
        return Optional.ofNullable(lifted.get(type));
    }

    /** The class, if it can only be created inside of an instance of its scope. */
    public Optional<Lifted> scoped(Element type) {
        return of(type).filter(found -> !found.isStatic());
    }

    /** Enters a class whose text has been read. */
    public void lift(TypeElement type, Code text) {
        lift(type, type.getSimpleName().toString(), text);
    }

    /** Enters a class under a name, an anonymous one too. */
    public void lift(TypeElement type, String name, Code text) {
        if (type.getKind() != ElementKind.CLASS) {
            Code plain = text.replace(this::erasedIfGeneric);
            lifted.put(type, new Lifted(type, name, List.of(), false, false, true, plain));
            return;
        }
        Set<Local> captures = new LinkedHashSet<>();
        text.forEach(part -> {
            if (part instanceof Part.Var var && var.local().kind() != Local.Kind.CONSTANT) captures.add(var.local());
        });
        boolean receiver = any(text, part -> part instanceof Part.Receiver || part instanceof Part.OuterReceiver);
        boolean generic = any(text, this::mentionsTypeVariable);
        boolean isStatic = captures.isEmpty() && !receiver && !generic;
        Code member = isStatic ? Code.join("static ", text) : text;
        lifted.put(type, new Lifted(type, name, List.copyOf(captures), receiver, generic, isStatic, member));
    }

    /** Reads the text of a class that is lifted. */
    public Code read(Supplier<Code> text) {
        lifting++;
        Code code = text.get();
        lifting--;
        return code;
    }

    /** Refuses a class in the text that would be nested in a generated one of its name. */
    public void checkName(ClassTree tree) {
        if (lifting == 0 && reading.around.contains(tree.getSimpleName().toString())) {
            throw reading.diagnostics.refuse(
                    Problem.NotSupported,
                    reading.origin(tree),
                    "A class in a lambda or another class that has the name of the generated class around it",
                    "Rename it.");
        }
    }

    /** Why a class that has been read cannot be lifted after all. */
    public Optional<String> obstacle(TypeElement type) {
        Element method = reading.element(reading.method);
        if (Words.factory(method).startsWith(type.getSimpleName() + ".")) {
            return Optional.of("has the name of the generated class that it would be a member of");
        }
        boolean exception = reading.types.isSubtype(type.asType(), reading.throwable());
        return exception && lifted.get(type).generic()
                ? Optional.of(
                        "as an exception it cannot be a member of a generic class, although it mentions a type variable")
                : Optional.empty();
    }

    /** A record, an enum or an interface is static: there the scope's type variables mean nothing. */
    private Optional<Code> erasedIfGeneric(Part part) {
        return part instanceof Part.LiftedName name && lifted.get(name.type()).generic()
                ? Optional.of(Code.of(new Part.Erased(name.type().asType())))
                : Optional.empty();
    }

    private static boolean any(Code text, java.util.function.Predicate<Part> test) {
        List<Part> found = new ArrayList<>();
        text.forEach(part -> {
            if (test.test(part)) found.add(part);
        });
        return !found.isEmpty();
    }

    private boolean mentionsTypeVariable(Part part) {
        return part.accept(new TypeVariables());
    }

    /** Whether a part is written with a type variable of the coroutine or its owner. */
    private final class TypeVariables implements Part.Visitor<Boolean> {
        @Override
        public Boolean visit(Part.Text part) {
            return false;
        }

        @Override
        public Boolean visit(Part.Comment part) {
            return false;
        }

        @Override
        public Boolean visit(Part.TextBlock part) {
            return false;
        }

        @Override
        public Boolean visit(Part.Line part) {
            return false;
        }

        @Override
        public Boolean visit(Part.Told part) {
            return false;
        }

        @Override
        public Boolean visit(Part.NewLine part) {
            return false;
        }

        @Override
        public Boolean visit(Part.Var var) {
            return mentionsTypeVariable(var.local().type());
        }

        @Override
        public Boolean visit(Part.Type type) {
            return mentionsTypeVariable(type.type());
        }

        @Override
        public Boolean visit(Part.Erased part) {
            return false;
        }

        @Override
        public Boolean visit(Part.LiftedName name) {
            return lifted.get(name.type()).generic();
        }

        @Override
        public Boolean visit(Part.LiftedScope scope) {
            return lifted.get(scope.type()).generic();
        }

        @Override
        public Boolean visit(Part.Receiver receiver) {
            return mentionsTypeVariable(reading.owner.asType());
        }

        @Override
        public Boolean visit(Part.OuterReceiver outer) {
            return mentionsTypeVariable(reading.owner.asType());
        }

        @Override
        public Boolean visit(Part.Member member) {
            return Stream.concat(member.actual().stream(), member.typeArguments().stream())
                    .anyMatch(LocalClasses.this::mentionsTypeVariable);
        }

        @Override
        public Boolean visit(Part.Jump part) {
            return false;
        }

        @Override
        public Boolean visit(Part.BindName part) {
            return false;
        }

        @Override
        public Boolean visit(Part.Bound part) {
            return false;
        }

        @Override
        public Boolean visit(Part.Binds part) {
            return false;
        }

        @Override
        public Boolean visit(Part.Assertions part) {
            return false;
        }

        @Override
        public Boolean visit(Part.Functional functional) {
            return mentionsTypeVariable(functional.type());
        }

        @Override
        public Boolean visit(Part.ClassLiteral literal) {
            return mentionsTypeVariable(literal.type());
        }

        @Override
        public Boolean visit(Part.Hole part) {
            return false;
        }
    }

    private boolean mentionsTypeVariable(TypeMirror type) {
        if (type == null) return false;
        return switch (type.getKind()) {
            case TYPEVAR -> isOutside((TypeParameterElement) ((TypeVariable) type).asElement());
            case ARRAY -> mentionsTypeVariable(((ArrayType) type).getComponentType());
            case WILDCARD ->
                mentionsTypeVariable(((WildcardType) type).getExtendsBound())
                        || mentionsTypeVariable(((WildcardType) type).getSuperBound());
            case DECLARED -> reading.hidden.isHidden(type) || mentionsTypeVariable((DeclaredType) type);
            default -> false;
        };
    }

    private boolean mentionsTypeVariable(DeclaredType type) {
        TypeElement element = (TypeElement) type.asElement();
        return of(element).map(Lifted::generic).orElse(false)
                || !Accessibility.isLocal(element) && mentionsTypeVariable(type.getEnclosingType())
                || type.getTypeArguments().stream().anyMatch(this::mentionsTypeVariable);
    }

    private boolean isOutside(TypeParameterElement parameter) {
        Element declaring = parameter.getGenericElement();
        return declaring.equals(reading.element(reading.method))
                || declaring instanceof TypeElement type && !Accessibility.isLocal(type);
    }

    // ---- uses

    /** What stands for the name of a lifted class. */
    public Code name(TreePath path, Lifted named) {
        Tree parent = path.getParentPath().getLeaf();
        boolean hasArguments = parent instanceof ParameterizedTypeTree generic && generic.getType() == path.getLeaf();
        boolean raw = !hasArguments && !named.type().getTypeParameters().isEmpty();
        return Code.of(
                raw || named.generic() && takesNoArguments(path)
                        ? new Part.Erased(named.type().asType())
                        : new Part.LiftedName(named.type()));
    }

    /** A generic type where Java wants none: {@code o instanceof Local<?>} with a scope that is generic too. */
    public Optional<Code> withoutArguments(TreePath path) {
        ParameterizedTypeTree tree = (ParameterizedTypeTree) path.getLeaf();
        Element type = reading.element(new TreePath(path, tree.getType()));
        return of(type).filter(Lifted::generic)
                .filter(found -> takesNoArguments(path))
                .map(found -> Code.of(new Part.Erased(found.type().asType())));
    }

    /** Whether a type is a lifted class that Java cannot test for with its type arguments. */
    public boolean isGeneric(TypeMirror type) {
        return type instanceof DeclaredType declared
                && of(declared.asElement()).map(Lifted::generic).orElse(false);
    }

    /** Whether Java wants a type without type arguments here. */
    private boolean takesNoArguments(TreePath path) {
        TreePath at = path;
        boolean array = false;
        while (at.getParentPath().getLeaf() instanceof ArrayTypeTree) {
            at = at.getParentPath();
            array = true;
        }
        Tree leaf = at.getLeaf();
        Tree parent = at.getParentPath().getLeaf();
        return parent instanceof InstanceOfTree
                || parent instanceof NewArrayTree creation && creation.getType() == leaf
                || parent instanceof MemberReferenceTree && array
                || parent instanceof MemberSelectTree && !(reading.element(at.getParentPath()) instanceof TypeElement)
                || at.getParentPath().getParentPath().getLeaf() instanceof BindingPatternTree;
    }

    /** The scope that an instance is created in: {@code new Scope<T>(captured)}. */
    Code scope(Lifted created, boolean isCaptured) {
        Part.Use use = isCaptured ? Part.Use.CAPTURE : Part.Use.READ;
        List<Code> arguments = new ArrayList<>();
        if (created.receiver()) arguments.add(Code.of(new Part.Receiver(isCaptured)));
        created.captures().forEach(local -> arguments.add(Code.of(new Part.Var(local, use))));
        return Code.join(new Part.LiftedScope(created.type()), "(", Code.separated(", ", arguments), ")");
    }

    /** What stands before the arguments of a creation: {@code new Scope<T>(captured).new Local<A>}. */
    Code creation(Lifted created, TreePath path, Holes holes) {
        Tree name = ((NewClassTree) path.getLeaf()).getIdentifier();
        boolean wasAnonymous = created.type().getSimpleName().length() == 0;
        if (created.isStatic()) return Code.join("new ", new Part.LiftedName(created.type()));
        Code start = Code.join(scope(created, reading.isCaptured(path)), ".new " + created.name());
        return wasAnonymous ? start : Code.join(start, arguments(path, name, holes));
    }

    private Code arguments(TreePath parent, Tree name, Holes holes) {
        if (!(name instanceof ParameterizedTypeTree generic)) return Code.of();
        TreePath at = new TreePath(parent, generic);
        List<TreePath> arguments = generic.getTypeArguments().stream()
                .map(argument -> new TreePath(at, argument))
                .toList();
        return holes.words(reading.end(generic.getType()), reading.end(generic), arguments);
    }

    /** {@code Local::new} as a lambda, for want of an instance of the scope to name it by. */
    public Shape reference(Lifted created, TreePath path) {
        MemberReferenceTree tree = (MemberReferenceTree) path.getLeaf();
        List<Code> parameters = new ArrayList<>();
        for (int i = 0; i < Descriptors.arity(reading, reading.trees.getTypeMirror(path)); i++) {
            parameters.add(Code.atom(reading.names.unused("argument" + i)));
        }
        Holes holes = new Holes(reading);
        Tree name = tree.getQualifierExpression();
        boolean infers = !(name instanceof ParameterizedTypeTree)
                && !created.type().getTypeParameters().isEmpty();
        Code arguments = infers ? Code.text("<>") : arguments(path, name, holes);
        Code all = Code.separated(", ", parameters);
        return holes.in(
                Code.join("(", all, ") -> ", scope(created, true), ".new " + created.name(), arguments, "(", all, ")"));
    }

    /** The instance that the superclass of a class declared in the text is created in, if it needs one. */
    public Optional<Code> scopeOfSuper(TreePath path, ClassTree tree, Receivers receivers) {
        TypeMirror parent = ((TypeElement) reading.element(path)).getSuperclass();
        if (!(parent instanceof DeclaredType declared) || tree.getExtendsClause() == null) return Optional.empty();
        return scopeOfSuper(path.getParentPath(), (TypeElement) declared.asElement(), receivers);
    }

    /** @param path what is around the class: the superclass's outer instance is none of its own */
    public Optional<Code> scopeOfSuper(TreePath path, TypeElement element, Receivers receivers) {
        return Receivers.isInner(element) && !Accessibility.isLocal(element)
                ? receivers.outer(path, element)
                : scoped(element).map(found -> scope(found, true));
    }
}
