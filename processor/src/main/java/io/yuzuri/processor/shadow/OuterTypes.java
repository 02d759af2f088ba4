package io.yuzuri.processor.shadow;

import com.sun.source.util.Trees;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;

/**
 * The classes that the outer compilation knows, package by package, as files for the shadow compiler.
 *
 * <p>A type that the outer compilation has a tree for (or whose class file cannot be had) is offered as a
 * {@linkplain SignatureStub signature stub}, any other as its class file. The platform's own modules are left out: the
 * shadow compiler has them itself.
 *
 * <p>The alternative to stubs, the files themselves, costs the attribution of all bodies that can be reached. Measured
 * on two cores that had other work too, with 301 classes, 40 of them named by the one file with a coroutine and the
 * rest by each other, with bodies heavy in lambdas: 17 to 40 s with files, 0.4 to 4 s with stubs (JDK 17 and 25; the
 * first figure warm and undisturbed). Among the 362 files of a compiler that take 7 to 9 s to enter, a shadow of one
 * file takes 0.9 s warm and one of 45 files 1.4 to 1.9 s; cold, 2 to 3.5 s.
 */
final class OuterTypes {
    private final Elements elements;
    private final ProcessingEnvironment outer;
    private final Trees trees;
    private final Set<String> platformModules;
    private final Mentions mentions;
    private final Containers containers = new Containers();
    private final List<ModuleElement> modules;
    private final Map<String, Named> stubs = new TreeMap<>();
    private final Set<TypeElement> decided = new HashSet<>();
    private final Set<String> entering = new HashSet<>();

    OuterTypes(ProcessingEnvironment outer, Trees trees, Set<String> platformModules, Mentions mentions) {
        this.outer = outer;
        this.elements = outer.getElementUtils();
        this.trees = trees;
        this.platformModules = platformModules;
        this.mentions = mentions;
        this.modules = modules(platformModules);
    }

    /**
     * Finds the types of the same build that can be reached from what the sources spell, before the first question: a
     * package is asked for only once.
     *
     * @param entering qualified names of the top-level types that enter the shadow compilation as its own sources
     */
    void prepare(Collection<String> entering) {
        this.entering.addAll(entering);
        for (String name : mentions.packages()) {
            for (String simple : mentions.bySource(name)) {
                offerStub(name, simple);
            }
        }
    }

    /**
     * Whether a class file that was read names a type that is being compiled, as happens where an older class file of
     * that type lies in the output of the build before. It will be offered as a stub from now on.
     */
    boolean reconsider() {
        int before = stubs.size();
        for (String name : mentions.byOthers()) {
            if (containers.inDirectory(name)) {
                offerStub(packageOf(name), topLevel(name.substring(name.lastIndexOf('.') + 1)));
            }
        }
        return stubs.size() > before;
    }

    /** How much is known; what was not found may be found later if this has grown. */
    int knowledge() {
        return mentions.size() + containers.size() + decided.size();
    }

    Collection<Named> inPackage(String name) {
        Map<String, Named> files = new TreeMap<>();
        for (PackageElement found : packages(name)) {
            addClassFiles(found, name, files);
        }
        files.keySet().removeIf(binary -> stubs.containsKey(topLevel(binary)) || entering.contains(topLevel(binary)));
        stubs.forEach((binary, stub) -> {
            if (packageOf(binary).equals(name)) files.put(binary, stub);
        });
        if (!name.isEmpty() && files.isEmpty() && !packages(name).isEmpty()) files.put(name, unmentioned(name));
        return files.values();
    }

    /** For a package of which no type is known to be needed: an import on demand asks that it be there all the same. */
    private static Named unmentioned(String packageName) {
        String simple = "$Unmentioned";
        String text = "package " + packageName + "; class " + simple + " {}";
        return new SourceFile(qualified(packageName, simple), text);
    }

    private void addClassFiles(PackageElement found, String name, Map<String, Named> files) {
        OuterFiles outerFiles = new OuterFiles(outer.getFiler(), elements.getModuleOf(found), name);
        Set<String> known = containers.namesIn(name);
        for (String simple : mentions.bySource(name)) {
            learn(qualified(name, simple), outerFiles, known, files);
        }
        for (String simple : mentions.byOthers(name)) {
            String binary = qualified(name, simple);
            if (!learn(binary, outerFiles, known, files)) offerStub(name, topLevel(simple));
        }
        for (String binary : containers.namesIn(name)) {
            files.putIfAbsent(binary, new ClassFile(binary, outerFiles, mentions::addClassFile));
        }
    }

