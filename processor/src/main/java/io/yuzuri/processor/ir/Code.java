package io.yuzuri.processor.ir;

import io.yuzuri.processor.diag.Origin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.lang.model.type.TypeMirror;

/**
 * A piece of Java that does not suspend: the user's text with the names in it resolved. A name that means something
 * else in the generated class (a local that may become a field, a class, the receiver, a private member, a jump out) is
 * a part of its own; everything between is the user's text to the letter.
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

    public static Code of(Part... parts) {
        Precedence precedence = parts.length == 1 ? precedence(parts[0]) : Precedence.ANY;
        return new Code(Arrays.asList(parts), List.of(), precedence);
    }

    /** Names are as tight as can be. */
    private static Precedence precedence(Part part) {
        if (part instanceof Part.Hole hole) return hole.place();
        boolean isName = !(part instanceof Part.Text
                || part instanceof Part.Jump
                || part instanceof Part.Bound
                || part instanceof Part.Told
                || part instanceof Part.Binds);
        return isName ? Precedence.PRIMARY : Precedence.ANY;
    }

    /** Words and signs between which other code stands. */
    public static Code text(String text) {
        return of(new Part.Text(text));
    }

    public static Code number(int number) {
        return text(String.valueOf(number)).as(number < 0 ? Precedence.SIGNED : Precedence.PRIMARY);
    }

    /** A name or a literal without a sign. */
    public static Code atom(String text) {
        return text(text).as(Precedence.PRIMARY);
    }

    public static Code read(Local local) {
        return of(new Part.Var(local, Part.Use.READ));
    }

    public static Code type(TypeMirror type) {
        return of(new Part.Type(type));
    }

    /** {@code local = value}. */
    public static Code assign(Local local, Code value) {
        return assign(local, Part.Use.WRITE, value);
    }

    /** {@code local = value}, the local assigned or bound. */
    public static Code assign(Local local, Part.Use use, Code value) {
        return join(new Part.Var(local, use), " = ", value);
    }

    public static Code hole(int index) {
        return of(new Part.Hole(index));
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
                all.add(new Part.Text((String) piece));
            }
        }
        return pieces.length == 1 && pieces[0] instanceof Code single ? single : new Code(all, spans, Precedence.ANY);
    }

    /** The codes with a separator between. */
    public static Code separated(String separator, List<Code> codes) {
        List<Object> pieces = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            if (i > 0) pieces.add(separator);
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

    /** The user's line by which is told what comes after it, if it says so. */
    public Optional<Integer> told() {
        Optional<Integer> last = Optional.empty();
        for (Part part : parts) {
            if (part instanceof Part.Told told) last = Optional.of(told.line());
        }
        return last;
    }

    /** This code, behind which is told by a line of the user's; 0 for the one that it is told by before. */
    public Code telling(int line) {
        return line == 0 ? this : join(this, new Part.Told(line)).as(precedence);
    }

    /** This code, in which nothing can happen. */
    public Code ofNoLine() {
        return replace(part ->
                        part instanceof Part.Line || part instanceof Part.Told ? Optional.of(of()) : Optional.empty())
                .as(precedence);
    }

    /** This code, which comes from a line of the user's. */
    public Code at(int line) {
        return join(new Part.Line(line), this).as(precedence);
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
        if (precedence.compareTo(place) >= 0) return this;
        if (parts.size() == 1 && parts.get(0) instanceof Part.Hole hole) {
            return new Code(List.of(new Part.Hole(hole.index(), place)), spans, place);
        }
        return join("(", this, ")").as(Precedence.PRIMARY);
    }

    /** This template with the holes filled. */
    public Code fill(List<Code> operands) {
        return replace(part -> part instanceof Part.Hole hole ? Optional.of(hole.fill(operands)) : Optional.empty());
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
            if (part instanceof Part.Receiver) return Optional.of(of(new Part.Receiver(true)));
            return part instanceof Part.OuterReceiver outer
                    ? Optional.of(of(new Part.OuterReceiver(outer.outer(), true)))
                    : Optional.empty();
        });
    }

    /** Every part in order, those of returned values too. */
    public void forEach(Consumer<Part> action) {
        for (Part part : parts) {
            if (part instanceof Part.Jump jump) {
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
