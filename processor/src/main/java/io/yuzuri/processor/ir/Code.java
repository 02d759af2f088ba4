package io.yuzuri.processor.ir;

import io.yuzuri.processor.diag.Origin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/**
 * A piece of Java that does not suspend: the user's text with the names in it resolved. A name that means something else in
 * the generated class (a local that may become a field, a class, the receiver, a private member, a jump out) is a part of
 * its own; everything between is the user's text to the letter.
 *
 * <p>{@code if (n < 0) return;} is {@code if (‹n› < 0) ‹leave›}
 *
 * @param spans which ranges of the parts stand for which trees of the user's; they change nothing of what is written
 * @param precedence how tightly it holds together if it is an expression, else {@link Precedence#ANY}
 */
public record Code(List<Part> parts, List<Span> spans, Precedence precedence) {
    public Code {
        parts = List.copyOf(parts);
        spans = List.copyOf(spans);
    }

    /** The parts from one index to another, which are a tree of the user's. */
    public record Span(Origin origin, int from, int to) {
        private Span moved(int by) {
            return new Span(origin, from + by, to + by);
        }
    }

    /** How a local is used at one place. */
    public enum Use {
        READ,
        WRITE,
        UPDATE,
        /** Written where a pattern binds it: nothing declares it before. */
        BIND,
        /** Read from inside a lambda or a class body: the value is captured when that is made. */
        CAPTURE
    }

    /** How a member that the generated class may not name is reached. */
    public enum Reach {
        GET,
        /** Sets and gives the new value. */
        SET,
        /** Sets and gives the old value. */
        REPLACE,
        CALL,
        SUPER_CALL,
        /** Calls the accessor of a record's component for a pattern. */
        COMPONENT,
        NEW
    }

    /** One part. */
    public sealed interface Part {}

    /** The user's text, or words of ours, within a line. */
    public record Text(String text) implements Part {
        public Text {
            if (text.chars().anyMatch(c -> c == '\n' || c == '\r')) {
                throw new IllegalArgumentException(text);
            }
        }
    }

    /** A comment of the user's, or a line of one. */
    public record Comment(String text) implements Part {}

    /**
     * A text block of the user's, to the letter.
     *
     * @param last the user's line that it ends in
     */
    public record TextBlock(String text, int last) implements Part {}

    /** Says that what follows comes from this line of the user's. */
    public record Line(int line) implements Part {}

    /**
     * The user's text goes on in another line.
     *
     * @param column how far in
     * @param inComment whether this is in the middle of a comment
     */
    public record NewLine(int line, int column, boolean inComment) implements Part {}

    /** A local of the coroutine. */
    public record Var(Local local, Use use) implements Part {}

    /** The name of a class, a type variable, or a full type. */
    public record Type(TypeMirror type) implements Part {}

    /** A class without type arguments, where Java takes none: a class literal, {@code instanceof}, an array creation. */
    public record Erased(TypeMirror type) implements Part {}

    /** The name of a lifted class; its own type arguments, if it has any, follow. */
    public record LiftedName(TypeElement type) implements Part {}

    /** The scope of a lifted class where it is created: {@code new Scope<T>}. */
    public record LiftedScope(TypeElement type) implements Part {}

    /**
     * The coroutine's {@code this}.
     *
     * @param captured whether it is read from inside of a lambda or a class body, which may outlive the task
     */
    public record Receiver(boolean captured) implements Part {
        public Receiver() {
            this(false);
        }
    }

    /** The instance of an enclosing class of the owner: {@code Outer.this}. */
    public record OuterReceiver(TypeMirror outer, boolean captured) implements Part {
        public OuterReceiver(TypeMirror outer) {
            this(outer, false);
        }
    }

    /**
     * How a member is reached.
     *
     * @param host the class that may: its own, or one that inherits it from another package
     * @param site the class that it is looked up in (JLS 13.1): its own, or the one that the use names
     */
    public record Way(TypeElement host, TypeElement site) {}

