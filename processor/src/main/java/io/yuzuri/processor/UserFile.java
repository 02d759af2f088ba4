package io.yuzuri.processor;

import com.sun.source.tree.CompilationUnitTree;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * One source file of the user's in which something is marked as a coroutine.
 *
 * @param unit its tree in the user's compilation
 * @param types its top-level types
 * @param coroutines by owner, those that get a task; a file whose coroutines are all refused has none
 * @param refusals what is wrong with its declarations
 */
record UserFile(
        CompilationUnitTree unit,
        List<TypeElement> types,
        Map<TypeElement, List<ExecutableElement>> coroutines,
        List<Refusal> refusals) {

    List<String> names() {
        return types.stream().map(type -> type.getQualifiedName().toString()).toList();
    }

    List<ExecutableElement> methods() {
        return coroutines.values().stream().flatMap(List::stream).toList();
    }
}
