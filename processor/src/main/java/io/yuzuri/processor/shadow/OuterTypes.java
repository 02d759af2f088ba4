package io.yuzuri.processor.shadow;

import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.tools.StandardLocation;

/**
 * The classes that the outer compilation knows, package by package, as files for the shadow compiler.
 *
 * <p>A type that the outer compilation read from a class file is offered as that class file, one that it has a tree for
 * as a source. The platform's own modules are left out: the shadow compiler has them itself.
 */
final class OuterTypes {
    private final Elements elements;
    private final Filer filer;
    private final Trees trees;
    private final Set<String> platformModules;
    private final Set<String> already;

    /** @param already qualified names of the top-level types that enter the shadow compilation as its own sources */
    OuterTypes(Elements elements, Filer filer, Trees trees, Set<String> platformModules, Set<String> already) {
        this.elements = elements;
        this.filer = filer;
        this.trees = trees;
        this.platformModules = platformModules;
        this.already = already;
    }

    List<Named> inPackage(String name) {
        List<Named> files = new ArrayList<>();
        for (PackageElement found : packages(name)) {
            for (TypeElement type : ElementFilter.typesIn(found.getEnclosedElements())) {
                if (!already.contains(type.getQualifiedName().toString())) {
                    offer(type, found, files);
                }
            }
        }
        files.sort(Comparator.comparing(Named::binaryName));
        return files;
    }

    private Set<PackageElement> packages(String name) {
        Set<PackageElement> found = new LinkedHashSet<>();
        Set<? extends ModuleElement> modules = elements.getAllModuleElements();
        if (modules.isEmpty()) {
            add(elements.getPackageElement(name), found);
            return found;
        }
        ModuleElement unnamed = elements.getModuleElement("");
        if (unnamed != null) {
            add(elements.getPackageElement(unnamed, name), found);
        }
        for (ModuleElement module : modules) {
            if (!platformModules.contains(module.getQualifiedName().toString())) {
                add(elements.getPackageElement(module, name), found);
            }
        }
        return found;
    }

    private static void add(PackageElement candidate, Set<PackageElement> found) {
        if (candidate != null) {
            found.add(candidate);
        }
    }

    private void offer(TypeElement type, PackageElement owner, List<Named> files) {
        if (trees.getTree(type) != null) {
            files.add(new SourceFile(
                    elements.getBinaryName(type).toString(),
                    SignatureStub.of(type, elements).text()));
        } else {
            offerClassFile(type, owner, files);
        }
    }

    private void offerClassFile(TypeElement type, PackageElement owner, List<Named> files) {
        ClassFile file = classFile(elements.getBinaryName(type).toString(), owner);
        if (file != null) {
            files.add(file);
        }
        for (Element nested : type.getEnclosedElements()) {
            if (nested instanceof TypeElement nestedType) {
                offerClassFile(nestedType, owner, files);
            }
        }
    }

    private ClassFile classFile(String binaryName, PackageElement owner) {
        String packageName = owner.getQualifiedName().toString();
        ModuleElement module = elements.getModuleOf(owner);
        if (module == null || module.isUnnamed()) {
            return ClassFile.find(filer, StandardLocation.CLASS_PATH, "", packageName, binaryName);
        }
        String prefix = module.getQualifiedName() + "/";
        return ClassFile.find(filer, StandardLocation.MODULE_PATH, prefix, packageName, binaryName);
    }
}
