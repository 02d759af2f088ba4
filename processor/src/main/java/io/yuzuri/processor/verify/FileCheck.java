package io.yuzuri.processor.verify;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.yuzuri.processor.emit.TasksWriter;
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
    private final Trees trees;
    private final TasksWriter.Written written;
    private final GeneratedFile file;
    private final Walk walk;

    FileCheck(Attributed attributed, TasksWriter.Written written, TypeElement owner, Trees trees) {
        this.trees = trees;
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
        walk.found()
                .forEach(each -> found.add(new Difference(
                        written.qualifiedName(),
                        "",
                        Optional.of(each.place()),
                        "`" + text(each.user()) + "` became `"
                                + file.text(each.generated().getLeaf()) + "`: " + each.why())));
        return found;
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
