package dev.frameworkadvisor.language;

import dev.frameworkadvisor.knowledge.Problem;
import dev.frameworkadvisor.knowledge.ProblemsException;
import dev.frameworkadvisor.text.DataReader;
import dev.frameworkadvisor.text.Source;
import dev.frameworkadvisor.text.Yaml;
import dev.frameworkadvisor.text.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files of a rules folder, read but not understood. Immutable. */
public final class RuleFiles {

    /** Names the file that makes a folder an addition to the shipped rules. */
    static final String PACK = "pack.yaml";

    private static final String SHIPPED = "framework-advisor/rules/";
    /** Where the cases are. */
    public static final String CASES = "cases/";
    private static final String TODAY = "today/";

    /** The most that the files of a folder may hold together, in characters, and how many files may be read. Ours hold a tenth. */
    private static final int MOST_CHARACTERS = 2 << 20;
    private static final int MOST_FILES = 1000;
    /** Stops after looking at this many files: a folder with more is no rules folder. */
    private static final int MOST_LOOKED_AT = 20_000;

    private final String name;
    private final Map<String, RuleFile> files;
    private final boolean untouched;
    private final @Nullable Path folder;
    private volatile @Nullable String fingerprint;

    /** @param folder where they were read; null for those that come with the library */
    private RuleFiles(String name, Collection<RuleFile> files, boolean untouched, @Nullable Path folder) {
        this.name = name;
        this.folder = folder;
        this.untouched = untouched;
        this.files = new TreeMap<>();
        files.forEach(file -> this.files.put(file.path(), file));
    }

