package io.yuzuri.processor.shadow;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/**
 * The file system as the shadow compiler sees it: the platform of the running JDK, and a class path that consists of
 * what the outer compilation knows. It has no source path, no module path and nowhere to write to.
 */
final class ShadowFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {
    private final OuterTypes outer;

    ShadowFiles(StandardJavaFileManager platform, OuterTypes outer) {
        super(platform);
        this.outer = outer;
    }

    @Override
    public Iterable<JavaFileObject> list(Location location, String packageName, Set<Kind> kinds, boolean recurse)
            throws IOException {
        if (location == StandardLocation.CLASS_PATH) {
            List<JavaFileObject> files = new ArrayList<>();
            for (Named file : outer.inPackage(packageName)) {
                if (kinds.contains(file.getKind())) files.add(file);
            }
            return files;
        }
        return isPlatform(location) ? super.list(location, packageName, kinds, recurse) : List.of();
    }

    @Override
    public boolean hasLocation(Location location) {
        return location == StandardLocation.CLASS_PATH || isPlatform(location) && super.hasLocation(location);
    }

    @Override
    public String inferBinaryName(Location location, JavaFileObject file) {
        return file instanceof Named named ? named.binaryName() : super.inferBinaryName(location, file);
    }

    @Override
    public boolean isSameFile(FileObject a, FileObject b) {
        return a.equals(b) || a.toUri().equals(b.toUri());
    }

    @Override
    public JavaFileObject getJavaFileForInput(Location location, String className, Kind kind) throws IOException {
        return isPlatform(location) ? super.getJavaFileForInput(location, className, kind) : null;
    }

    @Override
    public FileObject getFileForInput(Location location, String packageName, String relativeName) throws IOException {
        return isPlatform(location) ? super.getFileForInput(location, packageName, relativeName) : null;
    }

    /** No plug-ins: nothing of the user's class path runs in the shadow. */
    @Override
    public ClassLoader getClassLoader(Location location) {
        return ClassLoader.getPlatformClassLoader();
    }

    @Override
    public Iterable<Set<Location>> listLocationsForModules(Location location) throws IOException {
        return isPlatform(location) ? super.listLocationsForModules(location) : List.of();
    }

    @Override
    public Location getLocationForModule(Location location, String moduleName) throws IOException {
        return isPlatform(location) ? super.getLocationForModule(location, moduleName) : null;
    }

    private static boolean isPlatform(Location location) {
        return location == StandardLocation.PLATFORM_CLASS_PATH
                || location == StandardLocation.SYSTEM_MODULES
                || !(location instanceof StandardLocation);
    }
}
