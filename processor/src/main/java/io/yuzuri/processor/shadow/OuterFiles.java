package io.yuzuri.processor.shadow;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.lang.model.element.ModuleElement;
import javax.tools.FileObject;
import javax.tools.JavaFileManager.Location;
import javax.tools.StandardLocation;

/** The class files of one package of the outer compilation, in one module. */
final class OuterFiles {
    private static final List<Location> OF_CLASS_PATH = List.of(StandardLocation.CLASS_PATH);

    /** A module that is being compiled has classes elsewhere too: those it patches, and those compiled before. */
    private static final List<Location> OF_MODULE =
            List.of(StandardLocation.PATCH_MODULE_PATH, StandardLocation.MODULE_PATH, StandardLocation.CLASS_OUTPUT);

    private final Filer filer;
    private final ModuleElement module;
    private final String packageName;

    OuterFiles(Filer filer, ModuleElement module, String packageName) {
        this.filer = filer;
        this.module = module;
        this.packageName = packageName;
    }

    String packageName() {
        return packageName;
    }

    Optional<FileObject> find(String binaryName) {
        boolean unnamed = module == null || module.isUnnamed();
        for (Location location : unnamed ? OF_CLASS_PATH : OF_MODULE) {
            Optional<FileObject> found = find(location, binaryName);
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    InputStream open(String binaryName) throws IOException {
        return find(binaryName)
                .orElseThrow(() -> new FileNotFoundException(binaryName))
                .openInputStream();
    }

    private Optional<FileObject> find(Location location, String binaryName) {
        String prefix = location.isModuleOrientedLocation() ? module.getQualifiedName() + "/" : "";
        String simple = packageName.isEmpty() ? binaryName : binaryName.substring(packageName.length() + 1);
        try {
            FileObject file = filer.getResource(location, prefix + packageName, simple + ".class");
            return file == null || location.isOutputLocation() && !exists(file) ? Optional.empty() : Optional.of(file);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        } catch (NullPointerException e) {
            return Optional.empty(); // javac's answer where the module is not at that location
        }
    }

    /** A file to be written to is answered whether it is there or not. */
    private static boolean exists(FileObject file) {
        try (InputStream in = file.openInputStream()) {
            return in != null;
        } catch (IOException e) {
            return false;
        }
    }
}
