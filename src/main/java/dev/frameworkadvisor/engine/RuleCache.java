package dev.frameworkadvisor.engine;

import dev.frameworkadvisor.engine.ModelCompiler.CompiledModel;
import dev.frameworkadvisor.language.RuleBase;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A folder that keeps the executable models of edited rules, so that the next start need not compile them. A file holds one model; its
 * name tells the content of the rules, of this program and of Drools. Its content is code: a folder or a file that someone else
 * owns, or may write, is ignored, and so is a damaged one. A file that nobody used for a month is deleted. A folder that cannot be
 * written keeps nothing.
 */
public final class RuleCache {

    private static final String MODEL = "model";
    private static final String ENDING = ".rules";
    private static final Duration UNUSED = Duration.ofDays(30);
    private static final Duration LONGEST_COMPILATION = Duration.ofMinutes(2);
    private static final int LARGEST = 1 << 26;
    private final Path folder;

    /** @param folder need not exist */
    public RuleCache(Path folder) {
        this.folder = folder;
    }

    /** The model of rules with this fingerprint; null if it is not here, or must not be used. */
    @Nullable Model find(String fingerprint) {
        Path file = file(fingerprint);
        if (file == null || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || !isOurs(folder) || !isOurs(file)) {
            return null;
        }
        try (var in = new ZipInputStream(Files.newInputStream(file))) {
            var classes = new HashMap<String, byte[]>();
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                classes.put(entry.getName(), in.readNBytes(LARGEST));
            }
            byte[] name = classes.remove(MODEL);
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            return name == null ? null : Model.load(new String(name, StandardCharsets.UTF_8), new ModelLoader(classes));
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    /**
     * Compiles rules to their executable model, which takes several seconds, and keeps it.
     *
     * @return whether it is there now; false if another process is about it, the model cannot be made, or the folder cannot be written
     */
    public boolean add(RuleBase rules) {
        Path file = file(rules.files().fingerprint());
        if (file == null || ShippedModels.model(rules.files().fingerprint()) != null) {
            return false;
        }
        if (Files.exists(file)) {
            return true;
        }
        Path lock = file.resolveSibling(file.getFileName() + ".lock");
        try {
            create();
            if (Files.exists(lock) && Files.getLastModifiedTime(lock).toInstant().isAfter(Instant.now().minus(LONGEST_COMPILATION))) {
                return false;
            }
            Files.deleteIfExists(lock);
            Files.createFile(lock);
            try {
                write(ModelCompiler.compile(rules, RuleBase.PACKAGE), file);
            } finally {
                Files.deleteIfExists(lock);
            }
            removeUnused();
            return true;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return false;
        }
    }

    private void create() throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder.toAbsolutePath().getParent());
            if (isPosix()) {
                Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } else {
                Files.createDirectory(folder);
            }
        }
    }

    /** Readers see the whole file or none, and of two writers the later one wins. */
    private void write(CompiledModel model, Path file) throws IOException {
        Path temporary = Files.createTempFile(folder, "rules", ".tmp");
        try {
            write(model, Files.newOutputStream(temporary));
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void write(CompiledModel model, OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out)) {
            var entries = new HashMap<>(model.classes());
            entries.put(MODEL, model.name().getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
    }

    private void removeUnused() throws IOException {
        Instant oldest = Instant.now().minus(UNUSED);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(it -> Files.isRegularFile(it, LinkOption.NOFOLLOW_LINKS)).toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** Null if the content of the program is unknown, for example outside a Maven build. */
    private @Nullable Path file(String fingerprint) {
        String program = ShippedModels.program();
        return program == null ? null : folder.resolve(fingerprint.substring(0, 32) + "-" + program.substring(0, 16) + ENDING);
    }

    private boolean isPosix() {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private boolean isOurs(Path path) {
        try {
            if (!isPosix()) {
                return true;
            }
            PosixFileAttributes attributes = Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS).readAttributes();
            Set<PosixFilePermission> permissions = attributes.permissions();
            return attributes.owner().getName().equals(System.getProperty("user.name"))
                    && !permissions.contains(PosixFilePermission.GROUP_WRITE) && !permissions.contains(PosixFilePermission.OTHERS_WRITE);
        } catch (IOException e) {
            return false;
        }
    }

    /** Defines the classes of one model, and leaves all others to the loader of this library. */
    private static final class ModelLoader extends ClassLoader {

        private final Map<String, byte[]> classes;

        ModelLoader(Map<String, byte[]> classes) {
            super(RuleCache.class.getClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name.replace('.', '/') + ".class");
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }

        @Override
        public @Nullable InputStream getResourceAsStream(String name) {
            byte[] bytes = classes.get(name);
            return bytes != null ? new java.io.ByteArrayInputStream(bytes) : super.getResourceAsStream(name);
        }
    }
}
