package dev.frameworkadvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frameworkadvisor.engine.RulesFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code recommend --format adr} writes a decision record that can be committed as it is. */
class DecisionRecordTest {

    private static final Path RECORDS = Path.of("src/test/resources/adr");

    private static final Map<String, String> ARGUMENTS = Map.of(
            "clear", "examples/online-shop.yaml",
            "toss-up", "examples/team-chat.yaml",
            "open", "examples/blank-page.yaml",
            "aged", "examples/graphql-only.yaml",
            "lean", "examples/internal-tool.yaml",
            "contradicting", "--yes e-commerce --yes api-only --no takes-payments",
            "as-written", "examples/graphql-only.yaml --as-written");

    static Set<String> records() {
        return ARGUMENTS.keySet();
    }

    @ParameterizedTest
    @MethodSource("records")
    void recordMatchesItsGoldenFile(String record) {
        Run run = adr(ARGUMENTS.get(record).split(" "));
        assertThat(run.err()).isEmpty();
        Golden.check(RECORDS.resolve(record + ".md"), run.out());
    }

    @Test
    void everyGoldenFileHasACase() {
        Golden.checkNoOther(RECORDS, file -> true, records().stream().map(it -> RECORDS.resolve(it + ".md")).toList());
    }

    @Test
    void recordHasTheSectionsOfMadr() {
        assertThat(headings(adr("examples/online-shop.yaml").out())).containsExactly("1 Use Django for Corner bookshop",
                "2 Context and Problem Statement", "2 Decision Drivers", "2 Considered Options", "2 Decision Outcome",
                        "3 Consequences",
                "2 Pros and Cons of the Options", "3 Django", "3 Flask", "3 FastAPI", "2 More Information");
    }

    /** Each name comes back from the record as it went in, and as nothing but text. */
    @ParameterizedTest
    @ValueSource(strings = {
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[click](javascript:alert(1))",
                "![x](http://evil.example/x.png)",
        "**bold** _thin_ ~~gone~~", "# Heading #", "- a list", "+ a list", "* a list", "1. a list", "12) a list",
                "> a quote", "===", "---",
        "```", "`code` ``more``", "&lt;b&gt; &amp;", "a | b", "\\* back\\slash \\", "<!-- comment",
                "http://[::1]/<x>", "[a]: http://evil.example",
        "$x^2$", "{{ page.title }}", "    indented", "'; DROP TABLE \"projects\"", "\u202Eright to left",
                "line\u2028break"})
    void hostileNamesStayNames(String name, @TempDir Path folder) throws Exception {
        String rule = name.replace("\\", "\\\\").replace("\"", "'");
        RulesFolder rules = RulesFolder.in(folder.resolve("rules")).facts("Small", "Large")
                .with("cafe/`odd`.drl", """
                        package advice
                        rule "%s."
                            @source( "interpretation" )
                        when
                            Small( yes )
                        then
                            insertLogical( new Large() );
                        end
                        """.formatted(rule))
                .rule(rule + "!", "Small( yes )", "favour( new Red(), STRONGLY )")
                .rule(rule + "?", "Small( yes )", "caution( new Red() )");
        Path project = Files.writeString(folder.resolve("project.json"), "{\"name\": \"" + name.replace("\\", "\\\\")
                .replace("\"", "\\\"") + "\", \"facts\": {\"small\": \"yes\"}}");

        Run run = adr(project.toString(), "--rules", rules.path().toString());

        assertThat(run.err()).isEmpty();
        String plain = shown(name).strip();
        String said = shown(rule.replace("\\\\", "\\"));
        Node document = parse(run.out());
        assertThat(constructs(document)).as(run.out()).isEmpty();
        assertThat(headings(run.out())).as(run.out()).first().isEqualTo("1 Use Red for " + plain);
        assertThat(TextContentRenderer.builder().build().render(document)).contains(said.strip() + "!", said.strip()
                + "?", said.strip() + ".");
    }

    private static Run adr(String... arguments) {
        var all = new ArrayList<>(List.of("recommend", "--format", "adr"));
        all.addAll(List.of(arguments));
        Run run = Run.of(all.toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isZero();
        return run;
    }

    /** What is printed in the place of signs that steer the output. */
    private static String shown(String text) {
        return text.replace('\u202E', '\uFFFD').replace('\u2028', '\uFFFD');
    }

    private static Node parse(String record) {
        assertThat(record).startsWith("---\nstatus: proposed\n---\n\n").endsWith(".\n").doesNotContain("\n\n\n")
                .doesNotContainPattern("[ \t]\n");
        return Parser.builder().build().parse(record.substring(record.indexOf("# ")));
    }

    private static List<String> headings(String record) {
        var headings = new ArrayList<String>();
        parse(record).accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                headings.add(heading.getLevel() + " " + TextContentRenderer.builder().build().render(heading));
            }
        });
        return headings;
    }

    /** The constructs that no record has of its own. */
    private static List<Node> constructs(Node document) {
        var found = new ArrayList<Node>();
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            collect(node, 0, found);
        }
        return found;
    }

    private static void collect(Node node, int lists, List<Node> found) {
        boolean foreign = node instanceof HtmlBlock || node instanceof HtmlInline || node instanceof Link
                || node instanceof Image || node instanceof OrderedList
                || node instanceof BlockQuote || node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock
                        || node instanceof ThematicBreak
                || node instanceof Emphasis || node instanceof BulletList && lists > 1;
        if (foreign) {
            found.add(node);
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            collect(child, lists + (node instanceof BulletList ? 1 : 0), found);
        }
    }
}
