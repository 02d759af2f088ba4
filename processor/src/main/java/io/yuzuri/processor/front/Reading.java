package io.yuzuri.processor.front;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IntersectionTypeTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.yuzuri.processor.diag.Diagnostics;
import io.yuzuri.processor.diag.Origin;
import io.yuzuri.processor.diag.Problem;
import io.yuzuri.processor.ir.HiddenTypes;
import io.yuzuri.processor.ir.Local;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** One method while it is read: its attributed tree, its source, its locals. */
final class Reading {
    /** Where problems are printed: the compilation that the user runs, not the shadow. */
    @FunctionalInterface
    interface Printer {
        void print(Problem.Severity severity, String message, Tree place);
    }

    final Trees trees;
    final Types types;
    final Elements elements;
    final TreePath method;
    final TypeElement owner;
    final Diagnostics diagnostics;
    final Suspensions suspensions;
    final Bindings bindings;
    final Assignments assignments;
    final HiddenTypes hidden;
    final Accessibility accessibility;
    final LocalClasses localClasses;
    final StandIns standIns;
    final NamesInText names;

    /** The names of the generated classes that the text comes to stand in. */
    final Set<String> around;

    final StaticImports imports;

    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final CharSequence source;
    private final Printer printer;
    private final Map<Element, Local> locals = new HashMap<>();

    Reading(
            Trees trees,
            Types types,
            Elements elements,
            TreePath method,
            Diagnostics diagnostics,
            Printer printer,
            CharSequence source,
            Set<String> identifiers,
            Set<String> around) {
        this.trees = trees;
        this.types = types;
        this.elements = elements;
        this.method = method;
        this.owner = (TypeElement) trees.getElement(method).getEnclosingElement();
        this.diagnostics = diagnostics;
        this.printer = printer;
        this.around = around;
        this.unit = method.getCompilationUnit();
        this.positions = trees.getSourcePositions();
        this.source = source;
        this.hidden = HiddenTypes.from(owner);
        this.accessibility = new Accessibility(elements, types, owner, hidden);
        this.bindings = new Bindings(this);
        this.suspensions = new Suspensions(this);
        this.assignments = new Assignments(this);
        this.localClasses = new LocalClasses(this);
        this.standIns = new StandIns(this);
        this.imports = new StaticImports(trees, elements, unit);
        this.names = new NamesInText(this, identifiers);
    }

    Element element(TreePath path) {
        return trees.getElement(path);
    }

    /** The static type of an expression, such that it can be written down. */
    TypeMirror type(TreePath path) {
        return Denotable.of(this, trees.getTypeMirror(path));
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
        return source.subSequence(start, end).toString();
    }

    char charAt(int position) {
        return source.charAt(position);
    }

    List<Tokens.Token> tokens(int start, int end) {
        return Tokens.in(source, start, end);
    }

    /** A token without unicode escapes. */
    String text(Tokens.Token token) {
        return Tokens.text(source, token);
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

    /** The type {@code Throwable}. */
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

    Local declare(Element variable, Local local) {
        locals.put(variable, local);
        return local;
    }

    /** The local that a variable is, unless it is declared by carried-through text. */
    Optional<Local> local(Element variable) {
        return Optional.ofNullable(locals.get(variable));
    }
}
