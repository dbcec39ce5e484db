package dev.frameworkadvisor.bench;

import dev.frameworkadvisor.knowledge.Answer;
import dev.frameworkadvisor.knowledge.Fact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kie.api.KieBase;
import org.kie.api.definition.type.FactType;
import org.kie.api.runtime.KieSession;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A whole program as a tutorial would write it: reads the rules and a project, asks once, and prints which rules fired on what. */
final class PlainDroolsProgram {

    private PlainDroolsProgram() {
    }

    /** @param args the folder of the rules, and a project file */
    public static void main(String[] args) throws IOException {
        Path rules = Path.of(args[0]);
        var drl = new ArrayList<String>();
        try (var files = Files.walk(rules)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".drl")).toList()) {
                drl.add(Files.readString(file));
            }
        }
        KieBase base = PlainDrools.compile(drl, map(yaml(rules.resolve("weights.yaml")), "strengths").keySet());
        Map<String, Object> answers = map(yaml(Path.of(args[1])), "facts");
        var log = new FiringLog();
        KieSession session = base.newKieSession();
        session.addEventListener(log.ofFirings());
        session.addEventListener(log.ofConclusions());
        for (FactType type : base.getKiePackage("advice").getFactTypes()) {
            Object answer = answers.get(Fact.nameOf(type.getSimpleName()));
            if (answer != null) {
                session.insert(PlainDrools.fact(type, answer.equals("yes")));
            }
        }
        session.fireAllRules();
        session.dispose();
        for (FiringLog.Firing firing : log.standing()) {
            List<String> because = firing.matched().stream().filter(Answer.class::isInstance)
                    .map(it -> Fact.nameOf(it.getClass().getSimpleName()) + (((Answer) it).isYes() ? "" : " no")).toList();
            System.out.println(firing.rule() + " " + because);
        }
    }

    private static Object yaml(Path file) throws IOException {
        return new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object yaml, String key) {
        return (Map<String, Object>) ((Map<String, Object>) yaml).get(key);
    }
}
