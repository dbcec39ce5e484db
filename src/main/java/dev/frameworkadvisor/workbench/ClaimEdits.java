package dev.frameworkadvisor.workbench;

import dev.frameworkadvisor.knowledge.Claim;
import dev.frameworkadvisor.knowledge.Standing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What changed in claims and in how they stand today. The day on which that was last checked is left out. */
final class ClaimEdits {

    private ClaimEdits() {
    }

    /** A line for each claim that changed, in the order of the later version: "T39 (GraphQL is built in): holds -> aged since 2021-11-04". */
    static List<String> between(List<Claim> before, List<Claim> after) {
        Map<String, Claim> then = new LinkedHashMap<>();
        before.forEach(claim -> then.put(claim.id(), claim));
        var edits = new ArrayList<String>();
        for (Claim claim : after) {
            Claim old = then.remove(claim.id());
            List<String> changes = old == null ? List.of("added") : changes(old, claim);
            if (!changes.isEmpty()) {
                edits.add(claim.id() + " (" + claim.gist() + "): " + String.join(", ", changes));
            }
        }
        then.values().forEach(claim -> edits.add(claim.id() + " (" + claim.gist() + "): removed"));
        return edits;
    }

    private static List<String> changes(Claim before, Claim after) {
        var changes = new ArrayList<String>();
        if (!status(before.today()).equals(status(after.today()))) {
            changes.add(status(before.today()) + " -> " + status(after.today()));
        }
        if (before.today() != null && after.today() != null) {
            note(changes, "another note", before.today().note(), after.today().note());
            note(changes, "another source", before.today().source(), after.today().source());
        }
        note(changes, "another gist", before.gist(), after.gist());
        note(changes, "another quote", before.quote(), after.quote());
        note(changes, "another note on why no rule carries it", before.note(), after.note());
        return changes;
    }

    private static void note(List<String> changes, String what, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            changes.add(what);
        }
    }

    private static String status(@Nullable Standing today) {
        return today == null ? "not judged" : today.standing().word() + (today.since() == null ? "" : " since " + today.since());
    }
}
