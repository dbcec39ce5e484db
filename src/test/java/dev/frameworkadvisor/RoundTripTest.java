package dev.frameworkadvisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A project that is written and read again is the same, whatever its name. */
class RoundTripTest {

    private static final Advisor ADVISOR = Advisor.standard();

    @ParameterizedTest
    @ValueSource(strings = {"it's", "\"quoted\"", " blanks ", "a\tb", "a\nb\n", "a\r\nb", "back\\slash", "# no comment", "null", "~", "yes", "[a]", "a: b",
        "\u202Eevil\u202C", "\uFEFFmark", "mark\uFEFF", "a\u2028b", "a\u2029b", "a\u0085b", "a\0b", "\u001B[2J", "\uFFFE", "\uD83D\uDE00", "می\u200Cخواهم", "\u00A0", "", "  "})
    void keepsTheName(String name) {
        Project project = Project.named(name).yes("api-only").build();
        assertThat(written(project)).isEqualTo(project);
    }

    @Test
    void keepsEveryCharacter() {
        IntStream.concat(IntStream.range(0, 0xD800), IntStream.of(0xE000, 0xFDD0, 0xFFFD, 0xFFFF, 0x1F600, 0xE0001, 0xF0000, 0x10FFFF)).forEach(c -> {
            Project project = Project.named("a" + Character.toString(c) + "b").build();
            assertThat(written(project)).as("U+%04X", c).isEqualTo(project);
        });
    }

    @Test
    void keepsAnyProject() {
        Random random = RandomProjects.chance("RoundTripTest");
        RandomProjects.of(ADVISOR.facts(), 200, random).forEach(project -> assertThat(written(project)).isEqualTo(project));
    }

    @Test
    void refusesANameThatCannotBeKept() {
        Project half = Project.named("half \uD83D").build();
        assertThatThrownBy(() -> written(half)).isInstanceOf(ProjectException.class).hasMessageContaining("half a character");
        Project tooLong = Project.named("x".repeat(201)).build();
        assertThatThrownBy(() -> written(tooLong)).isInstanceOf(ProjectException.class).hasMessageContaining("longer than 200");
    }

    /** As it comes back from a file. */
    private static Project written(Project project) {
        return ADVISOR.read(ADVISOR.write(project), "project");
    }
}
