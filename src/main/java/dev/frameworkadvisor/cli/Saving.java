package dev.frameworkadvisor.cli;

import dev.frameworkadvisor.knowledge.ProblemsException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Saves the answers of an interview. It asks a person for a file name, and before it overwrites a file. */
final class Saving {

    private final String text;
    private final Prompter partner;

    Saving(String text, Prompter partner) {
        this.text = text;
        this.partner = partner;
    }

    /**
     * Saves, unless the person does not want it.
     *
     * @param named the file that was named on the command line; null if none was
     * @return false if it could not be done, and there is nobody to ask for another file
     */
    boolean save(@Nullable String named) {
        String name = named == null ? askForName() : named;
        while (name != null && !name.isEmpty()) {
            String refused = attempt(name);
            if (refused == null) {
                return true;
            }
            partner.say(refused);
            if (!partner.isPerson()) {
                return false;
            }
            name = askForName();
        }
        return true;
    }

    /** A name; nothing, or an empty one, to save nothing. A no is not a name. */
    private @Nullable String askForName() {
        String reply = partner.isPerson() ? partner.ask("\nSave your answers to a file (Enter to skip):") : null;
        while (agreed(reply) && partner.isPerson()) {
            reply = partner.ask("Type the name of a file, such as my-project.yaml:");
        }
        if (reply != null && Set.of("n", "no").contains(reply.toLowerCase(Locale.ROOT))) {
            partner.say("Not saved.");
            return null;
        }
        return reply;
    }

    /** Why this name does not do; null if it is settled, the answers being saved or not wanted there. */
    private @Nullable String attempt(String name) {
        try {
            SaveFile file = SaveFile.of(name);
            if (file.obstacle().isPresent()) {
                return file.obstacle().get();
            }
            boolean exists = file.exists();
            if (exists && !partner.isPerson()) {
                return file.already();
            }
            if (exists && !agreed(partner.ask(file.already() + ". Overwrite? [y/N]"))) {
                partner.say("Not saved.");
                return null;
            }
            String failed = file.write(text, exists);
            if (failed == null) {
                partner.say("Saved. To see this advice again: ./advise recommend " + name);
            }
            return failed;
        } catch (ProblemsException e) {
            return e.inOneLine();
        }
    }

    private static boolean agreed(@Nullable String reply) {
        return reply != null && Set.of("y", "yes").contains(reply.toLowerCase(Locale.ROOT));
    }
}