    /** Whether there is a class file of that name; if so, where it lies is asked for its neighbours. */
    private boolean learn(String binary, OuterFiles outerFiles, Set<String> known, Map<String, Named> files) {
        if (known.contains(binary) || files.containsKey(binary)) return true;
        Optional<FileObject> file = outerFiles.find(binary);
        if (file.isEmpty()) return false;
        if (containers.learn(file.get().toUri(), binary)) {
            known.addAll(containers.namesIn(outerFiles.packageName()));
        } else {
            Stream.of(elements.getTypeElement(binary))
                    .flatMap(OuterTypes::withNested)
                    .map(type -> elements.getBinaryName(type).toString())
                    .forEach(n -> files.putIfAbsent(n, new ClassFile(n, outerFiles, mentions::addClassFile)));
        }
        return true;
    }

    private static Stream<TypeElement> withNested(TypeElement type) {
        return type == null
                ? Stream.of()
                : Stream.concat(
                        Stream.of(type),
                        ElementFilter.typesIn(type.getEnclosedElements()).stream()
                                .flatMap(OuterTypes::withNested));
    }

    /** Asks for the type and not for its package, which need not exist if a processor has written the class file. */
    private void offerStub(String packageName, String simple) {
        String name = qualified(packageName, simple);
        if (modules.isEmpty()) offerStubs(elements.getTypeElement(name));
        modules.forEach(module -> offerStubs(elements.getTypeElement(module, name)));
    }

    /**
     * A stub for the type if it needs one, and for those that are named in stubs. Those that need none will be asked
     * for when the stub is read, though nothing else may name them.
     */
    private void offerStubs(TypeElement first) {
        Deque<TypeElement> open = new ArrayDeque<>(first == null ? List.of() : List.of(first));
        while (!open.isEmpty()) {
            TypeElement type = topLevel(open.pop());
            String name = type.getQualifiedName().toString();
            if (!decided.add(type) || entering.contains(name)) continue;
            if (needsStub(type)) {
                SignatureStub stub = SignatureStub.of(type, elements, trees);
                stubs.put(name, new SourceFile(name, stub.text()));
                open.addAll(stub.named());
            } else {
                mentions.addNamedByOthers(name);
            }
        }
    }

    private boolean needsStub(TypeElement type) {
        ModuleElement module = elements.getModuleOf(type);
        if (trees.getTree(type) != null) return true;
        if (module == null || platformModules.contains(module.getQualifiedName().toString())) return false;
        String owner = elements.getPackageOf(type).getQualifiedName().toString();
        return new OuterFiles(outer.getFiler(), module, owner)
                .find(type.getQualifiedName().toString())
                .isEmpty();
    }

    /** A module answers with the packages of those that it reads, too. */
    private List<PackageElement> packages(String name) {
        return modules.isEmpty()
                ? Stream.ofNullable(elements.getPackageElement(name)).toList()
                : modules.stream()
                        .flatMap(module -> Stream.ofNullable(elements.getPackageElement(module, name)))
                        .filter(found -> modules.contains(elements.getModuleOf(found)))
                        .distinct()
                        .toList();
    }

    /** The user's modules; the class path comes last. None at all before Java 9. */
    private List<ModuleElement> modules(Set<String> platformModules) {
        List<ModuleElement> modules = new ArrayList<>(elements.getAllModuleElements());
        modules.removeIf(m ->
                m.isUnnamed() || platformModules.contains(m.getQualifiedName().toString()));
        ModuleElement classPath = elements.getModuleElement("");
        if (classPath != null) modules.add(classPath);
        return modules;
    }

    private static TypeElement topLevel(TypeElement type) {
        Element at = type;
        while (at.getEnclosingElement() instanceof TypeElement outer) {
            at = outer;
        }
        return (TypeElement) at;
    }

    private static String topLevel(String binaryName) {
        int dollar = binaryName.indexOf('$', binaryName.lastIndexOf('.') + 2);
        return dollar < 0 ? binaryName : binaryName.substring(0, dollar);
    }

    private static String packageOf(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }

    private static String qualified(String packageName, String simple) {
        return packageName.isEmpty() ? simple : packageName + "." + simple;
    }
}
