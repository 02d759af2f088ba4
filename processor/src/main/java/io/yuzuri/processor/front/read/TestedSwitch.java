package io.yuzuri.processor.front.read;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import io.yuzuri.processor.front.source.CaseTrees;
import io.yuzuri.processor.front.source.Conversions;
import io.yuzuri.processor.front.text.Patterns;
import io.yuzuri.processor.front.text.SourceText;
import io.yuzuri.processor.front.unnameable.PrivateMembers;
import io.yuzuri.processor.front.unnameable.Reading;
import io.yuzuri.processor.ir.Code;
import io.yuzuri.processor.ir.Expr;
import io.yuzuri.processor.ir.Label;
import io.yuzuri.processor.ir.Local;
import io.yuzuri.processor.ir.Precedence;
import io.yuzuri.processor.ir.Stmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * A switch whose labels are tested one after the other, since a guard suspends or a pattern is of a private class (JLS
 * 14.11.1). Where bodies fall through, the tests only find the arm.
 *
 * <pre>
 * switch (S()) {                    chosen = ‹wait S›;  requireNonNull(chosen);
 *   case Integer i when T(i) -> a   if (chosen instanceof Integer i) { if (‹wait T(i)›) { a  goto end } }
 *   default -> b                    b
 * }
 *
 * case Integer i when T(i): a       if (chosen instanceof Integer i) { if (‹wait T(i)›) { arm = 0; goto matched } }
 * default: b                        arm = 1;  matched: switch (arm) { case 0: a  case 1: b }
 * </pre>
 */
final class TestedSwitch {
    private final Reading reading;
    private final ExpressionReader expressions;
    private final Patterns patterns;
    private final SourceText text;
    private final List<TreePath> cases = new ArrayList<>();
    private final Function<TreePath, List<Stmt>> bodies;
    private final int line;
    private final Expr selector;
    private final Local chosen;
    private final Local arm;
    private final Label matched = new Label("matched");

    /** @param bodies reads the body of a case; one with an arrow ends in a jump */
    TestedSwitch(
            Reading reading,
            ExpressionReader expressions,
            SourceText text,
            TreePath path,
            List<? extends CaseTree> cases,
            Expr selector,
            Function<TreePath, List<Stmt>> bodies) {
        this.reading = reading;
        this.expressions = expressions;
        this.text = text;
        this.patterns = new Patterns(reading, text);
        cases.forEach(each -> this.cases.add(new TreePath(path, each)));
        this.bodies = bodies;
        this.line = reading.line(path.getLeaf());
        this.selector = selector;
        this.chosen = Local.temporary("chosen", selector.type());
        this.arm = new Local("arm", Conversions.primitive(reading, TypeKind.INT), Local.Kind.TEMPORARY, false);
    }

    /** Whether a switch must be read like this. */
    static boolean isNeeded(Reading reading, List<? extends CaseTree> cases) {
        return cases.stream().anyMatch(each -> CaseTrees.labels(each).stream().anyMatch(reading.suspensions::in));
    }

    private List<Tree> labels(int index) {
        return CaseTrees.labels((CaseTree) cases.get(index).getLeaf());
    }

    Stmt read(boolean exhaustive) {
        List<Stmt> all = new ArrayList<>(List.of(new Stmt.Set(chosen, Optional.of(selector), true, line)));
        int onNull = first(CaseTrees::isNull);
        int otherwise = first(CaseTrees::isDefault);
        if (onNull < 0) {
            Code objects = Code.type(
                    reading.elements.getTypeElement("java.util.Objects").asType());
            all.add(new Stmt.Do(Code.join(objects, ".requireNonNull(", Code.read(chosen), ");"), true, line));
        }
        boolean arrows = ((CaseTree) cases.get(0).getLeaf()).getCaseKind() == CaseTree.CaseKind.RULE;
        List<Stmt> last = otherwise < 0 && exhaustive ? List.of(unmatched()) : List.of();
        if (!arrows) {
            all.addAll(falling(onNull, otherwise, last));
            return new Stmt.Block(all, line);
        }
        for (int i = 0; i < cases.size(); i++) {
            if (i != otherwise) {
                int index = i;
                all.add(test(i, onNull, () -> new Stmt.Block(body(index), line(index))));
            }
        }
        all.addAll(otherwise < 0 ? last : body(otherwise));
        return new Stmt.Block(all, line);
    }

    private List<Stmt> body(int index) {
        return bodies.apply(cases.get(index));
    }

    private int line(int index) {
        return reading.line(cases.get(index).getLeaf());
    }

