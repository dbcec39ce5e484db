package dev.frameworkadvisor.cli;

import dev.frameworkadvisor.text.ProblemsException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps the answers of an interview: asks a person where to, and what to do where a file is in the way. */
final class Saving {

    private final String text;
    private final Prompter partner;

    Saving(String text, Prompter partner) {
        this.text = text;
        this.partner = partner;
    }

    /**
     * Saves, if that is wanted.
     *
     * @param named the file that was named on the command line; null if none was
     * @return false if it was wanted and could not be done
     */
    boolean save(@Nullable String named) {
        String name = named;
        while (true) {
            if (name == null) {
                name = partner.isPerson() ? partner.ask("\nTo save your answers, name a file; Enter alone saves nothing.") : null;
                if (name == null || name.isEmpty()) {
                    return named == null || partner.isPerson();
                }
            }
            String refused = attempt(name);
            if (refused == null) {
                partner.say("Saved. Ask again with: ./advise recommend " + name);
                return true;
            }
            partner.say(refused);
            if (!partner.isPerson()) {
                return false;
            }
            name = null;
        }
    }

    private @Nullable String attempt(String name) {
        try {
            SaveFile file = SaveFile.of(name);
            if (file.obstacle().isPresent()) {
                return file.obstacle().get();
            }
            boolean over = file.exists() && partner.isPerson() && agreed(partner.ask("`" + file + "` is there already. Write over it? (y/n)"));
            return file.exists() && !over ? "`" + file + "` was left as it is" : file.write(text, over);
        } catch (ProblemsException e) {
            return e.inOneLine();
        }
    }

    private static boolean agreed(@Nullable String reply) {
        return reply != null && Set.of("y", "yes").contains(reply.toLowerCase(Locale.ROOT));
    }
}
