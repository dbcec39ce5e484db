package dev.frameworkadvisor;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Kinds of inputs that can be made as large as one likes: the name of each kind, with a text of about as many characters as asked for. */
final class LargeInputs {

    private static final String CITED = "    @source( \"interpretation\" )\nwhen\n    ";
    private static final String THEN = "\nthen\n    insertLogical( favour( new Red(), CLEARLY ) );\nend\n";

    private LargeInputs() {
    }

    /** Project files, right and wrong. */
    static Map<String, IntFunction<String>> projects() {
        Map<String, IntFunction<String>> kinds = new LinkedHashMap<>();
        kinds.put("unknown keys", n -> times(n / 16, "key-%d: yes\n"));
        kinds.put("keys below an unknown key", n -> "a:\n" + times(n / 16, "  key-%d: yes\n"));
        kinds.put("unknown facts", n -> "facts:\n" + times(n / 16, "  key-%d: yes\n"));
        kinds.put("misspelled facts", n -> "facts:\n" + times(n / 16, "  api-onl%d: yes\n"));
        kinds.put("a fact many times", n -> "facts:\n" + times(n / 16, "  api-only: yes\n"));
        kinds.put("wrong answers", n -> "facts:\n" + times(n / 16, "  \"k%d\": [yes]\n"));
        kinds.put("groups of facts", n -> "facts:\n" + times(n / 16, "  g%d:\n    api-only: yes\n"));
        kinds.put("facts outside `facts`", n -> "api-only: yes\n" + times(n / 16, "key-%d: yes\n"));
        kinds.put("a key many times", n -> times(n / 10, "name: []\n"));
        kinds.put("an open quote above keys", n -> "facts:\n  x: \"\n" + times(n / 16, "  key-%d: yes\n"));
        kinds.put("an open bracket above keys", n -> "facts:\n  x: [\n" + times(n / 16, "  key-%d: yes\n"));
        kinds.put("a bad end", n -> "facts:\n" + times(n / 16, "  key-%d: yes\n") + " x: \"\n");
        kinds.put("keys without a colon", n -> "facts:\n" + times(n / 16, "  key-%d yes\n"));
        kinds.put("JSON", n -> "{" + times(n / 16, "\"key-%d\":\"yes\",") + "\"x\":1}");
        kinds.put("JSON facts", n -> "{\"facts\":{" + times(n / 16, "\"key-%d\":\"yes\",") + "\"x\":1}}");
        kinds.put("JSON without an end", n -> "{\"facts\":{" + times(n / 16, "\"key-%d\":\"yes\","));
        kinds.put("JSON without commas", n -> "{\"facts\":{" + times(n / 16, "\"key-%d\":\"yes\" ") + "}}");
        kinds.put("anchors", n -> times(n / 16, "k%1$d: &a%1$d x\n"));
        kinds.put("aliases", n -> "a: &a x\nb: [" + "*a, ".repeat(n / 4) + "]\n");
        kinds.put("tags", n -> times(n / 16, "k%d: !!str x\n"));
        kinds.put("documents", n -> "---\nname: x\n".repeat(n / 12));
        kinds.put("deep block", n -> IntStream.range(0, (int) Math.sqrt(2.0 * n)).mapToObj(i -> " ".repeat(i) + "a:\n").collect(Collectors.joining()));
        kinds.put("a list in quotes", n -> "a: [" + "\"x\", ".repeat(n / 5) + "]\n");
        kinds.put("comments, then a slip", n -> "name: x\n" + "# c\n".repeat(n / 4) + "  y: x\n");
        kinds.put("blanks, then a slip", n -> "name: x" + " ".repeat(n) + "\n   y: 'x\n");
        kinds.put("a long fact", n -> "facts:\n  ? " + "x".repeat(n) + "\n  : yes\n");
        kinds.put("a long line of the name", n -> "name: \"" + "x ".repeat(n / 2) + "\"\n");
        for (String unit : new String[] {"x", "x ", "x\n", "a: ", "a:", "- ", "? ", ": ", "[", "{", "{\"a\":", "a, ", "\"", "'", "`", "\\", "*a ", "&a ", "!a ",
            "# c\n", "\n", " ", "\t", "...\n", "---\n", "%x\n", "<<: x\n", "- a\n", "\u0001", "\u0085", "\u2028", "\uD83D\uDE00", "|1", "'' : "}) {
            kinds.put("of " + shown(unit), n -> unit.repeat(n / unit.length()));
            kinds.put("a name of " + shown(unit), n -> "name: " + unit.repeat(n / unit.length()) + "\n");
            kinds.put("a quoted name of " + shown(unit), n -> "name: \"" + unit.repeat(n / unit.length()) + "\"\n");
            kinds.put("an answer of " + shown(unit), n -> "facts:\n  api-only: " + unit.repeat(n / unit.length()) + "\n");
        }
        return kinds;
    }

