package dev.frameworkadvisor.space;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frameworkadvisor.RandomProjects;
import dev.frameworkadvisor.rules.RuleSet;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelTest {

    @TempDir
    private Path temp;

    @Test
    void x() {
        Random random = RandomProjects.chance("model");
        int exact = 0;
        int[] wrong = new int[2];
        for (int i = 0; i < 100; i++) {
            boolean guarded = i % 2 == 0;
            RuleSet rules = RandomRules.load(temp.resolve("r" + i), random, 3 + random.nextInt(3), guarded);
            Space space = Space.of(rules);
            exact += space.exact() ? 1 : 0;
            int n = rules.vocabulary().facts().size();
            int[] said = new int[n];
            boolean bad = false;
            for (int c = 0; c < Math.pow(3, n); c++) {
                int rest = c;
                for (int f = 0; f < n; f++) { said[f] = rest % 3; rest /= 3; }
                if (!space.judge(said).equals(space.judgeBySession(said))) { bad = true; }
            }
            if (bad) { wrong[guarded ? 0 : 1]++; }
        }
        System.out.println("exact " + exact + " wrong guarded " + wrong[0] + " unguarded " + wrong[1]);
        assertThat(wrong[0] + wrong[1]).isZero();
    }
}
