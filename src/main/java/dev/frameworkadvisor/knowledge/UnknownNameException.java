package dev.frameworkadvisor.knowledge;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** There is no fact or framework with a name. The message quotes the name and, if a similar one exists, suggests it. */
public final class UnknownNameException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final String sentence;
    private final @Nullable String hint;

    /**
     * A name that is unknown.
     *
     * @param kind {@code fact} or {@code framework}
     * @param hint a whole sentence that helps to find the right name; null if there is none
     */
    public UnknownNameException(String kind, String name, @Nullable String hint) {
        this("unknown " + kind + " `" + name + "`", hint);
    }

    private UnknownNameException(String sentence, @Nullable String hint) {
        super(sentence + "." + (hint == null ? "" : " " + hint));
        this.sentence = sentence;
        this.hint = hint;
    }

    /** What is wrong, as in {@code unknown fact `e-comerce`}: the message without its hint and without a full stop. */
    public String sentence() {
        return sentence;
    }

    /** The name that was probably meant, or the names there are, as a whole sentence; empty if there is none. */
    public Optional<String> hint() {
        return Optional.ofNullable(hint);
    }
}
