package io.yuzuri.processor.front.unnameable;

import com.sun.source.util.TreePath;
import io.yuzuri.processor.front.source.Words;
import io.yuzuri.processor.ir.Code;
import java.util.List;
import javax.lang.model.type.TypeMirror;

/**
 * What a construct becomes: code with holes, and what fills them, each once, in the order of evaluation. Code that is
 * taken apart fills them with operands, code that is carried through with text; a shape knows neither.
 *
 * <p>{@code secret(x, f())} is {@code Private.secret(self, ‹0›, ‹1›)} over the trees {@code x} and {@code f()}.
 */
public record Shape(Code template, List<Filling> fillings) {
    public Shape {
        fillings = List.copyOf(fillings);
    }

    /** Code in which nothing is open. */
    static Shape of(Code code) {
        return new Shape(code, List.of());
    }

    /** How an operand is kept if a later one suspends. */
    public enum Saving {
        AS_IT_IS,
        UNBOXED,
        /** The outer instance of a creation is asked for null before the arguments are evaluated (JLS 15.9.4). */
        NOT_NULL
    }

    /** What fills a hole. */
    public sealed interface Filling {
        <R> R accept(Visitor<R> visitor);

        /** What is done with each kind. */
        interface Visitor<R> {
            R visit(Value value);

            R visit(Words words);

            R visit(Own own);

            R visit(Inner inner);
        }

        /** An expression of the user's. */
        record Value(TreePath tree, Saving saving) implements Filling {
            @Override
            public <R> R accept(Visitor<R> visitor) {
                return visitor.visit(this);
            }
        }

        /** Text of the user's that is not evaluated, such as types, with the trees in it. */
        record Words(int start, int end, List<TreePath> trees) implements Filling {
            @Override
            public <R> R accept(Visitor<R> visitor) {
                return visitor.visit(this);
            }
        }

        /** Code of ours that is evaluated in its turn. */
        record Own(Code code, TypeMirror type) implements Filling {
            @Override
            public <R> R accept(Visitor<R> visitor) {
                return visitor.visit(this);
            }
        }

        /** An operand that is a shape itself. */
        record Inner(Shape shape, TypeMirror type) implements Filling {
            @Override
            public <R> R accept(Visitor<R> visitor) {
                return visitor.visit(this);
            }
        }
    }
}
