package dev.frameworkadvisor.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** What the command line says of the same projects: {@code advise batch}, as a process of its own. */
final class Batch {

    private Batch() {
    }

    /**
     * Answers in one form for both: by the name of the project, or by the line itself if it has an error.
     *
     * @param lines of the file
     */
    static Map<String, String> answers(Path file, List<byte[]> lines) throws IOException, InterruptedException {
        Path out = file.resolveSibling("batch.out");
        int code = new ProcessBuilder("../../advise", "batch", file.toString()).redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start().waitFor();
        assertThat(code).as("some lines have errors").isEqualTo(1);
        var answers = new HashMap<String, String>();
        var json = new ObjectMapper();
        try (BufferedReader reader = Files.newBufferedReader(out)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                JsonNode answer = json.readTree(line);
                String earlier = answer.has("error")
                        ? answers.put(text(lines.get(answer.get("line").intValue() - 1)), error(answer))
                        : answers.put(answer.get("name").asText(), answer(answer));
                assertThat(earlier).isNull();
            }
        }
        return answers;
    }

    /** A file can be saved in another encoding, a row cannot. */
    private static String error(JsonNode answer) {
        return answer.get("error").asText().replace(" Save the file as UTF-8 in your editor.", "");
    }

    private static String text(byte[] line) {
        return new String(line, StandardCharsets.UTF_8);
    }

    private static String answer(JsonNode answer) {
        var said = new StringBuilder(answer.get("verdict").asText());
        answer.get("recommended").forEach(it -> said.append(' ').append(it.asText()));
        answer.get("ranking").forEach(it -> said.append('\n').append(it.get("framework").asText()).append(' ')
                .append(it.get("score").asInt()));
        answer.get("ranking").forEach(it -> it.get("reasons").forEach(reason -> said.append('\n')
                .append(it.get("framework").asText()).append(' ').append(points(reason)).append(' ')
                .append(reason.get("rule").asText()).append(' ').append(facts(reason))));
        return said.toString();
    }

    private static List<String> facts(JsonNode reason) {
        return StreamSupport.stream(reason.get("because").spliterator(), false).map(it -> it.get("fact").asText())
                .toList();
    }

    private static int points(JsonNode reason) {
        int weight = reason.get("weight").asInt();
        return !reason.get("counts").asBoolean() ? 0
                : reason.get("stance").asText().equals("favour") ? weight : -weight;
    }
}