    /** Bodies that may fall into the next one: the tests find the number of the first. */
    private List<Stmt> falling(int onNull, int otherwise, List<Stmt> last) {
        List<Stmt> tests = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            Stmt found = new Stmt.Block(List.of(number(i, false), new Stmt.Jump(matched, line)), line);
            if (i != otherwise) tests.add(test(i, onNull, () -> found));
        }
        tests.addAll(last);
        List<Stmt.Case> read = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            boolean isLast = i == cases.size() - 1 && (otherwise >= 0 || !last.isEmpty());
            Optional<Code> label = isLast ? Optional.empty() : Optional.of(Code.number(i));
            read.add(new Stmt.Case(label, isLast, body(i), line(i)));
        }
        Expr found = new Expr.Java(Code.read(arm), arm.type(), false);
        return List.of(
                number(otherwise, true),
                new Stmt.Labeled(matched, new Stmt.Block(tests, line), line),
                new Stmt.Switch(found, read, false, false, line));
    }

    private Stmt number(int index, boolean declares) {
        Expr value = new Expr.Java(Code.number(index), arm.type(), true);
        return new Stmt.Set(arm, Optional.of(value), declares, line);
    }

    private Stmt unmatched() {
        Code failure = Code.type(
                reading.elements.getTypeElement("java.lang.MatchException").asType());
        Expr made = new Expr.Java(Code.join("new ", failure, "(null, null)"), reading.throwable(), false);
        return new Stmt.Throw(made, line);
    }

    /** The first case with a label; one without labels is the default of old. */
    private int first(Predicate<Tree> test) {
        for (int i = 0; i < cases.size(); i++) {
            if (labels(i).stream().anyMatch(test)) return i;
        }
        return -1;
    }

    /** The labels of a case joined by or, then its guard. */
    private Stmt test(int index, int onNull, Supplier<Stmt> body) {
        TreePath at = cases.get(index);
        List<Code> conditions = new ArrayList<>();
        Optional<Expr> guard = Optional.empty();
        for (Tree label : labels(index)) {
            if (label instanceof ExpressionTree) {
                guard = Optional.of(expressions.read(at, label));
            } else if (CaseTrees.isNull(label)) {
                conditions.add(compared("==", Code.atom("null")));
            } else {
                conditions.add(condition(new TreePath(at, label), onNull >= 0));
            }
        }
        TypeMirror type = Conversions.primitive(reading, TypeKind.BOOLEAN);
        Expr matches = new Expr.Java(Code.operated("||", conditions, Precedence.OR), type, false);
        Stmt whenGuarded = body.get();
        Stmt then = guard.<Stmt>map(test -> new Stmt.If(test, whenGuarded, Optional.empty(), line(index)))
                .orElse(whenGuarded);
        return new Stmt.If(matches, then, Optional.empty(), line(index));
    }

    private Code condition(TreePath label, boolean nullable) {
        Tree tested = CaseTrees.children(label.getLeaf()).get(0);
        TreePath at = new TreePath(label, tested);
        if (CaseTrees.isPattern(tested)) return patterns.test(Code.read(chosen), at);
        Code constant = constant(at);
        if (Conversions.isString(chosen.type())) {
            return Code.select(constant, Code.call("equals", List.of(Code.read(chosen))));
        }
        TypeMirror value = Conversions.unboxed(reading, chosen.type());
        boolean isFloating = value.getKind() == TypeKind.FLOAT || value.getKind() == TypeKind.DOUBLE;
        Code same = isFloating ? represented(value, constant) : compared("==", constant);
        boolean unboxes = nullable && value != chosen.type();
        return unboxes ? Code.binary(compared("!=", Code.atom("null")), "&&", same, Precedence.AND) : same;
    }

    private Code compared(String operator, Code with) {
        return Code.binary(Code.read(chosen), operator, with, Precedence.EQUALITY);
    }

    /** A label tells zeros apart, and is the same as itself (JEP 507). */
    private Code represented(TypeMirror type, Code constant) {
        TypeMirror box = reading.types.boxedClass((PrimitiveType) type).asType();
        Code compared = Code.select(Code.type(box), Code.call("compare", List.of(Code.read(chosen), constant)));
        return Code.binary(compared, "==", Code.atom("0"), Precedence.EQUALITY);
    }

    /** A label that is a constant; that of an enum may stand there by its simple name. */
    private Code constant(TreePath path) {
        Element element = path.getLeaf() instanceof ExpressionTree ? reading.element(path) : null;
        if (element == null || element.getKind() != ElementKind.ENUM_CONSTANT) return text.code(path);
        TypeMirror type = element.getEnclosingElement().asType();
        return reading.hidden.isHidden(type)
                ? new PrivateMembers(reading).get(element, Code.of(), path)
                : Code.select(Code.type(type), element.getSimpleName().toString());
    }
}
