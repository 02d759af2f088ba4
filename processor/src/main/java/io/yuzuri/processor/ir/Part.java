package io.yuzuri.processor.ir;

import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/** One part of a {@link Code}. */
public sealed interface Part {
    <R> R accept(Visitor<R> visitor);

    /** What is done with each kind. */
    interface Visitor<R> {
        R visit(Text part);

        R visit(Comment part);

        R visit(TextBlock part);

        R visit(Line part);

        R visit(Told part);

        R visit(NewLine part);

        R visit(Var part);

        R visit(Type part);

        R visit(Erased part);

        R visit(LiftedName part);

        R visit(LiftedScope part);

        R visit(Receiver part);

        R visit(OuterReceiver part);

        R visit(Member part);

        R visit(Jump part);

        R visit(BindName part);

        R visit(Bound part);

        R visit(Binds part);

        R visit(Assertions part);

        R visit(Functional part);

        R visit(ClassLiteral part);

        R visit(Hole part);
    }

    /** How a local is used at one place. */
    enum Use {
        READ,
        WRITE,
        UPDATE,
        /** Written where a pattern binds it: nothing declares it before. */
        BIND,
        /** Read from inside a lambda or a class body: the value is captured when that is made. */
        CAPTURE
    }

    /** How a member that the generated class may not name is reached. */
    enum Reach {
        GET,
        /** Sets and gives the new value. */
        SET,
        /** Sets and gives the old value. */
        REPLACE,
        CALL,
        SUPER_CALL,
        /** Calls the accessor of a record's component for a pattern. */
        COMPONENT,
        NEW,
        /** Creates an instance of a class which the first argument has initialised, before the others are evaluated. */
        NEW_OF_INITIALIZED
    }

    /** The user's text, or words of ours, within a line. */
    record Text(String text) implements Part {
        public Text {
            if (text.chars().anyMatch(c -> c == '\n' || c == '\r')) throw new IllegalArgumentException(text);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A comment of the user's, or a line of one. */
    record Comment(String text) implements Part {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A text block of the user's, to the letter.
     *
     * @param last the user's line that it ends in
     */
    record TextBlock(String text, int last) implements Part {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * Says that what is evaluated next is told by this line of the user's, until it has an entry of its own in the line
     * table that javac makes. It changes nothing of what is written.
     */
    record Told(int line) implements Part {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** Says that what follows comes from this line of the user's. */
    record Line(int line) implements Part {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * The user's text goes on in another line.
     *
     * @param column how far in
     * @param inComment whether this is in the middle of a comment
     */
    record NewLine(int line, int column, boolean inComment) implements Part {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A local of the coroutine. */
    record Var(Local local, Use use) implements Part {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** The name of a class, a type variable, or a full type. */
    record Type(TypeMirror type) implements Part {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A class without type arguments, where Java takes none: a class literal, {@code instanceof}, an array creation.
     */
    record Erased(TypeMirror type) implements Part {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** The name of a lifted class; its own type arguments, if it has any, follow. */
    record LiftedName(TypeElement type) implements Part {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** The scope of a lifted class where it is created: {@code new Scope<T>}. */
    record LiftedScope(TypeElement type) implements Part {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * The coroutine's {@code this}.
     *
     * @param captured whether it is read from inside of a lambda or a class body, which may outlive the task
     */
    record Receiver(boolean captured) implements Part {
        public Receiver() {
            this(false);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** The instance of an enclosing class of the owner: {@code Outer.this}. */
    record OuterReceiver(TypeMirror outer, boolean captured) implements Part {
        public OuterReceiver(TypeMirror outer) {
            this(outer, false);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * How a member is reached.
     *
     * @param host the class that may: its own, or one that inherits it from another package
     * @param site the class that it is looked up in (JLS 13.1): its own, or the one that the use names
     */
    record Way(TypeElement host, TypeElement site) {}

    /**
     * The name of the accessor of a member; its arguments follow as parts.
     *
     * @param reference whether it is the whole of a method reference
     * @param actual what the types of its declaration are here: the result, unless it is void, then the parameters,
     *     then the exceptions; empty where javac finds them by itself
     * @param typeArguments what the type parameters of its class and its own are, if the user says so
     */
    record Member(
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

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A jump out. */
    record Jump(Leave leave) implements Part {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** The name that a pattern binds, where the binding is used further on. */
    record BindName(Local local) implements Part {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * Behind the {@code instanceof} of such a pattern: {@code && (local = binding) == binding | true}, if it needs
     * that.
     */
    record Bound(Local local) implements Part {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** Says that a pattern stands here whose binding may be in scope behind the statement. */
    record Binds() implements Part {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** Whether assertions are switched on for the owner. */
    record Assertions() implements Part {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * The name of what makes an object of a private functional interface of a lambda, which follows in parentheses.
     *
     * @param method its abstract method
     * @param descriptor the type of the method, as the interface has it
     */
    record Functional(DeclaredType type, ExecutableElement method, ExecutableType descriptor) implements Part {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code type.class} of a private class or of an array of such. */
    record ClassLiteral(TypeMirror type) implements Part {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A place that an operand's code fills.
     *
     * @param place how tightly it wants the operand to hold together
     */
    record Hole(int index, Precedence place) implements Part {
        public Hole(int index) {
            this(index, Precedence.ANY);
        }

        Code fill(List<Code> operands) {
            return operands.get(index).in(place);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }
}
