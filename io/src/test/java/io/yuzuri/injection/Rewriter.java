package io.yuzuri.injection;

import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Puts calls of {@link Points} into a class, at each place where something may fail. */
final class Rewriter extends ClassVisitor {
    private static final String POINTS = "io/yuzuri/injection/Points";
    private static final String OURS = "io/yuzuri/";

    /** Classes of the JDK none of whose methods that we call allocates, or calls what does. */
    private static final Set<String> NEVER_FAIL = Set.of(
            "java/lang/Math",
            "java/lang/Object",
            "java/lang/Enum",
            "java/lang/Record",
            "java/lang/Runnable", // requests of the runtime's own
            "java/lang/invoke/VarHandle",
            "java/util/concurrent/atomic/AtomicInteger",
            "java/util/concurrent/atomic/AtomicReference",
            "java/util/concurrent/locks/LockSupport");

    /** Methods of others that only look, or only take something away. */
    private static final Set<String> ONLY_LOOK = Set.of(
            "size",
            "isEmpty",
            "get",
            "peek",
            "poll",
            "clear",
            "requireNonNull",
            "currentThread",
            "interrupted",
            "interrupt",
            "isAlive",
            "attachment",
            "isOpen",
            "isBlocking",
            "isDone");

    /** Types of ours that users implement. */
    private static final Set<String> USERS = Set.of(
            "io/yuzuri/NanoClock",
            "io/yuzuri/ReadyOrder",
            "io/yuzuri/NameResolver",
            "io/yuzuri/BlockingCall",
            "io/yuzuri/LateResult",
            "java/util/concurrent/Executor",
            "java/lang/System$Logger");

    private String name;

    private Rewriter(ClassVisitor next) {
        super(Opcodes.ASM9, next);
    }

    /** The class, rewritten. */
    static byte[] rewrite(byte[] original) {
        ClassWriter written = new ClassWriter(0);
        new ClassReader(original).accept(new Rewriter(written), 0);
        return written.toByteArray();
    }

    @Override
    public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
        this.name = name;
        super.visit(version, access, name, signature, superName, interfaces);
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String method, String descriptor, String signature, String[] exceptions) {
        MethodVisitor next = super.visitMethod(access, method, descriptor, signature, exceptions);
        // A class whose initialisation fails stays unusable: that is between the virtual machine and its user.
        return method.equals("<clinit>") ? next : new Method(next, name.equals(OURS + "Loop"));
    }

    private static boolean isUsers(String owner, String method) {
        return USERS.contains(owner)
                || owner.startsWith("java/util/function/")
                || owner.equals("java/lang/Throwable") && !method.equals("<init>");
    }

    private static boolean neverFails(String owner, String method) {
        return NEVER_FAIL.contains(owner) || ONLY_LOOK.contains(method);
    }

    private static final class Method extends MethodVisitor {
        private final boolean isLoop;
        private final Set<Label> handlers = new HashSet<>();
        private boolean isAtHandler;

        Method(MethodVisitor next, boolean isLoop) {
            super(Opcodes.ASM9, next);
            this.isLoop = isLoop;
        }

        private void point(String kind) {
            super.visitMethodInsn(Opcodes.INVOKESTATIC, POINTS, kind, "()V", false);
        }

        @Override
        public void visitCode() {
            super.visitCode();
            point("entry");
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
            if (opcode == Opcodes.ANEWARRAY) point("allocation");
            super.visitTypeInsn(opcode, type);
            if (opcode == Opcodes.NEW) point("allocation"); // behind it, for stack maps say where it stands
        }

        /** A literal is made when it is first needed. */
        @Override
        public void visitLdcInsn(Object constant) {
            if (constant instanceof String) point("allocation");
            super.visitLdcInsn(constant);
        }

        @Override
        public void visitIntInsn(int opcode, int operand) {
            if (opcode == Opcodes.NEWARRAY) point("allocation");
            super.visitIntInsn(opcode, operand);
        }

        @Override
        public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
            point("allocation");
            super.visitMultiANewArrayInsn(descriptor, dimensions);
        }

        @Override
        public void visitInvokeDynamicInsn(String method, String descriptor, Handle bootstrap, Object... arguments) {
            point("allocation");
            super.visitInvokeDynamicInsn(method, descriptor, bootstrap, arguments);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String method, String descriptor, boolean isInterface) {
            if (isUsers(owner, method)) {
                point("users");
            } else if (!owner.startsWith(OURS) && !neverFails(owner, method)) {
                point("foreign");
            }
            boolean isStep = isLoop && method.equals("step") && descriptor.equals("()Z");
            if (isStep) point("stepBegins");
            super.visitMethodInsn(opcode, owner, method, descriptor, isInterface);
            if (isStep) point("stepEnds");
        }

        // A step that throws ends at the handler around its call.

        @Override
        public void visitTryCatchBlock(Label start, Label end, Label handler, String type) {
            if (isLoop) handlers.add(handler);
            super.visitTryCatchBlock(start, end, handler, type);
        }

        @Override
        public void visitLabel(Label label) {
            super.visitLabel(label);
            if (handlers.contains(label)) isAtHandler = true;
        }

        /** A handler begins by storing what it caught. */
        @Override
        public void visitVarInsn(int opcode, int variable) {
            if (isAtHandler) point("stepEnds");
            isAtHandler = false;
            super.visitVarInsn(opcode, variable);
        }
    }
}
