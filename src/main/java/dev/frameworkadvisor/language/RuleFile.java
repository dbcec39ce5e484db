package dev.frameworkadvisor.language;

import dev.frameworkadvisor.text.Source;

/**
 * One file of a rules folder.
 *
 * @param path below the folder, with forward slashes
 * @param source its text, under the name that messages use
 */
public record RuleFile(String path, Source source) implements Comparable<RuleFile> {

    /** In which rules and facts are read when files are: the vocabulary first, then by path. */
    @Override
    public int compareTo(RuleFile other) {
        boolean first = path.equals("vocabulary.drl");
        return first != other.path.equals("vocabulary.drl") ? (first ? -1 : 1) : path.compareTo(other.path);
    }
}