    /**
     * The name of the accessor of a member; its arguments follow as parts.
     *
     * @param reference whether it is the whole of a method reference
     * @param actual what the types of its declaration are here: the result, unless it is void, then the parameters, then the
     *     exceptions; empty where javac finds them by itself
     * @param typeArguments what the type parameters of its class and its own are, if the user says so
     */
    public record Member(
            Element element,
            Reach reach,
            Way way,
            boolean reference,
            List<TypeMirror> actual,
            List<TypeMirror> typeArguments)
            implements Part {
        public Member {
            actual = List.copyOf(actual);
            typeArguments = List.copyOf(typeArguments);
        }

        public Member(Element element, Reach reach, Way way, boolean reference, List<TypeMirror> actual) {
            this(element, reach, way, reference, actual, List.of());
        }

        /** A member that its own class reaches. */
        public Member(Element element, Reach reach, List<TypeMirror> actual) {
            this(element, reach, own(element), false, actual);
        }

        private static Way own(Element element) {
            TypeElement declaring = (TypeElement) element.getEnclosingElement();
            return new Way(declaring, declaring);
        }

        public Member with(List<TypeMirror> written) {
            return new Member(element, reach, way, reference, actual, written);
        }

        /** Whether another class than its own reaches it. */
        public boolean isInherited() {
            return !way.host().equals(element.getEnclosingElement());
        }
    }

    /** A jump out. */
    public record Jump(Leave leave) implements Part {}

    /** The name that a pattern binds, where the binding is used further on. */
    public record BindName(Local local) implements Part {}

    /** Behind the {@code instanceof} of such a pattern: {@code && (local = binding) == binding | true}, if it needs that. */
    public record Bound(Local local) implements Part {}

    /** Says that a pattern stands here whose binding may be in scope behind the statement. */
    public record Binds() implements Part {}

    /** Whether assertions are switched on for the owner. */
    public record Assertions() implements Part {}

    /**
     * The name of what makes an object of a private functional interface of a lambda, which follows in parentheses.
     *
     * @param method its abstract method
     * @param descriptor the type of the method, as the interface has it
     */
    public record Functional(DeclaredType type, ExecutableElement method, ExecutableType descriptor) implements Part {}

    /** {@code type.class} of a private class or of an array of such. */
    public record ClassLiteral(TypeMirror type) implements Part {}

    /** Initialises a class, which plain Java does before it evaluates the arguments of {@code new}; gives the class. */
    public record Initialize(TypeMirror type) implements Part {}

    /**
     * A place that an operand's code fills.
     *
     * @param place how tightly it wants the operand to hold together
     */
    public record Hole(int index, Precedence place) implements Part {
        public Hole(int index) {
            this(index, Precedence.ANY);
        }

        private Code fill(List<Code> operands) {
            return operands.get(index).in(place);
        }
    }

    public static Code of(Part... parts) {
        Precedence precedence = parts.length == 1 ? precedence(parts[0]) : Precedence.ANY;
        return new Code(Arrays.asList(parts), List.of(), precedence);
    }

    /** Names are as tight as can be. */
    private static Precedence precedence(Part part) {
        if (part instanceof Hole hole) {
            return hole.place();
        }
        boolean isName =
                !(part instanceof Text || part instanceof Jump || part instanceof Bound || part instanceof Binds);
        return isName ? Precedence.PRIMARY : Precedence.ANY;
    }

    /** Words and signs between which other code stands. */
    public static Code text(String text) {
        return of(new Text(text));
    }

    public static Code number(int number) {
        return text(String.valueOf(number)).as(number < 0 ? Precedence.SIGNED : Precedence.PRIMARY);
    }

    /** A name or a literal without a sign. */
    public static Code atom(String text) {
        return text(text).as(Precedence.PRIMARY);
    }

    public static Code read(Local local) {
        return of(new Var(local, Use.READ));
    }

    public static Code type(TypeMirror type) {
        return of(new Type(type));
    }

    /** {@code local = value}. */
    public static Code assign(Local local, Code value) {
        return assign(local, Use.WRITE, value);
    }

    /** {@code local = value}, the local assigned or bound. */
    public static Code assign(Local local, Use use, Code value) {
        return join(new Var(local, use), " = ", value);
    }

    public static Code hole(int index) {
        return of(new Hole(index));
    }

    /** {@code (type) value}. */
    public static Code cast(TypeMirror type, Code value) {
        return cast(type(type), value);
    }

    /** {@code (type) value}. */
    public static Code cast(Code type, Code value) {
        return join("(", type, ") ", value.in(Precedence.UNARY)).as(Precedence.UNARY);
    }

    /** {@code left op right}, of an operator that groups to the left. */
    public static Code binary(Code left, String operator, Code right, Precedence precedence) {
        return join(left.in(precedence), " " + operator + " ", right.in(precedence.tighter()))
                .as(precedence);
    }

    /** {@code !condition}. */
    public static Code not(Code condition) {
        return join("!", condition.in(Precedence.SIGNED)).as(Precedence.UNARY);
    }

    /** {@code array[index]}. */
    public static Code element(Code array, Code index) {
        return join(array.in(Precedence.PRIMARY), "[", index, "]").as(Precedence.PRIMARY);
    }

