package dev.frameworkadvisor.bench;

import dev.frameworkadvisor.Project;
import dev.frameworkadvisor.bench.Program.Entry;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;

/**
 * Decision tables by the DMN standard, run by Camunda: one for each layer, a column for each fact it reads, a row for each way in which
 * a condition holds. What the rows of one table infer is put into the next.
 */
final class DecisionTables implements Peer {

    private static final String[] WORDS = {"\"unknown\"", "\"yes\"", "\"no\""};

    private final Program program;
    private final DmnEngine engine = engine();
    private final List<Row> rows = new ArrayList<>();
    private final List<DmnDecision> tables;

    private record Row(Entry entry, Term term) {
    }

    DecisionTables(Program program) {
        this.program = program;
        this.tables = IntStream.rangeClosed(0, program.lastLayer()).mapToObj(this::table).toList();
    }

    /** With its former FEEL, which is compiled once: the present one parses every cell anew each time it is asked, and takes many times as long. */
    private static DmnEngine engine() {
        var configuration = (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.setEnableFeelLegacyBehavior(true);
        return configuration.buildEngine();
    }

    private DmnDecision table(int layer) {
        List<Entry> entries = program.entries().stream().filter(it -> it.layer() == layer).toList();
        int[] inputs = entries.stream().flatMap(it -> it.terms().stream()).flatMapToInt(Term::atoms).map(atom -> atom >> 1).distinct().sorted().toArray();
        var xml = new StringBuilder("<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='rules' name='rules' namespace='rules'>"
                + "<decision id='layer' name='layer'><decisionTable id='table' hitPolicy='COLLECT'>");
        for (int fact : inputs) {
            xml.append("<input id='i%d'><inputExpression id='e%d' typeRef='string'><text>%s</text></inputExpression></input>".formatted(fact, fact, variable(fact)));
        }
        xml.append("<output id='row' name='row' typeRef='integer'/>");
        for (Entry entry : entries) {
            for (Term term : entry.terms()) {
                int row = rows.size();
                rows.add(new Row(entry, term));
                xml.append("<rule id='r%d'>".formatted(row));
                for (int fact : inputs) {
                    xml.append("<inputEntry id='r%di%d'><text>%s</text></inputEntry>".formatted(row, fact, test(fact, term)));
                }
                xml.append("<outputEntry id='r%do'><text>%d</text></outputEntry></rule>".formatted(row, row));
            }
        }
        xml.append("</decisionTable></decision></definitions>");
        return engine.parseDecision("layer", new ByteArrayInputStream(xml.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** What a row asks of a fact; nothing, if any answer will do. */
    private static String test(int fact, Term term) {
        int allowed = 0b111;
        for (int atom : term.present()) {
            allowed &= atom >> 1 == fact ? 2 << (atom & 1) : 0b111;
        }
        for (int atom : term.absent()) {
            allowed &= atom >> 1 == fact ? ~(2 << (atom & 1)) : 0b111;
        }
        int those = allowed;
        return allowed == 0b111 ? "" : String.join(",", IntStream.range(0, 3).filter(digit -> (those >> digit & 1) == 1).mapToObj(digit -> WORDS[digit]).toList());
    }

    private static String variable(int fact) {
        return "f" + fact;
    }

    @Override
    public Answer answer(Project project) {
        var sheet = new Sheet(program, project);
        Map<String, Object> variables = new HashMap<>();
        int[] said = program.digits(project);
        for (int fact = 0; fact < said.length; fact++) {
            variables.put(variable(fact), said[fact] == 0 ? "unknown" : said[fact] == 1 ? "yes" : "no");
        }
        for (DmnDecision table : tables) {
            for (DmnDecisionRuleResult result : engine.evaluateDecisionTable(table, variables)) {
                Row row = rows.get(((Number) result.getSingleEntry()).intValue());
                if (sheet.fire(row.entry(), row.term().present())) {
                    variables.put(variable(row.entry().infers() >> 1), (row.entry().infers() & 1) == 0 ? "yes" : "no");
                }
            }
        }
        return sheet.answer();
    }
}
