package dev.frameworkadvisor;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What our pages tell a reader to do does what they say. */
class ReadmeTest {

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "rules/README.md", "examples/own-rules/README.md"})
    void everyBlockDoesWhatThePageSays(String page, @TempDir Path folder) throws Exception {
        new ExecutedPage(Path.of(page), new Sandbox(folder)).execute();
    }
}
