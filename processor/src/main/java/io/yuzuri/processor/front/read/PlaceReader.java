package io.yuzuri.processor.front.read;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import io.yuzuri.processor.front.source.Conversions;
import io.yuzuri.processor.front.source.Grammar;
import io.yuzuri.processor.front.text.Entries;
import io.yuzuri.processor.front.text.SourceText;
import io.yuzuri.processor.front.unnameable.FieldTarget;
import io.yuzuri.processor.front.unnameable.PrivateMembers;
import io.yuzuri.processor.front.unnameable.Reading;
import io.yuzuri.processor.front.unnameable.Receivers;
import io.yuzuri.processor.front.unnameable.StaticByExpression;
import io.yuzuri.processor.ir.Code;
import io.yuzuri.processor.ir.Expr;
import io.yuzuri.processor.ir.Expr.Operand;
import io.yuzuri.processor.ir.Expr.Place;
import io.yuzuri.processor.ir.Local;
import io.yuzuri.processor.ir.Part;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Reads assignments that suspend: their targets, their implied narrowing. */
final class PlaceReader {
    private final Reading reading;
    private final SourceText text;
    private final ExpressionReader expressions;
    private final Receivers receivers;

    PlaceReader(Reading reading, SourceText text, ExpressionReader expressions) {
        this.reading = reading;
        this.text = text;
        this.expressions = expressions;
        this.receivers = new Receivers(reading);
    }

    Expr assignment(TreePath path) {
        AssignmentTree tree = (AssignmentTree) path.getLeaf();
        TreePath target = new TreePath(path, tree.getVariable());
        Place place = place(target).at(reading.stands(target), reading.stands(path));
        Expr value = expressions.read(path, tree.getExpression());
        boolean passed = value instanceof Expr.Java && FieldTarget.isPrivate(reading, target);
        return new Expr.Assign(place, passed ? passed((Expr.Java) value, place.type()) : value, place.type());
    }

    /** A value, as the accessor of a field takes it. */
    private Expr passed(Expr.Java value, TypeMirror target) {
        Code code = Conversions.assigned(reading, value.code(), value.type(), target);
        return new Expr.Java(code, value.type(), value.stable());
    }

    Expr compound(TreePath path) {
        CompoundAssignmentTree tree = (CompoundAssignmentTree) path.getLeaf();
        TreePath target = new TreePath(path, tree.getVariable());
        Place place = place(target).at(reading.stands(target), reading.stands(path));
        Code sum = Grammar.binary(tree.getKind(), Code.hole(0), Code.hole(1));
        Operand operand = expressions.unboxed(path, tree.getExpression());
        boolean concatenates = tree.getKind() == Tree.Kind.PLUS_ASSIGNMENT
                && !Conversions.unboxed(reading, place.type()).getKind().isPrimitive();
        return concatenates
                ? concatenation(path, place, reading.element(target), sum, operand)
                : update(path, place, sum, operand, false);
    }

    /** Whatever the place holds, it becomes a string before the operand is evaluated (JLS 15.26.2). */
    private Expr concatenation(TreePath path, Place place, Element target, Code sum, Operand operand) {
        TypeMirror string = reading.elements.getTypeElement("java.lang.String").asType();
        boolean isString = reading.types.isSameType(place.type(), string);
        boolean isLess = isString && target != null && !Conversions.isString(target.asType());
        Code held = isLess ? Code.cast(reading.object(), Code.hole(0)) : Code.hole(0);
        Code saved = isString && !isLess ? held : Grammar.binary(Tree.Kind.PLUS, Code.atom("\"\""), held);
        return new Expr.Update(place, string, saved, sum.at(reading.stands(path)), operand, false, place.type());
    }

    Expr increment(TreePath path) {
        UnaryTree tree = (UnaryTree) path.getLeaf();
        TreePath target = new TreePath(path, tree.getExpression());
        Place place = place(target).at(reading.stands(target), reading.stands(path));
        boolean postfix = Conversions.isPostfix(tree);
        Code one = Code.number(1);
        TypeMirror type = Conversions.primitive(reading, javax.lang.model.type.TypeKind.INT);
        Operand operand = Operand.of(new Expr.Java(one, type, true));
        return update(path, place, Grammar.binary(tree.getKind(), Code.hole(0), Code.hole(1)), operand, postfix);
    }

    private Expr update(TreePath path, Place place, Code sum, Operand operand, boolean yieldsOld) {
        Code result = Conversions.narrowed(reading, sum, place.type())
                .at(reading.stands(path))
                .telling(new Entries(reading).own(path));
        TypeMirror old = yieldsOld ? place.type() : Conversions.unboxed(reading, place.type());
        return new Expr.Update(place, old, Code.hole(0), result, operand, yieldsOld, place.type());
    }

    private Place place(TreePath path) {
        ExpressionTree tree = (ExpressionTree) path.getLeaf();
        if (tree instanceof ParenthesizedTree parenthesized) {
            return place(new TreePath(path, parenthesized.getExpression()));
        } else if (tree instanceof ArrayAccessTree access) {
            return element(path, access);
        }
        Element variable = reading.element(path);
        Optional<Local> local = reading.local(variable);
        if (local.isPresent()) return Place.of(local.get());
        return tree instanceof MemberSelectTree select ? selected(path, select, variable) : named(path, variable);
    }

    private Place element(TreePath path, ArrayAccessTree tree) {
        List<Operand> operands =
                List.of(expressions.operand(path, tree.getExpression()), expressions.unboxed(path, tree.getIndex()));
        Code read = Code.element(Code.hole(0), Code.hole(1));
        return new Place(
                operands, read, Code.join(read, " = ", new Part.Hole(2)), reading.type(path), Optional.empty());
    }

    private Place selected(TreePath path, MemberSelectTree tree, Element field) {
        TreePath receiver = new TreePath(path, tree.getExpression());
        Optional<Receivers.Super> above = receivers.superBefore(path);
        if (above.isPresent()) {
            boolean nameable = reading.accessibility.canName(field);
            Code instance = receivers.instance(above.get().scope());
            return place(path, List.of(), nameable ? receivers.asParent(above.get(), field) : instance);
        }
        boolean isType = !Grammar.isThis(tree.getExpression()) && reading.element(receiver) instanceof TypeElement;
        if (isType) {
            return place(path, List.of(), receivers.site(receiver, field).orElseGet(() -> text.code(receiver)));
        } else if (PrivateMembers.isStatic(field) && StaticByExpression.isWithoutEffect(reading, receiver)) {
            return place(path, List.of(), owner(field));
        }
        return place(path, List.of(expressions.operand(path, tree.getExpression())), Code.hole(0));
    }

    private Place named(TreePath path, Element field) {
        return place(path, List.of(), receivers.implicit(path, field).orElseGet(() -> owner(field)));
    }

    private Code owner(Element field) {
        return Code.type(reading.types.erasure(field.getEnclosingElement().asType()));
    }

    /** A field, and the instance or class that it is one of. */
    private Place place(TreePath path, List<Operand> operands, Code before) {
        FieldTarget target = new FieldTarget(reading, path, before);
        Code write = target.write(Part.Reach.SET, Code.hole(operands.size()));
        return new Place(operands, target.read(), write, reading.type(path), Optional.empty());
    }
}
