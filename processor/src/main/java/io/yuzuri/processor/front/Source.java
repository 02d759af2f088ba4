package io.yuzuri.processor.front;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IntersectionTypeTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.yuzuri.processor.diag.Origin;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The source of one method: its attributed trees, their positions, lines and text. */
class Source {
    final Trees trees;
    final Types types;
    final Elements elements;
    final TreePath method;
    final TypeElement owner;
    final StaticImports imports;

    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final CharSequence text;
    private final Printer printer;

    Source(Trees trees, Types types, Elements elements, TreePath method, CharSequence text, Printer printer) {
        this.trees = trees;
        this.types = types;
        this.elements = elements;
        this.method = method;
        this.owner = (TypeElement) trees.getElement(method).getEnclosingElement();
        this.printer = printer;
        this.unit = method.getCompilationUnit();
        this.positions = trees.getSourcePositions();
        this.text = text;
        this.imports = new StaticImports(trees, elements, unit);
    }

    Element element(TreePath path) {
        return trees.getElement(path);
    }

    /** Where a tree begins; javac is wrong about {@code @A String::new} and {@code (A & B) …}. */
    int start(Tree tree) {
        if (tree instanceof MemberReferenceTree reference) return start(reference.getQualifierExpression());
        if (tree instanceof IntersectionTypeTree type)
            return start(type.getBounds().get(0));
        return (int) positions.getStartPosition(unit, tree);
    }

    int end(Tree tree) {
        return (int) positions.getEndPosition(unit, tree);
    }

    String slice(int start, int end) {
        return text.subSequence(start, end).toString();
    }

    char charAt(int position) {
        return text.charAt(position);
    }

    List<Tokens.Token> tokens(int start, int end) {
        return Tokens.in(text, start, end);
    }

    /** A token without unicode escapes. */
    String text(Tokens.Token token) {
        return Tokens.text(text, token);
    }

    /** The first brace that opens in a range; what is in comments is none. */
    Tokens.Token brace(int start, int end) {
        return tokens(start, end).stream()
                .filter(token -> token.kind() == Tokens.Kind.SIGN && text(token).equals("{"))
                .findFirst()
                .orElseThrow();
    }

    /** The last token of a tree. */
    Tokens.Token last(Tree tree) {
        List<Tokens.Token> tokens = tokens(start(tree), end(tree));
        return tokens.get(tokens.size() - 1);
    }

    /** The first token of code behind a position in a tree. */
    Tokens.Token behind(int position, Tree tree) {
        return tokens(position, end(tree)).stream()
                .filter(Tokens.Token::isCode)
                .findFirst()
                .orElseThrow();
    }

    /** The line that a stack trace names for a call: that of its parenthesis. */
    int callLine(MethodInvocationTree call) {
        return lineAt(behind(end(call.getMethodSelect()), call).start());
    }

    int line(Tree tree) {
        return lineAt(start(tree));
    }

    int lineAt(int position) {
        return (int) unit.getLineMap().getLineNumber(position);
    }

    TypeMirror object() {
        return elements.getTypeElement("java.lang.Object").asType();
    }

    TypeMirror throwable() {
        return elements.getTypeElement("java.lang.Throwable").asType();
    }

    Origin origin(Tree tree) {
        return (severity, message) -> printer.print(severity, message, tree);
    }

    /** What a piece of code stands for. */
    UserTree stands(TreePath path) {
        return new UserTree(path, origin(path.getLeaf()));
    }

    /** Whether a place is in a lambda or a class body, which captures what it uses of the method. */
    boolean isCaptured(TreePath path) {
        for (TreePath at = path.getParentPath(); at.getLeaf() != method.getLeaf(); at = at.getParentPath()) {
            if (at.getLeaf() instanceof ClassTree || at.getLeaf() instanceof LambdaExpressionTree) return true;
        }
        return false;
    }

    /** The brace that opens the body of an anonymous class: the first behind the arguments. */
    Tokens.Token bodyBrace(NewClassTree tree) {
        int from = tree.getArguments().isEmpty()
                ? end(tree.getIdentifier())
                : end(tree.getArguments().get(tree.getArguments().size() - 1));
        return brace(from, end(tree));
    }
}
