package dev.frameworkadvisor.examples;

import dev.frameworkadvisor.Advisor;
import dev.frameworkadvisor.knowledge.Fact;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Projects by chance as JSON Lines, the same ones each time; one in fifteen has something odd about it. */
final class Projects {

    private final Random random = new Random(20261127);
    private final List<String> facts = Advisor.standard().facts().stream().map(Fact::name).toList();

    /** The lines of a file, each of its own. Only the blank ones give no answer and no error. */
    List<byte[]> lines(int howMany) {
        return IntStream.range(0, howMany).mapToObj(this::line).toList();
    }

    private byte[] line(int i) {
        if (i % 100 == 99) {
            return notUtf8(i);
        }
        String name = "{\"name\":\"project " + i + "\"";
        return (switch (i % 100) {
            case 3 -> name + ",\"facts\":{\"e-comerce\":\"yes\",\"api-only\":\"no\"}}";
            case 13 -> name + ",\"facts\":{\"e-commerce\":\"perhaps\",\"grapql\":\"yes\"}}";
            case 23 -> name + ",\"facts\":{\"e-commerce\":\"yes\"";
            case 33 -> "no JSON at all " + i;
            case 43 -> name + ",\"facts\":{\"e-commerce\":null}}";
            case 53 -> name + ",\"facts\":{},\"more\":1}";
            case 63 -> "[" + i + "]";
            case 73 -> name + ",\"facts\":null}";
            case 83 -> name + "}";
            case 93 -> i % 200 == 93 ? "" : " \t\r";
            default -> name + ",\"facts\":{" + answers() + "}}";
        }).getBytes(StandardCharsets.UTF_8);
    }

    /** A few facts answered in one project, nearly all in another. */
    private String answers() {
        double talkative = random.nextDouble();
        return facts.stream().filter(fact -> random.nextDouble() < talkative)
                .map(fact -> "\"" + fact + "\":" + (random.nextInt(3) > 0 ? "\"yes\"" : "\"no\""))
                .collect(Collectors.joining(","));
    }

    private static byte[] notUtf8(int i) {
        var line = new ByteArrayOutputStream();
        line.writeBytes(("{\"name\":\"project " + i).getBytes(StandardCharsets.UTF_8));
        line.write(0xFF);
        line.writeBytes("\"}".getBytes(StandardCharsets.UTF_8));
        return line.toByteArray();
    }

    /** Writes lines to a file. */
    static Path write(List<byte[]> lines, Path file) throws IOException {
        var out = new ByteArrayOutputStream();
        for (byte[] line : lines) {
            out.writeBytes(line);
            out.write('\n');
        }
        return Files.write(file, out.toByteArray());
    }
}
