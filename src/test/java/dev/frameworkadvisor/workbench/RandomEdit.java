package dev.frameworkadvisor.workbench;

import dev.frameworkadvisor.engine.RulesFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Small rule sets by chance, and what an expert may do to one: five kinds of edits, each made somewhere. */
final class RandomEdit {

    /** What is done. */
    enum Kind { DROP_A_RULE, CHANGE_A_STRENGTH, TURN_A_CONDITION, ADD_A_FACT, ADD_A_FRAMEWORK, REMOVE_A_FACT, REMOVE_A_FRAMEWORK }

    private static final List<String> FACTS = List.of("Alpha", "Beta", "Gamma", "Delta", "Epsilon");
    private static final List<String> STRENGTHS = List.of("SLIGHTLY", "CLEARLY", "STRONGLY");

    /** A rule. What it concludes about is a fact if it infers, and a framework otherwise; the first fact is never concluded. */
    private record Written(String name, List<String> conditions, String verb, String about, String strength) {

        void in(RulesFolder folder) {
            folder.rule(name, String.join("\n    ", conditions), switch (verb) {
                case "infer" -> "new " + about + "()";
                case "ruledOut" -> "ruledOut( new " + about + "() )";
                default -> verb + "( new " + about + "(), " + strength + " )";
            });
        }

        boolean speaksOf(String name) {
            return about.equals(name) || conditions.stream().anyMatch(it -> it.contains(name + "("));
        }
    }

    private final List<String> facts = new ArrayList<>();
    private final List<String> frameworks = new ArrayList<>();
    private final List<Written> rules = new ArrayList<>();
    private final Random random;

    private RandomEdit(Random random) {
        this.random = random;
    }

    /** Writes a rule set to one folder, and to another the same with one edit. */
    static void write(Path before, Path after, Kind kind, Random random) {
        var edit = new RandomEdit(random);
        edit.begin();
        edit.write(before);
        edit.make(kind);
        edit.write(after);
    }

    private void begin() {
        facts.addAll(FACTS.subList(0, 3 + random.nextInt(3)));
        frameworks.addAll(List.of("Red", "Blue", "Green").subList(0, 2 + random.nextInt(2)));
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            int concluded = 1 + random.nextInt(facts.size() - 1);
            // One fact is never both concluded and ruled out: which of the two came first would settle it.
            boolean yes = concluded % 3 > 0;
            List<String> conditions = conditions(concluded);
            conditions.add("not " + facts.get(concluded) + (yes ? "( no )" : "( yes )"));
            rules.add(new Written("Inference " + i, conditions, yes ? "infer" : "ruledOut", facts.get(concluded), ""));
        }
        for (int i = 0; i < 3 + random.nextInt(4); i++) {
            rules.add(new Written("Argument " + i, conditions(facts.size()), random.nextInt(4) > 0 ? "favour" : "discourage", any(frameworks), any(STRENGTHS)));
        }
    }

    private void make(Kind kind) {
        int at = random.nextInt(rules.size());
        Written rule = rules.get(at);
        switch (kind) {
            case DROP_A_RULE -> rules.remove(at);
            case CHANGE_A_STRENGTH -> {
                while (rules.get(at).strength().isEmpty()) {
                    at++;
                }
                Written argument = rules.get(at);
                rules.set(at, new Written(argument.name(), argument.conditions(), argument.verb(), argument.about(),
                        STRENGTHS.get((STRENGTHS.indexOf(argument.strength()) + 1 + random.nextInt(2)) % 3)));
            }
            case TURN_A_CONDITION -> {
                List<String> conditions = new ArrayList<>(rule.conditions());
                conditions.set(0, conditions.get(0).contains("( yes )") ? conditions.get(0).replace("( yes )", "( no )") : conditions.get(0).replace("( no )", "( yes )"));
                rules.set(at, new Written(rule.name(), conditions, rule.verb(), rule.about(), rule.strength()));
            }
            case ADD_A_FACT -> {
                facts.add("Omega");
                rules.add(new Written("The new fact argues", List.of("Omega( yes )", condition(facts.size() - 1)), "favour", any(frameworks), any(STRENGTHS)));
            }
            case ADD_A_FRAMEWORK -> {
                frameworks.add("Gold");
                rules.add(new Written("The new framework is argued for", conditions(facts.size()), "favour", "Gold", any(STRENGTHS)));
            }
            case REMOVE_A_FACT -> remove(facts);
            default -> remove(frameworks);
        }
    }

    private void remove(List<String> names) {
        String gone = names.remove(names.size() - 1);
        rules.removeIf(rule -> rule.speaksOf(gone));
    }

    private void write(Path folder) {
        // Red and Blue are declared in every folder of this kind.
        RulesFolder written = RulesFolder.in(folder).facts(facts.toArray(String[]::new)).with("frameworks.drl", "package advice\n" + frameworks.stream()
                .filter(it -> !List.of("Red", "Blue").contains(it)).map(it -> "declare " + it + " extends Framework end\n").collect(Collectors.joining()));
        rules.forEach(rule -> rule.in(written));
    }

    private List<String> conditions(int below) {
        return IntStream.rangeClosed(0, random.nextInt(2)).mapToObj(any -> condition(below)).collect(Collectors.toCollection(ArrayList::new));
    }

    private String condition(int below) {
        return random.nextInt(5) == 0 ? "( " + pattern(below) + " or " + pattern(below) + " )" : (random.nextInt(4) == 0 ? "not " : "") + pattern(below);
    }

    private String pattern(int below) {
        return facts.get(random.nextInt(below)) + (random.nextInt(4) > 0 ? "( yes )" : "( no )");
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