    /** {@code owner.member}, the member a name or a call: code, a part or a string. */
    public static Code select(Code owner, Object member) {
        return join(owner.in(Precedence.PRIMARY), ".", member).as(Precedence.PRIMARY);
    }

    /** {@code called(a, b)}. */
    public static Code call(Object called, List<Code> arguments) {
        return join(called, "(", separated(", ", arguments), ")").as(Precedence.PRIMARY);
    }

    /** Parts and strings and codes, one after the other: what they are together is said by {@link #as}. */
    public static Code join(Object... pieces) {
        List<Part> all = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        for (Object piece : pieces) {
            if (piece instanceof Code code) {
                code.spans.forEach(span -> spans.add(span.moved(all.size())));
                all.addAll(code.parts);
            } else if (piece instanceof Part part) {
                all.add(part);
            } else {
                all.add(new Text((String) piece));
            }
        }
        return pieces.length == 1 && pieces[0] instanceof Code single ? single : new Code(all, spans, Precedence.ANY);
    }

    /** The codes with a separator between. */
    public static Code separated(String separator, List<Code> codes) {
        List<Object> pieces = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            if (i > 0) {
                pieces.add(separator);
            }
            pieces.add(codes.get(i));
        }
        return join(pieces.toArray());
    }

    /** This code, which as a whole is a tree of the user's. */
    public Code at(Origin origin) {
        List<Span> all = new ArrayList<>(List.of(new Span(origin, 0, parts.size())));
        all.addAll(spans);
        return new Code(parts, all, precedence);
    }

    /** The codes with an operator between that groups to the left. */
    public static Code operated(String operator, List<Code> codes, Precedence precedence) {
        return codes.stream()
                .reduce((left, right) -> binary(left, operator, right, precedence))
                .orElseThrow();
    }

    /** The user's line that it begins in. */
    public Optional<Integer> line() {
        return parts.stream().filter(Line.class::isInstance).findFirst().map(part -> ((Line) part).line());
    }

    /** This code, in which nothing can happen. */
    public Code ofNoLine() {
        return replace(part -> part instanceof Line ? Optional.of(of()) : Optional.empty())
                .as(precedence);
    }

    /** This code, which comes from a line of the user's. */
    public Code at(int line) {
        return join(new Line(line), this).as(precedence);
    }

    public Code then(Code next) {
        return join(this, next);
    }

    /** This code, which holds together so tightly. */
    public Code as(Precedence tightness) {
        return new Code(parts, spans, tightness);
    }

    /** This code as it stands at a place: in parentheses, if it is too loose for it. */
    public Code in(Precedence place) {
        if (precedence.compareTo(place) >= 0) {
            return this;
        }
        if (parts.size() == 1 && parts.get(0) instanceof Hole hole) {
            return new Code(List.of(new Hole(hole.index(), place)), spans, place);
        }
        return join("(", this, ")").as(Precedence.PRIMARY);
    }

    /** This template with the holes filled. */
    public Code fill(List<Code> operands) {
        return replace(part -> part instanceof Hole hole ? Optional.of(hole.fill(operands)) : Optional.empty());
    }

    /** This code with some parts replaced. */
    public Code replace(Function<Part, Optional<Code>> replacement) {
        List<Code> codes = parts.stream()
                .map(part -> replacement.apply(part).orElseGet(() -> of(part)))
                .toList();
        int[] starts = new int[codes.size() + 1];
        for (int i = 0; i < codes.size(); i++) {
            starts[i + 1] = starts[i] + codes.get(i).parts.size();
        }
        List<Span> all = new ArrayList<>();
        spans.forEach(span -> all.add(new Span(span.origin(), starts[span.from()], starts[span.to()])));
        Code replaced = join(codes.toArray());
        all.addAll(replaced.spans);
        boolean isReplaced = parts.size() == 1 && !codes.get(0).parts.equals(parts);
        return new Code(replaced.parts, all, isReplaced ? replaced.precedence : precedence);
    }

    /** This code as it stands in a lambda or a class body. */
    public Code captured() {
        return replace(part -> {
            if (part instanceof Receiver) {
                return Optional.of(of(new Receiver(true)));
            }
            return part instanceof OuterReceiver outer
                    ? Optional.of(of(new OuterReceiver(outer.outer(), true)))
                    : Optional.empty();
        });
    }

    /** Every part in order, those of returned values too. */
    public void forEach(Consumer<Part> action) {
        for (Part part : parts) {
            if (part instanceof Jump jump) {
                jump.leave().result().ifPresent(code -> code.forEach(action));
            }
            action.accept(part);
        }
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        for (Part part : parts) {
            out.append(IrText.part(part));
        }
        return out.toString();
    }
}
