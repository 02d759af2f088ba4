import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Checks a staging folder against what Maven Central asks of a release:
 * {@code java release/CheckStaged.java FOLDER VERSION}. Signatures are only counted: they need the owner's key.
 */
final class CheckStaged {
    private static final Set<String> ARTIFACTS = Set.of(
            "yuzuri", "yuzuri-bom", "yuzuri-io", "yuzuri-processor", "yuzuri-runtime", "yuzuri-testing");
    private static final List<String> ASKED = List.of("name", "description", "url", "licenses", "developers", "scm");

    private final Path group;
    private final String version;
    private final List<String> faults = new ArrayList<>();

    private CheckStaged(Path group, String version) {
        this.group = group;
        this.version = version;
    }

    public static void main(String[] args) throws Exception {
        CheckStaged check = new CheckStaged(Path.of(args[0], "io", "yuzuri"), args[1]);
        check.all();
        check.faults.forEach(System.out::println);
        if (!check.faults.isEmpty()) System.exit(1);
        System.out.println("Everything is there that Maven Central asks, but for " + check.unsigned() + " signatures.");
    }

    private void all() throws Exception {
        Set<String> staged = names(group);
        if (!staged.equals(ARTIFACTS)) faults.add("staged is " + staged + ", to be published are " + new TreeSet<>(ARTIFACTS));
        if (version.endsWith("SNAPSHOT")) faults.add(version + " is no version to publish");
        for (String artifact : staged) {
            Path directory = group.resolve(artifact).resolve(version);
            Element pom = pom(artifact);
            for (String asked : ASKED) {
                if (said(pom, asked).isEmpty()) faults.add(artifact + " does not say its " + asked);
            }
            List<String> files = new ArrayList<>(List.of(".pom"));
            if (!said(pom, "packaging").map(Node::getTextContent).orElse("jar").equals("pom")) {
                files.addAll(List.of(".jar", "-sources.jar", "-javadoc.jar", "-cyclonedx.json"));
            }
            for (String file : files) present(directory.resolve(artifact + "-" + version + file));
            for (String name : names(directory)) {
                if (name.contains("test")  && !artifact.contains("test")) faults.add(name + " is not to be published");
                if (name.endsWith(".jar")) licensed(directory.resolve(name));
            }
        }
    }

    /** What a pom says, or the parent that is staged beside it. */
    private Optional<Node> said(Element pom, String element) throws Exception {
        Optional<Node> own = child(pom, element);
        if (own.isPresent() || child(pom, "parent").isEmpty() || Set.of("name", "packaging").contains(element)) return own;
        return said(pom("yuzuri"), element);
    }

    private Element pom(String artifact) throws Exception {
        Path file = group.resolve(artifact).resolve(version).resolve(artifact + "-" + version + ".pom");
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file.toFile())
                .getDocumentElement();
    }

    private static Optional<Node> child(Element element, String name) {
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeName().equals(name)) return Optional.of(node);
        }
        return Optional.empty();
    }

    private void present(Path file) {
        for (String ending : List.of("", ".md5", ".sha1")) {
            if (!Files.exists(Path.of(file + ending))) faults.add(file.getFileName() + ending + " is missing");
        }
    }

    private void licensed(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            boolean classes = zip.stream().anyMatch(entry -> entry.getName().endsWith(".class"));
            for (String file : List.of("META-INF/LICENSE", "META-INF/NOTICE")) {
                if (classes && zip.getEntry(file) == null) faults.add(jar.getFileName() + " holds no " + file);
            }
        }
    }

    private long unsigned() throws IOException {
        try (Stream<Path> files = Files.walk(group)) {
            return files.filter(file -> file.toString().matches(".*\\.(pom|jar|json)"))
                    .filter(file -> !Files.exists(Path.of(file + ".asc")))
                    .count();
        }
    }

    private static Set<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
