package dev.frameworkadvisor.knowledge;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a rule concludes beside facts, in working memory. Made by the words that rules use; read once the rules have fired.
 *
 * <p>Two conclusions are never equal, even with the same words: Drools would make one fact of them and credit it to the
 * rule that came first.
 */
public final class Conclusion {

    /** What kind of thing is concluded. */
    public enum Kind {
        /** An argument for a framework. */
        FAVOUR,
        /** An argument against one. */
        DISCOURAGE,
        /** Something that goes well with a framework, or with any. */
        COMPANION,
        /** Something to know before choosing. */
        CAUTION,
        /** Something that is true of all, and separates none. */
        COMMON_GROUND,
        /** The matched facts contradict each other. */
        CONFLICT
    }

    private final Kind kind;
    private final @Nullable Framework framework;
    private final @Nullable Enum<?> strength;
    private final @Nullable String name;

    private Conclusion(Kind kind, @Nullable Framework framework, @Nullable Enum<?> strength, @Nullable String name) {
        this.kind = kind;
        this.framework = framework;
        this.strength = strength;
        this.name = name;
    }

    /** Argues for a framework. */
    public static Conclusion favour(Framework framework, Enum<?> strength) {
        return new Conclusion(Kind.FAVOUR, framework, strength, null);
    }

    /** Argues against a framework. */
    public static Conclusion discourage(Framework framework, Enum<?> strength) {
        return new Conclusion(Kind.DISCOURAGE, framework, strength, null);
    }

    /** Names something that goes well with a framework. */
    public static Conclusion companion(Framework framework, String name) {
        return new Conclusion(Kind.COMPANION, framework, null, name);
    }

    /** Names something that goes well with whatever is chosen. */
    public static Conclusion companion(String name) {
        return new Conclusion(Kind.COMPANION, null, null, name);
    }

    /** A warning about that framework; the rule's name is its text. */
    public static Conclusion caution(Framework framework) {
        return new Conclusion(Kind.CAUTION, framework, null, null);
    }

    /** Warns whatever is chosen; the rule's name is the warning. */
    public static Conclusion caution() {
        return new Conclusion(Kind.CAUTION, null, null, null);
    }

    /** States what all frameworks share; the rule's name is the statement. */
    public static Conclusion commonGround() {
        return new Conclusion(Kind.COMMON_GROUND, null, null, null);
    }

    /** Reports that the matched facts contradict each other; the rule's name says how. */
    public static Conclusion conflict() {
        return new Conclusion(Kind.CONFLICT, null, null, null);
    }

    /** What kind of conclusion this is. */
    public Kind kind() {
        return kind;
    }

    /** The framework it is about; nothing for one about all. */
    public Optional<Framework> framework() {
        return Optional.ofNullable(framework);
    }

    /** A constant of the strengths in {@code weights.yaml}; nothing unless this is an argument. */
    public Optional<Enum<?>> strength() {
        return Optional.ofNullable(strength);
    }

    /** What a companion is called; nothing unless this is one. */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /** Whether another one says the same. */
    public boolean says(Conclusion other) {
        return kind == other.kind && strength == other.strength && Objects.equals(name, other.name)
                && (framework == null ? other.framework == null : other.framework != null && framework.getClass() == other.framework.getClass());
    }
}