    /** Rule files, right and wrong, beside a vocabulary with a fact `Warm` and a framework `Red`. */
    static Map<String, IntFunction<String>> rules() {
        Map<String, IntFunction<String>> kinds = new LinkedHashMap<>();
        kinds.put("rules", n -> times(n / 125, "rule \"Sentence %d\"\n" + CITED + "Warm( yes )" + THEN));
        kinds.put("rules on one line", n -> times(n / 125, ("rule \"Sentence %d\"\n" + CITED + "Warm( yes )" + THEN).replace('\n', ' ')));
        kinds.put("one rule many times", n -> times(n / 125, "rule \"Sentence\"\n" + CITED + "Warm( yes )" + THEN));
        kinds.put("unknown facts", n -> times(n / 125, "rule \"Sentence %1$d\"\n" + CITED + "Warm%1$d( yes )" + THEN));
        kinds.put("unknown frameworks", n -> times(n / 125, ("rule \"Sentence %1$d\"\n" + CITED + "Warm( yes )" + THEN).replace("Red", "Red%1$d")));
        kinds.put("unknown strengths", n -> times(n / 125, ("rule \"Sentence %1$d\"\n" + CITED + "Warm( yes )" + THEN).replace("CLEARLY", "CLEARLY%1$d")));
        kinds.put("unknown claims", n -> times(n / 125, ("rule \"Sentence %1$d\"\n" + CITED + "Warm( yes )" + THEN).replace("source( \"int", "claims( \"T%1$d")));
        kinds.put("no `then`", n -> times(n / 125, ("rule \"Sentence %d\"\n" + CITED + "Warm( yes )" + THEN).replace("then\n", "")));
        kinds.put("no `end`", n -> times(n / 125, ("rule \"Sentence %d\"\n" + CITED + "Warm( yes )" + THEN).replace("end\n", "")));
        kinds.put("no closing quote", n -> times(n / 125, "rule \"Sentence %d\n" + CITED + "Warm( yes )" + THEN));
        kinds.put("no closing parenthesis", n -> times(n / 125, "rule \"Sentence %d\"\n" + CITED + "Warm( yes" + THEN));
        kinds.put("facts", n -> times(n / 40, "declare Fact%d extends Answer end\n"));
        kinds.put("unfinished facts", n -> times(n / 40, "declare Fact%d extends Answer\n"));
        kinds.put("types", n -> times(n / 40, "declare Fact%d name : String end\n"));
        kinds.put("imports", n -> times(n / 40, "import com.example.Foo%d;\n"));
        kinds.put("a chain of inferences", n -> "declare Fact0 extends Answer end\n" + IntStream.range(1, n / 200).mapToObj(i -> "declare Fact" + i
                + " extends Answer end\nrule \"S" + i + "\"\n" + CITED + "Fact" + (i - 1) + "( yes ) not Fact" + i + "( no )\nthen\n    insertLogical( new Fact" + i + "() );\nend\n")
                .collect(Collectors.joining()));
        kinds.put("annotations", n -> "rule \"A\"\n" + times(n / 20, "  @foo%d( \"x\" )\n") + "when\nthen\nend\n");
        kinds.put("functions", n -> times(n / 24, "function int f%d() { }\n"));
        kinds.put("queries", n -> times(n / 24, "query \"q%d\" Warm( yes ) end\n"));
        for (String unit : new String[] {"Warm( yes )\n", "Warm( yes ) and ", "Warm( yes ) or ", "( Warm( yes ) or Warm( no ) )\n", "not ", "not( ", "(", "yes, ",
            "Warm( value == 1 || ", "$a : Warm( yes )\n", "Wram( yes )\n", "eval( true )\n", "eval( ", "the "}) {
            kinds.put("conditions of " + shown(unit), n -> "rule \"A\"\n" + CITED + unit.repeat(n / unit.length()) + "Warm( yes )" + THEN);
        }
        for (String unit : new String[] {"insertLogical( favour( new Red(), CLEARLY ) );\n", "int x = 1;\n", "(", "f( new Wram() );\n", "{", "insert( new Foo() );\n", "x = "}) {
            kinds.put("consequences of " + shown(unit), n -> "rule \"A\"\n" + CITED + "Warm( yes )\nthen\n" + unit.repeat(n / unit.length()) + "end\n");
        }
        for (String unit : new String[] {"x ", "x\n", "rule ", "rulex \"a\"\n", "rule \"a\" ", "rule \"a\"\nwhenx\n", "when ", "end ", "'", "x' ", "\"", "\\", "/*", "/*x*/ ", "// x\n",
            "//", "“x", "\u00a0", "\u00a0\n", "x\u200b ", "@", "{", "(", "1", "1 ", ";", "global String g;\n", "declare ", "import "}) {
            kinds.put("of " + shown(unit), n -> unit.repeat(n / unit.length()) + "\n");
            kinds.put("a name of " + shown(unit), n -> "rule \"" + unit.repeat(n / unit.length()) + "\"\n");
        }
        return kinds;
    }

    /** Files of cases, right and wrong. */
    static Map<String, IntFunction<String>> cases() {
        Map<String, IntFunction<String>> kinds = new LinkedHashMap<>();
        kinds.put("cases", n -> times(n / 60, "- name: Case %d\n  facts:\n    warm: yes\n  verdict: open\n"));
        kinds.put("unknown rules", n -> times(n / 60, "- name: Case %1$d\n  facts:\n    warm: yes\n  reasons: [Red is %1$d]\n"));
        kinds.put("unknown facts", n -> "- name: Case\n  facts:\n" + times(n / 16, "    warn%d: yes\n"));
        kinds.put("unknown keys", n -> "- name: Case\n" + times(n / 16, "  fact%d: yes\n"));
        kinds.put("unknown frameworks", n -> "- name: Case\n  facts:\n  recommended:\n" + times(n / 16, "    - Red%d\n"));
        kinds.put("keyless", n -> times(n / 16, "- nam: Case %d\n"));
        return kinds;
    }

    private static String times(int n, String unit) {
        return IntStream.range(0, n).mapToObj(unit::formatted).collect(Collectors.joining());
    }

    private static String shown(String unit) {
        return "`" + unit.codePoints().mapToObj(c -> c > 32 && c < 127 ? Character.toString(c) : c == ' ' ? " " : "U+%04X".formatted(c))
                .collect(Collectors.joining()) + "`";
    }
}
