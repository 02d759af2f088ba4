package io.yuzuri.processor.front.source;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IntersectionTypeTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.yuzuri.processor.diag.Origin;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The source of one method: its attributed trees, their positions, lines and text. */
public class Source {
    public final Trees trees;
    public final Types types;
    public final Elements elements;
    public final TreePath method;
    public final TypeElement owner;
    public final StaticImports imports;

    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final CharSequence text;
    private final Printer printer;

    public Source(Trees trees, Types types, Elements elements, TreePath method, CharSequence text, Printer printer) {
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

    public Element element(TreePath path) {
        return trees.getElement(path);
    }

    /** Where a tree begins; javac is wrong about {@code @A String::new} and {@code (A & B) …}. */
    public int start(Tree tree) {
        if (tree instanceof MemberReferenceTree reference) return start(reference.getQualifierExpression());
        if (tree instanceof IntersectionTypeTree type) {
            return start(type.getBounds().get(0));
        }
        return (int) positions.getStartPosition(unit, tree);
    }

    public int end(Tree tree) {
        return (int) positions.getEndPosition(unit, tree);
    }

    String slice(int start, int end) {
        return text.subSequence(start, end).toString();
    }

    public char charAt(int position) {
        return text.charAt(position);
    }

    public List<Tokens.Token> tokens(int start, int end) {
        return Tokens.in(text, start, end);
    }

    /** A token without unicode escapes. */
    public String text(Tokens.Token token) {
        return Tokens.text(text, token);
    }

    /** The first brace that opens in a range; what is in comments is none. */
    public Tokens.Token brace(int start, int end) {
        return tokens(start, end).stream()
                .filter(token -> token.kind() == Tokens.Kind.SIGN && text(token).equals("{"))
                .findFirst()
                .orElseThrow();
    }

    /** The last token of a tree. */
    public Tokens.Token last(Tree tree) {
        List<Tokens.Token> tokens = tokens(start(tree), end(tree));
        return tokens.get(tokens.size() - 1);
    }

    /** The first token of code behind a position in a tree. */
    public Tokens.Token behind(int position, Tree tree) {
        return tokens(position, end(tree)).stream()
                .filter(Tokens.Token::isCode)
                .findFirst()
                .orElseThrow();
    }

    /** Where the name of a variable stands in its declaration; empty if it is written with escapes. */
    public Optional<Tokens.Token> nameOf(VariableTree tree) {
        int start = start(tree);
        int end = tree.getInitializer() == null ? end(tree) : start(tree.getInitializer());
        return tokens(start, end).stream()
                .filter(token -> tree.getName().contentEquals(text(token)))
                .reduce((one, later) -> later);
    }

    /** The line that a stack trace names for a call: that of its parenthesis. */
    public int callLine(MethodInvocationTree call) {
        return lineAt(behind(end(call.getMethodSelect()), call).start());
    }

    public int line(Tree tree) {
        return lineAt(start(tree));
    }

    public int lineAt(int position) {
        return (int) unit.getLineMap().getLineNumber(position);
    }

    public TypeMirror object() {
        return elements.getTypeElement("java.lang.Object").asType();
    }

    public TypeMirror throwable() {
        return elements.getTypeElement("java.lang.Throwable").asType();
    }

    public Origin origin(Tree tree) {
        return (severity, message) -> printer.print(severity, message, tree);
    }

    /** What a piece of code stands for. */
    public UserTree stands(TreePath path) {
        return new UserTree(path, origin(path.getLeaf()));
    }

    /** Whether a place is in a lambda or a class body, which captures what it uses of the method. */
    public boolean isCaptured(TreePath path) {
        for (TreePath at = path.getParentPath(); at.getLeaf() != method.getLeaf(); at = at.getParentPath()) {
            if (at.getLeaf() instanceof ClassTree || at.getLeaf() instanceof LambdaExpressionTree) return true;
        }
        return false;
    }

    /** The brace that opens the body of an anonymous class: the first behind the arguments. */
    public Tokens.Token bodyBrace(NewClassTree tree) {
        int from = tree.getArguments().isEmpty()
                ? end(tree.getIdentifier())
                : end(tree.getArguments().get(tree.getArguments().size() - 1));
        return brace(from, end(tree));
    }
}
