package io.yuzuri.processor.verify;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import io.yuzuri.processor.diag.Origin;
import io.yuzuri.processor.diag.Problem;
import io.yuzuri.processor.emit.Marks;
import io.yuzuri.processor.emit.TasksWriter;
import io.yuzuri.processor.front.source.Overrides;
import io.yuzuri.processor.front.source.UserTree;
import io.yuzuri.processor.shadow.Attributed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * Checks that a generated file means what the user wrote (translation validation): it is attributed as javac will
 * attribute it, and each piece of the user's code in it is walked beside the user's own tree.
 */
public final class Verifier {
    private final Attributed attributed;
    private final Trees trees;
    private final Overrides overrides;

    /**
     * @param trees of the user's files
     * @param overrides of the user's methods
     */
    public Verifier(Attributed attributed, Trees trees, Overrides overrides) {
        this.attributed = attributed;
        this.trees = trees;
        this.overrides = overrides;
    }

    /**
     * What is wrong with a written file; nothing, as a rule.
     *
     * @param coroutines those that stand in it, no stubs
     */
    public List<Difference> check(TasksWriter.Written file, TypeElement owner, List<UserTree> coroutines) {
        List<Difference> found = new ArrayList<>();
        for (Attributed.Error error : attributed.errors()) {
            if (error.file().equals(file.qualifiedName())) found.add(error(file, error));
        }
        if (found.isEmpty()) {
            found.addAll(new FileCheck(attributed, file, owner, coroutines, trees, overrides).check());
        }
        return found;
    }

    private Difference error(TasksWriter.Written file, Attributed.Error error) {
        long position = error.diagnostic().getPosition();
        Optional<Origin> place = file.pieces().stream()
                .filter(piece -> piece.start() <= position && position < piece.end())
                .min(Comparator.comparingInt(piece -> piece.end() - piece.start()))
                .map(Marks.Piece::origin);
        Optional<ExecutableElement> taskless = callAt(file, position).filter(this::hasNoTasks);
        if (taskless.isPresent()) return taskless(file, position, place, taskless.get());
        String message = error.diagnostic()
                .getMessage(Locale.ENGLISH)
                .lines()
                .map(String::strip)
                .collect(Collectors.joining(" "));
        String line = file.source()
                .lines()
                .skip(Math.max(0, error.diagnostic().getLineNumber() - 1))
                .findFirst()
                .orElse("")
                .strip();
        return new Difference(
                file.qualifiedName(), taskAt(file, position), place, "javac says of `" + line + "`: " + message);
    }

    /** What the user calls where a position lies. */
    private Optional<ExecutableElement> callAt(TasksWriter.Written file, long position) {
        return file.pieces().stream()
                .filter(piece -> piece.start() <= position && position < piece.end())
                .sorted(Comparator.comparingInt(piece -> piece.end() - piece.start()))
                .map(Marks.Piece::origin)
                .filter(UserTree.class::isInstance)
                .map(origin -> ((UserTree) origin).path())
                .filter(path -> path.getLeaf() instanceof MethodInvocationTree)
                .findFirst()
                .map(trees::getElement)
                .filter(ExecutableElement.class::isInstance)
                .map(ExecutableElement.class::cast);
    }

    private boolean hasNoTasks(ExecutableElement method) {
        return TasksWriter.isCoroutine(method)
                && attributed.elements().getTypeElement(TasksWriter.nameOf((TypeElement) method.getEnclosingElement()))
                        == null;
    }

    /** A class that javac compiles only since another one names it is shown to no annotation processor. */
    private Difference taskless(
            TasksWriter.Written file, long position, Optional<Origin> place, ExecutableElement called) {
        Element owner = called.getEnclosingElement();
        return new Difference(
                file.qualifiedName(),
                taskAt(file, position),
                place,
                Problem.NotSupported,
                List.of(
                        "A call of " + owner.getSimpleName() + "." + called.getSimpleName()
                                + ", of whose class no tasks are made,",
                        "Name the file of " + owner.getSimpleName()
                                + " to javac, which shows processors nothing that it finds by itself (-sourcepath), or put its tasks on the class path."));
    }

    /** The simple name of the class, nested in the generated one, that a position lies in. */
    private String taskAt(TasksWriter.Written file, long position) {
        CompilationUnitTree unit = attributed.unit(file.qualifiedName());
        SourcePositions positions = attributed.trees().getSourcePositions();
        for (Tree declared : unit.getTypeDecls()) {
            for (Tree member : ((ClassTree) declared).getMembers()) {
                if (member instanceof ClassTree nested
                        && positions.getStartPosition(unit, nested) <= position
                        && position < positions.getEndPosition(unit, nested)) {
                    return nested.getSimpleName().toString();
                }
            }
        }
        return "";
    }
}
