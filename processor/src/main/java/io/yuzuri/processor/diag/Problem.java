package io.yuzuri.processor.diag;

/**
 * The catalogue: everything that the processor may say to a user. Each has a code (its name), what is wrong in the user's
 * words, and what to do instead.
 */
public enum Problem {
    YieldInLambda(
            "A lambda body is a method of its own and cannot suspend.",
            "Move the call of %s into the coroutine itself, or into a coroutine that the lambda's code creates a task of."),
    YieldInClass(
            "%s is called in the body of an anonymous or local class, whose methods cannot suspend.",
            "Move the call into the coroutine itself, or make the class a member class with a @Coroutine method."),
    YieldInSynchronized(
            "A synchronized block belongs to a thread and cannot be held while %s suspends.",
            "Between two suspension points a task is atomic on its scheduler: drop the lock."),
    SynchronizedCoroutine(
            "A coroutine cannot be synchronized: a monitor belongs to a thread, not to a task.",
            "Drop synchronized: between two suspension points a task is atomic on its scheduler."),
    TooLong(
            "What this statement becomes could be larger than the 64 KiB that a method may have.",
            "Move it into a method of its own, or make several statements of it."),
    TooManyParameters(
            "The coroutine %s has more parameters than a task can be made with: 250 words (254 if it is static and not private), its object counted, long and double twice.",
            "Put some of them into an object."),
    NativeCoroutine("A native method has no body to suspend in.", "Call it from a coroutine."),
    CoroutineInLocalClass(
            "A method of an anonymous or local class, of an enum constant's body or of a compact source file cannot be a coroutine: no factory can name its owner.",
            "Make the class a member class, or the coroutine a method of the enclosing class; in a compact source file, declare the class."),
    CoroutineReference(
            "A method reference to the coroutine %s would call it outside of any task.", "Reference the factory %s."),
    PrivateType(
            "The type %s is private, or of another package and not public: generated code cannot name it here.",
            "Make %s package-private (public, if it is of another package), or do this in a method that is no coroutine."),
    PrivateUpdate(
            "%s is private and its receiver is not a simple name, so its old value cannot be read once.",
            "Put the receiver into a local variable first, or make %s package-private."),
    UndenotableType(
            "The type of %s mentions an anonymous class that uses variables of a lambda around it, so that it can have no name, and whose own members are used further on.",
            "Declare a class or a record for it."),
    LocalClassAcrossSuspension(
            "The local class %s is declared in a block that suspends, and %s.",
            "Move the class out of the method, or into a block without a suspension point."),
    FactoryClash(
            "A call of the factory of %s could mean the factory of %s: an instance method's receiver is its first parameter.",
            "Rename one of the two coroutines."),
    TasksClassTaken(
            "The tasks of %s belong in a class %s, and there is such a class already.",
            "Rename one of the two classes."),
    YieldInConstructor(
            "%s is called in a constructor or an initialiser, which cannot suspend.",
            "Move the call into a coroutine: a static factory method, say."),
    NotSupported("%s cannot be transformed.", "%s"),
    BlockingCall("%s blocks the thread, and with it every task of the scheduler.", "Use %s."),
    OverridesPlain(
            "The coroutine %s overrides %s, which is no coroutine: called as that, by Java itself too, it is an ordinary method and cannot suspend.",
            "Give %s a name of its own."),
    DroppedTask(
            "The task that %s creates is neither started nor kept: nothing will run.",
            "Call the coroutine directly, or pass the task to Yield.spawn."),
    NotWritten("The file %s cannot be written: %s.", "See to the directory that generated sources go to."),
    NoJavac("Yuzuri needs javac: this compiler does not offer the Tree API (com.sun.source).", "Compile with javac."),
    Unseen(
            "The coroutine %s could not be read from its source: %s.",
            "If another processor adds to its class, write that out, or let it run on another class; if none does, please report this as a bug in Yuzuri."),
    Mistranslated(
            "What the processor made of this does not mean the same: %s.",
            "This is a bug in Yuzuri; please report it with this method."),
    ChangedByAnother(
            "Another annotation processor has changed the coroutine %s, here: its task does what is written in the file, and so not the same.",
            "Write out what the other one adds (try with resources, Objects.requireNonNull, a type, a modifier), or call a method that is no coroutine and has the annotation."),
    Internal("The processor failed on this method: %s.", "This is a bug in Yuzuri; please report it with this method.");

    /** How bad it is. */
    public enum Severity {
        ERROR,
        WARNING
    }

    private final String wrong;
    private final String remedy;

    Problem(String wrong, String remedy) {
        this.wrong = wrong;
        this.remedy = remedy;
    }

    public Severity severity() {
        return switch (this) {
            case BlockingCall, DroppedTask, OverridesPlain -> Severity.WARNING;
            default -> Severity.ERROR;
        };
    }

    /** What is wrong; {@code %s} where the message names something of the user's. */
    public String wrong() {
        return wrong;
    }

    /** What to do instead; {@code %s} as in {@link #wrong}. */
    public String remedy() {
        return remedy;
    }

    /** {@code [Code] what is wrong. What to do instead.} */
    public String message(Object... words) {
        String text = wrong + " " + remedy;
        int places = text.split("%s", -1).length - 1;
        Object[] filled = new Object[places];
        for (int i = 0; i < places; i++) {
            filled[i] = words.length == 0 ? "" : words[Math.min(i, words.length - 1)];
        }
        return "[" + name() + "] " + String.format(text, filled);
    }
}