    /** The rules that come with this library. */
    public static RuleFiles shipped() {
        URL anchor = RuleFiles.class.getClassLoader().getResource(SHIPPED + "vocabulary.drl");
        if (anchor == null) {
            throw new IllegalStateException("The library is incomplete: it holds no " + SHIPPED + "vocabulary.drl");
        }
        try {
            if (anchor.openConnection() instanceof JarURLConnection jar) {
                return new RuleFiles("rules", fromJar(jar), true, null);
            }
            return new RuleFiles("rules", fromFolder(Path.of(anchor.toURI()).getParent(), "rules", new ArrayList<>()), true, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The rules in a folder, on top of the shipped ones if its {@code pack.yaml} says so.
     *
     * @throws ProblemsException if there is no such folder, or nothing in it that could be rules, or files that cannot be read
     */
    public static RuleFiles read(Path folder) {
        String name = folder.toString();
        if (!Files.isDirectory(folder)) {
            String message = Files.exists(folder) ? "is a file; rules are read from a folder" : "there is no such folder";
            throw new ProblemsException(Problem.ofFile(name, message, null));
        }
        var problems = new ArrayList<Problem>();
        List<RuleFile> files;
        Path real;
        try {
            real = folder.toRealPath();
            files = fromFolder(real, name, problems);
        } catch (IOException | UncheckedIOException e) {
            throw new ProblemsException(Problem.ofFile(name, "cannot be read", "You may not have permission to read it."));
        }
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        var own = new RuleFiles(name, files, false, real);
        boolean extending = own.file(PACK).map(RuleFiles::extendsShipped).orElse(false);
        if (own.drl().isEmpty() && !extending) {
            throw new ProblemsException(Problem.ofFile(name, "holds no rules: there is no `.drl` file in it",
                    "`./advise new DIR` creates a folder to start from."));
        }
        return extending ? own.over(shipped()) : own;
    }

    /** These files without those that say how things stand today: the thread as it was written. */
    public RuleFiles asWritten() {
        return new RuleFiles(name, select(path -> !path.startsWith(TODAY)), untouched, folder);
    }

    /** Whether these come with the library, whose tests have compiled them. */
    boolean untouched() {
        return untouched;
    }

    /** The paths of files that look as if they were meant to be read, and are not. Looked for anew each time. */
    public List<String> unread() {
        if (folder == null) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder, 8)) {
            return walk.filter(Files::isRegularFile).map(file -> below(folder, file)).filter(RuleFiles::isMisnamed).sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            // The reader of the file reports it.
            return List.of();
        }
    }

    /** What messages call the folder. */
    public String name() {
        return name;
    }

    /** All files, the vocabulary first. */
    public List<RuleFile> all() {
        return select(path -> true);
    }

    /** The rule files, the vocabulary first. */
    public List<RuleFile> drl() {
        return select(path -> path.endsWith(".drl"));
    }

    /** The files of cases. */
    public List<RuleFile> cases() {
        return select(path -> path.startsWith(CASES) && path.endsWith(".yaml"));
    }

    /** One file, if it is there. */
    public Optional<RuleFile> file(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /** Sixteen hexadecimal digits that change whenever advice could: over the rules, and the data that they rest on. */
    public String hash() {
        return fingerprint().substring(0, 16);
    }

    /** The same in full: files with the same fingerprint are the same files. */
    public String fingerprint() {
        String known = fingerprint;
        if (known == null) {
            known = digest();
            fingerprint = known;
        }
        return known;
    }

    /** The same files, whose fingerprint the build has worked out: to begin with SHA-256 takes a tenth of a short run. */
    public RuleFiles known(String fingerprint) {
        this.fingerprint = fingerprint;
        return this;
    }

    private String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (RuleFile file : select(path -> path.endsWith(".drl") || Knowledge.FILES.contains(path))) {
                digest.update((file.path() + '\0' + file.source().text() + '\0').getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private RuleFiles over(RuleFiles base) {
        var all = new TreeMap<>(base.files);
        all.putAll(files);
        return new RuleFiles(name, all.values(), false, folder);
    }

    private List<RuleFile> select(Predicate<String> path) {
        return files.values().stream().filter(file -> path.test(file.path())).sorted().toList();
    }

    private static boolean extendsShipped(RuleFile pack) {
        var problems = new ArrayList<Problem>();
        var reader = new DataReader(pack.source(), problems);
        boolean extending = YamlReader.read(pack.source(), problems)
                .flatMap(root -> reader.entries(root, "a pack", List.of("extends"), List.of()))
                .flatMap(root -> root.get("extends"))
                .map(value -> {
                    if (!(value instanceof Yaml.Scalar scalar && scalar.value().equals("standard"))) {
                        reader.problem(value, "`extends` must be `standard`, not " + value.kind(), null);
                    }
                    return true;
                }).orElse(false);
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        return extending;
    }

    private static String below(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    /** Whether a file looks as if it should be read. Backups of editors, pages about the rules and projects at the top do not. */
    private static boolean isMisnamed(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        boolean read = path.endsWith(".drl") || path.startsWith(CASES) && path.endsWith(".yaml") || Knowledge.FILES.contains(path);
        boolean meant = lower.endsWith(".drl") || lower.endsWith(".drl.txt") || lower.endsWith(".yml") || lower.endsWith(".yaml.txt")
                || lower.endsWith(".yaml") && path.contains("/") || path.startsWith(CASES) && lower.endsWith(".txt");
        return meant && !read && !path.startsWith(".") && !path.contains("/.");
    }

    private static boolean isRead(String path) {
        return (path.endsWith(".drl") || path.endsWith(".yaml")) && !path.startsWith(".") && !path.contains("/.");
    }

    private static List<RuleFile> fromFolder(Path folder, String name, List<Problem> problems) throws IOException {
        try (Stream<Path> walk = Files.walk(folder, 8)) {
            List<Path> found = walk.limit(MOST_LOOKED_AT + 1L).sorted().toList();
            List<Path> read = found.stream().filter(file -> isRead(below(folder, file))).toList();
            if (found.size() > MOST_LOOKED_AT || read.size() > MOST_FILES) {
                throw tooMuch(name, found.size() > MOST_LOOKED_AT ? MOST_LOOKED_AT + " files and folders" : MOST_FILES + " files of rules and data");
            }
            var files = new ArrayList<RuleFile>();
            long characters = 0;
            for (Path file : read) {
                String path = below(folder, file);
                try {
                    var added = new RuleFile(path, Source.read(file, name + "/" + path));
                    files.add(added);
                    characters += added.source().text().length();
                } catch (ProblemsException e) {
                    problems.addAll(e.problems());
                }
                if (characters > MOST_CHARACTERS) {
                    throw tooMuch(name, "2 MiB of rules and data");
                }
            }
            return files;
        }
    }

    private static ProblemsException tooMuch(String name, String what) {
        return new ProblemsException(Problem.ofFile(name, "holds more than " + what, "It may be another folder than you meant."));
    }

    private static List<RuleFile> fromJar(JarURLConnection connection) throws IOException {
        connection.setUseCaches(false);
        try (var jar = connection.getJarFile()) {
            var files = new ArrayList<RuleFile>();
            for (var entry : (Iterable<JarEntry>) jar.stream()::iterator) {
                int start = entry.getName().indexOf(SHIPPED);
                String path = start < 0 ? "" : entry.getName().substring(start + SHIPPED.length());
                if (isRead(path)) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        files.add(new RuleFile(path, Source.read(in, "rules/" + path)));
                    }
                }
            }
            return files;
        }
    }
}
