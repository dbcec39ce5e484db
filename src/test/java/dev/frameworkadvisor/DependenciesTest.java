package dev.frameworkadvisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** What a program gets that embeds the library: nothing that logs or parses commands, unless it asks for it. */
class DependenciesTest {

    @Test
    void whatOnlyTheCommandLineNeedsIsOptional() throws Exception {
        Set<String> brought = dependencies().stream()
                .filter(it -> !text(it, "optional").equals("true") && !text(it, "scope").equals("test"))
                .map(it -> text(it, "artifactId")).collect(Collectors.toSet());
        assertThat(brought).containsExactlyInAnyOrder("kie-api", "drools-core", "drools-compiler", "drools-mvel", "drools-tms",
                "drools-model-compiler", "drools-model-codegen", "slf4j-api",
                "snakeyaml-engine");
    }

    /** A class path in the manifest names jars that a host keeps elsewhere, which javac reports with -Xlint:path. */
    @Test
    void theManifestNamesNoClassPath() throws Exception {
        var pom = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new File("pom.xml"));
        assertThat(pom.getElementsByTagName("addClasspath").getLength()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"logback", "log4j", "slf4j-jdk14", "slf4j-nop", "jul-to-slf4j", "jcl-over-slf4j", "xstream"})
    void libraryBringsNoLoggerAndNoServer(String unwanted) {
        assertThat(Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).map(it -> Path.of(it).getFileName().toString()))
                .noneMatch(it -> it.startsWith(unwanted));
    }

    private static List<Element> dependencies() throws Exception {
        var pom = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new File("pom.xml"));
        var found = ((Element) pom.getElementsByTagName("dependencies").item(0)).getElementsByTagName("dependency");
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
    }

    private static String text(Element dependency, String name) {
        var found = dependency.getElementsByTagName(name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }
}
