package io.yuzuri.processor.verify;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.yuzuri.processor.diag.Origin;
import io.yuzuri.processor.emit.TasksWriter;
import io.yuzuri.processor.front.source.Overrides;
import io.yuzuri.processor.front.source.UserTree;
import io.yuzuri.processor.ir.HiddenTypes;
import io.yuzuri.processor.shadow.Attributed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** Checks one generated file. */
final class FileCheck {
    private final List<UserTree> coroutines;
    private final Trees trees;
    private final Overrides overrides;
    private final TasksWriter.Written written;
    private final GeneratedFile file;
    private final Walk walk;

    FileCheck(
            Attributed attributed,
            TasksWriter.Written written,
            TypeElement owner,
            List<UserTree> coroutines,
            Trees trees,
            Overrides overrides) {
        this.coroutines = coroutines;
        this.trees = trees;
        this.overrides = overrides;
        this.written = written;
        this.file = new GeneratedFile(attributed, written);
        this.walk = new Walk(trees, file, new Symbols(HiddenTypes.from(owner)));
    }

    List<Difference> check() {
        List<Difference> found = new ArrayList<>();
        for (GeneratedFile.Piece piece : file.pieces()) {
            if (piece.generated().isEmpty()) {
                found.add(difference(
                        piece,
                        "`" + text(piece.user().path()) + "` is no expression of its own in `"
                                + file.text(piece.start(), piece.end()) + "`"));
            } else {
                walk.piece(piece.user(), piece.user().path(), piece.generated().get());
            }
        }
        Choices.check(walk);
        Senses.check(walk);
        Registrations.check(walk, overrides, coroutines);
        coroutines.forEach(coroutine -> Coverage.check(walk, coroutine.path()));
        walk.found()
                .forEach(each -> found.add(new Difference(
                        written.qualifiedName(), "", each.place().or(() -> methodOf(each.user())), text(each))));
        return found;
    }

    private Optional<Origin> methodOf(TreePath user) {
        return coroutines.stream()
                .filter(coroutine -> isBelow(user, coroutine.path().getLeaf()))
                .<Origin>map(coroutine -> coroutine)
                .findFirst();
    }

    private static boolean isBelow(TreePath path, Tree tree) {
        for (TreePath p = path; p != null; p = p.getParentPath()) {
            if (p.getLeaf() == tree) return true;
        }
        return false;
    }

    private String text(Walk.Found each) {
        String became = each.generated().getCompilationUnit() == file.unit()
                ? " became `" + file.text(each.generated().getLeaf()) + "`"
                : "";
        return "`" + text(each.user()) + "`" + became + ": " + each.why();
    }

    private Difference difference(GeneratedFile.Piece piece, String text) {
        return new Difference(written.qualifiedName(), "", Optional.of(piece.user()), text);
    }

    private String text(TreePath user) {
        CompilationUnitTree unit = user.getCompilationUnit();
        Tree tree = user.getLeaf();
        int start = (int) trees.getSourcePositions().getStartPosition(unit, tree);
        int end = (int) trees.getSourcePositions().getEndPosition(unit, tree);
        try {
            String text = start < 0 || end < start
                    ? ""
                    : unit.getSourceFile()
                            .getCharContent(true)
                            .subSequence(start, end)
                            .toString()
                            .replaceAll("\\s+", " ");
            return text.length() > 120 ? text.substring(0, 117) + "..." : text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
